import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderStore } from '../../src/backup/folder-store.ts'
import { furthestFirst, looksNewer, type Progressed } from '../../src/backup/furthest-first.ts'
import { inTryingOrder } from '../../src/backup/resume-candidates.ts'

const TIME = '2026-01-01T00:00:00Z'

function names(...items: readonly (Partial<Progressed> & { readonly name: string })[]): readonly string[] {
  return furthestFirst(items.map((item) => ({ time: TIME, ...item }))).map(({ name }) => name)
}

describe('the newest first', () => {
  test('is the one with the most epochs, then the most steps', () => {
    expect(names({ name: 'a', epoch: 1, step: 9 }, { name: 'b', epoch: 2, step: 1 }, { name: 'c', epoch: 2, step: 5 })).toEqual([
      'c',
      'b',
      'a',
    ])
  })

  test('goes by steps where not all know their epoch', () => {
    expect(names({ name: 'a', epoch: 9, step: 1 }, { name: 'b', step: 2 })).toEqual(['b', 'a'])
  })

  test('is a sentinel among those of its epoch, and not before a later one', () => {
    const sentinel = { name: 'G_233333333333.pth', isLatest: true }
    expect(names({ name: 'G_240.pth', epoch: 8, step: 240 }, { ...sentinel, epoch: 8 })).toEqual(['G_233333333333.pth', 'G_240.pth'])
    expect(names({ name: 'G_240.pth', epoch: 8, step: 240 }, { ...sentinel, epoch: 7 })).toEqual(['G_240.pth', 'G_233333333333.pth'])
  })

  test('is the one without -v1 among equals, which is the only one that GPT-SoVITS looks for; without progress, -v1 is the later one', () => {
    const later = '2026-02-01T00:00:00Z'
    const [plain, duplicate] = [{ name: 'epoch=3-step=40.ckpt' }, { name: 'epoch=3-step=40-v1.ckpt', time: later, isDuplicate: true }]
    expect(names({ ...duplicate, epoch: 4, step: 40 }, { ...plain, epoch: 4, step: 40 })).toEqual([plain.name, duplicate.name])
    expect(names({ ...plain, epoch: 4, step: 40 }, { ...duplicate, epoch: 5, step: 50 })).toEqual([duplicate.name, plain.name])
    expect(names(plain, duplicate)).toEqual([duplicate.name, plain.name])
  })

  test('goes by the time where nothing else is known, and by the numbers in the names where all times are equal', () => {
    expect(names({ name: 'a', time: '2026-01-01T00:00:00Z' }, { name: 'b', time: '2026-01-02T00:00:00Z' })).toEqual(['b', 'a'])
    expect(names({ name: 'm20.pt' }, { name: 'm100.pt' }, { name: 'm3.pt' })).toEqual(['m100.pt', 'm20.pt', 'm3.pt'])
  })

  test('is of the first place where two have come equally far, whenever they were copied there', () => {
    const late = '2026-02-01T00:00:00Z'
    expect(names({ name: 'backup', step: 5, rank: 1, time: late }, { name: 'here', step: 5, rank: 0 })).toEqual(['here', 'backup'])
  })

  test('is one order, however the items come', () => {
    const item = fc.record(
      {
        epoch: fc.nat(3),
        step: fc.nat(3),
        isLatest: fc.boolean(),
        isDuplicate: fc.boolean(),
        time: fc.constantFrom(TIME, '2026-01-02T00:00:00Z', 'never'),
        rank: fc.nat(1),
      },
      { requiredKeys: ['time'] },
    )
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (items, random) => {
        const named = items.map((each, i): Progressed => ({ ...each, name: `n${i}` }) as Progressed)
        const shuffled = named.map((each) => ({ each, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        const order = furthestFirst(named)
        expect(furthestFirst(shuffled.map(({ each }) => each))).toEqual(order)
        // What comes later never has more of what all know.
        for (const [i, each] of order.entries()) {
          const before = order[i - 1]
          if (before !== undefined && named.every(({ epoch }) => epoch !== undefined)) {
            expect(before.epoch).toBeGreaterThanOrEqual(each.epoch ?? 0)
          }
        }
      }),
    )
  })
})

describe('one that cannot be looked into', () => {
  test.each([
    [{ name: 'G_480.pth', step: 480 }, { name: 'G_240.pth', step: 240, epoch: 8 }, true],
    [{ name: 'G_120.pth', step: 120 }, { name: 'G_240.pth', step: 240, epoch: 8 }, false],
    [{ name: 'last.ckpt', isLatest: true }, { name: 'a.ckpt', step: 3 }, true],
    [{ name: 'b.pt' }, { name: 'a.pt' }, true],
  ])('%j against %j', (one, other, newer) => {
    expect(looksNewer({ time: TIME, ...one }, { time: TIME, ...other })).toBe(newer)
  })
})

test('the training that was written to last is tried before others, however far those have come', () => {
  const store = folderStore({ folder: '/nowhere', shown: 'nowhere', prefix: 'p' })
  const candidate = (group: string, epoch: number, time: string) => {
    const name = `${group}-${epoch}`
    return { kind: 'stored', store, backup: { id: name, name, time }, name, group, epoch, time } as const
  }
  const order = inTryingOrder([
    candidate('old', 99, '2026-01-01T00:00:00Z'),
    candidate('new', 1, '2026-01-03T00:00:00Z'),
    candidate('new', 2, '2026-01-02T00:00:00Z'),
  ])
  expect(order.map(({ name }) => name)).toEqual(['new-2', 'new-1', 'old-99'])
})
