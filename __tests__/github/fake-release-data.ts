import { createHash } from 'node:crypto'
import type { components } from '@octokit/openapi-types'
import type { FakeAnswer, FakeRequest } from './fake-github.ts'
import { asUser, REPOSITORY } from './fake-rest.ts'

export type Release = components['schemas']['release']
export type ReleaseAsset = components['schemas']['release-asset']
type ValidationError = components['schemas']['validation-error']

/** GitHub's API answers with this state too, which its description does not know. */
export const STARTER = 'starter' as 'open'

/** Of a ruleset that restricts who may make tags. */
export const TAG_RULE = 'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'

/** Characters that a name is not stored with. */
export const REWRITTEN = /[^\w.+@-]+/g

export function storedName({ query }: FakeRequest): string {
  return (query.get('name') ?? '').replaceAll(REWRITTEN, '.')
}

export function invalid(resource: string, code: string, field: string, message?: string): FakeAnswer {
  const errors = [{ resource, code, field, ...(message !== undefined && { message }) }]
  const body = {
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest/releases',
    errors,
  } satisfies ValidationError
  return { status: 422, body }
}

export function bodyOf(request: FakeRequest): Readonly<Record<string, unknown>> {
  const body: unknown = JSON.parse(request.body.toString())
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

export function settings(wanted: Readonly<Record<string, unknown>>): Partial<Release> {
  const text = (name: string) => (typeof wanted[name] === 'string' ? { [name]: wanted[name] } : {})
  const flag = (name: string) => (typeof wanted[name] === 'boolean' ? { [name]: wanted[name] } : {})
  return { ...text('tag_name'), ...text('target_commitish'), ...text('name'), ...text('body'), ...flag('draft'), ...flag('prerelease') }
}

export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

const API = `https://api.github.com/repos/${REPOSITORY}`
export const TIME = '2026-01-01T00:00:00Z'

/** A draft has no tag yet. */
export function untagged(id: number): string {
  return `untagged-${id.toString(16).padStart(20, '0')}`
}

/** Uploads come to this server too. */
export function withUploads(release: Release, origin: string): Release {
  return { ...release, upload_url: `${origin}/api/uploads/repos/${REPOSITORY}/releases/${release.id}/assets{?name,label}` }
}

export function asRelease(id: number, tag_name: string, draft: boolean, prerelease: boolean): Release {
  return {
    ...{ id, tag_name, draft, prerelease, node_id: `RE_${id}`, target_commitish: 'main', name: tag_name, body: '' },
    url: `${API}/releases/${id}`,
    html_url: `https://github.com/${REPOSITORY}/releases/tag/${draft ? untagged(id) : tag_name}`,
    assets_url: `${API}/releases/${id}/assets`,
    upload_url: `https://uploads.github.com/repos/${REPOSITORY}/releases/${id}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    created_at: TIME,
    published_at: draft ? null : TIME,
    author: asUser('octocat'),
    // GitHub gives the first of them here; they have an endpoint of their own.
    assets: [],
  }
}

export function asAsset(id: number, name: string, size: number, digest: string | null, state: ReleaseAsset['state']): ReleaseAsset {
  return {
    ...{ id, name, size, digest, state, node_id: `RA_${id}`, label: null, content_type: 'application/octet-stream', download_count: 0 },
    url: `${API}/releases/assets/${id}`,
    browser_download_url: `https://github.com/${REPOSITORY}/releases/download/tag/${encodeURIComponent(name)}`,
    created_at: TIME,
    updated_at: TIME,
    uploader: asUser('octocat'),
  }
}
