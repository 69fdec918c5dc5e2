import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { writeTensors } from '../convert/tensor-file.ts'
import { TOKEN } from './fake-rest.ts'
import { runStep } from './fake-runner.ts'
import { TRUNCATED } from './proposal.ts'
import { ASSETS, COMMIT, publishSteps, sha256 } from './publish-steps.ts'

const { here, at, releases, publish, release, changes, uploadsOf, tagEvent } = publishSteps()

describe('a pushed tag', () => {
  it('becomes a release with small weights, their bundle and checksums, byte for byte what was checked', async () => {
    const step = await publish()
    expect(step).toMatchObject({ exitCode: 0, errors: [], warnings: [], notices: [] })
    const { draft, prerelease, files, names, target_commitish } = release()
    expect({ draft, prerelease, names: names.sort() }).toEqual({ draft: false, prerelease: false, names: [...ASSETS].sort() })
    expect(target_commitish).toBe(COMMIT)
    expect(step.report).toMatchObject({
      schema: 'ckpt-guard/publish@1',
      status: 'passed',
      state: 'published',
      files: ASSETS.map((name) => ({ name, sha256: sha256(files[name]), size: files[name]?.length })),
      conversions: [{ source: 'training.ckpt', casts: { 'float32 -> float16': 4 } }],
    })
    const sums = ASSETS.slice(0, 2).map((name) => `${sha256(files[name])}  ${name}`)
    expect(files.SHA256SUMS?.toString().trim().split('\n')).toEqual(sums)
    const bundle = await readBundle(files['v1.0.bundle.zip'] ?? Buffer.alloc(0))
    expect(bundle.files).toMatchObject([{ name: 'training-float16.ckpt', sha256: sha256(files['training-float16.ckpt']) }])

    const url = 'https://github.com/octo/voices/releases/tag/v1.0'
    expect(step.outputs).toMatchObject({ status: 'passed', files: '3', failed: '0', assets: ASSETS.join('\n'), 'release-url': url })
    expect(step.outputs).not.toHaveProperty('path')
    expect(step.log.at(-1)).toMatch(/^3 files, .* in release v1\.0 of octo\/voices: https:\/\/github\.com\/octo\/voices/)
    expect(step.summary).toMatch(/✅ ckpt-guard: published[\s\S]*`training-float16\.ckpt`/)
    expect(step.masks).toContain(TOKEN)
  })

  it('leaves the digests for an attestation, as they are in the release, and no copy of the weights', async () => {
    const step = await publish()
    expect(await readFile(step.outputs.checksums ?? '')).toEqual(release().files.SHA256SUMS)
    const left = await readdir(here.temporary, { recursive: true })
    expect(left.filter((name) => /\.(?:ckpt|zip)$/.test(name))).toEqual([])
  })

  it('is what the next training is compared with, by its bundle alone', async () => {
    await publish()
    const { id, files } = release()
    await here.repository.write('training-float16.ckpt', files['training-float16.ckpt'] ?? '')
    const inputs = { command: 'compare', paths: 'training-float16.ckpt', reference: 'release:latest', files: 'all' }
    const step = await runStep({ event: tagEvent('v1.1'), workspace: here.repository.folder, github: here.github, inputs })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { verdict: 'values' } })
    const bundle = releases()
      .assetsOf(id)
      .find(({ name }) => name === 'v1.0.bundle.zip')
    expect(new Set(here.storage.requests.map(({ path }) => path))).toEqual(new Set([`/assets/${bundle?.id}`]))
    expect(here.storage.requests.every(({ authorization }) => authorization === undefined)).toBe(true)
  })

  it('takes names, containers, types, a title and words of its own from the inputs', async () => {
    await here.repository.write('notes.md', 'Sings better.\n')
    await publish({
      ...{ containers: 'torch, safetensors', name: '{project}-{step}-{tag}{ext}', dtype: 'bfloat16', title: 'Voices, first' },
      notes: 'notes.md',
    })
    const { name, body, names } = release()
    expect({ name, body }).toEqual({ name: 'Voices, first', body: expect.stringMatching(/^(<!--.*-->\n)?Sings better\.\n/) })
    expect(names).toEqual(expect.arrayContaining(['lightning-50-v1.0.ckpt', 'lightning-50-v1.0.safetensors']))
  })

  it('takes what the inputs leave open from the config', async () => {
    await here.repository.write(
      '.github/ckpt-guard.yml',
      'publish:\n  prerelease: true\n  name: "{stem}{ext}"\n  containers: [safetensors]\n',
    )
    await publish()
    expect(release()).toMatchObject({ prerelease: true, names: expect.arrayContaining(['training.safetensors']) })
    await publish({ prerelease: 'false' }, { event: tagEvent('v1.1') })
    expect(release('v1.1').prerelease).toBe(false)
  })
})

