import { OBJECT } from '../compare/key-info.ts'
import { type KeyPair, loadStateDict, sameShape } from '../compare/load-state-dict.ts'
import { changesByModule } from '../compare/module-change.ts'
import { byMovement, type TensorChange, tensorChange } from '../compare/tensor-change.ts'
import type { Values } from '../compare/verdict.ts'
import type { Side } from '../references/side.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { Scanner } from '../scan/scanner.ts'
import { valueKind } from '../scan/values/value-kinds.ts'
import type { ValuePair } from '../scan/values/value-pair.ts'
import { type FoundValues, ValueFinder } from './compare-value-places.ts'
import type { Wished } from './compare-wishes.ts'
import type { Progress } from './progress.ts'

/** What a look at the values has shown. */
export interface SeenValues {
  readonly verdict: Values
  readonly report: NonNullable<CompareReport['values']>
}

/** Whose values are read, and by how many threads at most. */
export interface ReadSides {
  readonly reference: Side
  readonly candidate: Side
  readonly threads: number | undefined
}

/**
 * Reads the values of all keys that both sides have with the same shape, in the order in which they lie in the reference and both
 * sides in step, in bounded memory. Throws `UserError` where a side is a key schema, which has none.
 */
export async function lookAtValues(wished: Wished, { reference, candidate, threads }: ReadSides, progress: Progress): Promise<SeenValues> {
  const [theirs, ours] = [new ValueFinder(reference), new ValueFinder(candidate)]
  const scanner = new Scanner(threads === undefined ? {} : { threads })
  scanner.prepare((reference.content?.source.size ?? 0) + (candidate.content?.source.size ?? 0), false)
  try {
    const tensors = await tensorsOf(wished, theirs, ours)
    const pairs = tensors.flatMap(({ pair }) => (pair === undefined ? [] : [pair]))
    progress.total(
      pairs.reduce((sum, { bytes }) => sum + bytes, 0),
      2,
    )
    progress.file(candidate.name)
    const ordered = [...pairs].sort((a, b) => a.place.file - b.place.file || a.place.offset - b.place.offset)
    const facts = await scanner.compare(ordered, (bytes) => progress.advance(bytes))
    const measured = new Map(ordered.map((pair, i) => [pair, facts[i]]))
    return seenValues(
      tensors.map(({ name, why, pair }) => {
        const found = pair && measured.get(pair)
        if (found === undefined || found.unreadable !== undefined) return { name, why: why ?? found?.unreadable ?? 'unreadable' }
        return tensorChange(name, found)
      }),
    )
  } finally {
    await scanner.close()
    await theirs.close()
    await ours.close()
  }
}

interface Tensor {
  readonly name: string
  /** Why the values cannot be compared, where there is no pair. */
  readonly why?: string
  readonly pair?: PlacedPair
}

interface PlacedPair extends ValuePair {
  /** Where it lies in the reference. */
  readonly place: FoundValues['place']
  /** Of both sides. */
  readonly bytes: number
}

async function tensorsOf(wished: Wished, theirs: ValueFinder, ours: ValueFinder): Promise<readonly Tensor[]> {
  const shared = loadStateDict(wished.reference, wished.candidate).pairs.filter((pair) => !isSameObject(pair))
  const ownName = (name: string) => wished.ownNames.get(wished.candidate.keys.has(name) ? name : olderSpelling(name)) ?? name
  const alike = shared.filter(({ reference, candidate }) => sameShape(reference.shape, candidate.shape))
  const left = await theirs.find(alike.map(({ name }) => name))
  const right = await ours.find(alike.map(({ name }) => ownName(name)))
  const pairs = new Map(alike.map(({ name, reference }, i) => [name, pairOf(left[i] ?? NOWHERE, right[i] ?? NOWHERE, reference.shape)]))
  return shared.map(({ name }) => ({ name, ...(pairs.get(name) ?? { why: 'the shapes differ' }) }))
}

/** An entry that is no tensor is compared by what the structure shows of it. */
function isSameObject({ reference, candidate }: KeyPair): boolean {
  return reference.dtype === OBJECT && reference.checksum !== undefined && reference.checksum.crc32 === candidate.checksum?.crc32
}

const NOWHERE = 'its values are not in the file'

/** The name under which a file from before PyTorch 2.0 has this key. */
function olderSpelling(name: string): string {
  return name.replace(/parametrizations\.([^.]+)\.original([01])$/, (_, weight, part) => `${weight}_${part === '0' ? 'g' : 'v'}`)
}

function pairOf(left: FoundValues | string, right: FoundValues | string, shape: readonly number[]): Omit<Tensor, 'name'> {
  if (typeof left === 'string') return { why: left }
  if (typeof right === 'string') return { why: right }
  if (valueKind(left.dtype)?.lanes !== valueKind(right.dtype)?.lanes) return { why: `${left.dtype} is not compared with ${right.dtype}` }
  const count = shape.reduce((product, size) => product * size, 1)
  // What both sides store in one order need not be brought into another; which one it is does not matter to a sum.
  const isAlike = left.asStored !== undefined && left.asStored.order === right.asStored?.order
  const [reference, candidate] = [(isAlike && left.asStored) || left, (isAlike && right.asStored) || right]
  return { pair: { count, reference, candidate, place: left.place, bytes: left.bytes + right.bytes } }
}

function seenValues(tensors: readonly (TensorChange | { readonly name: string; readonly why: string })[]): SeenValues {
  const changes = tensors.filter((each): each is TensorChange => 'change' in each)
  const skipped = tensors.flatMap((each) => ('why' in each ? [{ name: each.name, why: each.why }] : []))
  const { modules, skipped: moreModules } = changesByModule(changes)
  const equal = changes.filter((change) => change.equal).length
  return {
    verdict: equal < changes.length ? 'different' : skipped.length > 0 ? 'unknown' : 'equal',
    report: {
      compared: changes.length,
      equal,
      modules: modules.map((module) => ({ ...module })),
      moreModules,
      tensors: byMovement(changes).map(({ afterCast, ...change }) => ({ ...change, ...(afterCast && { afterCast }) })),
      skipped,
    },
  }
}
