import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FakeHub, TOKEN as HUB_TOKEN } from '../huggingface/fake-hub.ts'
import { TOKEN } from './fake-rest.ts'
import { propose, pullRequestEvent } from './proposal.ts'
import { ASSETS, COMMIT, publishSteps, sha256, TRAINING } from './publish-steps.ts'

const { here, at, releases, publish, release, changes, tagEvent } = publishSteps()

describe('where it goes', () => {
  it('as a prerelease is never the latest', async () => {
    await publish({}, { event: tagEvent('v0.9') })
    await publish({ prerelease: 'true' })
    expect(release()).toMatchObject({ draft: false, prerelease: true })
    const latest = await fetch(`${here.github.origin}/repos/octo/voices/releases/latest`, { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(await latest.json()).toMatchObject({ tag_name: 'v0.9' })
  })

  it('as an artifact of the run holds the same files, uncompressed', async () => {
    const step = await publish({ to: 'artifact', 'retention-days': '7' })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', assets: ASSETS.join('\n') } })
    expect(step.outputs['release-url']).toBe('https://github.com/octo/voices/actions/runs/42/artifacts/1')
    const artifact = here.github.artifacts.finished.get('checkpoint-v1.0')
    const zip = await JSZip.loadAsync(artifact?.zip ?? Buffer.alloc(0))
    expect(Object.keys(zip.files).sort()).toEqual([...ASSETS].sort())
    const sums = await zip.file('SHA256SUMS')?.async('string')
    for (const name of ASSETS.slice(0, 2)) {
      expect(sums).toContain(`${sha256(await zip.file(name)?.async('uint8array'))}  ${name}`)
    }
    expect(await readFile(step.outputs.checksums ?? '', 'utf8')).toBe(sums)
    expect(releases().all).toEqual([])
  })

  it('as an artifact that is there already is replaced where that is asked for', async () => {
    await publish({ to: 'artifact' })
    const again = await publish({ to: 'artifact' })
    expect(again.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('on-exists: replace') })])
    expect(await publish({ to: 'artifact', 'on-exists': 'replace' })).toMatchObject({ exitCode: 0, errors: [] })
    expect([...here.github.artifacts.finished.keys()]).toEqual(['checkpoint-v1.0'])
  })

  it('as a folder is told file by file, and needs neither tag nor GitHub', async () => {
    const step = await publish({ to: 'out/voices' }, { event: { name: 'workflow_dispatch', payload: {}, ref: 'refs/heads/main' } })
    expect(step).toMatchObject({ exitCode: 0, errors: [] })
    const paths = step.outputs.path?.split('\n') ?? []
    expect(paths).toEqual(step.outputs.assets?.split('\n').map((name) => at(`out/voices/${name}`)))
    expect((await readdir(at('out/voices'))).map((name) => at(`out/voices/${name}`)).sort()).toEqual([...paths].sort())
    expect(here.github.requests).toEqual([])
  })

  it('as a model on Hugging Face has a card beside the files, and the token is masked', async () => {
    const hub = await new FakeHub().start()
    onTestFinished(() => hub.stop())
    const step = await publish({ to: 'hf:octo/voices' }, { env: { HF_TOKEN: HUB_TOKEN, HF_ENDPOINT: hub.endpoint } })
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { 'release-url': `${hub.endpoint}/octo/voices/tree/v1.0` } })
    expect(Object.keys(hub.filesOf('octo/voices'))).toEqual(expect.arrayContaining([...ASSETS, 'README.md']))
    expect(await readFile(step.outputs.checksums ?? '', 'utf8')).not.toContain('README.md')
    expect(step.masks).toContain(HUB_TOKEN)
    expect(here.github.requests).toEqual([])
  })

  it('as a model on Hugging Face needs a token; what is given for one is masked even where it is none', async () => {
    const inputs = { to: 'hf:octo/voices' }
    const without = await publish(inputs)
    expect(without.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('HF_TOKEN') })])
    const wrong = await publish(inputs, { env: { HF_TOKEN: 'my-secret' } })
    expect(wrong.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('holds no token') })])
    expect(wrong.masks).toContain('my-secret')
  })
})

