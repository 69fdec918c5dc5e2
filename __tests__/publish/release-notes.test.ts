import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { MAX_NOTES, releaseNotes } from '../../src/publish/release-notes.ts'
import { COMPARED } from '../compare/example-report.ts'
import { HOSTILE_NAMES } from '../reports/example-reports.ts'
import { model, PROVENANCE, release } from './release-samples.ts'

// The golden files are for people: read them when they change.

describe('the notes of a release', () => {
  test('tell what it is, what changed, how to verify, join and load it, and where it comes from', async () => {
    const own = '# Voices\n\nA **better** voice.\n'
    await expect(releaseNotes(release(), own)).toMatchFileSnapshot('golden/notes.md.txt')
  })

  test('of one file tell no more than is known', async () => {
    const facts = release({
      models: [model({ headerCode: undefined, identity: undefined, progress: {}, weightsRoot: '' })],
      comparisons: [],
      bundleName: undefined,
      tag: undefined,
      provenance: { tool: PROVENANCE.tool, time: PROVENANCE.time, sources: [] },
    })
    await expect(releaseNotes(facts)).toMatchFileSnapshot('golden/notes-bare.md.txt')
  })

  test("leave the user's own text as it is", () => {
    const own = 'Thanks to @octocat, see #12 & <b>all</b>.'
    expect(releaseNotes(release(), own).startsWith(`${own}\n\n## Files\n`)).toBe(true)
  })

  test('name the folder that GPT-SoVITS wants the file in', () => {
    const notes = releaseNotes(release({ models: [model()] }))
    expect(notes).toContain('put `voice-v2Pro-float16.pth` into `SoVITS_weights_v2Pro/`')
    const gpt = model({ name: 'voice.ckpt', headerCode: undefined, identity: { project: 'gpt-sovits', kind: 's1', version: 'v2' } })
    expect(releaseNotes(release({ models: [gpt] }))).toContain('put `voice.ckpt` into `GPT_weights_v2/`')
  })

  test('do not promise that torch.load reads what it refuses', () => {
    const notes = releaseNotes(release({ models: [model({ weightsOnly: false, headerCode: undefined })] }))
    expect(notes).toContain('refuses it: load it with that program')
    expect(notes).not.toContain('torch.load("voice')
  })
})

describe('notes that would be too long', () => {
  const many = release({
    models: Array.from({ length: 900 }, (_, i) => model({ name: `voice-${i}.pth` })),
    comparisons: Array.from({ length: 900 }, (_, i) => ({ name: `voice-${i}.pth`, reference: 'v1.1', report: COMPARED })),
  })

  test('tell less, and end where they should', () => {
    const notes = releaseNotes(many, 'Own text.')
    expect(notes.length).toBeLessThanOrEqual(MAX_NOTES)
    expect(notes.startsWith('Own text.\n')).toBe(true)
    expect(notes).toContain('`voice-0.pth`')
    expect(notes).toMatch(/and 700 more, all of them in `SHA256SUMS`/)
    expect(notes.endsWith('</sub>\n')).toBe(true)
    expect(notes.match(/^```/gm)?.length).toBe(2 * (notes.match(/^```\w/gm)?.length ?? 0))
  })

  test('are the own text alone where nothing else has room', () => {
    const own = 'x'.repeat(MAX_NOTES - 1)
    expect(releaseNotes(many, own)).toBe(`${own}\n`)
  })

  test('are refused where the own text alone is too long', () => {
    expect(() => releaseNotes(many, 'x'.repeat(MAX_NOTES))).toThrow(UserError)
    expect(() => releaseNotes(many, 'x'.repeat(MAX_NOTES))).toThrow(/the notes have 125000 characters, and a release takes 125000/)
  })
})

describe.each(Object.entries(HOSTILE_NAMES))('a name with %s', (_, text) => {
  const hostile = release({
    models: [
      model({
        name: text,
        identity: { project: text, kind: text, version: text },
        dtypes: { [text]: 1 },
        weightsRoot: text,
        headerCode: text,
      }),
      model({ name: text, form: 'parts', pieces: [{ name: text, size: 1, sha256: text }], joinScripts: [`${text}.sh`, `${text}.ps1`] }),
    ],
    comparisons: [
      {
        name: text,
        reference: text,
        report: {
          ...COMPARED,
          verdict: 'breaking',
          missing: [text],
          folded: { missing: [{ name: text, keys: 1, of: 1 }], unexpected: [], shape: [] },
          renamed: [{ from: text, to: text, how: text, confidence: 'low' }],
        },
      },
    ],
    bundleName: text,
    provenance: { ...PROVENANCE, repository: text, workflow: { name: text } },
  })

  test('is no markup in the notes', () => {
    const notes = releaseNotes(hostile)
    const outside = notes
      .replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, '')
      .replace(/<code>[^<]*<\/code>/g, '')
      .replace(/(?<!\\)`[^`\n]*`/g, '')
      .replace(/\]\(https:\/\/github\.com\/[\w./:%?=&~+-]*\)/g, ']')
    expect(outside).not.toMatch(/<(?!\/?sub>)/)
    expect(outside).not.toMatch(/@[\w-]/)
    expect(outside).not.toMatch(/:\/\/|www\./)
    expect(outside).not.toMatch(/(?<!\\)`/)
    expect(notes.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u)
  })

  test('adds no column to the table', () => {
    const rows = releaseNotes(hostile)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(new Set(rows.map((line) => line.match(/(?<!\\)\|/g)?.length))).toEqual(new Set([7]))
  })
})
