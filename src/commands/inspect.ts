import { basename, dirname } from 'node:path'
import type { Checkpoint, TensorInfo } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { parameterCount } from '../checkpoint/parameter-count.ts'
import { loadsWeightsOnly } from '../checkpoint/torch/torch-object.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { InspectReport, TensorReport } from '../reports/schemas.ts'
import { distinctBytes } from '../reports/tensor-tree.ts'
import { ruleById } from '../rules/judge.ts'
import { decodedPath, parseAddress } from '../sources/http-address.ts'
import { filesBeside, filesIn, type OpenByName, openIfThere } from '../sources/siblings.ts'
import { UserError } from './user-error.ts'

/** Reads the facts of one file, or of an `https://` address by ranges. No tensor byte is read. */
export async function inspect(path: string, config: Config): Promise<InspectReport> {
  const place = /^https?:\/\//i.test(path) ? remotePlace(path) : localPlace(path)
  const source = await place.open(place.name)
  if (source === undefined) throw new UserError(`${path}: there is no such file`)
  try {
    const checkpoint = await openCheckpoint(source, { name: place.name, openSibling: place.open })
    return describe(path, checkpoint, config)
  } finally {
    await source.close()
  }
}

interface Place {
  readonly name: string
  readonly open: OpenByName
}

function localPlace(path: string): Place {
  return { name: basename(path), open: filesIn(dirname(path)) }
}

function remotePlace(address: string): Place {
  const url = parseAddress(address)
  const own = decodedPath(url.pathname.slice(url.pathname.lastIndexOf('/') + 1))
  const siblings = filesBeside(url)
  return { name: own, open: (name) => (name === own ? openIfThere(url) : siblings(name)) }
}

function describe(path: string, checkpoint: Checkpoint, config: Config): InspectReport {
  const { identity } = identify({ path, checkpoint, config })
  const { training } = checkpoint
  const tensors = checkpoint.tensors.map((tensor) => tensorReport(tensor, checkpoint))
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
    loading: loading(checkpoint, tensors),
    tensors,
    problems: checkpoint.problems.map(({ kind, message, where }) => ({
      rule: kind,
      severity: severityOf(kind),
      message,
      where: { ...where },
    })),
  }
}

/** By default: what is shown of a file does not depend on a team's settings. */
function severityOf(kind: string): InspectReport['problems'][number]['severity'] {
  const severity = ruleById(kind)?.severity
  return severity === undefined || severity === 'off' ? 'notice' : severity
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

function loading(checkpoint: Checkpoint, tensors: readonly TensorReport[]): InspectReport['loading'] {
  const parameters = parameterCount(checkpoint)
  return {
    weightsOnly: checkpoint.headerCode === undefined && loadsWeightsOnly(checkpoint.globals, checkpoint.problems),
    parameters,
    bytes: {
      asSaved: distinctBytes(tensors),
      float32: parameters * 4,
      float16: parameters * 2,
      training: parameters * 4 * ADAM_COPIES,
    },
  }
}
