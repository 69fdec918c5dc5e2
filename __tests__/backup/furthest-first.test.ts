import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderStore } from '../../src/backup/folder-store.ts'
import { furthestFirst, looksNewer, type Progressed } from '../../src/backup/furthest-first.ts'
import { inTryingOrder } from '../../src/backup/resume-candidates.ts'

const TIME = '2026-01-01T00:00:00Z'
const LATER = '2026-02-01T00:00:00Z'

function names(...items: readonly (Partial<Progressed> & { readonly name: string })[]): readonly string[] {
  return furthestFirst(items.map((item) => ({ time: TIME, ...item }))).map(({ name }) => name)
}

describe('the newest first', () => {
  test('is the one with the most epochs, then the most steps', () => {
    // Names and times say the opposite.
    const [a, b, c] = [
      { name: 'a', epoch: 2, step: 5 },
      { name: 'b', epoch: 2, step: 1, time: LATER },
      { name: 'c', epoch: 1, step: 9, time: LATER },
    ]
    expect(names(c, b, a)).toEqual(['a', 'b', 'c'])
  })

  test('goes by steps where not all know their epoch', () => {
    expect(names({ name: 'b', epoch: 9, step: 1 }, { name: 'a', step: 2 })).toEqual(['a', 'b'])
  })

  test('among those of one epoch is one whose step is known before one whose step is not', () => {
    expect(names({ name: 'b', epoch: 2, time: LATER }, { name: 'a', epoch: 2, step: 0 })).toEqual(['a', 'b'])
  })

  test('goes by the time alone where some know neither epoch nor step', () => {
    const [some, unknown] = [{ name: 'a', step: 1, time: LATER }, { name: 'b' }]
    expect(names({ name: 'c', step: 2 }, unknown, some)).toEqual(['a', 'c', 'b'])
    expect(names({ name: 'here', rank: 0 }, { name: 'backup', rank: 1, time: LATER })).toEqual(['backup', 'here'])
    expect(names({ name: 'n', rank: 1 }, { name: 'm', rank: 0 })).toEqual(['m', 'n'])
  })

  test('is the later one of two that have come equally far at one place', () => {
    expect(names({ name: 'b', step: 5 }, { name: 'a', step: 5, time: LATER })).toEqual(['a', 'b'])
  })

  test('is a sentinel among those of its epoch, and not before a later one', () => {
    const sentinel = { name: 'G_233333333333.pth', isLatest: true }
    expect(names({ name: 'G_240.pth', epoch: 8, step: 240 }, { ...sentinel, epoch: 8 })).toEqual(['G_233333333333.pth', 'G_240.pth'])
    expect(names({ name: 'G_240.pth', epoch: 8, step: 240 }, { ...sentinel, epoch: 7 })).toEqual(['G_240.pth', 'G_233333333333.pth'])
  })

  test('is the one without -v1 among equals, which is the only one that GPT-SoVITS looks for; without progress, -v1 is the later one', () => {
    const [plain, duplicate] = [{ name: 'epoch=3-step=40.ckpt' }, { name: 'epoch=3-step=40-v1.ckpt', time: LATER, isDuplicate: true }]
    expect(names({ ...duplicate, epoch: 4, step: 40 }, { ...plain, epoch: 4, step: 40 })).toEqual([plain.name, duplicate.name])
    expect(names({ ...plain, epoch: 4, step: 40 }, { ...duplicate, epoch: 5, step: 50 })).toEqual([duplicate.name, plain.name])
    expect(names(plain, duplicate)).toEqual([duplicate.name, plain.name])
  })

  test('goes by the time where nothing else is known, and by the numbers in the names where all times are equal', () => {
    expect(names({ name: 'a', time: '2026-01-01T00:00:00Z' }, { name: 'b', time: '2026-01-02T00:00:00Z' })).toEqual(['b', 'a'])
    expect(names({ name: 'm20.pt' }, { name: 'm100.pt' }, { name: 'm3.pt' })).toEqual(['m100.pt', 'm20.pt', 'm3.pt'])
    expect(names({ name: 'm01.pt' }, { name: 'm1.pt' })).toEqual(['m1.pt', 'm01.pt'])
    expect(names({ name: 'm1.pt' }, { name: 'm01.pt' })).toEqual(['m1.pt', 'm01.pt'])
  })

  test('is of the first place where two have come equally far, whenever they were copied there', () => {
    expect(names({ name: 'backup', step: 5, rank: 1, time: LATER }, { name: 'here', step: 5, rank: 0 })).toEqual(['here', 'backup'])
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
  // Where the names would decide, they say the opposite.
  test.each<[Partial<Progressed> & { readonly name: string }, Partial<Progressed> & { readonly name: string }, boolean]>([
    [{ name: 'a', epoch: 9, step: 1 }, { name: 'b', epoch: 8, step: 2 }, true],
    [{ name: 'b', epoch: 8, step: 2 }, { name: 'a', epoch: 9, step: 1 }, false],
    [{ name: 'a', epoch: 8, step: 2 }, { name: 'b', epoch: 8, step: 1, time: LATER }, true],
    [{ name: 'b', epoch: 8, step: 2 }, { name: 'a', epoch: 8, step: 2 }, false],
    [{ name: 'G_480.pth', step: 480 }, { name: 'G_500.pth', step: 240, epoch: 8 }, true],
    [{ name: 'G_120.pth', step: 120, time: LATER }, { name: 'G_100.pth', step: 240, epoch: 8 }, false],
    [{ name: 'a', epoch: 1, time: LATER }, { name: 'b', step: 9 }, true],
    [{ name: 'a', step: 1, time: LATER }, { name: 'b', epoch: 9 }, true],
    [{ name: 'last.ckpt', isLatest: true }, { name: 'z.ckpt', step: 3, time: LATER }, true],
    [{ name: 'z.ckpt', step: 3, time: LATER }, { name: 'last.ckpt', isLatest: true }, false],
    [{ name: 'b', isLatest: false, time: LATER }, { name: 'c' }, true],
    [{ name: 'b.pt', isLatest: true }, { name: 'c.pt', isLatest: true }, false],
    [{ name: 'a.pt', time: LATER }, { name: 'b.pt' }, true],
    [{ name: 'b.pt' }, { name: 'a.pt', time: LATER }, false],
    [{ name: 'b.pt' }, { name: 'a.pt' }, true],
    [{ name: 'm100.pt' }, { name: 'm20.pt' }, true],
    [{ name: 'a.pt' }, { name: 'a.pt' }, false],
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
