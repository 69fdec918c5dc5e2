import { describe, expect, it } from 'vitest'
import { compareAnnotations } from '../../src/github/compare-annotations.ts'
import type { CompareReport } from '../../src/reports/compare-schema.ts'
import { breakingReport, compareReport, extendedReport, setOf } from './compare-samples.ts'

const annotated = (report: CompareReport, path = 'a.pth') => compareAnnotations(setOf({ [path]: report }), 9)
const messageOf = (report: CompareReport) => annotated(report)[0]?.message ?? ''

describe('the annotation of a file that failed', () => {
  it('names what differs by its kind, what PyTorch would raise and what to do', () => {
    const report = breakingReport('dec.weight', {
      shape: [{ name: 'enc.weight', reference: [2], candidate: [3] }],
      loads: { strict: false, nonStrict: false, error: 'RuntimeError: Error(s)\n\tMissing key(s) in state_dict: "dec.weight". \n\tsize …' },
      folded: {
        missing: [{ name: 'dec.weight', keys: 1, of: 1 }],
        unexpected: Array.from({ length: 8 }, (_, i) => ({ name: `head${i}.*`, keys: 2, of: 2 })),
        shape: [{ name: 'enc.weight', keys: 1, of: 1 }],
      },
    })
    expect(messageOf(report).split('\n')).toEqual([
      expect.stringMatching(/^a\.pth: breaking: it no longer loads where the reference did; 1 shape differs, 1 key missing/),
      'Compared with git:main:a.pth',
      'Shapes that differ (1): enc.weight [2] -> [3]',
      'Missing: the reference has them, the candidate lacks them (1): dec.weight',
      expect.stringMatching(/^Unexpected: .*: head0\.\* all 2 keys; .*; head4\.\* all 2 keys; and 3 more$/),
      'load_state_dict: Missing key(s) in state_dict: "dec.weight".',
      expect.stringMatching(/^What to do: save it from the model that the reference was made of; where the change is meant, name another/),
    ])
  })

  it.each([
    ['lacks keys that strict=False forgives', breakingReport(), 'set require: non-strict, or name another reference'],
    ['has more keys', extendedReport(), 'set require: extends, or name them in the input ignore.'],
    [
      'has other values than asked for',
      compareReport({ status: 'failed', verdict: 'values', require: 'identical' }),
      'where other values are meant, set require: strict.',
    ],
    [
      'has other types',
      compareReport({ status: 'failed', verdict: 'values', dtype: [{ name: 'a', reference: 'float32', candidate: 'float16' }] }),
      'where other types are meant, set dtype: any.',
    ],
    ['has moved keys', breakingReport('a', { rename: ['module.=>'] }), 'compare by them with the input rename: ckpt-guard convert a.pth'],
  ])('says what to do where it %s', (_, report, remedy) => {
    expect(messageOf(report)).toMatch(/\nWhat to do: [^\n]+$/)
    expect(messageOf(report)).toContain(remedy)
  })

  it('that cannot be loaded at all names the rule, PyTorch’s words and the remedy', () => {
    const finding = {
      rule: 'file/lfs-pointer',
      severity: 'error' as const,
      message: 'it is a pointer of Git LFS',
      remedy: 'Check out with lfs: true.',
      where: {},
      torch: 'UnpicklingError: …',
    }
    expect(messageOf(breakingReport('a', { findings: [finding] }))).toBe(
      'a.pth: breaking: the candidate cannot be loaded at all\nCompared with git:main:a.pth\nfile/lfs-pointer: it is a pointer of Git LFS\n' +
        'torch.load: UnpicklingError: …\nWhat to do: Check out with lfs: true.',
    )
  })

  it('marks no file that lies outside of the repository', () => {
    expect(annotated(breakingReport(), '../a.pth')[0]).not.toHaveProperty('file')
    expect(annotated(breakingReport(), '/data/a.pth')[0]).not.toHaveProperty('file')
    expect(annotated(breakingReport())[0]).toHaveProperty('file', 'a.pth')
  })
})

describe('the annotations of a set', () => {
  it('leave out what passed, and what is explained', () => {
    const explained = [{ side: 'missing' as const, pattern: 'enc_q.*', keys: ['enc_q.a'], why: 'exports leave it out' }]
    expect(compareAnnotations(setOf({ a: compareReport({ explained }), b: extendedReport('k', { status: 'passed' }) }), 9)).toEqual([])
  })

  it('come worst first, and count what has no room', () => {
    const set = setOf(
      { a: extendedReport(), b: breakingReport(), c: extendedReport(), d: breakingReport() },
      { errors: [{ path: 'lost.pth', reason: 'no such release' }] },
    )
    expect(compareAnnotations(set, 5).map(({ file }) => file)).toEqual(['lost.pth', 'b', 'd', 'a', 'c'])
    const short = compareAnnotations(set, 3)
    expect(short.map(({ file }) => file)).toEqual(['lost.pth', 'b', undefined])
    expect(short.at(-1)?.message).toBe('3 more files failed, see the summary')
  })

  it('name some of the new files and count the rest, in one notice', () => {
    const added = Array.from({ length: 8 }, (_, i) => `n${i}.pth`)
    expect(compareAnnotations(setOf({}, { new: added }), 9)).toEqual([
      {
        level: 'notice',
        title: 'ckpt-guard',
        message: '8 new files with nothing in the base to be compared with: n0.pth, n1.pth, n2.pth, n3.pth, n4.pth, and 3 more',
      },
    ])
  })
})
