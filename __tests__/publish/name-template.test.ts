import { describe, expect, test } from 'vitest'
import { checkNameTemplate, filledName } from '../../src/publish/name-template.ts'

const VALUES = { stem: 'aurora', version: 'v2', dtype: 'float16', ext: '.pth', epoch: 8 }

describe('a template', () => {
  test.each([
    ['{stem}-{dtype}{ext}', 'aurora-float16.pth'],
    ['{stem}-{version}-{dtype}{ext}', 'aurora-v2-float16.pth'],
    ['{stem}_e{epoch}{ext}', 'aurora_e8.pth'],
    ['voice{ext}', 'voice.pth'],
  ])('%s gives %s', (template, name) => {
    expect(filledName(template, VALUES)).toBe(name)
  })

  test.each([
    ['{stem}-{version}-{dtype}{ext}', 'aurora-float16.pth'],
    ['{stem}.{version}{ext}', 'aurora.pth'],
    ['{stem} {version} {dtype}{ext}', 'aurora float16.pth'],
    ['{version}-{stem}{ext}', '-aurora.pth'],
  ])('%s loses a placeholder without a value, and the separator before it', (template, name) => {
    expect(filledName(template, { ...VALUES, version: undefined })).toBe(name)
  })

  test('takes values as they are: what looks like a placeholder in a file name is none', () => {
    expect(filledName('{stem}{ext}', { ...VALUES, stem: '{dtype}' })).toBe('{dtype}.pth')
  })

  test.each([
    ['{stm}{ext}', /\{stm\} stands for nothing; did you mean "stem"\?; known are \{stem\}, \{version\}/],
    ['models/{stem}{ext}', /without folders/],
    ['{stem', /a brace stands alone/],
    ['{stem}}{ext}', /a brace stands alone/],
  ])('%s is refused', (template, message) => {
    expect(() => checkNameTemplate(template)).toThrow(message)
  })
})
