import { resolve } from 'node:path'
import { REPOSITORY } from '../oracle/python.ts'

/** What the environment asks of the bench. */
export interface Settings {
  /** Part of the sizes that goals speak of. Below 1 the run shows that everything can be measured, and judges nothing. */
  readonly scale: number
  /** How often each program runs, where the contest's own number is not wanted. */
  readonly rounds: number | undefined
  /** Whether the file of 8 GB is made. */
  readonly isLarge: boolean
  /** A Markdown file for the figures; absolute. */
  readonly output: string | undefined
}

/** Reads the `CKPT_GUARD_BENCH_…` variables. Throws where one holds no such value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const output = env.CKPT_GUARD_BENCH_OUTPUT || undefined
  return {
    scale: numberOf('SCALE', env, (scale) => scale > 0 && scale <= 1, 'a number above 0, at most 1') ?? 1,
    rounds: numberOf('ROUNDS', env, (rounds) => Number.isInteger(rounds) && rounds > 0, 'a whole number from 1 on'),
    isLarge: numberOf('LARGE', env, (large) => large === 0 || large === 1, '0 or 1') !== 0,
    output: output === undefined ? undefined : resolve(REPOSITORY, output),
  }
}

function numberOf(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  isValid: (value: number) => boolean,
  expected: string,
): number | undefined {
  const text = env[`CKPT_GUARD_BENCH_${name}`]
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (!isValid(value)) throw new Error(`CKPT_GUARD_BENCH_${name}: expected ${expected}, found ${text}`)
  return value
}
