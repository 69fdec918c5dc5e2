import { z } from 'zod'
import type { PublishedFile } from '../publish/publication.ts'
import { DiskBlob } from './disk-blob.ts'
import { failureIn, HubFailure } from './hub-failure.ts'
import { type HubFetchOptions, hubFetch } from './hub-fetch.ts'

export interface HubOptions extends HubFetchOptions {
  readonly token: string
  /** `ORG/REPO`, a model. */
  readonly repository: string
}

/** A file of a model as the Hub lists it. */
export interface HubFile {
  readonly size: number
  /** Of Git LFS: the digest of its bytes. */
  readonly sha256: string | undefined
  /** Of Git: of small files, that of their bytes. */
  readonly blobId: string | undefined
}

export interface CommitRequest {
  readonly title: string
  readonly files: readonly PublishedFile[]
  /** The commit that it follows. Where there is another one meanwhile, it is refused. */
  readonly parent: string
  /** Told of bytes that are on their way. */
  readonly onSent: (file: PublishedFile, bytes: number) => void
}

/** One model on the Hugging Face Hub. All methods throw `HubFailure`. */
export interface Hub {
  /** What the token may do at most; `undefined` where the Hub does not tell. */
  role(): Promise<string | undefined>
  /** The newest commit of `main`; `undefined` where there is no such model. */
  head(): Promise<string | undefined>
  create(): Promise<void>
  /** The commits of all tags. */
  tags(): Promise<ReadonlyMap<string, string>>
  /** The files at the top, by name. */
  files(commit: string): Promise<ReadonlyMap<string, HubFile>>
  /** All files or none. Gives the new commit. */
  commit(request: CommitRequest): Promise<string>
  setTag(tag: string, commit: string): Promise<void>
  removeTag(tag: string): Promise<void>
}

const BRANCH = 'main'
/** Of a thousand files each. A model has few at its top; what lists more is none that this could be published to. */
const MAX_PAGES = 100

const refs = z.object({ tags: z.array(z.object({ name: z.string(), targetCommit: z.string() })).max(100_000) })

/** Speaks through the Hub's own client, which is loaded with the first request. */
export function connectHub({ repository, ...options }: HubOptions): Hub {
  const ask = hubFetch(options)
  const { token } = options
  const hubUrl = options.endpoint.href.replace(/\/+$/, '')
  const common = { hubUrl, accessToken: token, fetch: ask }
  const repo = { type: 'model', name: repository } as const
  const client = () => import('@huggingface/hub')
  const api = (path: string, init: RequestInit = {}) =>
    ask(`${hubUrl}/api/models/${repository}/${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })

  return {
    async role() {
      const { auth } = await (await client()).whoAmI(common)
      return auth.accessToken?.role
    },
    async head() {
      const { modelInfo } = await client()
      const info = await orMissing(modelInfo({ ...common, name: repository, revision: BRANCH, additionalFields: ['sha'] }))
      return info === undefined ? undefined : nameOf(info.sha)
    },
    async create() {
      const { createRepo } = await client()
      await createRepo({ ...common, repo }).catch((error: unknown) => {
        // Somebody was faster: it is there, which is all that matters.
        if (failureIn(error)?.status !== 409) throw error
      })
    },
    async tags() {
      const response = await api('refs')
      const { success, data } = refs.safeParse(await response.json())
      if (!success) throw unreadable('its tags')
      return new Map(data.tags.map(({ name, targetCommit }) => [name, targetCommit]))
    },
    async files(commit) {
      const { listFiles } = await client()
      const found = new Map<string, HubFile>()
      let pages = 0
      const askPage: typeof fetch = (input, init) => {
        if (pages++ === MAX_PAGES) throw unreadable('a list of files without end')
        return ask(input, init)
      }
      for await (const { type, path, size, oid, lfs } of listFiles({ ...common, fetch: askPage, repo, revision: commit })) {
        if (type === 'file') found.set(path, { size: lfs?.size ?? size, sha256: lfs?.oid, blobId: oid })
      }
      return found
    },
    async commit({ title, files, parent, onSent }) {
      const { commitIter } = await client()
      const operations = files.map((file) => ({
        operation: 'addOrUpdate' as const,
        path: file.name,
        content: new DiskBlob({ path: file.path, start: 0, end: file.size, onSent: (bytes) => onSent(file, bytes) }),
      }))
      // Xet, the Hub's newer protocol, cuts files into chunks in memory; plain Git LFS streams them.
      const steps = commitIter({ ...common, repo, title, operations, parentCommit: parent, branch: BRANCH, useXet: false })
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done) return nameOf(step.value?.commit.oid)
      }
    },
    async setTag(tag, commit) {
      const body = JSON.stringify({ tag })
      await api(`tag/${encodeURIComponent(commit)}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    },
    async removeTag(tag) {
      await api(`tag/${encodeURIComponent(tag)}`, { method: 'DELETE' })
    },
  }
}

async function orMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (failureIn(error)?.status === 404) return undefined
    throw error
  }
}

/** Names of commits become parts of addresses. */
function nameOf(commit: string | undefined): string {
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) throw unreadable('the name of a commit')
  return commit
}

function unreadable(what: string): HubFailure {
  return new HubFailure(`the Hub's answer cannot be read: ${what}`, { status: 0 })
}
