import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Api, connectApi } from '../../src/github/api.ts'
import { ApiError } from '../../src/github/retry.ts'
import { FakeGithub } from './fake-github.ts'
import { OWN_LOGIN, PULL_REQUEST, TOKEN } from './fake-rest.ts'
import { BASE } from './run-samples.ts'

let github: FakeGithub
let api: Api
let pauses: number[]

beforeEach(async () => {
  github = await new FakeGithub().start()
  pauses = []
  api = connect(TOKEN)
})

afterEach(async () => {
  expect(github.unknown).toEqual([])
  await github.stop()
})

function connect(token: string): Api {
  const wait = async (seconds: number) => {
    pauses.push(seconds)
  }
  return connectApi({ token, apiUrl: github.origin, repository: { owner: 'octo', name: 'voices' }, wait })
}

describe("GitHub's API", () => {
  it('lists the files of a pull request page by page', async () => {
    github.rest.files = Array.from({ length: 130 }, (_, index) => ({ filename: `${index}.pth`, status: 'added' }))
    expect(await api.pullRequestFiles(PULL_REQUEST, 1)).toHaveLength(100)
    expect((await api.pullRequestFiles(PULL_REQUEST, 2)).at(-1)).toEqual({ path: '129.pth', status: 'added' })
  })

  it('creates, lists and updates comments', async () => {
    await api.createComment(PULL_REQUEST, 'first')
    const [comment] = await api.comments(PULL_REQUEST, 1)
    expect(comment).toMatchObject({ author: OWN_LOGIN, body: 'first' })
    await api.updateComment(comment?.id ?? 0, 'second')
    expect(github.rest.comments.map(({ body }) => body)).toEqual(['second'])
  })

  it('tells whose token it is', async () => {
    expect(await api.login()).toBe(OWN_LOGIN)
  })

  it('reads files of a commit, by any name', async () => {
    github.rest.contents.set(`${BASE}:conf dir/ä.yml`, 'digest: sha256\n')
    expect(await api.readFile(BASE, 'conf dir/ä.yml')).toBe('digest: sha256\n')
    expect(await api.readFile(BASE, 'other.yml')).toBeUndefined()
  })

  it('tells a denied write from a rate limit', async () => {
    github.rest.permission = 'read'
    await expect(api.createComment(PULL_REQUEST, 'x')).rejects.toMatchObject({ status: 403, denied: true })
    github.disturb('POST', /comments$/, { status: 403, headers: { 'retry-after': '9999' }, body: { message: 'slow down' } })
    await expect(api.createComment(PULL_REQUEST, 'x')).rejects.toMatchObject({ rateLimited: true, denied: false })
  })

  it('refuses a comment that is too long, as GitHub does', async () => {
    await expect(api.createComment(PULL_REQUEST, 'x'.repeat(65_537))).rejects.toMatchObject({ status: 422 })
  })

  it('comes back after a failure of the server and after a rate limit', async () => {
    github.disturb('GET', /comments$/, { status: 502, body: 'Bad Gateway' })
    github.disturb('GET', /comments$/, { status: 429, headers: { 'retry-after': '5' }, body: { message: 'slow down' } })
    expect(await api.comments(PULL_REQUEST, 1)).toEqual([])
    expect(pauses).toEqual([1, 5])
  })

  it('says that a bad token is one', async () => {
    await expect(connect('wrong').comments(PULL_REQUEST, 1)).rejects.toBeInstanceOf(ApiError)
  })

  it('sends the token to its own host alone, also where that redirects', async () => {
    const elsewhere = await new FakeGithub().start()
    github.disturb('GET', /comments$/, { status: 302, headers: { location: `${elsewhere.origin}/repos/octo/voices/issues/7/comments` } })
    await expect(api.comments(PULL_REQUEST, 1)).rejects.toMatchObject({ status: 401 })
    expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(github.requests.every(({ headers }) => headers.authorization?.endsWith(TOKEN))).toBe(true)
    await elsewhere.stop()
  })
})
