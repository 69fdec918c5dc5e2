import { describe, expect, test } from 'vitest'
import type { WordValue } from '../../src/retention/count.ts'
import { item, keptLines, keptNames, plan, removedNames } from './sample-items.ts'

const TIMES = [
  '2026-06-14T10:30',
  '2026-06-14T10:10',
  '2026-06-14T09:50',
  '2026-06-13T23:59',
  '2026-06-08T00:00', // Monday
  '2026-06-07T23:59', // Sunday: the ISO week before
  '2026-05-31T23:00',
  '2026-01-01T08:00', // Thursday: ISO week 1 of 2026
  '2025-12-29T08:00', // Monday of the same ISO week, another month and year
  '2025-12-28T08:00', // Sunday: ISO week 52 of 2025
]
const ITEMS = TIMES.map((time) => item(time))

/** What each word keeps of these items, newest first. */
const CALENDAR: readonly (readonly [string, Readonly<Record<string, WordValue>>, readonly string[]])[] = [
  ['the newest ones', { 'keep-last': 2 }, ['2026-06-14T10:30  last', '2026-06-14T10:10  last']],
  ['the newest of each hour', { 'keep-hourly': 3 }, ['2026-06-14T10:30  hourly', '2026-06-14T09:50  hourly', '2026-06-13T23:59  hourly']],
  ['the newest of each day', { 'keep-daily': '3' }, ['2026-06-14T10:30  daily', '2026-06-13T23:59  daily', '2026-06-08T00:00  daily']],
  [
    'the newest of each ISO week, also across the turn of the year',
    { 'keep-weekly': 4 },
    ['2026-06-14T10:30  weekly', '2026-06-07T23:59  weekly', '2026-05-31T23:00  weekly', '2026-01-01T08:00  weekly'],
  ],
  [
    'the oldest too where weeks are fewer than asked for',
    { 'keep-weekly': 6 },
    [
      '2026-06-14T10:30  weekly',
      '2026-06-07T23:59  weekly',
      '2026-05-31T23:00  weekly',
      '2026-01-01T08:00  weekly',
      '2025-12-28T08:00  weekly',
    ],
  ],
  [
    'the newest of each month',
    { 'keep-monthly': 4 },
    ['2026-06-14T10:30  monthly', '2026-05-31T23:00  monthly', '2026-01-01T08:00  monthly', '2025-12-29T08:00  monthly'],
  ],
  [
    'the oldest as well, since there are only four months',
    { 'keep-monthly': 5 },
    [
      '2026-06-14T10:30  monthly',
      '2026-05-31T23:00  monthly',
      '2026-01-01T08:00  monthly',
      '2025-12-29T08:00  monthly',
      '2025-12-28T08:00  oldest monthly',
    ],
  ],
  ['the newest of each year', { 'keep-yearly': 2 }, ['2026-06-14T10:30  yearly', '2025-12-29T08:00  yearly']],
  [
    'all years without a limit, and the oldest',
    { 'keep-yearly': 'unlimited' },
    ['2026-06-14T10:30  yearly', '2025-12-29T08:00  yearly', '2025-12-28T08:00  oldest yearly'],
  ],
  [
    'what is younger than a time, counted from the newest',
    { 'keep-within': '10h1d' },
    [
      '2026-06-14T10:30  within 1d10h',
      '2026-06-14T10:10  within 1d10h',
      '2026-06-14T09:50  within 1d10h',
      '2026-06-13T23:59  within 1d10h',
    ],
  ],
  ['hours within a time', { 'keep-within-hourly': '1h' }, ['2026-06-14T10:30  hourly within 1h', '2026-06-14T09:50  hourly within 1h']],
  ['days within a time', { 'keep-within-daily': '2d' }, ['2026-06-14T10:30  daily within 2d', '2026-06-13T23:59  daily within 2d']],
  ['weeks within a time', { 'keep-within-weekly': '8d' }, ['2026-06-14T10:30  weekly within 8d', '2026-06-07T23:59  weekly within 8d']],
  ['months within a time', { 'keep-within-monthly': '1m' }, ['2026-06-14T10:30  monthly within 1m', '2026-05-31T23:00  monthly within 1m']],
  [
    'years within a time, and the oldest that lies within',
    { 'keep-within-yearly': '1y2m3d4h' },
    [
      '2026-06-14T10:30  yearly within 1y2m3d4h',
      '2025-12-29T08:00  yearly within 1y2m3d4h',
      '2025-12-28T08:00  oldest yearly within 1y2m3d4h',
    ],
  ],
  [
    'whatever one of several words keeps, with all reasons',
    { 'keep-last': 1, 'keep-daily': 2, 'keep-within': '1h' },
    ['2026-06-14T10:30  within 1h, last, daily', '2026-06-14T10:10  within 1h', '2026-06-14T09:50  within 1h', '2026-06-13T23:59  daily'],
  ],
]

