import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { type Pickle, readPickle } from '../../src/checkpoint/pickle/read-pickle.ts'
import { runScript } from './python.ts'
import { renderPickle } from './render-pickle.ts'

const COUNT = process.env.CKPT_GUARD_PICKLES ?? '12000'
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const reading = z.object({
  accepts: z.boolean(),
  consumed: z.number().optional(),
  value: z.string().optional(),
  error: z.string().optional(),
})
const line = z.object({ pickle: z.string(), fast: reading, plain: reading })
type Reading = z.infer<typeof reading>

/** What CPython accepts and we do not: no pickler writes it, and nothing is lost by refusing it. */
const STRICTER: readonly (readonly [RegExp, string])[] = [
  [
    /values are left over at the end/,
    'values below the last one are dropped without a word, which hides them from whoever looks at the result',
  ],
  [/a frame$/, "bytes across a frame's end are skipped by one of CPython's two unpicklers and read by the other"],
  [/a state for a value that has none/, 'a state of None is given to a list or a number, and ignored'],
  [/a key for a value that is no dict/, 'an item of a list or of bytes is replaced, or no key at all is set'],
  [/an item for a value that is no/, 'numbers are appended to bytes, or nothing at all is appended to something else'],
  [/an out-of-band buffer/, 'bytes that are in the pickle are marked read-only, as if they had come from outside of it'],
]

interface Case {
  readonly pickle: Buffer
  readonly fast: Reading
  readonly plain: Reading
  readonly ours: Pickle
}

describe(`${COUNT} random pickles of all protocols, whole, damaged and put together opcode by opcode`, () => {
  let cases: readonly Case[] = []

  beforeAll(async () => {
    const lines = await runScript('random_pickles.py', SEED, COUNT)
    cases = await Promise.all(
      lines.map(async (text) => {
        const { pickle, fast, plain } = line.parse(JSON.parse(text))
        const bytes = Buffer.from(pickle, 'base64')
        return { pickle: bytes, fast, plain, ours: await readPickle(memorySource(bytes)) }
      }),
    )
  }, 600_000)

  it('are accepted with the value and the length that CPython gives them, or refused as CPython refuses them', () => {
    const differing = cases.filter((each) => !agrees(each, each.fast) && !agrees(each, each.plain) && strictness(each) === undefined)
    expect(differing.map(described)).toEqual([])
  })

  it('are counted', () => {
    const accepted = cases.filter(({ ours }) => ours.error === undefined).length
    const disagreeing = cases.filter(({ fast, plain }) => fast.accepts !== plain.accepts).length
    const stricter = STRICTER.map(([, why]) => `    ${cases.filter((each) => strictness(each) === why).length}  ${why}`)
    process.stdout.write(
      [
        `pickles: ${cases.length} (seed ${SEED})`,
        `  ${accepted} accepted, ${cases.length - accepted} refused; CPython's two unpicklers disagree on ${disagreeing}`,
        '  refused although CPython accepts them, because:',
        ...stricter,
        '',
      ].join('\n'),
    )
    expect(accepted).toBeGreaterThan(cases.length / 5)
    expect(accepted).toBeLessThan((cases.length * 4) / 5)
  })
})

function agrees({ ours }: Case, theirs: Reading): boolean {
  if (ours.error !== undefined || ours.value === undefined) return !theirs.accepts
  return theirs.accepts && theirs.consumed === ours.end && theirs.value === renderPickle(ours.value)
}

function strictness({ ours, fast, plain }: Case): string | undefined {
  const message = ours.error?.message.replace(/ at byte .*/s, '')
  if (message === undefined || (!fast.accepts && !plain.accepts)) return undefined
  return STRICTER.find(([pattern]) => pattern.test(message))?.[1]
}

function described({ pickle, fast, plain, ours }: Case): string {
  const told = (theirs: Reading) => theirs.error ?? `${theirs.consumed} bytes, ${theirs.value}`
  const told_ = ours.error?.message ?? `${ours.end} bytes, ${ours.value === undefined ? '' : renderPickle(ours.value)}`
  return `${pickle.toString('base64')}\n  CPython in C:      ${told(fast)}\n  CPython in Python: ${told(plain)}\n  we:                ${told_}`
}
