import { basename, dirname, join } from 'node:path'
import type { ByteSource } from '../checkpoint/bytes.ts'
import type { Checkpoint, TensorInfo } from '../checkpoint/checkpoint.ts'
import { DTYPES } from '../checkpoint/dtypes.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { loadsWeightsOnly } from '../checkpoint/torch/torch-object.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { InspectReport, TensorReport } from '../reports/schemas.ts'
import { openFile } from '../sources/file-source.ts'
import { openUrl } from '../sources/http-source.ts'
import { SourceError } from '../sources/source-error.ts'
import { parameterCount } from './examine.ts'
import { UserError } from './user-error.ts'

/** Reads the facts of one file, or of an `https://` address by ranges. No tensor byte is read. */
export async function inspect(path: string, config: Config): Promise<InspectReport> {
  const place = /^https?:\/\//i.test(path) ? remotePlace(path) : localPlace(path)
  const source = await place.open(place.name)
  if (source === undefined) throw new UserError(`${path} is not there`)
  try {
    const checkpoint = await openCheckpoint(source, { name: place.name, openSibling: place.open })
    return describe(path, checkpoint, config)
  } finally {
    await source.close()
  }
}

interface Place {
  readonly name: string
  /** Opens a file of the place by name; `undefined` where it is not there. */
  readonly open: (name: string) => Promise<ByteSource | undefined>
}

function localPlace(path: string): Place {
  return {
    name: basename(path),
    async open(name) {
      try {
        return await openFile(join(dirname(path), name))
      } catch (error) {
        if (error instanceof SourceError && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}

function remotePlace(address: string): Place {
  const url = new URL(address)
  return {
    name: decodeURIComponent(url.pathname.slice(url.pathname.lastIndexOf('/') + 1)),
    open: (name) => {
      const sibling = new URL(url)
      sibling.pathname = `${url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)}${encodeURIComponent(name)}`
      return openUrl(sibling.href)
    },
  }
}

function describe(path: string, checkpoint: Checkpoint, config: Config): InspectReport {
  const { identity } = identify({ path, checkpoint, config })
  const { training } = checkpoint
  return {
    schema: 'ckpt-guard/inspect@1',
    path,
    size: checkpoint.size,
    format: checkpoint.container,
    weightsRoot: checkpoint.weightsRoot,
    globals: [...new Set(checkpoint.globals.map(({ name }) => name))],
    metadata: Object.fromEntries([...checkpoint.metadata].map(([key, value]) => [key, jsonValue(value)])),
    ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
    training: { ...training, entries: [...training.entries], best: training.best.map((each) => ({ ...each })) },
    loading: loading(checkpoint),
    tensors: checkpoint.tensors.map((tensor) => tensorReport(tensor, checkpoint)),
    problems: checkpoint.problems.map(({ kind, message, where }) => ({ rule: kind, message, where: { ...where } })),
  }
}

/** JSON has no integers of any length and no infinities; those are told as text. */
function jsonValue(value: number | bigint | string | boolean): number | string | boolean {
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

function tensorReport(tensor: TensorInfo, checkpoint: Checkpoint): TensorReport {
  const shard = checkpoint.shards.get(tensor.name)
  return {
    name: tensor.name,
    key: tensor.key,
    dtype: tensor.dtype,
    shape: [...tensor.shape],
    stride: tensor.stride === null ? null : [...tensor.stride],
    offset: tensor.offset,
    storage: tensor.storage,
    device: tensor.device,
    parameter: tensor.parameter,
    layout: tensor.layout,
    ...(shard === undefined ? {} : { shard }),
  }
}

/** Adam keeps two moments, and training a gradient: with the weights that is four float32 numbers a parameter. */
const ADAM_COPIES = 4

function loading(checkpoint: Checkpoint): InspectReport['loading'] {
  const parameters = parameterCount(checkpoint)
  const asSaved = checkpoint.tensors.reduce((sum, tensor) => sum + tensorBytes(tensor), 0)
  return {
    weightsOnly: loadsWeightsOnly(checkpoint.globals, checkpoint.problems),
    parameters,
    bytes: { asSaved, float32: parameters * 4, float16: parameters * 2, training: parameters * 4 * ADAM_COPIES },
  }
}

function tensorBytes({ dtype, shape }: TensorInfo): number {
  return shape.reduce((count, size) => count * size, 1) * (DTYPES.get(dtype)?.itemsize ?? 1)
}
