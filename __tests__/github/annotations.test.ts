import { describe, expect, it } from 'vitest'
import { annotationsOf, MESSAGE_LENGTH } from '../../src/github/annotations.ts'
import { fileReport, finding, validateReport } from './report-samples.ts'

const ROOM = { error: 10, warning: 10, notice: 10 }

describe('annotations', () => {
  it('come worst first, whatever file they are in', () => {
    const report = validateReport([
      fileReport('a.pth', [finding({ severity: 'notice' }), finding({ severity: 'warning' })]),
      fileReport('b.pth', [finding({ severity: 'error' }), finding({ severity: 'warning' })]),
    ])
    expect(annotationsOf(report, ROOM).map(({ level, file }) => `${level} ${file}`)).toEqual([
      'error b.pth',
      'warning a.pth',
      'warning b.pth',
      'notice a.pth',
    ])
  })

  it('fill the room of a level and not more, the last one counting the rest', () => {
    const report = validateReport([
      fileReport(
        'a.pth',
        Array.from({ length: 25 }, () => finding()),
      ),
    ])
    const annotations = annotationsOf(report, { ...ROOM, error: 9 })
    expect(annotations).toHaveLength(9)
    expect(annotations.at(-1)).toEqual({ level: 'error', title: 'ckpt-guard', message: '17 more errors, see the summary' })
  })

  it('count nothing away where all of them fit exactly', () => {
    const report = validateReport([
      fileReport(
        'a.pth',
        Array.from({ length: 10 }, () => finding()),
      ),
    ])
    expect(annotationsOf(report, ROOM).every(({ title }) => title === 'container/crc-mismatch')).toBe(true)
  })

  it('are left out where hints have taken the room', () => {
    const report = validateReport([fileReport('a.pth', [finding({ severity: 'warning' })])])
    expect(annotationsOf(report, { ...ROOM, warning: 0 })).toEqual([])
  })

  it('say what is wrong, where, what PyTorch says and what to do', () => {
    const lfs = finding({
      rule: 'file/lfs-pointer',
      where: { tensor: 'w', offset: 12 },
      torch: 'invalid load key',
      remedy: 'Set lfs: true.',
    })
    const [annotation] = annotationsOf(validateReport([fileReport('a.pth', [lfs])]), ROOM)
    expect(annotation?.message).toBe(
      'a.pth: expected CRC-32 0x1, found 0x2 (tensor w, byte 12)\ntorch.load: invalid load key\nWhat to do: Set lfs: true.',
    )
  })

  it('keep the remedy whole within the length that a runner takes, however long all else is', () => {
    const long = 'x'.repeat(10_000)
    const bad = finding({ message: long, torch: long, where: { record: long, tensor: long, offset: 2 ** 53 }, remedy: 'r'.repeat(999) })
    const [annotation] = annotationsOf(validateReport([fileReport(long, [bad])]), ROOM)
    expect(annotation?.message.length).toBeLessThanOrEqual(MESSAGE_LENGTH)
    expect(annotation?.message.endsWith('r'.repeat(999))).toBe(true)
  })

  it('show line ends and control characters of names instead of obeying them', () => {
    const [annotation] = annotationsOf(validateReport([fileReport('a\n::error::b\u001b[2J.pth', [finding()])]), ROOM)
    expect(annotation?.message.split('\n')[0]).toContain('a\\n::error::b\\x1b[2J.pth')
  })
})
