import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { UserError } from '../../src/commands/user-error.ts'
import { readInputs } from '../../src/github/inputs.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs((name) => inputs[name] ?? '')

describe('inputs', () => {
  it('that are empty override nothing', () => {
    expect(read({})).toEqual({
      command: 'validate',
      paths: [],
      config: undefined,
      overrides: {},
      token: undefined,
      outputFile: undefined,
    })
  })

  it('are read into their types', () => {
    const inputs = read({
      command: 'inspect',
      paths: 'models/my voice, final.pth\n\n  logs/**/*.ckpt  \r\n',
      exclude: 'old/\n*.tmp.pt',
      'allow-globals': 'utils.HParams, a.B\nc.D',
      'fail-on': 'warning',
      files: 'all',
      digest: 'sha256',
      manifest: 'SHA256SUMS',
      profile: 'rvc',
      comment: 'False',
      config: ' my.yml ',
      'output-file': 'report.json',
      token: 't',
    })
    expect(inputs).toEqual({
      command: 'inspect',
      paths: ['models/my voice, final.pth', 'logs/**/*.ckpt'],
      config: 'my.yml',
      overrides: {
        exclude: ['old/', '*.tmp.pt'],
        'allow-globals': ['utils.HParams', 'a.B', 'c.D'],
        'fail-on': 'warning',
        files: 'all',
        digest: 'sha256',
        manifest: 'SHA256SUMS',
        profile: 'rvc',
        comment: false,
      },
      token: 't',
      outputFile: 'report.json',
    })
  })

  it.each(['true', 'True', 'TRUE'])('take %s for true', (value) => {
    expect(read({ comment: value }).overrides.comment).toBe(true)
  })

  it.each(['yes', 'on', '1', 'fasle', 'tRUE'])('do not take %s for a boolean', (value) => {
    expect(() => read({ comment: value })).toThrow(new UserError(`Input comment: expected true or false, found "${value}"`))
  })

  it('with a value that is none are refused by name, with what was expected', () => {
    expect(() => read({ 'fail-on': 'eror' })).toThrow(/Input fail-on: .*"error".*"warning".*"never".*found "eror"/)
    expect(() => read({ command: 'delete' })).toThrow('Input command: expected one of validate, inspect, found "delete"')
  })

  it('are all declared in action.yml, and all that are declared there are read', async () => {
    const asked: string[] = []
    readInputs((name) => {
      asked.push(name)
      return ''
    })
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    expect(asked.sort()).toEqual(Object.keys(inputs).sort())
  })

  it('have no defaults in action.yml that would hide the config file', async () => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    const withDefault = Object.entries<{ default?: string }>(inputs).filter(([, input]) => input.default !== undefined)
    expect(withDefault.map(([name]) => name)).toEqual(['token'])
  })
})