describe('a pull request', () => {
  it.each(['pull_request', 'pull_request_review', 'pull_request_target'])('publishes nothing on %s', async (name) => {
    const made = await propose((proposed) => proposed.copy(TRAINING, 'training.ckpt'))
    const step = await publish({ tag: 'v1.0' }, { event: pullRequestEvent(made, { name }), workspace: made.repository.folder })
    await made.repository.dispose()
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^publish does not run on pull_request.*dry-run/) }),
    ])
    expect(here.github.requests).toEqual([])
  })

  it('of a fork shows with a dry run what would be published', async () => {
    here.github.hosting.permission = 'read'
    const made = await propose((proposed) => proposed.copy(TRAINING, 'training.ckpt'))
    const event = pullRequestEvent(made, { fork: true })
    const step = await publish({ tag: 'v1.0', 'dry-run': 'true' }, { event, workspace: made.repository.folder })
    const target = { event: pullRequestEvent(made, { name: 'pull_request_target' }), workspace: made.repository.folder }
    const refused = await publish({ tag: 'v1.0', 'dry-run': 'true' }, target)
    await made.repository.dispose()
    expect(step).toMatchObject({ exitCode: 0, errors: [], outputs: { status: 'passed', assets: ASSETS.join('\n') } })
    expect(refused.exitCode).toBe(1)
    expect(changes()).toEqual([])
  })
})

describe('the tag', () => {
  it('of a release that was published counts, and files go into that release', async () => {
    releases().add({ tag: 'v1.0', text: 'By hand.' })
    const event = { name: 'release', ref: 'refs/tags/v1.0', payload: { action: 'published', release: { tag_name: 'v1.0' } } }
    expect(await publish({ 'on-exists': 'replace' }, { event })).toMatchObject({ exitCode: 0, errors: [] })
    expect(release()).toMatchObject({ names: expect.arrayContaining(ASSETS), body: expect.stringContaining('By hand.') })
  })

  it.each([
    { name: 'push', ref: 'refs/heads/main', payload: {} },
    { name: 'workflow_dispatch', ref: 'refs/heads/main', payload: {} },
    { name: 'release', ref: 'refs/tags/v1.0', payload: { action: 'deleted', release: { tag_name: 'v1.0' } } },
  ])('is asked for on %j, which brings none', async (event) => {
    const step = await publish({}, { event })
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^Input tag: a release needs a tag.*tag: v1\.2/) }),
    ])
    expect(here.github.requests).toEqual([])
  })

  it('that the step names goes before the pushed one', async () => {
    await publish({ tag: 'nightly' })
    expect(release('nightly').target_commitish).toBe(COMMIT)
    expect(releases().ofTag('v1.0')).toEqual([])
  })
})

describe('a step that cannot publish', () => {
  it.each([
    [{ to: 'ftp://example.com' }, /--to "ftp:\/\/example\.com".*input name of this step\)$/],
    [{ 'retention-days': '7' }, /^Input retention-days: only artifacts/],
    [{ paths: 'missing/*.pth' }, /missing\/\*\.pth: the glob matches no file/],
    [{ notes: 'missing.md' }, /--notes missing\.md/],
    [{ 'on-exists': 'overwrite' }, /^Input on-exists: expected one of fail, replace, skip/],
    [{ command: 'convert', output: 'a.pth', tag: 'v1' }, /^Input tag: only command: publish takes it/],
    [{ token: '' }, /needs a token/],
  ])('with %j fails with one line that says why', async (inputs, message) => {
    const step = await publish(inputs)
    expect(step).toMatchObject({ exitCode: 1, outputs: {} })
    expect(step.errors).toEqual([{ message: expect.stringMatching(message), title: undefined, file: undefined }])
    expect(changes()).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('links out of the repository', () => {
  it.each([
    ['the checkpoint', { paths: 'linked.ckpt' }],
    ['a checkpoint in a folder', { paths: 'linked' }],
    ['the notes', { notes: 'linked.md' }],
    ['the settings', { 'config-file': 'linked.json' }],
    ['what it is compared with', { 'require-compatible': 'schema:linked/keys.json' }],
    ['the folder that is written to', { to: 'linked/new/folder' }],
  ])('are not followed: %s', async (_, inputs) => {
    const elsewhere = join(here.temporary, 'elsewhere')
    await mkdir(elsewhere)
    await writeFile(join(elsewhere, 'secret.ckpt'), await readFile(TRAINING))
    await symlink(elsewhere, at('linked'))
    for (const name of ['linked.ckpt', 'linked.md', 'linked.json']) await symlink(join(elsewhere, 'secret.ckpt'), at(name))
    const step = await publish(inputs)
    expect(step.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('a link that leads out of the repository') })])
    expect(await readdir(elsewhere)).toEqual(['secret.ckpt'])
    expect(changes()).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('names from the repository', () => {
  it('are neither commands nor markup, wherever they are told', async () => {
    await here.repository.copy(TRAINING, '::error::<img src=x>.ckpt')
    const step = await publish({ paths: '*.ckpt' })
    expect(step).toMatchObject({ exitCode: 0, errors: [], warnings: [] })
    expect(step.summary).not.toContain('<img')
    expect(release().body).not.toContain('<img')
    expect(release().names).toHaveLength(4)
  })
})
