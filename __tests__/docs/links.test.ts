import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documents, ROOT, readDocument } from './documents.ts'

const links = documents().flatMap(({ path, prose }) => {
  const targets = new Set([...prose.matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1] ?? ''))
  return [...targets].map((target) => ({ from: path, target }))
})

test('there are links to check', () => {
  expect(links.length).toBeGreaterThan(30)
})

test('links to other sites are encrypted', () => {
  const others = links.filter(({ target }) => /^[a-z]+:/i.test(target))
  expect(others.filter(({ target }) => !target.startsWith('https://'))).toEqual([])
})

describe('a link within the repository', () => {
  const relative = links.filter(({ target }) => !/^[a-z]+:/i.test(target))

  test.each(relative)('leads somewhere: $from → $target', ({ from, target }) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? from : posix.join(posix.dirname(from), path)
    expect(existsSync(join(ROOT, file))).toBe(true)
    if (anchor !== undefined) expect(anchors(file)).toContain(anchor)
  })
})

/** GitHub's anchors of headings: lower case, spaces as hyphens, without other punctuation. */
function anchors(file: string): readonly string[] {
  return readDocument(file)
    .prose.split('\n')
    .flatMap((line) => /^#{1,6} (.+)$/.exec(line)?.[1] ?? [])
    .map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    )
}
