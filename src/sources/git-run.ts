import { type ExecFileException, execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { shorten } from '../checkpoint/quote.ts'
import { errorCode } from './system-reason.ts'

export interface GitOutput {
  readonly ok: boolean
  readonly stdout: string
  /** What git said about it, for a message: one line without control characters. */
  readonly reason: string
}

export interface GitRunOptions {
  readonly input?: string
  /** Milliseconds. */
  readonly timeout?: number
}

/** A list of 100,000 long names has room; a runaway process has not. */
const MOST_OUTPUT = 64 * 1024 * 1024
const LONGEST_RUN_MS = 120_000
/** A blob of gigabytes takes git a minute to unpack. */
const LONGEST_BLOB_MS = 15 * 60_000

/**
 * Git itself is looked for from here, and told of the folder: Windows, and a PATH with `.` in it, look for programs in the folder that
 * one is started in, and the repository there may bring a `git.exe`.
 */
const START = dirname(process.execPath)

/** Files that a pull request brings can look like a bare repository, with settings in it that name programs to run (git 2.38 heeds it). */
const NO_BARE_REPOSITORY = ['-c', 'safe.bareRepository=explicit']

/** Runs git in `folder`, without a shell, without asking anybody anything and without fetching what is not there. Never throws. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, timeout = LONGEST_RUN_MS }: GitRunOptions = {},
): Promise<GitOutput> {
  const options = { cwd: START, env: environment(), encoding: 'utf8', maxBuffer: MOST_OUTPUT, timeout, windowsHide: true } as const
  return new Promise((done) => {
    const child = execFile('git', inFolder(folder, args), options, (error, stdout, stderr) => {
      done({ ok: error === null, stdout, reason: error === null ? '' : stderr === '' ? startFailure(error) : reasonOf(stderr) })
    })
    // Git may end without having read it; how it ended says all.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/** Standard output of a git command, or `undefined` where it fails: no git, no repository, no such commit. */
export async function gitText(folder: string, args: readonly string[]): Promise<string | undefined> {
  const { ok, stdout } = await runGit(folder, args)
  return ok ? stdout : undefined
}

/** Writes what a git command prints to a new file at `path`, no more than `most` bytes of it. Throws where git or the disk fails. */
export async function gitToFile(folder: string, args: readonly string[], path: string, most: number): Promise<void> {
  const child = spawn('git', inFolder(folder, args), {
    ...{ cwd: START, env: environment(), timeout: LONGEST_BLOB_MS, windowsHide: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 4096) said += text
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const written = pipeline(child.stdout, bounded(most), createWriteStream(path, { flags: 'wx' }))
  try {
    const [status] = await Promise.all([ended, written])
    if (status !== 0) throw new Error(reasonOf(said) || `git ended with ${status}`)
  } finally {
    child.kill()
  }
}

function inFolder(folder: string, args: readonly string[]): readonly string[] {
  return ['-C', resolve(folder), ...NO_BARE_REPOSITORY, ...args]
}

function bounded(most: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let done = 0
    for await (const chunk of chunks) {
      done += chunk.length
      if (done > most) throw new Error(`expected ${most} bytes from git, found more`)
      yield chunk
    }
  }
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '', GCM_INTERACTIVE: 'never' },
    ...{ GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
    // Git before 2.45 does not know GIT_NO_LAZY_FETCH; what may use no protocol fetches nothing either.
    GIT_ALLOW_PROTOCOL: 'none',
    // A commit's files are those that its hash stands for, not what refs/replace/ puts in their place.
    GIT_NO_REPLACE_OBJECTS: '1',
    // Paths mean what we say of each, whatever the caller has set for his own commands.
    ...{ GIT_LITERAL_PATHSPECS: undefined, GIT_GLOB_PATHSPECS: undefined },
    ...{ GIT_NOGLOB_PATHSPECS: undefined, GIT_ICASE_PATHSPECS: undefined },
    // What git says is read by `reasonOf`, and shown within English sentences.
    LC_ALL: 'C',
  }
}

/** Why there is no word from git itself. */
function startFailure(error: ExecFileException): string {
  if (errorCode(error) === 'ENOENT') return 'nothing, since there is no program git on the PATH'
  return error.killed ? 'nothing, for too long' : `nothing (${shorten(String(error.code ?? error.signal))})`
}

function reasonOf(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
  const telling = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.find((line) => line !== '') ?? ''
  return shorten(telling.replace(/^(fatal|error): /, ''))
}
