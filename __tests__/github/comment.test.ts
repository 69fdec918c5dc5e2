import { describe, expect, it } from 'vitest'
import type { Api } from '../../src/github/api.ts'
import { COMMENT_LENGTH, commentMarker, commentRoom, keepComment } from '../../src/github/comment.ts'
import { ApiError } from '../../src/github/retry.ts'
import { denied, fakeApi, pullRequest } from './run-samples.ts'

const MARKER = '<!-- ckpt-guard:validate-0123456789ab -->'
const OWN = 'github-actions[bot]'

interface Stored {
  id: number
  author: string
  body: string
}

/** An API over a list of comments, which also counts what was written. */
function apiOver(comments: Stored[], part: Partial<Api> = {}) {
  const writes: string[] = []
  const api = fakeApi({
    comments: async (_, page) => comments.slice((page - 1) * 100, page * 100),
    login: async () => OWN,
    createComment: async (_, body) => {
      writes.push('create')
      comments.push({ id: comments.length + 1, author: OWN, body })
    },
    updateComment: async (id, body) => {
      writes.push(`update ${id}`)
      const found = comments.find((one) => one.id === id)
      if (found) found.body = body
    },
    ...part,
  })
  return { api, writes }
}

const keep = (api: Api, text = 'passed', create = true, fork = false) =>
  keepComment({ marker: MARKER, text, create }, pullRequest({ fork }), api)

describe('the comment', () => {
  it('is written once, updated in place, and left alone where nothing changed', async () => {
    const comments: Stored[] = []
    const { api, writes } = apiOver(comments)
    await keep(api, 'failed')
    await keep(api, 'passed')
    await keep(api, 'passed')
    expect(writes).toEqual(['create', 'update 1'])
    expect(comments).toEqual([{ id: 1, author: OWN, body: `${MARKER}\npassed` }])
  })

  it('counts as unchanged where GitHub keeps other line ends', async () => {
    const { api, writes } = apiOver([{ id: 1, author: OWN, body: `${MARKER}\r\npassed` }])
    await keep(api, 'passed\n')
    expect(writes).toEqual([])
  })

  it('is found behind hundreds of others', async () => {
    const others = Array.from({ length: 250 }, (_, index) => ({ id: index + 1, author: 'someone', body: 'hello' }))
    const { api, writes } = apiOver([...others, { id: 777, author: OWN, body: `${MARKER}\nfailed` }])
    await keep(api)
    expect(writes).toEqual(['update 777'])
  })

  it('of somebody else with our marker is left alone', async () => {
    const { api, writes } = apiOver([{ id: 1, author: 'mallory', body: `${MARKER}\nfailed` }])
    await keep(api)
    expect(writes).toEqual(['create'])
  })

  it('of another command or file set is left alone', async () => {
    const { api, writes } = apiOver([{ id: 1, author: OWN, body: `<!-- ckpt-guard:other -->\n${MARKER}` }])
    await keep(api)
    expect(writes).toEqual(['create'])
  })

  it('is looked for as the usual author where the token does not say whose it is', async () => {
    const { api, writes } = apiOver([{ id: 5, author: OWN, body: `${MARKER}\nfailed` }], {
      login: async () => {
        throw denied()
      },
    })
    await keep(api)
    expect(writes).toEqual(['update 5'])
  })

  it('is not begun where there is nothing to say, yet an old one is brought up to date', async () => {
    const none = apiOver([])
    await keep(none.api, 'nothing', false)
    expect(none.writes).toEqual([])
    const old = apiOver([{ id: 3, author: OWN, body: `${MARKER}\nfailed` }])
    await keep(old.api, 'nothing', false)
    expect(old.writes).toEqual(['update 3'])
  })

  it('is looked for again, not written twice, after a create that failed but was carried out', async () => {
    const comments: Stored[] = []
    let failed = false
    const { api, writes } = apiOver(comments, {
      createComment: async (_, body) => {
        comments.push({ id: 1, author: OWN, body })
        if (!failed) {
          failed = true
          throw new ApiError('Bad Gateway', 502, false)
        }
      },
    })
    expect(await keep(api)).toEqual([])
    expect(comments).toHaveLength(1)
    expect(writes).toEqual([])
  })
})

describe('a comment that cannot be written', () => {
  it('names the permission that is missing', async () => {
    const [hint] = await keep(fakeApi())
    expect(hint).toMatchObject({ level: 'warning', message: expect.stringContaining('pull-requests: write') })
  })

  it('is to be expected of a fork', async () => {
    const [hint] = await keep(fakeApi(), 'passed', true, true)
    expect(hint).toMatchObject({ level: 'notice', message: expect.stringContaining('read-only') })
  })

  it('does not blame permissions for a rate limit or a failing server', async () => {
    for (const error of [new ApiError('slow down', 403, true), new ApiError('Bad Gateway', 502, false)]) {
      const comments = async () => {
        throw error
      }
      const [hint] = await keep(fakeApi({ comments }))
      expect(hint?.message).not.toContain('permission')
    }
  })

  it('hides no mistake of ours', async () => {
    const comments = async () => {
      throw new TypeError('x is not a function')
    }
    await expect(keep(fakeApi({ comments }))).rejects.toThrow(TypeError)
  })
})

describe('the marker', () => {
  it('differs by workflow, job and files, and holds nothing that could end it', () => {
    const place = { workflow: 'a --> <script>', job: 'b' }
    const markers = [
      commentMarker('validate', place, ['x']),
      commentMarker('validate', place, ['y']),
      commentMarker('validate', { ...place, job: 'c' }, ['x']),
      commentMarker('validate', { ...place, workflow: 'w' }, ['x']),
    ]
    expect(new Set(markers).size).toBe(4)
    for (const marker of markers) expect(marker).toMatch(/^<!-- ckpt-guard:validate-[0-9a-f]{12} -->$/)
  })

  it('leaves room for a text so that both fit', () => {
    expect(`${MARKER}\n${'x'.repeat(commentRoom(MARKER))}`.length).toBe(COMMENT_LENGTH)
  })
})