describe('words of the calendar', () => {
  test.each(CALENDAR)('keep %s: %j', (_, words, kept) => {
    const result = plan(ITEMS, words)
    expect(keptLines(result)).toEqual(kept)
    expect(result.kept + result.removed).toBe(ITEMS.length)
  })

  test('a month before the 31st runs over into the month after, as the calendar of restic does', () => {
    const items = ['2026-03-31T12:00', '2026-03-03T13:00', '2026-03-03T11:00'].map((time) => item(time))
    expect(keptNames(plan(items, { 'keep-within': '1m' }))).toEqual(['2026-03-31T12:00', '2026-03-03T13:00'])
  })

  test('what is as old as a duration is not within it', () => {
    const items = ['2026-06-14T10:00', '2026-06-14T08:00'].map((time) => item(time))
    expect(keptNames(plan(items, { 'keep-within': '2h' }))).toEqual(['2026-06-14T10:00'])
    expect(keptNames(plan(items, { 'keep-within': '3h' }))).toEqual(['2026-06-14T10:00', '2026-06-14T08:00'])
  })

  test('durations count back from the newest item that is not in the future, and keep those that are', () => {
    const items = ['2027-01-01T00:00', '2026-06-14T10:30', '2026-06-14T09:00', '2026-06-12T09:00'].map((time) => item(time))
    expect(keptNames(plan(items, { 'keep-within': '1d' }))).toEqual(['2027-01-01T00:00', '2026-06-14T10:30', '2026-06-14T09:00'])
    expect(keptNames(plan(items, { 'keep-last': 1 }))).toEqual(['2027-01-01T00:00'])
  })

  test('what was made at this very moment lies in the future, as for restic', () => {
    const items = ['2026-06-15T12:00', '2026-06-15T09:00', '2026-06-15T07:00'].map((time) => item(time))
    expect(keptNames(plan(items, { 'keep-within': '1h' }))).toEqual(['2026-06-15T12:00', '2026-06-15T09:00'])
  })

  test('where all lie in the future, all are within any duration', () => {
    const items = ['2027-01-01T00:00', '2029-01-01T00:00'].map((time) => item(time))
    expect(plan(items, { 'keep-within': '1h' }).removed).toBe(0)
  })

  test('times with an offset lie in the hour and day that they have in UTC', () => {
    const items = [item('2026-06-14T01:00:00+02:00'), item('2026-06-13T22:00:00Z')]
    expect(keptNames(plan(items, { 'keep-daily': 1 }))).toEqual(['2026-06-14T01:00:00+02:00'])
  })
})

