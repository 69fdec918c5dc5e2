import type { IncomingMessage } from 'node:http'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import {
  asAsset,
  asRelease,
  bodyOf,
  digestOf,
  invalid,
  REWRITTEN,
  type Release,
  type ReleaseAsset,
  STARTER,
  settings,
  storedName,
  TAG_RULE,
  TIME,
  untagged,
  withUploads,
} from './fake-release-data.ts'
import { page, problem, REPOSITORY } from './fake-rest.ts'
import { type FakeStorage, type StoredFile, storedBytes } from './fake-storage.ts'
import { drained, received, type UploadFault } from './fake-upload.ts'

export interface ReleasePlan {
  readonly tag: string
  readonly draft?: boolean
  readonly prerelease?: boolean
  readonly immutable?: boolean
  readonly title?: string
  readonly text?: string
  readonly assets?: Readonly<Record<string, Uint8Array | StoredFile>>
  /** Assets whose upload never came to its end. */
  readonly unfinished?: readonly string[]
}

/** The releases of one repository, and what can be done to them. */
export class FakeReleases {
  /** Where the bytes are; without it nothing can be downloaded. */
  storage: FakeStorage | undefined
  /** Whether releases are immutable from now on when they are published. */
  publishesImmutable = false
  /** Whether a rule keeps tags from being made. */
  blocksTags = false
  /** Commits that change workflows, which GITHUB_TOKEN may not make tags of. */
  readonly workflowCommits = new Set<string>()
  readonly tags = new Set<string>()
  /** Servers of older versions tell none. */
  tellsDigests = true
  /** So many of the next lists of releases do not have the newest release yet. */
  late = 0
  /** Files have fewer bytes than that. */
  sizeLimit = 2 ** 31
  /** Called once before the next release is made. */
  beforeCreate: (() => void) | undefined
  /** For the next uploads, one each. */
  readonly faults: UploadFault[] = []
  /** Uploads that run at the same time, at most. */
  mostAtOnce = 0
  readonly all: Release[] = []
  private readonly assets = new Map<number, ReleaseAsset[]>()
  private readonly content = new Map<number, Buffer>()
  private latest: number | undefined
  private running = 0
  private nextId = 1

  add({ tag, draft = false, prerelease = false, immutable = false, title, text, assets = {}, unfinished = [] }: ReleasePlan): number {
    const id = this.nextId++
    this.all.unshift({ ...asRelease(id, tag, draft, prerelease), immutable, name: title ?? tag, body: text ?? '' })
    if (!draft) this.tags.add(tag)
    const finished = Object.entries(assets).map(([name, content]) => {
      const file = content instanceof Uint8Array ? storedBytes(content) : content
      const asset = asAsset(this.nextId++, name, file.size, content instanceof Uint8Array ? digestOf(content) : null, 'uploaded')
      this.storage?.put(`/assets/${asset.id}`, file)
      if (content instanceof Uint8Array) this.content.set(asset.id, Buffer.from(content))
      return asset
    })
    this.assets.set(id, [...finished, ...unfinished.map((name) => asAsset(this.nextId++, name, 0, null, STARTER))])
    return id
  }

  addUnfinished(id: number, name: string): void {
    this.assetsOf(id).push(asAsset(this.nextId++, name, 0, null, STARTER))
  }

  addAsset(id: number, name: string, content: Uint8Array): void {
    this.store(id, asAsset(this.nextId++, name, content.length, digestOf(content), 'uploaded'), Buffer.from(content))
  }

  /** As it was at the beginning. */
  clear(): void {
    this.all.length = 0
    this.assets.clear()
    this.content.clear()
    this.tags.clear()
    this.latest = undefined
  }

  ofTag(tag: string): readonly Release[] {
    return this.all.filter(({ tag_name }) => tag_name === tag)
  }

  assetsOf(id: number): ReleaseAsset[] {
    return this.assets.get(id) ?? []
  }

  /** Bytes of the uploaded files of a release, by name. */
  files(id: number): Readonly<Record<string, Buffer | undefined>> {
    const uploaded = this.assetsOf(id).filter(({ state }) => state === 'uploaded')
    return Object.fromEntries(uploaded.map((asset) => [asset.name, this.content.get(asset.id)]))
  }

