import { expect, test } from 'vitest'
import { bytesText, countText, plural, shareText } from '../../src/reports/bytes-text.ts'

test.each([
  [0, '0 B'],
  [512, '512 B'],
  [999, '999 B'],
  [1_000, '1.00 kB'],
  [9_999, '10.0 kB'],
  [84_998_826, '85.0 MB'],
  [999_600, '1.00 MB'],
  [1_044_986_377, '1.04 GB'],
  [5 * 1024 ** 4, '5.50 TB'],
])('%d bytes are %s', (bytes, text) => expect(bytesText(bytes)).toBe(text))

test('counts, shares and nouns are for people', () => {
  expect([countText(673), countText(52_883_969)]).toEqual(['673', '52.9 M'])
  expect([shareText(1, 3), shareText(0, 0), shareText(1, 1e6), shareText(5, 5)]).toEqual(['33.3 %', '0 %', '<0.1 %', '100.0 %'])
  expect([plural(1, 'file'), plural(0, 'file')]).toEqual(['1 file', '0 files'])
})