describe('nothing is created', () => {
  it('for a file that is damaged, which is marked where it is', async () => {
    await here.repository.copy(TRUNCATED, 'models/voice.pth')
    const step = await publish({ paths: 'training.ckpt\nmodels/*.pth' })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: '0', failed: '1' } })
    expect(step.errors).toEqual([
      expect.objectContaining({ file: 'models/voice.pth', title: 'container/truncated' }),
      expect.objectContaining({
        message: expect.stringMatching(/^a check failed, and nothing was published\. What to do: .*models\/voice\.pth\. The job summary/),
      }),
    ])
    expect(Object.keys(step.outputs).sort()).toEqual(['failed', 'files', 'report', 'status'])
    expect(step.summary).toContain('❌ ckpt-guard: not published')
    expect(changes()).toEqual([])
  })

  it('where the weights would not load in place of the latest release', async () => {
    writeTensors(at('voice.safetensors'), { 'enc.weight': [1, 2] })
    await publish({ paths: 'voice.safetensors', 'require-compatible': 'true' })
    expect(release().draft).toBe(false)
    const before = changes().length
    writeTensors(at('voice.safetensors'), { 'enc.weight': [1, 2, 3] })
    const step = await publish({ paths: 'voice.safetensors', 'require-compatible': 'true' }, { event: tagEvent('v1.1') })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toEqual([
      expect.objectContaining({
        title: 'ckpt-guard: incompatible',
        message: expect.stringMatching(/^voice-float16\.safetensors is not strict with .*\nload_state_dict: .*size mismatch/),
      }),
      expect.objectContaining({ message: expect.stringContaining('(an option --name is the input name of this step)') }),
    ])
    expect(releases().ofTag('v1.1')).toEqual([])
    expect(changes()).toHaveLength(before)
  })

  it('by a dry run, which shows all files with their digests', async () => {
    const step = await publish({ 'dry-run': 'true' })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', files: '3', assets: ASSETS.join('\n') } })
    expect(step.outputs).not.toHaveProperty('checksums')
    expect(step.outputs).not.toHaveProperty('release-url')
    expect(step.report).toMatchObject({
      state: 'planned',
      dryRun: true,
      files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, {}, {}],
    })
    expect(step.summary).toContain('📝 ckpt-guard: plan')
    expect(changes()).toEqual([])
  })

  it('without the permission to write, which is named', async () => {
    here.github.hosting.permission = 'read'
    const step = await publish()
    expect(step.exitCode).toBe(1)
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('contents: write') })])
    expect(releases().all).toEqual([])
  })
})

describe('an upload that is refused', () => {
  it('fails the step and leaves a draft, which the next run takes up', async () => {
    const answer = { status: 403, body: { message: 'Resource not accessible by integration' } }
    releases().faults.push({ kind: 'answer', leaves: 'nothing', answer })
    const step = await publish()
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed', files: '0', failed: '1' } })
    expect(step.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/Nothing is published\. The draft .* Run it again to take it up/) }),
    ])
    expect(step.outputs).not.toHaveProperty('checksums')
    expect(release().draft).toBe(true)
    expect(await publish()).toMatchObject({ exitCode: 0, errors: [] })
    expect(release()).toMatchObject({ draft: false, names: expect.arrayContaining(ASSETS) })
  })
})

describe('what is there already', () => {
  it('as a draft is taken up, and weights that it has are not sent again', async () => {
    const first = await publish({ draft: 'true' })
    expect(first.outputs).toMatchObject({ status: 'passed', 'release-url': expect.stringContaining('untagged-') })
    expect(first.notices).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^look at the draft at https:\/\/github\.com/) }),
    ])
    expect(release()).toMatchObject({ draft: true })
    const second = await publish()
    expect(second).toMatchObject({ exitCode: 0, errors: [] })
    expect(second.notices).toEqual([expect.objectContaining({ message: expect.stringContaining('draft') })])
    expect(release()).toMatchObject({ draft: false, names: expect.arrayContaining(ASSETS) })
    expect(uploadsOf('training-float16.ckpt')).toBe(1)
    expect(second.report).toMatchObject({ files: [{ change: 'unchanged' }, {}, {}] })
  })

  it('as a release fails the step, which says what else can be done', async () => {
    await publish()
    const before = changes().length
    const step = await publish()
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/published already.*on-exists replace.*input name/) }),
    ])
    expect(changes()).toHaveLength(before)
  })

  it('is left alone with on-exists: skip', async () => {
    await publish()
    const before = changes().length
    const step = await publish({ 'on-exists': 'skip', dtype: 'bfloat16' })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', files: '0' } })
    expect(step.outputs['release-url']).toBe('https://github.com/octo/voices/releases/tag/v1.0')
    expect(step.outputs).not.toHaveProperty('assets')
    expect(step.outputs).not.toHaveProperty('checksums')
    expect(step.summary).toContain('published already')
    expect(changes()).toHaveLength(before)
  })

  it('is replaced file by file with on-exists: replace', async () => {
    writeTensors(at('voice.safetensors'), { 'enc.weight': [1, 2] })
    await publish({ paths: 'voice.safetensors' })
    const before = release()
    writeTensors(at('voice.safetensors'), { 'enc.weight': [3, 4] })
    const step = await publish({ paths: 'voice.safetensors', 'on-exists': 'replace' })
    expect(step).toMatchObject({ exitCode: 0, errors: [] })
    const after = release()
    expect(after.id).toBe(before.id)
    expect(after.names.sort()).toEqual(before.names.sort())
    expect(after.files['voice-float16.safetensors']).not.toEqual(before.files['voice-float16.safetensors'])
    expect(after.files.SHA256SUMS?.toString()).toContain(sha256(after.files['voice-float16.safetensors']))
    expect(step.report).toMatchObject({ files: [{ change: 'replaced' }, { change: 'replaced' }, { change: 'replaced' }] })
  })

  it('cannot be replaced where releases are immutable, and is complete', async () => {
    releases().publishesImmutable = true
    expect(await publish()).toMatchObject({ exitCode: 0, errors: [] })
    expect(release()).toMatchObject({ immutable: true, draft: false, names: expect.arrayContaining(ASSETS) })
    const step = await publish({ 'on-exists': 'replace' })
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('immutable') })])
  })
})
