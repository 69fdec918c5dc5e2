import { describe, expect, test } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { carryOut, foreseen, type Outcome } from '../../src/prune/carry-out.ts'
import { item } from '../retention/sample-items.ts'
import { fakeTarget, type Troubles } from './fake-target.ts'

const ITEMS = [...'abcde'].map((name, i) => item(`2026-06-0${i + 1}T00:00`, { id: name, name, size: 10 }))

async function carried(troubles: Troubles = {}, most?: number) {
  const target = fakeTarget(ITEMS, troubles)
  const outcome = await carryOut(ITEMS, target, { most, progress: noProgress })
  return { outcome, target }
}

/** `deleted a b | gone c | failed d | left e`. */
function line({ deleted, gone, failed, left }: Outcome): string {
  const names = (list: readonly { readonly item: { readonly id: string } }[]) => list.map(({ item: { id } }) => id).join(' ')
  return `deleted ${names(deleted)} | gone ${gone.map(({ id }) => id).join(' ')} | failed ${names(failed)} | left ${names(left)}`
}

describe('removals', () => {
  test('go in order, after the place was asked once how many it takes', async () => {
    const { outcome, target } = await carried()
    expect(target.calls).toEqual(['allowance', ...[...'abcde'].map((name) => `remove ${name}`)])
    expect(line(outcome)).toBe('deleted a b c d e | gone  | failed  | left ')
    expect(target.there()).toEqual([])
  })

  test('go on after one that failed', async () => {
    const { outcome } = await carried({ failing: ['b'] })
    expect(line(outcome)).toBe('deleted a c d e | gone  | failed b | left ')
    expect(outcome.failed[0]?.error).toBe('b: permission denied')
  })

  test('tell what somebody else has removed, and what has changed', async () => {
    const { outcome } = await carried({ vanishing: ['a'], changed: ['d'] })
    expect(line(outcome)).toBe('deleted b c e | gone a | failed  | left d')
    expect(outcome.left[0]?.reason).toBe('it has changed since the plan')
  })

  test('end where one run is to remove no more', async () => {
    const { outcome, target } = await carried({}, 2)
    expect(line(outcome)).toBe('deleted a b | gone  | failed  | left c d e')
    expect(outcome.left[0]?.reason).toBe('one run removes at most 2 (--max-deletions); the next run goes on')
    expect(target.there()).toEqual(['c', 'd', 'e'])
  })

  test('count against that only where something was removed, so that old ones in the way stop nobody', async () => {
    expect(line((await carried({ failing: ['a'], changed: ['b'] }, 2)).outcome)).toBe('deleted c d | gone  | failed a | left b e')
  })

  test('end where the place said that it takes no more', async () => {
    const { outcome, target } = await carried({ allowance: 3 })
    expect(line(outcome)).toBe('deleted a b c | gone  | failed  | left d e')
    expect(outcome.left[0]?.reason).toBe('the place takes no more before noon; the next run goes on')
    expect(target.calls).not.toContain('remove d')
  })

  test('end where the place is exhausted: that is no failure, and the rest is not tried', async () => {
    const { outcome, target } = await carried({ exhaustedAfter: 2 })
    expect(line(outcome)).toBe('deleted a b | gone  | failed  | left c d e')
    expect(outcome.left[0]?.reason).toBe('the place asks to come back at noon')
    expect(target.calls).not.toContain('remove d')
  })

  test('wait for the next run only where their turn has not come', async () => {
    const { outcome } = await carried({ changed: ['a'], allowance: 3 })
    expect(outcome.left.map(({ item: { id }, isNext }) => [id, isNext])).toEqual([
      ['a', false],
      ['d', true],
      ['e', true],
    ])
  })

  test('are announced as many as the limits let through, and told one by one, whatever comes of them', async () => {
    const told: string[] = []
    const progress = {
      ...noProgress,
      total: (bytes: number, files: number) => told.push(`${files} of ${bytes} bytes`),
      file: (name: string) => told.push(name),
      advance: (bytes: number) => told.push(`+${bytes}`),
    }
    const items = ITEMS.map(({ size, ...rest }) => (rest.id === 'c' ? rest : { ...rest, size }))
    const target = fakeTarget(items, { failing: ['a'], changed: ['b'], allowance: 3 })
    await carryOut(items, target, { most: 4, progress })
    expect(told).toEqual(['3 of 20 bytes', 'a', '+10', 'b', '+10', 'c', '+0'])
    told.length = 0
    await carryOut(items.slice(3), fakeTarget(items), { most: 1, progress })
    expect(told).toEqual(['1 of 10 bytes', 'd', '+10'])
  })

  test('are all tried, where more than there are would be allowed', async () => {
    expect(line((await carried({ allowance: 5 }, 5)).outcome)).toBe('deleted a b c d e | gone  | failed  | left ')
  })
})

test('a refusal that holds for all is told once, and the rest is not tried', async () => {
  const asked: string[] = []
  const target = {
    remove: ({ id }: { readonly id: string }) => {
      asked.push(id)
      return Promise.reject(new UserError('the token may not remove anything'))
    },
  }
  const outcome = await carryOut(ITEMS, target, { most: undefined, progress: noProgress })
  expect(line(outcome)).toBe('deleted  | gone  | failed a | left b c d e')
  expect(asked).toEqual(['a'])
})

test('a bug of ours is not taken for a failed removal', async () => {
  const target = { remove: () => Promise.reject(new TypeError('x is not a function')) }
  await expect(carryOut(ITEMS, target, { most: undefined, progress: noProgress })).rejects.toThrow(TypeError)
})

test('without removals, the place is not even asked', async () => {
  const target = fakeTarget(ITEMS)
  expect(line(await carryOut([], target, { most: undefined, progress: noProgress }))).toBe('deleted  | gone  | failed  | left ')
  expect(target.calls).toEqual([])
})

test('what is foreseen is what a run without failures does', async () => {
  const { outcome } = await carried({}, 2)
  expect(line(foreseen(ITEMS, 2))).toBe(line(outcome))
  expect(foreseen(ITEMS, 2).left).toEqual(outcome.left)
  expect(line(foreseen(ITEMS))).toBe(line((await carried()).outcome))
  expect(foreseen(ITEMS).deleted).toEqual((await carried()).outcome.deleted)
  expect(foreseen([item('2026-06-01T00:00')]).deleted[0]?.freedBytes).toBe(0)
})