  answer(request: FakeRequest, route: string): FakeAnswer | undefined {
    if (route === 'GET /releases') return page(this.listed(request), request)
    if (route === 'POST /releases') return this.create(request)
    if (route === 'GET /releases/latest') return this.one(request, this.latestRelease())
    const tag = /^GET \/releases\/tags\/(.+)$/.exec(route)?.[1]
    if (tag !== undefined) {
      return this.one(
        request,
        this.all.find(({ tag_name, draft }) => tag_name === tag && !draft),
      )
    }
    const [, method, id] = /^(\w+) \/releases\/(\d+)$/.exec(route) ?? []
    if (id !== undefined) return this.answerOne(method ?? '', Number(id), request)
    const [, ofRelease] = /^GET \/releases\/(\d+)\/assets$/.exec(route) ?? []
    if (ofRelease !== undefined) return page(this.assetsOf(Number(ofRelease)).map(this.told), request)
    const [, onAsset, asset] = /^(\w+) \/releases\/assets\/(\d+)$/.exec(route) ?? []
    if (asset !== undefined) return this.answerAsset(onAsset ?? '', Number(asset), request)
    const [, name] = /^GET \/git\/ref\/tags\/(.+)$/.exec(route) ?? []
    if (name !== undefined) return this.tags.has(name) ? { status: 200, body: { ref: `refs/tags/${name}` } } : problem(404, 'Not Found')
    return undefined
  }

