import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../json.ts'
import type { ProblemKind } from '../problem.ts'
import { quote } from '../quote.ts'
import { SAFETENSORS_DTYPES } from './safetensors-dtypes.ts'

/** A tensor as the header describes it; `begin` and `end` are bytes from the end of the header. */
export interface Entry {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly bigint[]
  readonly begin: bigint
  readonly end: bigint
}

/** Why the reference reader refuses the file, in its own words as `torch`. */
export class HeaderError extends Error {
  readonly kind: ProblemKind
  readonly torch: string
  readonly tensor: string | undefined
  constructor(message: string, torch: string, kind: ProblemKind = 'container/corrupt', tensor?: string) {
    super(message)
    this.kind = kind
    this.torch = torch
    this.tensor = tensor
  }
}

export interface Header {
  readonly tensors: ReadonlyMap<string, Entry>
  readonly metadata: readonly (readonly [string, string])[]
}

/** Reads the header's JSON, as strict as the reference parser. Throws `HeaderError`. */
export function parseHeader(text: string): Header {
  let json: Json
  try {
    json = parseJson(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw invalid(`The header is not JSON: ${error.message}`)
  }
  if (!(json instanceof JsonObject)) throw invalid('The header is not a JSON object')
  // A repeated tensor name is allowed and the last one counts; a repeated `__metadata__` is not.
  const tensors = new Map<string, Entry>()
  let metadata: Header['metadata'] | undefined
  for (const [name, value] of json.entries) {
    if (name !== '__metadata__') tensors.set(name, tensorEntry(name, value))
    else if (metadata === undefined) metadata = metadataEntries(value)
    else throw invalid('The header has __metadata__ twice', 'duplicate field `__metadata__`')
  }
  return { tensors, metadata: metadata ?? [] }
}

function metadataEntries(value: Json): readonly (readonly [string, string])[] {
  if (value === null) return []
  if (!(value instanceof JsonObject)) throw invalid('__metadata__ is not an object of strings')
  return value.entries.map(([key, text]) => {
    if (typeof text !== 'string') throw invalid(`__metadata__ has a value that is no string under ${quote(key)}`)
    return [key, text]
  })
}

const FIELDS = ['dtype', 'shape', 'data_offsets'] as const

function tensorEntry(name: string, value: Json): Entry {
  const label = `Tensor ${quote(name)}`
  const [dtype, shape, offsets] = tensorFields(label, value)
  if (typeof dtype !== 'string' || !SAFETENSORS_DTYPES.has(dtype)) {
    throw invalid(
      `${label} has the dtype ${typeof dtype === 'string' ? quote(dtype) : 'that is no text'}, which the format does not know`,
      `unknown variant`,
    )
  }
  if (!Array.isArray(shape) || !Array.isArray(offsets) || offsets.length !== 2)
    throw invalid(`${label} lacks a shape or its two data_offsets`)
  const [begin, end] = offsets.map((each: Json) => unsigned(label, each))
  if (begin === undefined || end === undefined) throw invalid(`${label} lacks its two data_offsets`)
  return { name, dtype, shape: shape.map((each: Json) => unsigned(label, each)), begin, end }
}

/** As serde reads a struct: an object with each field once and any others, or an array of the fields in order. */
function tensorFields(label: string, value: Json): readonly (Json | undefined)[] {
  if (Array.isArray(value)) {
    if (value.length !== FIELDS.length) throw invalid(`${label} is an array of ${value.length} items`)
    return value
  }
  if (!(value instanceof JsonObject)) throw invalid(`${label} is not an object`)
  return FIELDS.map((field) => {
    const found = value.entries.filter(([key]) => key === field)
    if (found.length !== 1) throw invalid(`${label} has its ${field} ${found.length === 0 ? 'missing' : 'twice'}`)
    return found[0]?.[1]
  })
}

function unsigned(label: string, value: Json): bigint {
  const number = value instanceof JsonNumber && /^\d{1,20}$/.test(value.text) ? BigInt(value.text) : undefined
  if (number === undefined || number >= 2n ** 64n) throw invalid(`${label} has a size or offset that is no unsigned integer`)
  return number
}

function invalid(message: string, torch = 'invalid JSON in header'): HeaderError {
  return new HeaderError(message, `Error while deserializing header: ${torch}`)
}
