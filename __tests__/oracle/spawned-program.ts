import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planSafetensors } from '../../src/writers/safetensors-plan.ts'

/** The program as people run it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

/** What the writer calls a file that has no name yet. */
export const LEFT_OVER = /^\..*\.tmp-ckptguard[0-9a-f]{12}$/

export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
  readonly milliseconds: number
}

/** Runs the program to its end, or sends it a signal `after` milliseconds. */
export async function runProgram(
  command: 'convert' | 'validate',
  args: readonly string[],
  kill?: { readonly signal: NodeJS.Signals; readonly after: number },
): Promise<Ended> {
  const started = performance.now()
  const child = spawn(process.execPath, [PROGRAM, command, ...args, '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const timer = kill === undefined ? undefined : setTimeout(() => child.kill(kill.signal), kill.after)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => {
      clearTimeout(timer)
      resolve({ status, signal, stderr, milliseconds: performance.now() - started })
    })
  })
}

/** Half of them cannot be heard. */
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'] as const

/** A moment in each of `count` equal parts of a run of this length, and a signal that it ends by. */
export function killingMoments(
  count: number,
  milliseconds: number,
  seed: number,
): readonly { readonly signal: (typeof SIGNALS)[number]; readonly after: number }[] {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, (_, i) => ({
    signal: SIGNALS[Math.floor(random() * SIGNALS.length)] ?? 'SIGKILL',
    after: ((i + random()) / count) * milliseconds,
  }))
}

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Digest of each file of a folder, by name. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha1')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}

/** Large enough that reading, writing and verifying each take a while. */
const TENSORS = 16
const TENSOR_VALUES = 1024 * 1024

/** Bytes that the values of `largeCheckpoint` have in float16. */
export const HALF_BYTES = TENSORS * TENSOR_VALUES * 2

/** A safetensors file of float32 tensors, whose values fit into float16. */
export function largeCheckpoint(path: string, tensors = TENSORS): void {
  const entries = Array.from({ length: tensors }, (_, i) => ({
    name: `layers.${i}.weight`,
    dtype: 'float32',
    shape: [TENSOR_VALUES],
    bytes: TENSOR_VALUES * 4,
  }))
  const plan = planSafetensors(entries)
  const file = openSync(path, 'wx')
  try {
    writeSync(file, plan.header, 0, plan.header.length, 0)
    for (const [i, offset] of plan.offsets.entries()) {
      const values = Float32Array.from({ length: TENSOR_VALUES }, (_, k) => ((k * 7919 + i) % 4001) / 1000 - 2)
      writeSync(file, new Uint8Array(values.buffer), 0, values.byteLength, offset)
    }
  } finally {
    closeSync(file)
  }
}
