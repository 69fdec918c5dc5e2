import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { loadConfig } from '../../src/config/load-config.ts'

const load = (text: string) => loadConfig({ root: import.meta.dirname, text })

/** The message of the UserError that loading ends with. */
async function mistakeIn(text: string): Promise<string> {
  const error: unknown = await load(text).catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, found ${String(error)}`)
  return error.message
}

describe('the section compare of the config', () => {
  it('asks for what loads strictly where it is left out', async () => {
    const usual = { references: [], require: 'strict', ignore: [], rename: [], dtype: 'any' }
    expect((await load('')).compare).toEqual(usual)
    expect((await load('compare: {}')).compare).toEqual(usual)
  })

  it('says what files are compared with, and what is asked of them', async () => {
    const text = `
compare:
  reference: release:latest
  references:
    - { paths: [logs/**], reference: 'schema:keys/{stem}.json' }
  require: extends
  ignore: ['enc_q.*']
  rename: ['module.=>']
  dtype: exact
`
    expect((await load(text)).compare).toEqual({
      reference: 'release:latest',
      references: [{ paths: ['logs/**'], reference: 'schema:keys/{stem}.json' }],
      require: 'extends',
      ignore: ['enc_q.*'],
      rename: ['module.=>'],
      dtype: 'exact',
    })
  })

  it.each([
    ['compare: { requires: strict }', /^config:1:12: unknown key "requires"; did you mean "require"\?$/],
    [
      'compare: { require: exact }',
      /^config:1:21: compare\.require: expected one of identical, strict, non-strict, extends, found "exact"$/,
    ],
    ['compare: { references: [{ paths: [a] }] }', /compare\.references\[0\]\.reference: expected text, found nothing$/],
    ['compare: { references: [{ path: a, reference: b }] }', /unknown key "path"; did you mean "paths"\?/],
    ['compare: { reference: "" }', /compare\.reference: expected text that is not empty, found ""$/],
  ])('%s is a mistake that is told with its place', async (text, message) => {
    expect(await mistakeIn(text)).toMatch(message)
  })
})
