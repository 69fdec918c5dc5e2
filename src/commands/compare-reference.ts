import { resolve } from 'node:path'
import { KeySchemaError, MAX_SCHEMA_BYTES, parseKeySchema } from '../compare/key-schema-json.ts'
import { KNOWN_PARTS, type KnownPart, knownModel } from '../compare/known-models.ts'
import { didYouMean } from '../config/closest-word.ts'
import { VERSIONS } from '../profiles/gpt-sovits-versions.ts'
import type { Identity } from '../profiles/identity.ts'
import { knownVersion } from '../profiles/versions.ts'
import { openFile } from '../sources/file-source.ts'
import { addressPlace, filePlace } from './compare-places.ts'
import { type Side, type SideOptions, sideOf } from './compare-side.ts'
import { UserError } from './user-error.ts'

/** Where a side of a comparison comes from. */
export interface Reference {
  readonly kind: string
  /** Opens it. `candidate` is the other side, where that is open already. Throws `UserError` with the reason where it cannot be had. */
  readonly open: (options: SideOptions, candidate?: Side) => Promise<Side>
}

/** One kind of reference: how it is written, and what its text stands for. */
interface Kind {
  readonly usage: string
  /** `rest` is what follows the kind and its colon, `text` the whole. */
  readonly parse: (rest: string, text: string) => Reference['open']
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    'file',
    { usage: 'file:PATH (or PATH alone)', parse: (path) => async (options) => sideOf(await filePlace(options.root, path), options) },
  ],
  ['https', { usage: 'https://ADDRESS', parse: address }],
  ['schema', { usage: 'schema:FILE', parse: (path) => (options) => schemaSide(path, options) }],
  ['profile', { usage: 'profile:gpt-sovits/VERSION[/PART]', parse: knownSide }],
])

/** Reads how a reference is written; what has no kind is a path. Throws `UserError`, which lists the kinds that there are. */
export function parseReference(text: string): Reference {
  // One letter is a drive of Windows.
  const [, written = 'file', rest = text] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(text) ?? []
  const kind = written.toLowerCase()
  // Plain http works on this machine alone; the address says so itself.
  const found = KINDS.get(kind === 'http' ? 'https' : kind)
  if (found === undefined) {
    throw new UserError(
      `expected a reference such as ${[...KINDS.values()].map(({ usage }) => usage).join(', ')}; ` +
        `found the unknown kind ${JSON.stringify(kind)}${didYouMean(kind, KINDS.keys())} (a path with a colon is written file:PATH)`,
    )
  }
  if (rest === '') throw new UserError(`expected ${found.usage}, found nothing behind ${JSON.stringify(kind)}`)
  return { kind, open: found.parse(rest, text) }
}

function address(_: string, text: string): Reference['open'] {
  return async (options) => sideOf(await addressPlace(text), options)
}

async function schemaSide(path: string, { root }: SideOptions): Promise<Side> {
  const source = await openFile(resolve(root, path))
  try {
    if (source.size > MAX_SCHEMA_BYTES) {
      throw new UserError(`${path}: expected a key schema of at most ${MAX_SCHEMA_BYTES} bytes, found ${source.size} bytes`)
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await source.read(0, source.size))
    return { name: `schema:${path}`, kind: 'schema', ...withoutFile, ...parseKeySchema(text) }
  } catch (error) {
    if (error instanceof KeySchemaError) throw notASchema(path, error.message)
    if (error instanceof TypeError) throw notASchema(path, 'it is not UTF-8 text')
    throw error
  } finally {
    await source.close()
  }
}

function notASchema(path: string, reason: string): UserError {
  return new UserError(`${path} is no key schema: ${reason}`)
}

const withoutFile = { weightsRoot: '', versions: new Map<string, number>(), content: undefined, close: async () => {} } as const

/** `profile:gpt-sovits/v2Pro`: the part of it that the candidate is, or the one that is named. */
function knownSide(rest: string, text: string): Reference['open'] {
  const [project, written = '', part, ...more] = rest.split('/')
  const version = knownVersion(written, VERSIONS)
  if (project !== 'gpt-sovits' || version === undefined || more.length > 0) {
    throw new UserError(
      `${text}: expected profile:gpt-sovits/VERSION with one of ${VERSIONS.join(', ')}${didYouMean(written, VERSIONS)}, and if need be ` +
        `one of its parts behind it (/${KNOWN_PARTS.join(', /')})`,
    )
  }
  const named = KNOWN_PARTS.find((known) => known === part)
  if (part !== undefined && named === undefined) {
    throw new UserError(`${text}: expected one of the parts ${KNOWN_PARTS.join(', ')}${didYouMean(part, KNOWN_PARTS)}`)
  }
  return async (_, candidate) => {
    const chosen = named ?? partOf(candidate?.identity)
    const keys = knownModel(version, chosen, rankOf(candidate))
    if (keys === undefined) throw new UserError(`${text}: GPT-SoVITS ${version} has no part ${chosen}`)
    const identity: Identity = { project, kind: KINDS_OF_PARTS[chosen], version, evidence: ['the reference names it'] }
    return { name: `profile:${project}/${version}/${chosen}`, kind: 'profile', ...withoutFile, identity, keys }
  }
}

/** The kinds that the profile gives to training files of these parts. */
const KINDS_OF_PARTS: Readonly<Record<KnownPart, string>> = {
  s2: 's2-training',
  s1: 's1-training',
  discriminator: 's2-discriminator',
  lora: 's2-lora',
}

function partOf(identity: Identity | undefined): KnownPart {
  const kind = identity?.project === 'gpt-sovits' ? identity.kind : 's2'
  if (kind.startsWith('s1')) return 's1'
  if (kind.startsWith('s2-discriminator')) return 'discriminator'
  return kind.startsWith('s2-lora') ? 'lora' : 's2'
}

/** Rows of the first LoRA matrix. */
function rankOf(side: Side | undefined): number | undefined {
  for (const [key, { shape }] of side?.keys ?? []) if (key.includes('.lora_A.')) return shape[0]
  return undefined
}
