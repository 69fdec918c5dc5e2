import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { isFollowed, listAll, type Page, readUntil } from '../../src/github/pages.ts'

interface Thing {
  readonly id: number
}

/** The newest first, as GitHub lists artifacts; `between` may change the list before each page but the first. */
function listing(things: Thing[], between: (things: Thing[], request: number) => void, hasTotal = true) {
  let requests = 0
  const ask = async (page: number): Promise<Page<Thing>> => {
    if (requests++ > 0) between(things, requests)
    const entries = things.slice((page - 1) * 100, page * 100)
    return { entries, ...(hasTotal ? { total: things.length } : {}) }
  }
  return { ask, requests: () => requests }
}

function numbered(count: number): Thing[] {
  return Array.from({ length: count }, (_, index) => ({ id: count - index }))
}

const ids = (things: readonly Thing[]) => things.map(({ id }) => id)

describe('a listing in pages', () => {
  it('is read to its end with one request a page', async () => {
    const { ask, requests } = listing(numbered(2_500), () => {})
    expect(ids(await listAll('things', ask))).toEqual(ids(numbered(2_500)))
    expect(requests()).toBe(25)
  })

  it('counts what two pages repeat once', async () => {
    let next = 10_000
    const { ask } = listing(numbered(450), (things) => things.unshift({ id: next++ }))
    const found = ids(await listAll('things', ask))
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(expect.arrayContaining(ids(numbered(450))))
  })

  it('reads again what has moved to a page that was read before', async () => {
    const { ask, requests } = listing(numbered(500), (things, request) => {
      if (request === 3) things.splice(10, 30)
    })
    const found = await listAll('things', ask)
    expect(new Set(ids(found)).size).toBe(500)
    expect(requests()).toBeLessThan(10)
  })

  it('misses nothing that was there all along, whatever appears and vanishes meanwhile', async () => {
    const change = fc.record({
      added: fc.nat(20),
      removed: fc.array(fc.nat(9_999), { maxLength: 20 }),
      request: fc.integer({ min: 2, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.array(change, { maxLength: 6 }), async (count, changes) => {
        const things = numbered(count)
        let next = 1_000_000
        const { ask } = listing(things, (list, request) => {
          for (const { added, removed } of changes.filter((one) => one.request === request)) {
            for (const place of removed) if (list.length > 0) list.splice(place % list.length, 1)
            for (let i = 0; i < added; i++) list.unshift({ id: next++ })
          }
        })
        const before = new Set(ids(things))
        const found = new Set(ids(await listAll('things', ask)))
        // What is still there now was there all along, unless it appeared meanwhile.
        expect(ids(things).filter((id) => before.has(id) && !found.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is read twice where GitHub tells no total, and until two passes agree', async () => {
    const quiet = listing(numbered(250), () => {}, false)
    expect(await listAll('releases', quiet.ask)).toHaveLength(250)
    expect(quiet.requests()).toBe(6)
    const busy = listing(numbered(250), (things, request) => request === 2 && void things.splice(0, 1), false)
    expect(await listAll('releases', busy.ask)).toHaveLength(249)
    expect(busy.requests()).toBe(9)
  })

  it('of one page is read once', async () => {
    const { ask, requests } = listing(numbered(99), () => {}, false)
    expect(await listAll('releases', ask)).toHaveLength(99)
    expect(requests()).toBe(1)
  })

  it('goes on after a short page that another one follows, with and without a total', async () => {
    const sizes = [70, 0, 100, 5]
    for (const total of [undefined, 175]) {
      const ask = async (page: number): Promise<Page<Thing>> => ({
        entries: numbered(sizes[page - 1] ?? 0).map(({ id }) => ({ id: page * 1_000 + id })),
        isFollowed: page < sizes.length,
        ...(total === undefined ? {} : { total }),
      })
      expect(await listAll('pull requests', ask)).toHaveLength(175)
      expect(await readUntil('pull requests', ask, () => false)).toHaveLength(175)
    }
  })

  it('is followed by another page where its header link says so', () => {
    const link = '<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=3>; rel="next"'
    expect([link, '<https://api.github.com/x?page=1>; rel="first"', undefined].map((each) => isFollowed({ link: each }))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('that shows less than it counts each time is an error that says so', async () => {
    const { ask } = listing(numbered(150), () => {})
    const cut = async (page: number) => ({ ...(await ask(page)), total: 2_500 })
    await expect(listAll('artifacts of octo/voices', cut)).rejects.toThrow(
      new UserError(
        'artifacts of octo/voices: GitHub counts 2500 and shows 150 of them, each time that they are read, so nobody can say what there is; ' +
          'try again later. Nothing was removed.',
      ),
    )
  })

  it('that never agrees with itself is an error', async () => {
    let id = 0
    const short = async (): Promise<Page<Thing>> => ({ entries: [{ id: id++ }], total: 2 })
    await expect(listAll('artifacts of octo/voices', short)).rejects.toThrow(
      new UserError(
        'artifacts of octo/voices: the listing changed each of the 5 times that it was read, so nobody can say what there is; ' +
          'run this again when fewer jobs are at work. Nothing was removed.',
      ),
    )
  })

  it('that has no end is an error, rather than cut', async () => {
    let id = 0
    const endless = async (): Promise<Page<Thing>> => ({ entries: Array.from({ length: 100 }, () => ({ id: id++ })) })
    await expect(listAll('things', endless)).rejects.toThrow(/more than 200000 are there/)
    await expect(readUntil('things', endless, () => false)).rejects.toThrow(/Nothing was removed/)
  })

  it('is read only as far as it is needed', async () => {
    const { ask, requests } = listing(numbered(1_000), () => {})
    const found = await readUntil('things', ask, (entries) => entries.some(({ id }) => id === 850))
    expect(found).toHaveLength(200)
    expect(requests()).toBe(2)
  })
})
