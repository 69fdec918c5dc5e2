import { beforeEach, describe, expect, test } from 'vitest'
import { NotAtRevision } from '../../src/references/not-at-revision.ts'
import { TemporaryRepository } from '../github/temporary-repository.ts'
import { serve } from '../sources/http-servers.ts'
import { gitScene, mistake, opened, shapesOf } from './git-scene.ts'
import { LfsServer } from './lfs-server.ts'
import { weightsFile } from './weights-file.ts'

const scene = gitScene()

const OLD = weightsFile({ 'enc.weight': [2, 3] })
const BASE = 'b'.repeat(40)

/** What GitHub answers to a request for a path below `/repos/team/voices/`; anything else is 404. */
let answers: Map<string, { status: number; type?: string; body: string | Uint8Array; location?: string }>
let asked: { path: string; authorization: string | undefined; accept: string | undefined }[]

beforeEach(async () => {
  answers = new Map()
  asked = []
  const apiUrl = await serve((request, response) => {
    const { authorization, accept } = request.headers
    const path = (request.url ?? '').replace('/api/v3/repos/team/voices/', '')
    asked.push({ path, authorization, accept })
    const { status, type = 'application/vnd.github.raw+json', body, location } = answers.get(path) ?? { status: 404, body: '{}' }
    response.writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) }).end(body)
  })
  scene().hub = { token: 'ghs_secret', repository: { owner: 'team', name: 'voices' }, apiUrl: `${apiUrl}/api/v3` }
  await scene().repository.write('weights/a b#%.safetensors', weightsFile({ 'enc.weight': [2, 3], new: [1] }))
  await scene().repository.commit('the only commit of a shallow clone')
})

const CONTENTS = `contents/weights/a%20b%23%25.safetensors?ref=${BASE}`
const openBase = () => opened(scene(), `git:${BASE}`, 'weights/a b#%.safetensors')

describe('a commit that a shallow clone leaves on GitHub', () => {
  test('is asked for there', async () => {
    answers.set(CONTENTS, { status: 200, body: OLD })
    const side = await openBase()
    expect(shapesOf(side)).toEqual({ 'enc.weight': [2, 3] })
    expect(side.name).toBe(`git:${BASE}:weights/a b#%.safetensors`)
    expect(side.transferred?.()).toBe(OLD.length)
    expect(asked).toEqual([{ path: CONTENTS, authorization: 'Bearer ghs_secret', accept: 'application/vnd.github.raw' }])
  })

  test('is asked for of the repository that the remote names, before the one that the job runs for', async () => {
    scene().hub.serverUrl = 'https://github.example'
    await scene().repository.git('remote', 'add', 'origin', 'git@github.example:team/fork.git')
    await mistake(openBase())
    expect(asked[0]?.path).toBe(`/api/v3/repos/team/fork/${CONTENTS}`)
  })

  test('tells a file that it does not have from a commit that is nowhere', async () => {
    const nowhere = await mistake(openBase())
    expect(nowhere).not.toBeInstanceOf(NotAtRevision)
    expect(nowhere.message).toContain(`there is no such commit in this clone, and GitHub does not show it in team/voices`)
    answers.set(`git/commits/${BASE}`, { status: 200, type: 'application/json', body: '{}' })
    expect(await mistake(openBase())).toBeInstanceOf(NotAtRevision)
  })

  test('may have a folder at the path', async () => {
    answers.set(CONTENTS, { status: 200, type: 'application/json; charset=utf-8', body: '[]' })
    expect((await mistake(openBase())).message).toMatch(/found a folder or a submodule/)
  })

  test('is asked for again after a failure of GitHub', async () => {
    answers.set(CONTENTS, { status: 502, body: '' })
    expect((await mistake(openBase())).message).toMatch(/answered 502, after 5 attempts; try again later; git fetch --unshallow/)
    expect(scene().pauses).toHaveLength(4)
  })

  test('is refused to a token that may not read it', async () => {
    answers.set(CONTENTS, { status: 403, body: '' })
    expect((await mistake(openBase())).message).toMatch(/GitHub does not give it out of team\/voices: the server refuses access \(403\)/)
  })

  test('is read at another host without the token where GitHub sends there', async () => {
    const seen: (string | undefined)[] = []
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.end(OLD)
    })
    answers.set(CONTENTS, { status: 302, body: '', location: `${elsewhere}/raw` })
    expect(shapesOf(await openBase())).toEqual({ 'enc.weight': [2, 3] })
    expect(seen).toEqual([undefined])
  })

  test('is not asked for by a name that GitHub may understand in another way', async () => {
    for (const revision of ['main', 'origin/main', 'HEAD~1', BASE.slice(0, 12)]) {
      expect((await mistake(opened(scene(), `git:${revision}:x.safetensors`))).message).toContain('there is no such')
    }
    expect(asked).toEqual([])
  })

  test('leads on to Git LFS where it has a pointer', async () => {
    const lfs = await LfsServer.start()
    try {
      scene().hub.serverUrl = lfs.origin
      answers.set(`git/commits/${BASE}`, { status: 200, type: 'application/json', body: '{}' })
      answers.set(CONTENTS, { status: 200, body: lfs.add(weightsFile({ 'enc.weight': [1000, 1000] })) })
      const side = await openBase()
      expect(shapesOf(side)).toEqual({ 'enc.weight': [1000, 1000] })
      expect(side.transferred?.()).toBeLessThan(400_000)
      expect(asked.map(({ path }) => path)).toEqual([CONTENTS, `contents/.lfsconfig?ref=${BASE}`, `git/commits/${BASE}`])
    } finally {
      await lfs.stop()
    }
  })
})

test('a clone without the bytes of its files reads them from GitHub', async () => {
  const { repository } = scene()
  const sha = await repository.git('rev-parse', 'HEAD')
  await repository.git('config', 'uploadpack.allowFilter', 'true')
  const clone = await TemporaryRepository.create()
  await clone.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${repository.folder}`, 'copy')
  answers.set(`contents/weights/a%20b%23%25.safetensors?ref=${sha}`, { status: 200, body: OLD })
  const side = await opened(scene(), 'git:HEAD:weights/a b#%.safetensors', undefined, `${clone.folder}/copy`)
  expect(shapesOf(side)).toEqual({ 'enc.weight': [2, 3] })
  await clone.dispose()
})