describe('words of training', () => {
  const losses = [0.4, 0.1, Number.NaN, 0.1, 0.3, Number.NEGATIVE_INFINITY]
  const run = losses.map((loss, index) =>
    item(`2026-06-0${6 - index}T00:00`, { name: `e${6 - index}`, metrics: { val_loss: loss }, epoch: 6 - index, step: (6 - index) * 50 }),
  )

  test.each<[Readonly<Record<string, WordValue>>, readonly string[]]>([
    [{ 'keep-best': '2:val_loss:min' }, ['e5  best 1 by val_loss (min): 0.1', 'e3  best 2 by val_loss (min): 0.1']],
    [{ 'keep-best': 1 }, ['e5  best 1 by val_loss (min): 0.1']],
    [{ 'keep-best': '1:val_loss:max' }, ['e6  best 1 by val_loss (max): 0.4']],
    [{ 'keep-every-epochs': 3 }, ['e6  epoch 6, every 3', 'e3  epoch 3, every 3']],
    [{ 'keep-every-steps': '100' }, ['e6  step 300, every 100', 'e4  step 200, every 100', 'e2  step 100, every 100']],
    [{ 'keep-first': 2 }, ['e2  first', 'e1  first']],
    [{ 'keep-last': 1, protect: ['e[12]'] }, ['e6  last', 'e2  protected', 'e1  protected']],
  ])('%j keeps %j', (words, kept) => {
    expect(keptLines(plan(run, words))).toEqual(kept)
  })

  test.each([
    ['runs/keep', 'runs/keep/a.pth'],
    ['runs/keep/', 'runs/keep/deep/a.pth'],
    ['./runs/*.pth', 'runs/a.pth'],
    ['keep', 'runs/keep/a.pth'],
    ['**/a.pth', '../../data/a.pth'],
    ['data/**', '../../data/a.pth'],
    ['../../data', '../../data/a.pth'],
    ['runs (1)/a[2].pth', 'runs (1)/a[2].pth'],
  ])('protect %j holds %j', (protect, name) => {
    const items = [item('2026-06-01T00:00', { name }), item('2026-06-02T00:00', { name: 'other/b.pth' })]
    expect(keptNames(plan(items, { 'keep-last': 1, protect }))).toEqual(['other/b.pth', name])
    expect(removedNames(plan(items, { 'keep-last': 1, protect: `x${protect}` }))).toEqual([name])
  })

  test('what may be the best, since its metrics could not be read, is kept beside the best that is known', () => {
    const unmeasured = 'a.json was not read'
    const items = [
      item('2026-06-05T00:00', { metrics: { val_loss: 3 } }),
      item('2026-06-04T00:00', { unmeasured, metrics: { acc: 1 } }),
      item('2026-06-03T00:00', { unmeasured, metrics: { val_loss: 2 } }),
      item('2026-06-02T00:00', { metrics: { val_loss: 1 } }),
      item('2026-06-01T00:00', { unmeasured }),
    ]
    expect(keptLines(plan(items, { 'keep-best': '1:val_loss' }))).toEqual([
      '2026-06-04T00:00  may be the best: a.json was not read',
      '2026-06-02T00:00  best 1 by val_loss (min): 1',
      '2026-06-01T00:00  may be the best: a.json was not read',
    ])
  })

  test('of several files of one milestone the newest is kept', () => {
    const items = [item('2026-06-02T00:00', { epoch: 10 }), item('2026-06-01T00:00', { epoch: 10 })]
    expect(keptNames(plan(items, { 'keep-every-epochs': 5 }))).toEqual(['2026-06-02T00:00'])
  })

  test('a metric that no item has is a mistake, and names those that there are', () => {
    expect(() => plan(run, { 'keep-last': 1, 'keep-best': '1:val_los:min' })).toThrow(
      /no item has the metric "val_los"; there are "val_loss"/,
    )
  })

  test('a metric that nothing could have is no mistake, and where no item has any, that is said', () => {
    expect(plan([], { 'keep-best': '1:val_loss' }).groups).toEqual([])
    expect(() => plan([item('2026-06-01T00:00')], { 'keep-last': 1, 'keep-best': '1:val_loss' })).toThrow(/; none names any metric/)
  })

  test('a group without the metric says so', () => {
    const result = plan([...run, item('2026-06-01T00:00', { group: 'other' })], { 'keep-last': 1, 'keep-best': '1:val_loss' })
    expect(result.groups.map(({ group, notes }) => [group, notes.length])).toEqual([
      ['', 0],
      ['other', 1],
    ])
  })

  test('a metric whose values all diverged leaves the choice to the other one', () => {
    const items = [
      item('2026-06-02T00:00', { metrics: { loss: 1, acc: Number.NaN } }),
      item('2026-06-01T00:00', { metrics: { acc: Number.NaN } }),
    ]
    expect(keptLines(plan(items, { 'keep-best': 1 }))).toEqual(['2026-06-02T00:00  best 1 by loss (min): 1'])
  })

  test.each([
    ['Val_Loss', 'min'],
    ['Top1-ACC', 'max'],
  ])('a metric called %s says by itself that its %s is best', (metric, mode) => {
    const items = [1, 2].map((value) => item(`2026-06-0${value}T00:00`, { metrics: { [metric]: value } }))
    expect(keptNames(plan(items, { 'keep-best': `1:${metric}` }))).toEqual([mode === 'min' ? '2026-06-01T00:00' : '2026-06-02T00:00'])
    expect(() => plan(items, { 'keep-best': `1:NEG_${metric}` })).toThrow(/does not say whether less or more/)
  })

  test('several metrics need a choice, and one with an unclear name a direction', () => {
    const items = [item('2026-06-01T00:00', { metrics: { a: 1, b: 2 } })]
    expect(() => plan(items, { 'keep-best': 1 })).toThrow(/several metrics, "a", "b"/)
    expect(() => plan([item('2026-06-01T00:00', { metrics: { a: 1 } })], { 'keep-best': 1 })).toThrow(/does not say whether less or more/)
  })

  test.each(['neg_loss', 'loss_improvement', 'score_per_item', 'acc_loss'])(
    'whether less or more of %s is better, nobody guesses',
    (metric) => {
      const items = [item('2026-06-01T00:00', { metrics: { [metric]: 1 } })]
      expect(() => plan(items, { 'keep-best': `1:${metric}` })).toThrow(/does not say whether less or more/)
      expect(keptNames(plan(items, { 'keep-best': `1:${metric}:max` }))).toHaveLength(1)
    },
  )

  test('tags: all of one set, or of another, or none at all', () => {
    const items = [
      item('2026-06-05T00:00', { tags: ['a', 'b'] }),
      item('2026-06-04T00:00', { tags: ['a'] }),
      item('2026-06-03T00:00', { tags: ['c'] }),
      item('2026-06-02T00:00'),
    ]
    expect(keptLines(plan(items, { 'keep-tag': ['a,b', 'c'] }))).toEqual(['2026-06-05T00:00  tags a, b', '2026-06-03T00:00  tags c'])
    expect(keptLines(plan(items, { 'keep-tag': '' }))).toEqual(['2026-06-02T00:00  no tags'])
  })

  test('what is mentioned stays, by its path or by the name of one of its files', () => {
    const items = [
      item('2026-06-05T00:00', {
        name: 'logs/G_2.pth',
        parts: [
          { id: '1', name: 'logs/G_2.pth' },
          { id: '2', name: 'logs/D_2.pth' },
        ],
      }),
      item('2026-06-04T00:00', { name: 'logs/a.pth' }),
      item('2026-06-03T00:00', { name: 'logs/b.pth' }),
    ]
    const references = new Map([
      ['D_2.pth', 'configs/train.json'],
      ['logs/b.pth', 'the release v1'],
    ])
    expect(keptLines(plan(items, { 'keep-referenced': true }, { references }))).toEqual([
      'logs/G_2.pth  mentioned by configs/train.json',
      'logs/b.pth  mentioned by the release v1',
    ])
    expect(keptNames(plan(items, { 'keep-last': 1 }, { references }))).toEqual(['logs/G_2.pth'])
  })
})

