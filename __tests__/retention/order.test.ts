import { describe, expect, test } from 'vitest'
import { compareNatural } from '../../src/retention/order.ts'
import { item, keptNames, plan } from './sample-items.ts'

const TIME = '2026-06-01T00:00'
const order = (...items: readonly ReturnType<typeof item>[]) => keptNames(plan(items, { 'keep-last': 'unlimited' }))

describe('items of one time', () => {
  test('are ordered by the newest state, the step, the epoch, and names as people count them', () => {
    const items = [
      item(TIME, { name: 'G_20.pth' }),
      item(TIME, { name: 'G_100.pth' }),
      item(TIME, { name: 'b', epoch: 3 }),
      item(TIME, { name: 'a', epoch: 4 }),
      item(TIME, { name: 'c', step: 30, epoch: 1 }),
      item(TIME, { name: 'd', step: 200 }),
      item(TIME, { name: 'last.ckpt', latest: true }),
      item('2026-06-02T00:00', { name: 'newer' }),
    ]
    const expected = ['newer', 'last.ckpt', 'd', 'c', 'a', 'b', 'G_100.pth', 'G_20.pth']
    expect(order(...items)).toEqual(expected)
    expect(order(...items.toReversed())).toEqual(expected)
  })

  test('come after those whose epoch is known where theirs is not, and by their ids where all else is equal', () => {
    expect(order(item(TIME, { name: 'b' }), item(TIME, { name: 'a', epoch: 0 }))).toEqual(['a', 'b'])
    const twins = [item(TIME, { id: 'x', name: 'a1' }), item(TIME, { id: 'y', name: 'a01' })]
    expect(order(...twins)).toEqual(['a1', 'a01'])
    expect(order(...twins.toReversed())).toEqual(['a1', 'a01'])
  })

  test.each([
    [['e10', 'e9', 'e1']],
    [['v1.10', 'v1.9.9', 'v1.9']],
    [['a2b', 'a1b3', 'a1b']],
    [['x99999999999999999999', 'x99999999999999999998']],
    [['b', 'a', '10', '9']],
  ])('of which only the name tells are %j', (names) => {
    expect(names.toReversed().toSorted((a, b) => compareNatural(b, a))).toEqual(names)
  })
})

describe('a group in which times and steps contradict each other', () => {
  const notes = (...items: readonly ReturnType<typeof item>[]) => plan(items, { 'keep-last': 1 }).groups[0]?.notes
  const at = (hour: number, name: string, step?: number) =>
    item(`2026-06-01T0${hour}:00`, { name, ...(step === undefined ? {} : { step }) })

  test('says so, and goes by the times', () => {
    expect(notes(at(3, 'x/G_100.pth', 100), at(2, 'x/G_300.pth', 300), at(1, 'x/G_200.pth', 200))).toEqual([
      'times and steps contradict each other: "G_100.pth" is newer than "G_300.pth"; "newest" is by time',
    ])
  })

  test('names the first two of which that is true, and none that are in order', () => {
    expect(notes(at(4, 'G_200.pth', 200), at(3, 'G_100.pth', 100), at(2, 'other.pth'), at(1, 'G_300.pth', 300))?.[0]).toContain(
      '"G_100.pth" is newer than "G_300.pth"',
    )
  })

  test('says too that a trainer takes what stands for the newest state, whatever its time', () => {
    const latest = item('2026-06-01T02:00', { name: 'x/G_233333333333.pth', latest: true })
    expect(notes(at(3, 'x/G_100.pth', 100), latest)).toEqual([
      'times and steps contradict each other: "G_100.pth" is newer than "G_233333333333.pth"; "newest" is by time; ' +
        'a trainer that finds "G_233333333333.pth" goes on from it',
    ])
  })

  test('is none where they agree, where times are the same, or where names differ in more than numbers', () => {
    expect(notes(at(2, 'G_20.pth', 20), at(1, 'G_10.pth', 10))).toEqual([])
    expect(notes(at(1, 'G_20.pth', 20), at(1, 'G_10.pth', 10))).toEqual([])
    expect(notes(at(2, 'alice_s10.pth', 10), at(1, 'bob_s20.pth', 20))).toEqual([])
    expect(notes(at(2, 'G_10.pth', 10), at(1, 'G_20.pth'))).toEqual([])
  })
})

test('what is left of a removal goes, even where it is newer than all that is whole', () => {
  const items = [
    item('2026-06-02T00:00', { name: 'D_2.pth', broken: 'half', remnant: true }),
    item('2026-06-01T00:00', { name: 'G_1.pth' }),
  ]
  expect(order(...items)).toEqual(['G_1.pth'])
})
