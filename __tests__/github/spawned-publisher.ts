import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedFile } from '../../src/publish/publication.ts'
import { bundleProgram } from '../bundled-program.ts'
import type { ProgramRequest, ProgramResult } from './publish-program.ts'
import { optionsFor, type Publishing } from './release-samples.ts'

export interface PublisherRun {
  readonly signal: NodeJS.Signals | null
  /** `undefined` where it did not come to its end. */
  readonly result: ProgramResult | undefined
  readonly stderr: string
  /** From when it began to publish. */
  readonly milliseconds: number
}

/** The release target as a program of its own, which can be killed and measured. `remove` deletes it. */
export async function publisherProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-publisher-'))
  const program = join(folder, 'publisher.mjs')
  await bundleProgram(new URL('publish-program.ts', import.meta.url), program)
  return {
    remove: () => rmSync(folder, { recursive: true, force: true }),

    /** Runs it to its end, or kills it so many milliseconds after it has begun. */
    run(
      here: Publishing,
      files: readonly PublishedFile[],
      wishes: Parameters<typeof optionsFor>[1],
      killAfter?: number,
    ): Promise<PublisherRun> {
      const { hub, ...options } = optionsFor(here, wishes)
      const { wait, ...shown } = hub
      const request: ProgramRequest = { options: { ...options, hub: shown }, files }
      return ended(program, JSON.stringify(request), killAfter)
    },
  }
}

function ended(program: string, request: string, killAfter: number | undefined): Promise<PublisherRun> {
  const child = spawn(process.execPath, [program, request], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr, started] = ['', '', 0]
  let timer: NodeJS.Timeout | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (started > 0) return
    started = performance.now()
    if (killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (_, signal) => {
      clearTimeout(timer)
      const json = /\{.*\}$/s.exec(stdout)?.[0]
      resolve({ signal, result: json === undefined ? undefined : JSON.parse(json), stderr, milliseconds: performance.now() - started })
    })
  })
}
