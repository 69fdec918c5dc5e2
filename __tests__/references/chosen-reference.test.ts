import { describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/config.ts'
import { chosenReference, filledReference } from '../../src/references/chosen-reference.ts'

const settings = (compare: object) => configSchema.parse({ compare }).compare

describe('the reference that the settings choose', () => {
  const chosen = settings({
    reference: 'release:latest',
    references: [
      { paths: ['weights/v2/**'], reference: 'release:v2' },
      { paths: ['*.ckpt', 'weights/**'], reference: 'git:main' },
    ],
  })

  it.each([
    ['weights/v2/a.pth', 'release:v2'],
    ['weights/v2/a.ckpt', 'release:v2'],
    ['logs/deep/a.ckpt', 'git:main'],
    ['weights/a.pth', 'git:main'],
    ['a.pth', 'release:latest'],
  ])('for %s is %s', (path, reference) => {
    expect(chosenReference(path, chosen)).toBe(reference)
  })

  it('is none where they say nothing', () => {
    expect(chosenReference('a.pth', settings({}))).toBeUndefined()
    expect(chosenReference('a.pth', settings({ references: [{ paths: ['b.pth'], reference: 'git:main' }] }))).toBeUndefined()
  })
})

describe('placeholders', () => {
  it.each([
    ['schema:keys/{stem}.json', 'weights/v2/a.b.pth', 'schema:keys/a.b.json'],
    ['schema:{folder}/{name}.json', 'weights/v2/a.pth', 'schema:weights/v2/a.pth.json'],
    ['schema:{folder}/{name}.json', 'a.pth', 'schema:./a.pth.json'],
    ['git:main:old/{path}', 'weights/a.pth', 'git:main:old/weights/a.pth'],
    ['release:latest', '{stem}.pth', 'release:latest'],
    ['release:latest/{name}', '{stem}$&.pth', 'release:latest/{stem}$&.pth'],
  ])('%s of %s is %s', (reference, path, filled) => {
    expect(filledReference(reference, path)).toBe(filled)
  })

  it('stay what they are within an address', () => {
    const filled = filledReference('https://example.com/base/{path}', 'a b/%2e%2e/c?d#e.pth')
    expect(filled).toBe('https://example.com/base/a%20b/%252e%252e/c%3Fd%23e.pth')
    expect(new URL(filled).pathname).toBe('/base/a%20b/%252e%252e/c%3Fd%23e.pth')
  })

  it('are none of git’s own braces', () => {
    expect(filledReference('git:HEAD@{1}:old/{name}', 'a.pth')).toBe('git:HEAD@{1}:old/a.pth')
    expect(filledReference('git:HEAD^{/fix: names}', 'a.pth')).toBe('git:HEAD^{/fix: names}')
    expect(() => filledReference('release:v1@{1}', 'a.pth')).toThrow('{1} stands for nothing')
  })

  it.each([
    ['https://example.com/{stem}/w.pth', 'weights/...pth', '{stem} of "weights/...pth" is ".."'],
    ['file:/srv/base/{stem}/w.pth', '..pth', '{stem} of "..pth" is "."'],
  ])('%s of %s is refused, since it leads to another folder', (reference, path, message) => {
    expect(() => filledReference(reference, path)).toThrow(message)
  })

  it('have a form in an address also where a name is broken', () => {
    expect(filledReference('https://example.com/{stem}', '\ud800.pth')).toBe('https://example.com/%EF%BF%BD')
  })

  it('that are not known bring no secret of an address to light', () => {
    expect(() => filledReference('https://me:hunter2@example.com/{stm}?sig=hunter2', 'a.pth')).toThrow(
      /^the reference "https:\/\/example.com\/\{stm\}": /,
    )
  })

  it('that are not known are refused', () => {
    expect(() => filledReference('schema:{basename}.json', 'a.pth')).toThrow(
      'the reference "schema:{basename}.json": {basename} stands for nothing; known are {path}, {folder}, {name}, {stem}',
    )
  })
})
