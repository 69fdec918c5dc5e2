import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/retention/item.ts'
import type { GroupPlan } from '../../src/retention/plan.ts'
import { NOW, plan } from './sample-items.ts'

/** What restic itself keeps of snapshots of these times and tags, written by make_restic_plans.py. */
interface ResticPlans {
  readonly restic: string
  readonly sets: Readonly<Record<string, readonly (readonly [time: string, tags: readonly string[]])[]>>
  readonly plans: readonly {
    readonly words: Readonly<Record<string, string | number | readonly string[]>>
    /** Of each set, the numbers of the kept snapshots, newest first, each with its reasons. */
    readonly kept: Readonly<Record<string, readonly (readonly [number: number, reasons: string])[]>>
  }[]
}

const { restic, sets, plans }: ResticPlans = JSON.parse(readFileSync(new URL('restic-plans.json', import.meta.url), 'utf8'))

const items = Object.entries(sets).flatMap(([group, snapshots]) =>
  snapshots.map(([time, tags], number): Item => ({ id: `${group}: ${number}`, name: String(number), time, group, tags })),
)

/** Reasons as we put them, sorted, since restic names tags first: `daily snapshot, has tags [a, b]`. */
function inOurWords(reasons: string): readonly string[] {
  return reasons
    .replaceAll(' snapshot', '')
    .replaceAll('has tags []', 'no tags')
    .replaceAll(/has tags \[([^\]]*)\]/g, (_, tags: string) => `tags ${tags.replaceAll(', ', '+')}`)
    .split(', ')
    .sort()
}

function ours({ keep }: GroupPlan): readonly (readonly [number: number, reasons: readonly string[]])[] {
  return keep.map(({ item: { name }, reasons }) => [
    Number(name),
    reasons.map(({ text }) => (text.startsWith('tags ') ? text.replaceAll(', ', '+') : text)).sort(),
  ])
}

describe(`restic ${restic}`, () => {
  test('has been asked much', () => {
    expect([plans.length > 100, items.length > 250]).toEqual([true, true])
    expect(items.some(({ time }) => Date.parse(time) > NOW)).toBe(true)
  })

  test.each(plans)('keeps the same for the same reasons: $words', ({ words, kept }) => {
    // It leaves nothing of a set for which the words find nothing.
    const { groups } = plan(items, words as Parameters<typeof plan>[1], { allowEmpty: true })
    for (const group of groups) {
      const theirs = kept[group.group]?.map(([number, reasons]) => [number, inOurWords(reasons)])
      expect({ [group.group]: ours(group).flatMap(withoutOldest) }).toEqual({ [group.group]: theirs })
    }
  })
})

/** That the oldest one is kept where there are too few came with restic 0.16. It is asked last, and changes nothing before. */
function withoutOldest([number, reasons]: ReturnType<typeof ours>[number]): ReturnType<typeof ours> {
  const older = reasons.filter((reason) => !reason.startsWith('oldest '))
  if (older.length < reasons.length) expect(number).toBe(0)
  return older.length === 0 ? [] : [[number, older]]
}
