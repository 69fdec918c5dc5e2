import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../../src/cli/program.ts'
import { ACTION_COMMANDS } from '../../src/github/inputs.ts'
import { type CodeBlock, codeSpans, documents, ROOT, readDocument, tableBelow } from './documents.ts'
import { parseShellLine, type ShellLine } from './shell-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-docs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Output {
  readonly exitStatus: number
  readonly text: string
}

const outputs = new Map<string, Promise<Output>>()

/** Runs a command as a reader would, at the root; each one once, however often it is shown. */
function run(args: readonly string[]): Promise<Output> {
  const key = JSON.stringify(args)
  const known = outputs.get(key) ?? spawn(args)
  outputs.set(key, known)
  return known
}

async function spawn(args: readonly string[]): Promise<Output> {
  const read = args.filter((arg) => !writtenBy(args).includes(arg)).map(withoutKind)
  for (const { command } of shown) if (writtenBy(command.args).some((file) => read.includes(file))) await run(command.args)
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' }
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, ['dist/cli/index.js', ...elsewhere(args)], options, (error, stdout, stderr) => {
      const text = (stdout + stderr).replaceAll(folder + sep, '')
      if (error === null) resolve({ exitStatus: 0, text })
      else if (typeof error.code === 'number') resolve({ exitStatus: error.code, text })
      else reject(error)
    })
  })
}

/** What examples write goes to a folder of ours, not into the repository, and is read there by those that follow. */
function elsewhere(args: readonly string[]): readonly string[] {
  const written = new Set(shown.flatMap(({ command }) => writtenBy(command.args)))
  return args.map((arg) => {
    const file = withoutKind(arg)
    return written.has(file) ? arg.slice(0, arg.length - file.length) + join(folder, basename(file)) : arg
  })
}

/** The files and folders that a command writes: what a conversion makes, what is published, and reports. */
function writtenBy(args: readonly string[]): readonly string[] {
  return args.filter((_, at) => ['--output', '-o', '--output-file', '--to'].includes(args[at - 1] ?? ''))
}

/** The file in a reference such as `schema:keys.json`. */
function withoutKind(arg: string): string {
  return arg.replace(/^schema:/, '')
}

interface Shown {
  readonly place: string
  readonly line: string
  readonly command: ShellLine
}

const shown: readonly Shown[] = documents().flatMap(({ path, blocks }) =>
  blocks.filter(({ language }) => language === 'sh').flatMap((block) => commandsIn(path, block)),
)

function commandsIn(path: string, block: CodeBlock): readonly Shown[] {
  return block.text.split('\n').flatMap((line, at) => {
    const command = parseShellLine(line)
    return command === undefined ? [] : [{ place: `${path}:${block.line + at + 1}`, line, command }]
  })
}

describe('a command in a shell block', () => {
  test('is there to be run', () => {
    expect(shown.length).toBeGreaterThan(15)
  })

  test.each(shown)('ends with the exit status that the text says: $place $line', async ({ command }) => {
    expect((await run(command.args)).exitStatus).toBe(command.exitStatus)
  })
})

describe('a block that shows output', () => {
  const blocks = documents().flatMap(({ path, blocks }) =>
    blocks.flatMap((block, at) => {
      const command = blocks[at - 1]?.language === 'sh' ? commandsIn(path, blocks[at - 1] ?? block).at(-1) : undefined
      const isOutput = block.followsBlock && ['text', 'json', 'markdown'].includes(block.language)
      return isOutput && command !== undefined ? [{ place: `${path}:${block.line}`, text: block.text, command: command.command }] : []
    }),
  )

  test('is there to be compared', () => {
    expect(blocks.length).toBeGreaterThan(5)
  })

  test.each(blocks)('shows what is printed: $place', async ({ text, command }) => {
    const printed = (await run(command.args)).text
    expect(printed.replace(/\n*$/, '\n')).toMatch(patternOf(text))
  })
})

/** `…` on a line of its own stands for any lines, elsewhere for the rest of a line or a part of it. */
function patternOf(text: string): RegExp {
  const lines = text.replace(/\n*$/, '').split('\n')
  const patterns = lines.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(literally).join('.*')}\\n`))
  return new RegExp(`^${patterns.join('')}$`)
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

describe('the documentation', () => {
  const handlers = {
    validate: async () => {},
    inspect: async () => {},
    compare: async () => {},
    convert: async () => {},
    publish: async () => {},
    prune: async () => {},
    backup: async () => {},
    resume: async () => {},
  }
  const program = buildProgram(handlers, { out: () => {}, err: () => {}, columns: undefined })
  const names = program.commands.map((command) => command.name())
  const options = new Set(
    [program, ...program.commands]
      .flatMap((command) => command.options.flatMap(({ long, short }) => [long ?? [], short ?? []].flat()))
      .concat('--help', '-h'),
  )
  const code = documents().map(({ path, blocks, prose }) => ({ path, pieces: [...blocks.map(({ text }) => text), ...codeSpans(prose)] }))

  test.each(code)('names only commands that the command line has: $path', ({ pieces }) => {
    const called = pieces.flatMap((piece) => [...piece.matchAll(/(?:^|[\s/])(?:ckpt-guard|dist\/cli\/index\.js)"?[ \t]+([a-z][\w-]*)/gm)])
    expect([...names, 'help']).toEqual(expect.arrayContaining([...new Set(called.map((match) => match[1]))]))
  })

  test.each(code)('names only options that the command line has: $path', ({ pieces }) => {
    const lines = pieces.flatMap((piece) => piece.split('\n'))
    const calls = lines.map((line) => /(?:dist\/cli\/index\.js"?|^ckpt-guard|^\$ ckpt-guard)[ \t](.*)$/.exec(line)?.[1] ?? '')
    const spans = pieces.filter((piece) => piece.startsWith('--'))
    const used = [...calls, ...spans].flatMap((text) => text.match(/(?<=^|\s)--?[a-z][\w-]*/g) ?? [])
    expect([...options]).toEqual(expect.arrayContaining([...new Set(used)]))
  })

  test('lists the commands in README.md, no more and no less', () => {
    const listed = tableBelow(readDocument('README.md'), '## What it is').map(([name]) => name)
    expect(listed).toEqual(names.map((name) => `\`${name}\``))
    expect([...ACTION_COMMANDS].sort()).toEqual([...names].sort())
  })
})
