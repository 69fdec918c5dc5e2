import type { Agent } from 'node:http'
import { UserError } from '../commands/user-error.ts'
import type { PublishedFile } from '../publish/publication.ts'
import { terminalText } from '../reports/escape.ts'
import { reasonOf } from '../sources/system-reason.ts'
import type { FullRelease, ReleaseWriter } from './release-writer.ts'
import type { ReleaseAsset } from './releases.ts'
import { ApiError } from './retry.ts'
import { uploadAddress } from './upload-address.ts'
import { outcomeOf, type StoredAsset, type UploadOutcome } from './upload-answer.ts'
import { postFile } from './upload-request.ts'

export interface AssetUpload {
  readonly release: FullRelease
  readonly file: PublishedFile
  /** What it is called there: its own name, or another one until it takes the place of an older file. */
  readonly name: string
  /** So many more bytes have been sent; what is sent again does not count again. */
  readonly advance: (bytes: number) => void
}

export interface UploadServices {
  readonly writer: ReleaseWriter
  readonly token: string
  readonly apiUrl: string
  /** Seconds. */
  readonly wait: (seconds: number) => Promise<unknown>
  /** Milliseconds without any sign of life after which an attempt is given up. */
  readonly timeout?: number | undefined
}

const ATTEMPTS = 5
const TIMEOUT = 120_000
/** A server that asks for a longer pause is not waited for: the draft stays, and a later run takes it up. */
const LONGEST_PAUSE = 300
/** How often and after how many seconds it is looked whether another run ends its upload of the same file. */
const LOOKS = 60
const LOOK_PAUSE = 5

/**
 * Uploads one file, again where that may help and with what a failed attempt left removed first. Ends when GitHub says that it has these very
 * bytes. Throws `UserError`, and `ApiError` where the API itself fails.
 */
export async function uploadAsset(upload: AssetUpload, services: UploadServices): Promise<void> {
  const meter = highWaterMark(upload.advance)
  for (let attempt = 1; ; attempt++) {
    const outcome = await send(upload, services, meter)
    const failure = await judged(outcome, upload, services)
    if (failure === undefined) return meter(upload.file.size)
    const pause = failure.pause ?? 2 ** attempt
    if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) {
      throw new UserError(`${upload.file.name}: ${failure.why}, after ${attempt} attempt${attempt === 1 ? '' : 's'}; try again later`)
    }
    await services.wait(pause)
    if (await isThere(upload, services)) return meter(upload.file.size)
  }
}

/** Whether an asset has the bytes of a file. A size alone is no proof: models of one architecture have the same. */
export function holds(asset: ReleaseAsset, file: PublishedFile): boolean {
  return asset.isUploaded && asset.size === file.size && asset.sha256 === file.sha256
}

async function send(
  { release, file, name }: AssetUpload,
  services: UploadServices,
  meter: (bytes: number) => void,
): Promise<UploadOutcome> {
  const { apiUrl, token, timeout = TIMEOUT } = services
  const label = name === file.name ? file.label : undefined
  const url = uploadAddress(release.uploadUrl, apiUrl, { name, label })
  const agent = await agentFor(url)
  try {
    return outcomeOf(await postFile({ url, token, file, timeout, sent: meter, agent }))
  } catch (error) {
    if (error instanceof UserError) throw error
    const why = `the connection failed: ${terminalText(reasonOf(error))}`
    return CERTIFICATE.test(String(error instanceof Error && 'code' in error && error.code))
      ? { kind: 'refused', why }
      : { kind: 'failed', why }
  }
}

/** Codes of Node.js for a server that is not who it says. */
const CERTIFICATE = /^(CERT_|ERR_TLS|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/

/** Why and when to try again; `undefined` where the file is there. */
async function judged(
  outcome: UploadOutcome,
  upload: AssetUpload,
  services: UploadServices,
): Promise<{ readonly why: string; readonly pause?: number | undefined } | undefined> {
  const { file } = upload
  switch (outcome.kind) {
    case 'stored':
      return refusalOf(outcome.asset, upload, services)
    case 'contested':
      return (await comesByAnother(upload, services)) ? undefined : { why: outcome.why, pause: 1 }
    case 'failed':
      return outcome
    case 'denied':
      throw new ApiError(`the upload of ${file.name} is refused`, outcome.status, false)
    case 'refused':
      throw new UserError(`${file.name}: ${outcome.why}`)
  }
}

/** What GitHub says that it stored, against what was sent. */
async function refusalOf(
  asset: StoredAsset,
  { file, name }: AssetUpload,
  { writer }: UploadServices,
): Promise<{ readonly why: string } | undefined> {
  const stored: ReleaseAsset = { ...asset, isUploaded: asset.state === 'uploaded', url: '' }
  if (asset.name !== name) {
    await writer.removeAsset(stored)
    throw new UserError(
      `${name}: GitHub made ${terminalText(asset.name).slice(0, 300)} of this name; choose one of letters, digits, ".", "_" and "-" (--name)`,
    )
  }
  // An older server knows no digests: what has the right size is looked at once more when all is there.
  if (holds({ ...stored, sha256: stored.sha256 ?? file.sha256 }, file)) return undefined
  return { why: `GitHub has other bytes than were sent: ${difference(stored, file)}` }
}

/** In what way an asset is not the file. */
export function difference(asset: ReleaseAsset, file: PublishedFile): string {
  if (!asset.isUploaded) return 'the upload did not come to its end'
  if (asset.size !== file.size) return `expected ${file.size} bytes, found ${asset.size}`
  return `expected the SHA-256 ${file.sha256}, found ${asset.sha256 ?? 'none'}`
}

/** After a failed attempt: whether all has arrived nevertheless. What is left of it, which stands in the way of the next one, is removed. */
async function isThere({ release, file, name }: AssetUpload, { writer }: UploadServices): Promise<boolean> {
  for (const asset of await writer.assets(release)) {
    if (asset.name !== name) continue
    if (holds(asset, file)) return true
    await writer.removeAsset(asset)
  }
  return false
}

/** Where another run sends the same file: waits for a while until it is there. Whatever else has the name is removed. */
async function comesByAnother(upload: AssetUpload, services: UploadServices): Promise<boolean> {
  for (let look = 1; look <= LOOKS; look++) {
    const asset = (await services.writer.assets(upload.release)).find(({ name }) => name === upload.name)
    if (asset === undefined || asset.isUploaded) break
    await services.wait(LOOK_PAUSE)
  }
  return isThere(upload, services)
}

/** The way that the other requests take: through the proxy of the runner where it has one. */
async function agentFor(url: URL): Promise<Agent | false> {
  if (url.protocol !== 'https:') return false
  const { defaults } = await import('@actions/github/lib/utils')
  // Octokit has no type for it; it is what `HttpClient.getAgent` of @actions/http-client returns.
  return (defaults.request?.agent as Agent | undefined) ?? false
}

/** Turns "so many bytes so far", which begins anew with each attempt, into bytes that were not told of before. */
function highWaterMark(advance: (bytes: number) => void): (bytes: number) => void {
  let mark = 0
  return (bytes) => {
    if (bytes <= mark) return
    advance(bytes - mark)
    mark = bytes
  }
}
