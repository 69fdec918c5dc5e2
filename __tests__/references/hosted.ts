import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, expect } from 'vitest'
import type { BundleFile } from '../../src/bundle/bundle.ts'
import { BUNDLE_SCHEMA, keysEntry } from '../../src/bundle/bundle.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { keySchemaJson } from '../../src/compare/key-schema-json.ts'
import type { Identity } from '../../src/profiles/identity.ts'
import { type Access, accessFromEnvironment, type Hub } from '../../src/references/access.ts'
import type { CompareReport } from '../../src/reports/compare-schema.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { run, temporaryFolder } from '../compare/compare-files.ts'
import { FakeGithub } from '../github/fake-github.ts'
import { REPOSITORY, TOKEN } from '../github/fake-rest.ts'
import { FakeStorage } from '../github/fake-storage.ts'

/** A GitHub of our own with its storage, for the time of one test. */
export interface Hosted {
  readonly folder: string
  github: FakeGithub
  storage: FakeStorage
  /** Seconds that were waited for. */
  pauses: number[]
}

export function hosted(): Hosted {
  const here: Hosted = { folder: temporaryFolder(), github: new FakeGithub(), storage: new FakeStorage(), pauses: [] }
  beforeEach(async () => {
    here.github = await new FakeGithub().start()
    here.storage = await new FakeStorage().start()
    here.github.hosting.storage = here.storage
    here.pauses = []
  })
  afterEach(async () => {
    expect(here.github.unknown).toEqual([])
    // Wherever it was redirected to, the storage never sees a token.
    expect(here.storage.requests.map(({ authorization }) => authorization).filter((each) => each !== undefined)).toEqual([])
    await here.github.stop()
    await here.storage.stop()
  })
  return here
}

/** Access with a token, waiting for nothing. */
export function accessTo({ github, pauses }: Hosted, hub: Partial<Hub> = {}, more: Partial<Access> = {}): Access {
  const access = accessFromEnvironment({ GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github.origin }, tmpdir(), 0)
  const wait = async (milliseconds: number) => {
    pauses.push(milliseconds / 1000)
  }
  return { ...access, wait, ...more, hub: { ...access.hub, ...hub } }
}

export function compareWith(here: Hosted, candidate: string, reference: string, access: Access = accessTo(here)): Promise<CompareReport> {
  return run(here.folder, candidate, reference, { access })
}

/** The message of the `UserError` that a comparison ends with. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  const message = error instanceof Error ? error.message : ''
  expect(message).not.toContain(TOKEN)
  expect(message).not.toMatch(/sig=|secret/)
  return message
}

export type Shapes = Readonly<Record<string, number>>

/** A file of `torch.save` with one-dimensional float32 tensors of these sizes. */
export function checkpoint(shapes: Shapes): Buffer {
  const sizes = Object.entries(shapes)
  const entries = sizes.map(([key, numel], i) => [key, tensor({ key: String(i), numel, shape: [numel] })] as const)
  const storages = sizes.map(([, numel], i) => [i, new Uint8Array(Float32Array.from({ length: numel }, (_, at) => at).buffer)] as const)
  return torchZip({ pickle: pickled(dict(Object.fromEntries(entries))), storages: Object.fromEntries(storages) })
}

export function writeCheckpoint({ folder }: Hosted, name: string, shapes: Shapes): string {
  writeFileSync(join(folder, name), checkpoint(shapes))
  return name
}

export interface BundledPlan {
  readonly content: Uint8Array
  readonly shapes: Shapes
  readonly identity?: Identity
}

/** A release bundle as it is published. */
export async function bundleOf(files: Readonly<Record<string, BundledPlan>>): Promise<Buffer> {
  const zip = new JSZip()
  const listed = Object.entries(files).map(([name, { content, shapes, identity }]): BundleFile => {
    const keys = new Map(Object.entries(shapes).map(([key, size]) => [key, { dtype: 'float32', shape: [size] }]))
    zip.file(keysEntry(name), keySchemaJson({ keys, identity }))
    const sha256 = createHash('sha256').update(content).digest('hex')
    const about = identity && { project: identity.project, kind: identity.kind, version: identity.version }
    return { name, size: content.length, sha256, keys: keysEntry(name), ...(about && { identity: about }) }
  })
  zip.file('bundle.json', JSON.stringify({ schema: BUNDLE_SCHEMA, files: listed, tool: 'of a later version' }))
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
