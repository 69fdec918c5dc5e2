import { expect, test } from 'vitest'
import type { Item } from '../../src/retention/item.ts'
import { planRetention } from '../../src/retention/plan.ts'
import { parsePolicy } from '../../src/retention/policy.ts'

const NOW = Date.parse('2026-06-15T12:00:00Z')
const COUNT = 100_000

/** Checkpoints of every ten minutes, as a store lists them: in no order that a plan could use. */
function items(groups: number): readonly Item[] {
  return Array.from({ length: COUNT }, (_, index) => (index * 7_919) % COUNT).map((number) => ({
    id: `id-${number}`,
    name: `logs/run-${number % groups}/epoch=${number}.ckpt`,
    time: new Date(NOW - number * 600_000).toISOString(),
    size: 1_000_000 + number,
    tags: number % 1_000 === 0 ? ['release'] : [],
    metrics: { val_loss: Math.sin(number) },
    epoch: number,
    step: number * 100,
  }))
}

const POLICY = parsePolicy({
  'keep-last': 10,
  'keep-first': 1,
  'keep-hourly': 'unlimited',
  'keep-daily': 30,
  'keep-weekly': 52,
  'keep-monthly': 24,
  'keep-yearly': 5,
  'keep-within': '1m',
  'keep-within-hourly': '1y',
  'keep-within-daily': '1y',
  'keep-within-weekly': '1y',
  'keep-within-monthly': '2y',
  'keep-within-yearly': '5y',
  'keep-tag': 'release',
  'keep-best': '5:val_loss:min',
  'keep-every-epochs': 10,
  'keep-every-steps': 5_000,
  'keep-referenced': true,
  protect: ['**/base*.ckpt', 'logs/run-0/**'],
  'max-size': '10GB',
})

test.each([1, 100, 5_000])('100,000 items in %d groups are planned in under a second, with every word of a policy', (groups) => {
  const all = items(groups)
  const references = new Map([['epoch=77.ckpt', 'the release v1']])
  const rounds = [1, 2, 3].map(() => {
    const start = performance.now()
    const { kept, removed } = planRetention(all, POLICY, { now: NOW, groupBy: ['folder'], references })
    expect(kept + removed).toBe(COUNT)
    return performance.now() - start
  })
  process.stdout.write(`${groups} groups: ${rounds.map((ms) => `${Math.round(ms)} ms`).join(', ')}\n`)
  expect(Math.min(...rounds)).toBeLessThan(1_000)
})
