import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/catalogue.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { rulesPage } from './rules-page.ts'

/** The ids and default severities that users rely on; they only ever grow. */
const CONTRACT: Readonly<Record<string, Rule['severity']>> = {
  'file/lfs-pointer': 'error',
  'file/empty': 'error',
  'file/not-a-checkpoint': 'error',
  'file/digest-mismatch': 'error',
  'container/truncated': 'error',
  'container/corrupt': 'error',
  'container/crc-mismatch': 'error',
  'container/crc-missing': 'notice',
  'container/missing-record': 'error',
  'container/duplicate-record': 'error',
  'container/overlapping-records': 'error',
  'container/header-mismatch': 'error',
  'container/leading-data': 'error',
  'container/trailing-data': 'error',
  'container/bomb': 'error',
  'container/missing-shard': 'error',
  'pickle/malformed': 'error',
  'pickle/dangerous-global': 'error',
  'pickle/unknown-global': 'error',
  'pickle/not-weights-only': 'notice',
  'pickle/trailing-data': 'error',
  'tensor/short-storage': 'error',
  'tensor/out-of-bounds': 'error',
  'tensor/non-finite': 'error',
  'tensor/all-zero': 'off',
  'tensor/shape-overflow': 'error',
  'naming/pattern': 'warning',
  'naming/progress-mismatch': 'warning',
  'naming/duplicate-progress': 'warning',
  'identity/version-mismatch': 'warning',
  'identity/repack-trap': 'warning',
  'identity/wrong-kind': 'warning',
  'training/not-resumable': 'warning',
  'training/local-path': 'warning',
  'layout/missing-config': 'warning',
  'layout/stray-temp': 'warning',
}

describe('the catalogue of rules', () => {
  it('has the ids and default severities of the contract', () => {
    expect(Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]))).toEqual(CONTRACT)
  })

  it('has each rule once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s checks something and says what it is for', (_, rule) => {
    expect(rule.check ?? rule.checkSet).toBeTypeOf('function')
    for (const text of [rule.title, rule.explanation, rule.remedy, rule.example]) expect(text.length).toBeGreaterThan(10)
    expect(rule.title).not.toMatch(/\.$/)
  })

  it('is what docs/rules.md shows', async () => {
    await expect(rulesPage(RULES)).toMatchFileSnapshot('../../docs/rules.md')
  })
})
