import { dirname } from 'node:path'
import { quote } from '../checkpoint/quote.ts'
import type { ComparedSide } from '../compare/compare-keys.ts'
import { fitKeys, type KeyFit } from '../compare/fit-keys.ts'
import { keysOf } from '../compare/key-schema.ts'
import type { Chosen } from '../convert/edit-entries.ts'
import type { OpenFile } from '../convert/open-input.ts'
import type { ConvertWishes } from '../convert/request.ts'
import type { Identity } from '../profiles/identity.ts'
import type { Access } from '../references/access.ts'
import type { Reference } from '../references/reference.ts'
import type { Side } from '../references/side.ts'
import { filesIn } from '../sources/siblings.ts'
import { refuseReference } from './usable-reference.ts'
import { UserError } from './user-error.ts'

/** How the input's keys are fitted to references, and what these are. */
export interface ReferenceFit extends KeyFit {
  readonly renameFrom: KnownKeys | undefined
  readonly reference: KnownKeys | undefined
  /** Keys of the input after all renames, before any is left out. */
  readonly candidateKeys: readonly string[]
}

/** The keys of a reference. */
export interface KnownKeys extends ComparedSide {
  readonly name: string
  readonly kind: string
}

/** References as they are written; nothing of them is opened yet. */
export interface WrittenReferences {
  readonly renameFrom: Reference | undefined
  readonly reference: Reference | undefined
}

type Wishes = Pick<ConvertWishes, 'renameFrom' | 'reference' | 'dropUnmatched'>

/** `undefined` where no reference is asked for. Throws `UserError` where one is not written as it should be, or has no use. */
export async function writtenReferences({ renameFrom, reference, dropUnmatched }: Wishes): Promise<WrittenReferences | undefined> {
  if (dropUnmatched && reference === undefined) {
    throw new UserError('--drop-unmatched leaves out what another checkpoint has not; name that one with --reference')
  }
  if (reference !== undefined && !dropUnmatched) {
    throw new UserError(
      '--reference names the checkpoint whose keys --drop-unmatched keeps, and is given without it; add --drop-unmatched, or take over names alone with --rename-from',
    )
  }
  if (renameFrom === undefined && reference === undefined) return undefined
  const { parseReference } = await import('../references/reference.ts')
  const parsed = (text: string | undefined) => (text === undefined ? undefined : parseReference(text))
  return { renameFrom: parsed(renameFrom), reference: parsed(reference) }
}

/** Those of them that lie on the disk, as they were given. */
export function filesOf(written: WrittenReferences | undefined): readonly string[] {
  const references = [written?.renameFrom, written?.reference]
  return references.flatMap((reference) => (reference?.kind === 'file' || reference?.kind === 'schema' ? [reference.rest] : []))
}

interface Options {
  readonly request: Pick<ConvertWishes, 'root' | 'config' | 'input'> & Wishes & { readonly access: Access }
  readonly main: OpenFile
  readonly identity: Identity | undefined
  /** The weights that are there to be fitted. */
  readonly chosen: Chosen
}

/** Opens the references, and fits the keys of the input to theirs. Throws `UserError` where one cannot be had, or nothing matches. */
export async function fitToReferences(written: WrittenReferences, { request, main, identity, chosen }: Options): Promise<ReferenceFit> {
  const input = sideOfInput(request.input, main, identity)
  const opened = (reference: Reference | undefined) => (reference === undefined ? undefined : knownKeys(reference, request, input))
  const isOne = request.renameFrom === request.reference
  const renameFrom = await opened(written.renameFrom)
  const reference = isOne ? renameFrom : await opened(written.reference)

  const keys = new Map([...chosen.keys].map(([{ info }, key]) => [key, info]))
  const fit = fitKeys({ keys, versions: input.versions, identity }, { renameFrom, reference })
  if (reference !== undefined && fit.unmatched.length === keys.size) throw nothingMatches(request.input, reference, fit)
  const kept = [...keys.keys()].flatMap((key) => (fit.names.has(key) ? (fit.names.get(key) ?? []) : key))
  return { ...fit, renameFrom, reference, candidateKeys: [...kept, ...fit.unmatched.map(({ name }) => name)] }
}

/** The input as a reference sees it that goes by its path or by what it is. */
function sideOfInput(name: string, { path, absolute, checkpoint, source }: OpenFile, identity: Identity | undefined): Side {
  const content = { path, fileName: path.slice(path.lastIndexOf('/') + 1), checkpoint, source, openSibling: filesIn(dirname(absolute)) }
  return { name, kind: 'file', identity, content, ...keysOf(checkpoint), close: async () => {} }
}

async function knownKeys(reference: Reference, { root, config, access }: Options['request'], input: Side): Promise<KnownKeys> {
  const side = await reference.open({ root, config, weightsRoot: undefined, access }, input)
  try {
    refuseReference(side, config)
    const { name, kind, keys, versions, identity } = side
    return { name, kind, keys, versions, identity }
  } finally {
    await side.close()
  }
}

function nothingMatches(input: string, { name, keys }: KnownKeys, { unmatched }: KeyFit): UserError {
  const alike = unmatched.filter(({ like }) => like !== undefined).length
  const [ours] = unmatched
  const [theirs] = keys.keys()
  const looks = ours === undefined ? '' : ` (${quote(ours.name)} here, ${quote(theirs ?? '')} there)`
  const hint = alike > 0 ? `; --rename-from ${name} would give ${alike} of them its names` : ''
  return new UserError(`--drop-unmatched: no weight of ${input} has the name and shape of one of ${name}${looks}${hint}`)
}
