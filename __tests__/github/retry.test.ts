import { describe, expect, it } from 'vitest'
import { ApiError, type RetryPolicy, withRetries } from '../../src/github/retry.ts'

interface Trial {
  readonly error?: ApiError
  readonly result?: string
  readonly pauses: readonly number[]
}

/** Fails with each of `failures` in turn, then succeeds. */
async function attempt(failures: readonly unknown[], repeatable = true, patience: Partial<RetryPolicy> = {}): Promise<Trial> {
  const pauses: number[] = []
  const left = [...failures]
  const wait = async (seconds: number) => {
    pauses.push(seconds)
  }
  const call = async () => {
    if (left.length > 0) throw left.shift()
    return 'done'
  }
  try {
    return { result: await withRetries(call, { ...patience, wait, repeatable }), pauses }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { error, pauses }
  }
}

function failure(status: number, headers: Record<string, string> = {}, message = 'no'): Error {
  return Object.assign(new Error(message), { status, response: { headers } })
}

describe('a request', () => {
  it('is sent again after failures of the server, with growing pauses', async () => {
    expect(await attempt([failure(502), failure(500)])).toEqual({ result: 'done', pauses: [1, 2] })
  })

  it('is given up after four attempts', async () => {
    const { error, pauses } = await attempt(Array.from({ length: 9 }, () => failure(503)))
    expect(error?.status).toBe(503)
    expect(pauses).toEqual([1, 2, 4])
  })

  it('that creates is not sent again after a failure that may have carried it out', async () => {
    expect((await attempt([failure(502)], false)).error?.status).toBe(502)
  })

  it('waits as long as the server asks, also where it creates', async () => {
    expect(await attempt([failure(403, { 'retry-after': '7' })], false)).toEqual({ result: 'done', pauses: [7] })
    expect(await attempt([failure(429, { 'retry-after': '3' })])).toEqual({ result: 'done', pauses: [3] })
  })

  it('is given up where the server asks for more than a job should wait', async () => {
    const { error, pauses } = await attempt([failure(403, { 'retry-after': '3600' })])
    expect(error).toMatchObject({ rateLimited: true, denied: false })
    expect(pauses).toEqual([])
  })

  it('waits longer where it may, by the clock that it is handed', async () => {
    const now = () => new Date(1_000_000)
    const spent = failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1200' })
    expect(await attempt([spent], true, { now, longestWait: 300 })).toEqual({ result: 'done', pauses: [200] })
    expect((await attempt([spent], true, { now })).error).toMatchObject({ rateLimited: true })
  })

  it('knows a spent limit by its headers and a secondary one by its message', async () => {
    const hourAway = String(Math.floor(Date.now() / 1000) + 3600)
    const spent = await attempt([failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': hourAway })])
    expect(spent.error).toMatchObject({ rateLimited: true })
    expect(await attempt([failure(403, {}, 'You have exceeded a secondary rate limit')])).toEqual({ result: 'done', pauses: [60] })
  })

  it.each([401, 403, 404])('that is denied with %d is not sent again', async (status) => {
    const { error, pauses } = await attempt([failure(status)])
    expect(error?.denied).toBe(true)
    expect(pauses).toEqual([])
  })

  it('is sent again where the connection broke', async () => {
    expect(await attempt([new Error('ECONNRESET')])).toEqual({ result: 'done', pauses: [1] })
  })
})