describe('a limit of bytes', () => {
  const items = ['05', '04', '03', '02', '01'].map((day) =>
    item(`2026-06-${day}T00:00`, { name: day, size: 10, metrics: { loss: Number(day) }, tags: day === '02' ? ['release'] : [] }),
  )

  test('alone keeps the newest that fit', () => {
    const result = plan(items, { 'max-size': '30B' })
    expect(keptNames(result)).toEqual(['05', '04', '03'])
    expect(result.freedBytes).toBe(20)
  })

  test.each([
    [40, ['05', '04', '02', '01']],
    [30, ['05', '02', '01']],
    [20, ['05', '02']],
    [1, ['05', '02']],
  ])('%d bytes: the calendar goes first, its oldest before others; never the newest or what has a tag', (maxSize, kept) => {
    const words = { 'keep-best': '1:loss', 'keep-tag': 'release', 'keep-within': '3d', 'max-size': `${maxSize}B` }
    const result = plan(items, words)
    expect(keptNames(result)).toEqual(kept)
    expect(result.groups[0]?.notes).toEqual(maxSize < 20 ? ['max-size: what has to stay is 19 bytes too large'] : [])
  })

  test.each([
    [60, ['6', '5', '4', '3', '2', '1']],
    [50, ['6', '5', '3', '2', '1']],
    [40, ['6', '5', '3', '2']],
    [30, ['6', '3', '2']],
    [20, ['6', '2']],
    [10, ['6']],
  ])('%d bytes: after the calendar the first ones go, then the last ones, then the worst of the best', (maxSize, kept) => {
    const losses: Readonly<Record<string, number>> = { '3': 0.2, '2': 0.1 }
    const six = [...'654321'].map((day) =>
      item(`2026-06-0${day}T00:00`, { name: day, size: 10, ...(losses[day] === undefined ? {} : { metrics: { loss: losses[day] } }) }),
    )
    const words = { 'keep-daily': 3, 'keep-first': 1, 'keep-last': 2, 'keep-best': '2:loss', 'max-size': `${maxSize}B` }
    expect(keptNames(plan(six, words))).toEqual(kept)
  })

  test('counts the best place of an item that is among the best by several metrics', () => {
    const metrics = { newest: {}, second: { loss: 2, acc: 2 }, byLoss: { loss: 1, acc: 1 }, byAcc: { loss: 3, acc: 3 } }
    const run = Object.entries(metrics).map(([name, values], i) =>
      item(`2026-06-0${9 - i}T00:00`, { name, size: 10, metrics: { ...values } }),
    )
    const words = { 'keep-last': 1, 'keep-best': ['3:loss', '3:acc'], 'max-size': '30B' }
    expect(keptNames(plan(run, words))).toEqual(['newest', 'byLoss', 'byAcc'])
  })

  test('drops what only may be the best before what is known to be', () => {
    const run = [
      item('2026-06-03T00:00', { name: 'newest', size: 10 }),
      item('2026-06-02T00:00', { name: 'unread', size: 10, unmeasured: 'its metrics cannot be read' }),
      item('2026-06-01T00:00', { name: 'best', size: 10, metrics: { loss: 1 } }),
    ]
    const words = { 'keep-last': 1, 'keep-best': '2:loss' }
    expect(keptNames(plan(run, words))).toEqual(['newest', 'unread', 'best'])
    expect(keptNames(plan(run, { ...words, 'max-size': '20B' }))).toEqual(['newest', 'best'])
  })

  test('says what would have kept a dropped item', () => {
    const { remove = [] } = plan(items, { 'keep-last': 2, 'max-size': '10B' }).groups[0] ?? {}
    expect(remove[0]).toMatchObject({ item: { name: '04' }, dropped: [{ word: 'keep-last' }] })
    expect(remove[1]?.dropped).toBeUndefined()
  })

  test('needs sizes', () => {
    expect(() => plan([item('2026-06-01T00:00')], { 'max-size': '1GB' })).toThrow(/size of "2026-06-01T00:00" is not known/)
  })
})

