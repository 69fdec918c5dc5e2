import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { subfolder } from '../publish/staging-folder.ts'
import { bytesText } from '../reports/bytes-text.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import { convert } from './convert.ts'
import type { Progress } from './progress.ts'
import type { PlannedOutput } from './publish-plan.ts'
import type { PublishRequest } from './publish-request.ts'
import { UserError } from './user-error.ts'

/** An output on the disk, as it will be published. */
export interface StagedOutput extends PlannedOutput {
  /** Absolute: the file to load, which is the index of a sharded set. */
  readonly path: string
  /** All files of it: the shards, and the index last. */
  readonly files: readonly StagedFile[]
  /** `undefined` where the source itself is published. */
  readonly conversion: ConvertReport | undefined
}

export interface StagedFile {
  /** Absolute. */
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** What files may have, and where. */
export interface SizeLimit {
  /** Bytes of one file. */
  readonly bytes: number
  /** Who says so, for messages. */
  readonly of: string
}

interface Staging {
  readonly folder: string
  readonly limit: SizeLimit | undefined
  readonly progress: Progress
}

/**
 * Makes an output in a folder of its own below `folder`. What is larger than the limit becomes a sharded set where `split` says so.
 * A conversion that failed is returned as its report. Throws `UserError`.
 */
export async function stageOutput(output: PlannedOutput, request: PublishRequest, staging: Staging): Promise<StagedOutput | ConvertReport> {
  const { limit } = staging
  const isTooLarge = (size: number) => limit !== undefined && size > limit.bytes
  const mayShard = limit !== undefined && request.split === 'shards'
  if (output.isSource && !(mayShard && isTooLarge(output.source.main.size))) return sourceItself(output, staging)

  const whole = await stagedIn('whole', undefined, output, request, staging)
  if ('schema' in whole || !mayShard || !whole.files.some(({ size }) => isTooLarge(size))) return whole
  for (const { path } of whole.files) await rm(path, { force: true })
  const sharded = await inShards(whole, limit, request, staging)
  if ('schema' in sharded) return sharded
  const still = sharded.files.find(({ size }) => isTooLarge(size))
  if (still !== undefined)
    throw tooLarge(
      output,
      still.size,
      limit,
      'a single tensor, or tensors that share their memory, take more than that with what is around them, so that shards do not help',
    )
  return sharded
}

function sourceItself(output: PlannedOutput, { progress }: Staging): StagedOutput {
  progress.total(0, 0)
  const { absolute: path, size } = output.source.main
  return { ...output, path, files: [{ path, name: output.name.name, size }], conversion: undefined }
}

async function inShards(whole: StagedOutput, limit: SizeLimit, request: PublishRequest, staging: Staging) {
  const { conversion: _, files, path: __, ...output } = whole
  try {
    return await stagedIn('shards', tensorBytes(limit.bytes), output, request, staging)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const size = files.reduce((sum, file) => sum + file.size, 0)
    throw tooLarge(output, size, limit, `it cannot be split into shards: ${error.message}`)
  }
}

/** Where each output is written: names are unique in the end, and yet two containers may share the name of a temporary file. */
async function stagedIn(
  kind: 'whole' | 'shards',
  shardBytes: number | undefined,
  output: PlannedOutput,
  request: PublishRequest,
  { folder, progress }: Staging,
): Promise<StagedOutput | ConvertReport> {
  const own = await subfolder(folder, `${kind}-${output.name.name}`)
  const report = await convert({ ...wishes(output, request), output: join(own, output.name.name), shardBytes }, progress)
  if (report.status === 'failed') return report
  const files = report.output.files.map(({ path, size }) => ({ path: join(own, basename(path)), name: basename(path), size }))
  return { ...output, path: join(own, basename(report.output.path)), files, conversion: report }
}

function wishes({ source, container }: PlannedOutput, request: PublishRequest) {
  const { root, dtype, only, keepDtype, configFile, threads, config, access } = request
  return {
    ...{ root, dtype, keepDtype, configFile, threads, config, access, container },
    input: source.main.path,
    inPlace: false,
    cast: 'weights',
    only: only === 'weights' ? only : undefined,
    ...{ drop: [], rename: [], renameFrom: undefined, reference: undefined, dropUnmatched: false },
    allowOverflow: false,
  } as const
}

/** Shards are planned by the bytes of their tensors; names and padding come on top, some hundred bytes a tensor. */
const MOST_OVERHEAD = 64 * 1024 * 1024

function tensorBytes(limit: number): number {
  return Math.max(1, limit - Math.min(MOST_OVERHEAD, Math.ceil(limit / 10)))
}

function tooLarge({ name, source }: PlannedOutput, size: number, limit: SizeLimit, why: string): UserError {
  return new UserError(
    `${name.name}, made from ${source.main.path}, has ${bytesText(size)}, and ${limit.of} takes ${bytesText(limit.bytes)} in one file; ` +
      `${why}; --split parts publishes it in numbered parts with scripts that join them`,
  )
}
