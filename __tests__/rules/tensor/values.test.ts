import { describe, expect, it } from 'vitest'
import { dict, floats, pickled, tensor, torchZip } from '../../checkpoint/build-torch.ts'
import { judgeBytes } from '../../checkpoint/judge-bytes.ts'
import { bytes } from '../../checkpoint/pickle/assemble.ts'

const NAN = Number.NaN
const BROKEN = floats(1, NAN, NAN, Number.POSITIVE_INFINITY)

describe('tensor/non-finite', () => {
  it('counts NaN and infinite values, and says where the first one is', async () => {
    const content = torchZip({ storages: { 0: BROKEN } })
    const { findings } = await judgeBytes(content)
    expect(findings).toMatchObject([
      {
        rule: 'tensor/non-finite',
        severity: 'error',
        message: 'Tensor "weight" (float32) has 2 NaN and 1 infinite values, the first at element 1',
        where: { tensor: 'weight', offset: content.indexOf(Buffer.from(BROKEN)) + 4 },
      },
    ])
  })

  it.each([
    [[NAN, 1, 1, 1], '1 NaN value'],
    [[1, 1, -1 / 0, 1], '1 infinite value'],
  ])('of %j says %s', async (values, counts) => {
    const { findings } = await judgeBytes(torchZip({ storages: { 0: floats(...values) } }))
    expect(findings[0]?.message).toContain(`has ${counts}, the first at element`)
  })

  it('names twenty tensors, and counts the others of a model that has diverged', async () => {
    const entries = Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`layer.${i}`, tensor()]))
    const { findings } = await judgeBytes(torchZip({ pickle: pickled(dict(entries)), storages: { 0: BROKEN } }))
    expect(findings).toHaveLength(21)
    expect(findings.at(-1)?.message).toBe('13 more tensors have NaN or infinite values')
  })

  it('looks at weights and optimizer state, not at a best score that starts at infinity', async () => {
    const pickle = pickled(
      dict({
        state_dict: dict({ a: tensor({ key: '1' }) }),
        optimizer_states: bytes('](', dict({ state: dict({ 0: dict({ exp_avg: tensor() }) }) }), 'e'),
        callbacks: dict({ best_model_score: tensor() }),
      }),
    )
    const { findings } = await judgeBytes(torchZip({ pickle, storages: { 0: BROKEN, 1: floats(1, 2, 3, 4) } }))
    expect(findings.map(({ where }) => where.tensor)).toEqual(['optimizer_states.0.state.0.exp_avg'])
  })

  it('writes the name of a tensor so that it can be read whatever it holds', async () => {
    const { findings } = await judgeBytes(torchZip({ pickle: pickled(dict({ 'a\n"b"': tensor() })), storages: { 0: BROKEN } }))
    expect(findings[0]?.message).toContain('Tensor "a\\n\\"b\\"" (float32)')
  })
})

describe('tensor/all-zero', () => {
  const zeros = floats(0, 0, 0, 0)

  it('is off unless it is asked for', async () => {
    expect((await judgeBytes(torchZip({ storages: { 0: zeros } }))).findings).toEqual([])
  })

  it('names weights that are zero throughout, and no other tensors', async () => {
    const pickle = pickled(
      dict({
        state_dict: dict({ a: tensor(), b: tensor({ key: '1' }), none: tensor({ shape: [0] }) }),
        optimizer: dict({ state: tensor() }),
      }),
    )
    const { findings } = await judgeBytes(torchZip({ pickle, storages: { 0: zeros, 1: floats(0, 0, 0, 1) } }), {
      config: { rules: { 'tensor/all-zero': 'warning' } },
    })
    expect(findings).toMatchObject([
      {
        rule: 'tensor/all-zero',
        severity: 'warning',
        message: 'Tensor "state_dict.a" is zero in all of its 4 elements',
        where: { tensor: 'state_dict.a' },
      },
    ])
  })
})