describe('groups', () => {
  test('come in the order of their names, each with a policy of its own', () => {
    const items = ['b', 'a', 'c', 'a'].map((group, i) => item(`2026-06-0${i + 1}T00:00`, { group }))
    const { groups, kept, removed } = plan(items, { 'keep-last': 1 })
    expect(groups.map(({ group }) => group)).toEqual(['a', 'b', 'c'])
    expect([kept, removed]).toEqual([3, 1])
  })
})

test('what is younger than a moment is kept and counts; what was made right then is not younger', () => {
  const items = ['2026-06-14T10:00', '2026-06-14T09:00', '2026-06-14T08:00'].map((time) => item(time))
  const young = { after: Date.parse('2026-06-14T09:00Z'), text: 'younger than 1d' }
  expect(keptLines(plan(items, { 'keep-last': 1 }, { young }))).toEqual(['2026-06-14T10:00  last, younger than 1d'])
})

describe('what is not whole', () => {
  const broken = 'its discriminator, D_, is missing'

  test('counts for no word, and goes when something newer is whole', () => {
    const items = [item('2026-06-03T00:00'), item('2026-06-02T00:00', { broken }), item('2026-06-01T00:00')]
    const result = plan(items, { 'keep-last': 2 })
    expect(keptNames(result)).toEqual(['2026-06-03T00:00', '2026-06-01T00:00'])
    expect(removedNames(result)).toEqual(['2026-06-02T00:00'])
  })

  test('is left alone while it is the newest, and takes the place of no other', () => {
    const items = [item('2026-06-03T00:00', { broken }), item('2026-06-02T00:00'), item('2026-06-01T00:00')]
    expect(keptLines(plan(items, { 'keep-last': 1 }))).toEqual([
      '2026-06-03T00:00  not whole, and newer than all that are',
      '2026-06-02T00:00  last',
    ])
  })

  test('stays where nothing is whole, all of it', () => {
    const items = [item('2026-06-02T00:00', { broken }), item('2026-06-01T00:00', { broken })]
    expect(plan(items, { 'keep-last': 1 }).removed).toBe(0)
  })

  test('goes where it is a remnant, though nothing whole is there: that empties no group', () => {
    const items = [item('2026-06-02T00:00', { broken, remnant: true }), item('2026-06-01T00:00', { broken })]
    expect(removedNames(plan(items, { 'keep-last': 1 }))).toEqual(['2026-06-02T00:00'])
  })

  test('does not save a group from being emptied', () => {
    const items = [item('2026-06-03T00:00', { broken, tags: ['a'] }), item('2026-06-02T00:00')]
    expect(() => plan(items, { 'keep-tag': 'a' })).toThrow(/leave nothing whole of the only group \(1 item\)/)
    const older = item('2026-06-01T00:00', { broken })
    expect(() => plan([...items, older], { 'keep-tag': 'a' })).toThrow(/of the only group \(2 items\)/)
  })
})

