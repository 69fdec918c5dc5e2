import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DELETING, paced, READING } from '../../src/github/prune/pace.ts'

/** A clock that only waiting moves. */
function stillClock() {
  let time = Date.parse('2026-06-01T12:00:00Z')
  return {
    now: () => new Date(time),
    wait: async (seconds: number) => {
      time += seconds * 1000
    },
    set: (to: number) => {
      time = to
    },
  }
}

it('lets a few requests through at once', async () => {
  const clock = stillClock()
  const before = clock.now()
  const pace = paced(clock)
  for (let i = 0; i < 160; i++) await pace(DELETING)
  expect(clock.now()).toEqual(before)
})

it('keeps any minute below 900 points, without wasting much of it', async () => {
  const requests = fc.array(fc.record({ points: fc.constantFrom(READING, DELETING), takes: fc.nat(2_000) }), {
    minLength: 400,
    maxLength: 900,
  })
  await fc.assert(
    fc.asyncProperty(requests, async (wanted) => {
      const clock = stillClock()
      const pace = paced(clock)
      const sent: { at: number; points: number }[] = []
      for (const { points, takes } of wanted) {
        await pace(points)
        sent.push({ at: clock.now().getTime(), points })
        clock.set(clock.now().getTime() + takes)
      }
      const starts = sent.map(({ at }) => at)
      const minutes = starts.map((start) =>
        sent.filter(({ at }) => at >= start && at < start + 60_000).reduce((sum, one) => sum + one.points, 0),
      )
      expect(Math.max(...minutes)).toBeLessThan(900)
    }),
    { numRuns: 20 },
  )
})

it('removes 160 things a minute and more', async () => {
  const clock = stillClock()
  const before = clock.now().getTime()
  const pace = paced(clock)
  for (let i = 0; i < 900; i++) await pace(DELETING)
  expect((clock.now().getTime() - before) / 60_000).toBeLessThan(900 / 160)
})

it('does not wait for an hour where the clock is set back by one', async () => {
  const clock = stillClock()
  const pace = paced(clock)
  for (let i = 0; i < 168; i++) await pace(DELETING)
  const back = clock.now().getTime() - 3_600_000
  clock.set(back)
  await pace(DELETING)
  expect(clock.now().getTime() - back).toBeLessThanOrEqual(60_000)
})
