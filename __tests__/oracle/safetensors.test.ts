import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { requirePyTorch, runScript } from './python.ts'

const COUNT = process.env.CKPT_GUARD_SAFETENSORS ?? '6000'
const SEED = process.env.CKPT_GUARD_SEED ?? '1'

const line = z.object({
  file: z.string(),
  accepts: z.boolean(),
  error: z.string().default(''),
  /** Objects, whose keys may be any, `__proto__` too. */
  tensors: z.unknown().optional(),
  metadata: z.unknown().optional(),
})

interface Case {
  readonly file: Buffer
  readonly theirs: z.infer<typeof line>
  readonly ours: Checkpoint
}

describe(`${COUNT} random safetensors files, whole and damaged`, () => {
  let cases: readonly Case[] = []

  beforeAll(async () => {
    await requirePyTorch()
    const lines = await runScript('safetensors_files.py', SEED, COUNT)
    cases = await Promise.all(
      lines.map(async (text) => {
        const theirs = line.parse(JSON.parse(text))
        const file = Buffer.from(theirs.file, 'base64')
        return { file, theirs, ours: await openCheckpoint(memorySource(file), { name: 'model.safetensors' }) }
      }),
    )
  }, 600_000)

  it('are accepted where the reference reader gives their tensors to PyTorch, and refused where it does not', () => {
    expect(cases.filter((each) => accepts(each) !== each.theirs.accepts).map(described)).toEqual([])
  })

  it('have the names, types, shapes and metadata that the reference reader gives them', () => {
    const differing = cases.filter((each) => accepts(each) && each.theirs.accepts && !agrees(each))
    expect(differing.map(described)).toEqual([])
  })

  it('are counted', () => {
    const accepted = cases.filter(({ theirs }) => theirs.accepts).length
    process.stdout.write(
      `safetensors: ${cases.length} files (seed ${SEED}), ${accepted} accepted, ${cases.length - accepted} refused, as by us\n`,
    )
    expect(accepted).toBeGreaterThan(cases.length / 10)
  })
})

function accepts({ ours }: Case): boolean {
  return ours.container === 'safetensors' && ours.problems.length === 0
}

function agrees({ ours, theirs }: Case): boolean {
  const tensors = ours.tensors.map(({ name, dtype, shape }) => [name, [dtype, shape]] as const)
  return (
    sorted(Object.entries(theirs.tensors ?? {})) === sorted(tensors) &&
    sorted(Object.entries(theirs.metadata ?? {})) === sorted([...ours.metadata])
  )
}

/** Neither has an order. */
function sorted(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function described({ file, theirs, ours }: Case): string {
  const facts = ours.problems.map(({ kind, message }) => `${kind}: ${message}`).join('; ') || JSON.stringify(ours.tensors)
  return `${file.subarray(0, 600).toString('base64')}\n  reference: ${theirs.error || JSON.stringify(theirs.tensors)}\n  we: ${facts}`
}