describe('a group that people from outside have made', () => {
  const own = [item('2026-06-02T00:00', { metrics: { loss: 0.1 } }), item('2026-06-01T00:00', { metrics: { loss: 0.2 } })]
  const theirs = [item('2026-06-04T00:00', { foreign: true, group: 'fork' }), item('2026-06-03T00:00', { foreign: true, group: 'fork' })]

  test('is left alone where nothing would be left of it, and stops nobody', () => {
    const result = plan([...own, ...theirs], { 'keep-best': '1:loss:min' })
    expect(removedNames(result)).toEqual(['2026-06-01T00:00'])
    expect(keptLines(result)).toContain(
      '2026-06-04T00:00  nothing would be left of what people from outside have made; allow-empty removes it',
    )
    expect(plan([...own, ...theirs], { 'keep-best': '1:loss:min' }, { allowEmpty: true }).removed).toBe(3)
  })

  test('stays in its order with what is kept of it', () => {
    const kept = item('2026-06-03T12:00', { foreign: true, group: 'fork', broken: 'a shard is missing', tags: ['a'] })
    expect(keptNames(plan([...theirs, kept], { 'keep-tag': 'a' }))).toEqual(['2026-06-04T00:00', '2026-06-03T12:00', '2026-06-03T00:00'])
  })

  test('is one of which all was made by them', () => {
    expect(() => plan([...theirs, item('2026-06-02T00:00', { group: 'fork' })], { 'keep-tag': 'a' })).toThrow(/whole of "fork" \(3 items\)/)
  })

  test('follows the policy where something of it is kept', () => {
    expect(removedNames(plan(theirs, { 'keep-last': 1 }))).toEqual(['2026-06-03T00:00'])
  })

  test('does not make a metric known that nothing else has', () => {
    const named = theirs.map((each) => ({ ...each, metrics: { los: 1 } }))
    expect(() => plan([...own, ...named], { 'keep-best': '1:los:min', 'keep-last': 1 })).toThrow(/no item has the metric "los"/)
  })
})

describe('what is refused', () => {
  test.each<Readonly<Record<string, WordValue>>>([{}, { 'keep-last': 0 }, { protect: '*.pth' }, { 'keep-within': '0h' }])(
    '%j asks to keep nothing',
    (words) => {
      expect(() => plan(ITEMS, words)).toThrow(/no retention policy/)
      expect(plan(ITEMS, words, { allowEmpty: true }).removed).toBe(ITEMS.length)
    },
  )

  test('a group that would be emptied, by name, unless that is allowed', () => {
    const items = [item('2026-06-02T00:00', { group: 'a', tags: ['x'] }), item('2026-06-01T00:00', { group: 'b' })]
    expect(() => plan(items, { 'keep-tag': 'x' })).toThrow(/nothing whole of "b" \(1 item\)/)
    expect(removedNames(plan(items, { 'keep-tag': 'x' }, { allowEmpty: true }))).toEqual(['2026-06-01T00:00'])
  })

  test('many groups that would be emptied: the first five are named', () => {
    const groups = (count: number) => [...'gfedcba'].slice(-count).map((group) => item('2026-06-01T00:00', { id: group, group }))
    expect(() => plan(groups(7), { 'keep-tag': 'x' })).toThrow(/whole of "a" .*, "e" \(1 item\), and 2 more\. Add/)
    expect(() => plan(groups(5), { 'keep-tag': 'x' })).toThrow(/, "e" \(1 item\)\. Add/)
  })

  test('the same id twice, and a time that is none', () => {
    expect(() => plan([item('2026-06-02T00:00'), item('2026-06-02T00:00')], { 'keep-last': 1 })).toThrow(/two items have the id/)
    expect(() => plan([item('yesterday')], { 'keep-last': 1 })).toThrow(/expected a time/)
  })
})
