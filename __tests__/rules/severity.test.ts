import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { SEVERITIES } from '../../src/config/config.ts'
import { RULES } from '../../src/rules/catalogue.ts'
import { fails, judge, ruleById } from '../../src/rules/judge.ts'
import { dict, pickled, torchZip } from '../checkpoint/build-torch.ts'
import { EXAMPLES, filesBelow, judgeFile } from '../checkpoint/fixture-files.ts'
import { judgeBytes } from '../checkpoint/judge-bytes.ts'
import { bytes } from '../checkpoint/pickle/assemble.ts'
import { buildSubject } from '../profiles/build-subject.ts'

/** Rules that look at one file alone, each with the example that breaks it. */
const BROKEN = filesBelow(EXAMPLES).flatMap((path) => {
  const rule = /^(?:damaged|suspicious)\/((?:file|container|pickle|tensor)-[a-z-]+)/.exec(path)?.[1]?.replace('-', '/')
  const isCheckpoint = /\.(pth|index\.json)$/.test(path) && rule !== 'file/digest-mismatch'
  return rule !== undefined && isCheckpoint ? [{ rule, path: join(EXAMPLES, path) }] : []
})

describe.each(BROKEN)('$rule', ({ rule, path }) => {
  it.each(SEVERITIES)('can be configured to be %s', async (severity) => {
    const { findings } = await judgeFile(path, { rules: { [rule]: severity } })
    const own = findings.filter((finding) => finding.rule === rule)
    if (severity === 'off') expect(own).toEqual([])
    else expect(own.map((finding) => finding.severity)).toEqual(own.map(() => severity))
    if (severity !== 'off') expect(own.length).toBeGreaterThan(0)
  })

  it('has the severity of the catalogue where nothing is configured', async () => {
    const severity = ruleById(rule)?.severity
    const own = (await judgeFile(path)).findings.filter((finding) => finding.rule === rule)
    if (severity === 'off') expect(own).toEqual([])
    else expect(own[0]?.severity).toBe(severity)
  })
})

test('every rule of these groups that looks at one file has such an example', () => {
  const own = RULES.filter(({ id, check }) => /^(file|container|pickle|tensor)\//.test(id) && check !== undefined).map(({ id }) => id)
  expect([...new Set(BROKEN.map(({ rule }) => rule))].sort()).toEqual(own.filter((id) => id !== 'file/digest-mismatch').sort())
})

describe('findings of one file', () => {
  const nothing = bytes(...Array.from({ length: 200 }, (_, i) => `cmymodel\nThing${i}\n0`), dict({}))

  it('are at most fifty of one rule: damage repeats itself', async () => {
    const { findings } = await judgeBytes(torchZip({ pickle: pickled(nothing) }))
    expect(findings.filter(({ rule }) => rule === 'pickle/unknown-global')).toHaveLength(50)
  })

  it('stand worst first, then in the order of the catalogue', async () => {
    const { findings } = await judgeBytes(torchZip({ pickle: pickled(nothing), trailing: Buffer.from('junk') }), {
      config: { rules: { 'container/trailing-data': 'notice', 'pickle/trailing-data': 'off' } },
    })
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([
      'pickle/unknown-global',
      'container/trailing-data',
      'pickle/not-weights-only',
    ])
  })

  it('are none for a healthy file', async () => {
    expect((await judgeBytes(torchZip())).findings).toEqual([])
    expect(judge(buildSubject({ path: 'a.pt', file: { keys: { a: [2] } } }))).toEqual([])
  })

  it('have a message, a remedy and a place each', async () => {
    for (const { path } of BROKEN) {
      const own = (await judgeFile(path)).findings.filter(({ rule }) => BROKEN.some((each) => each.rule === rule))
      for (const { message, remedy, where } of own) {
        expect(message).toMatch(/^[^a-z]/)
        expect(remedy).toMatch(/^[A-Z].*\.$/)
        expect(where.offset ?? 0).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

describe('fail-on', () => {
  it.each([
    ['error', 'error', true],
    ['error', 'warning', false],
    ['error', 'notice', false],
    ['warning', 'error', true],
    ['warning', 'warning', true],
    ['warning', 'notice', false],
    ['never', 'error', false],
  ] as const)('%s: a finding of severity %s fails the check: %s', (failOn, severity, failed) => {
    expect(fails(severity, failOn)).toBe(failed)
  })
})
