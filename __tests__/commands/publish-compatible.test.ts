import { describe, expect, test } from 'vitest'
import { runPublish } from '../publish/publish-files.ts'
import { accessTo, bundleOf, checkpoint, hosted, writeCheckpoint } from '../references/hosted.ts'

const here = hosted()
const SHAPES = { 'enc.w': 3, 'dec.w': 5 }
const NAME = 'voice-float16.pth'

function publishVoice(changes: Partial<Parameters<typeof runPublish>[0]> = {}) {
  writeCheckpoint(here, 'voice.pth', SHAPES)
  return runPublish({ root: here.folder, paths: ['voice.pth'], requireCompatible: 'release:latest', access: accessTo(here), ...changes })
}

describe('compared with the latest release', () => {
  test('by the bundle alone, by the name that the file will have', async () => {
    const content = checkpoint(SHAPES)
    here.github.hosting.addRelease({
      tag: 'v0',
      assets: { [NAME]: content, 'other.pth': content, 'v0.bundle.zip': await bundleOf({ [NAME]: { content, shapes: SHAPES } }) },
    })
    const { report, sent } = await publishVoice()
    expect(report?.compatibility).toMatchObject([{ name: NAME, reference: `release:v0/${NAME}`, status: 'passed', verdict: 'values' }])
    expect(here.storage.requests).toHaveLength(1)
    expect(sent?.notes).toContain('v0')
  })

  test('that has another model, nothing is published', async () => {
    const content = checkpoint({ 'enc.w': 3, 'dec.w': 6 })
    here.github.hosting.addRelease({ tag: 'v0', assets: { [NAME]: content } })
    const { report, target } = await publishVoice()
    expect(report).toMatchObject({ status: 'failed', state: 'none', compatibility: [{ status: 'failed', verdict: 'breaking', shape: 1 }] })
    expect(target.sent).toEqual([])
  })

  test('the first release has nothing to be compared with, and says so', async () => {
    const { report } = await publishVoice()
    expect(report).toMatchObject({ state: 'published', compatibility: [] })
    expect(report?.notes).toEqual(['nothing was compared with release:latest: no release is there yet that counts as the latest'])
  })

  test('a repository that may not be seen is no repository without releases', async () => {
    const { error, target } = await publishVoice({ access: accessTo(here, { token: undefined }) })
    expect(error).toMatch(/^release:latest: GitHub shows no such repository \(404\)/)
    expect(target.sent).toEqual([])
  })

  test('a release that is named and not there is an error', async () => {
    expect((await publishVoice({ requireCompatible: 'release:v9' })).error).toMatch(/there is no such release/)
  })
})