  /** Takes a file in as it comes. `undefined`: the connection is to be broken, or left without an answer. */
  async receive(request: FakeRequest, body: IncomingMessage): Promise<FakeAnswer | 'break' | 'silence'> {
    this.running++
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running)
    try {
      return await this.take(request, body)
    } finally {
      this.running--
    }
  }

  private async take(request: FakeRequest, body: IncomingMessage): Promise<FakeAnswer | 'break' | 'silence'> {
    const fault = this.faults.shift()
    if (fault?.kind === 'meanwhile') fault.happens()
    const id = Number(/\/releases\/(\d+)\/assets$/.exec(request.path)?.[1])
    const refusal = this.refusal(id, request)
    if (refusal !== undefined) {
      await drained(body)
      return refusal
    }
    const size = Number(request.headers['content-length'])
    const asset = { ...asAsset(this.nextId++, storedName(request), 0, null, STARTER), label: request.query.get('label') }
    if (fault?.kind !== 'answer' || fault.leaves !== 'nothing') this.assetsOf(id).push(asset)
    const got = await received(body, fault?.kind === 'reset' ? fault.after : undefined)
    // Whoever sent it has hung up, or the fault says that all ends here; the asset stays as it is.
    if (got === undefined || got.size !== size) return 'break'
    if (fault?.kind === 'silence') return 'silence'
    if (fault?.kind === 'answer' && fault.leaves !== 'uploaded') return fault.answer
    if (fault?.kind === 'removed') this.assets.set(id, [{ ...asset, id: this.nextId++ }])
    if (!this.assetsOf(id).some((each) => each.id === asset.id)) return problem(404, 'Not Found')
    const digest = fault?.kind === 'corrupt' ? `sha256:${'0'.repeat(64)}` : got.digest
    const whole = { ...asset, size, digest, state: 'uploaded' as const, content_type: request.headers['content-type'] ?? '' }
    this.store(id, whole, got.content)
    return fault?.kind === 'answer' ? fault.answer : { status: 201, body: this.told(whole) }
  }

  private store(id: number, asset: ReleaseAsset, content: Buffer | undefined): void {
    const url = `https://github.com/${REPOSITORY}/releases/download/${this.pageOf(id)}/${encodeURIComponent(asset.name)}`
    const others = this.assetsOf(id).filter((each) => each.id !== asset.id)
    this.assets.set(id, [...others, { ...asset, browser_download_url: url }])
    if (content === undefined) return
    this.content.set(asset.id, content)
    this.storage?.put(`/assets/${asset.id}`, storedBytes(content))
  }

  private refusal(id: number, { query, headers }: FakeRequest): FakeAnswer | undefined {
    const release = this.all.find((each) => each.id === id)
    if (release === undefined) return problem(404, 'Not Found')
    if (release.immutable && !release.draft)
      return invalid('ReleaseAsset', 'custom', 'base', 'Cannot upload assets to an immutable release.')
    if (!query.get('name')) return problem(400, 'name is missing')
    const size = Number(headers['content-length'])
    if (!(size > 0)) return problem(400, 'Bad Content-Length')
    if (size >= this.sizeLimit) return invalid('ReleaseAsset', 'custom', 'size', 'size must be less than or equal to 2147483648')
    const name = query.get('name')?.replaceAll(REWRITTEN, '.')
    if (this.assetsOf(id).some((asset) => asset.name === name)) return invalid('ReleaseAsset', 'already_exists', 'name')
    return this.assetsOf(id).length >= 1000 ? invalid('ReleaseAsset', 'custom', 'base', 'too many assets') : undefined
  }

  private listed({ origin, query }: FakeRequest): readonly Release[] {
    const isLate = this.late > 0
    if (isLate && (query.get('page') ?? '1') === '1') this.late--
    return (isLate ? this.all.slice(1) : this.all).map((release) => withUploads(release, origin))
  }

  private create(request: FakeRequest): FakeAnswer {
    this.beforeCreate?.()
    this.beforeCreate = undefined
    const wanted = bodyOf(request)
    const tag = String(wanted.tag_name)
    if (this.workflowCommits.has(String(wanted.target_commitish)) && !this.tags.has(tag)) return problem(404, 'Not Found')
    if (!wanted.draft && this.publishedOf(tag)) return invalid('Release', 'already_exists', 'tag_name')
    const id = this.add({ tag, draft: true })
    return { ...this.change(id, wanted, request), status: 201 }
  }

  private answerOne(method: string, id: number, request: FakeRequest): FakeAnswer | undefined {
    const release = this.all.find((each) => each.id === id)
    if (release === undefined) return problem(404, 'Not Found')
    if (method === 'PATCH') return this.change(id, bodyOf(request), request)
    if (method !== 'DELETE') return method === 'GET' ? this.one(request, release) : undefined
    this.all.splice(this.all.indexOf(release), 1)
    return { status: 204 }
  }

  private change(id: number, wanted: Readonly<Record<string, unknown>>, request: FakeRequest): FakeAnswer {
    const at = this.all.findIndex((each) => each.id === id)
    const before = this.all[at]
    if (before === undefined) return problem(404, 'Not Found')
    const next: Release = { ...before, ...settings(wanted) }
    if (String(next.body).length > 125_000) return invalid('Release', 'custom', 'body', 'body is too long (maximum is 125000 characters)')
    if (wanted.make_latest === 'true' && (next.draft || next.prerelease)) {
      return invalid('Release', 'custom', 'make_latest', 'Drafts and prereleases cannot be set as latest')
    }
    if (before.draft && !next.draft) {
      if (this.publishedOf(next.tag_name)) return invalid('Release', 'already_exists', 'tag_name')
      if (this.blocksTags && !this.tags.has(next.tag_name)) return invalid('Release', 'custom', 'pre_receive', TAG_RULE)
      this.tags.add(next.tag_name)
      next.published_at = TIME
      next.immutable = this.publishesImmutable
      if (!next.prerelease && wanted.make_latest !== 'false') this.latest = id
    }
    next.html_url = `https://github.com/${REPOSITORY}/releases/tag/${next.draft ? untagged(id) : next.tag_name}`
    this.all[at] = next
    for (const asset of [...this.assetsOf(id)]) if (asset.state === 'uploaded') this.store(id, asset, undefined)
    return this.one(request, next)
  }

  private answerAsset(method: string, id: number, request: FakeRequest): FakeAnswer | undefined {
    const [release, assets] = [...this.assets].find(([, some]) => some.some((asset) => asset.id === id)) ?? []
    const asset = assets?.find((each) => each.id === id)
    if (release === undefined || assets === undefined || asset === undefined) return problem(404, 'Not Found')
    if (method === 'GET') return this.download(id, request)
    const of = this.all.find((each) => each.id === release)
    if (of?.immutable && !of.draft) return invalid('ReleaseAsset', 'custom', 'base', 'Cannot change assets of an immutable release.')
    if (method === 'DELETE') {
      this.assets.set(
        release,
        assets.filter((each) => each.id !== id),
      )
      return { status: 204 }
    }
    if (method !== 'PATCH') return undefined
    const { name, label } = bodyOf(request)
    if (assets.some((each) => each.name === name && each.id !== id)) return invalid('ReleaseAsset', 'already_exists', 'name')
    this.store(release, { ...asset, name: String(name), label: String(label) }, undefined)
    return { status: 200, body: this.told({ ...asset, name: String(name) }) }
  }

  /** To a signed address of the storage. An asset's other media type is JSON, which nobody has use for here. */
  private download(id: number, { headers }: FakeRequest): FakeAnswer {
    if (this.storage === undefined || headers.accept !== 'application/octet-stream') return problem(404, 'Not Found')
    return { status: 302, headers: { location: this.storage.signedAddress(`/assets/${id}`) } }
  }

  private latestRelease(): Release | undefined {
    const full = this.all.filter(({ draft, prerelease }) => !draft && !prerelease)
    return full.find(({ id }) => id === this.latest) ?? full[0]
  }

  private publishedOf(tag: string): boolean {
    return this.all.some(({ tag_name, draft }) => tag_name === tag && !draft)
  }

  private pageOf(id: number): string {
    const release = this.all.find((each) => each.id === id)
    return release?.draft ? untagged(id) : (release?.tag_name ?? '')
  }

  private one({ origin }: FakeRequest, release: Release | undefined): FakeAnswer {
    return release === undefined ? problem(404, 'Not Found') : { status: 200, body: withUploads(release, origin) }
  }

  private readonly told = (asset: ReleaseAsset): ReleaseAsset => (this.tellsDigests ? asset : { ...asset, digest: null })
}
