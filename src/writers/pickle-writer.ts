import { OP } from '../checkpoint/pickle/opcodes.ts'
import { BytesValue, type PickleObject, type PickleValue } from '../checkpoint/pickle/values.ts'
import { PickleMemo } from './pickle-memo.ts'
import { identity, PickleObjects, type Writing } from './pickle-objects.ts'
import { PickleOutput } from './pickle-output.ts'
import { WriterError } from './writer-error.ts'

export interface PickleOptions {
  /** Protocol of the pickle that the graph was read from, which says how names of globals are meant; 2 if not given. */
  readonly sourceProtocol?: number | undefined
  /**
   * Gives another value to write in place of an object, everywhere; `undefined` leaves the object as it is. Asked once for each
   * object of the graph. It is not asked for what it gave itself, but for what that holds.
   */
  readonly replace?: (value: PickleObject) => PickleValue | undefined
  /** Gives the bytes of a long byte string, which the reader left in the file (`data` is absent). */
  readonly readBytes?: (value: BytesValue) => Promise<Uint8Array>
}

/** Deepest nesting that is written. CPython's own pickler ends at 1,000, our reader at ten times that. */
const MAX_DEPTH = 200_000

/** Longest byte string that is read into memory to be written again. */
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Writes a graph as a pickle: in protocol 2, as `torch.save` does, and where the graph came from such a pickle, byte for byte as
 * CPython's pickler writes it. Only what protocol 2 cannot say makes it a later one: names of nested classes, names that
 * would be taken for Python 2's, keyword arguments of `__new__`, very long byte strings.
 *
 * Equal strings become one, since the graph does not know whether they were one object. Time is linear in the graph, and
 * nesting costs no stack. Throws `WriterError` where there is more than the named limits allow.
 */
export async function writePickle(root: PickleValue, options: PickleOptions = {}): Promise<Uint8Array> {
  const output = new PickleOutput()
  const memo = new PickleMemo(output, options.sourceProtocol ?? 2)
  const objects = new PickleObjects(output, memo)
  const replacements = new Replacements(options.replace, (value) => memo.has(identity(value)) || objects.isBegun(value))
  const stack: Writing[] = []

  output.protocol(2)
  let next: PickleValue | undefined = root
  while (next !== undefined) {
    const value: PickleValue = replacements.of(next)
    if (value === null || typeof value !== 'object') writePlain(value, output, memo)
    else if (!memo.recall(identity(value))) {
      if (value instanceof BytesValue) objects.bytes(value, value.data ?? (await longBytes(value, options)))
      else {
        const writing = objects.begin(value)
        if (writing !== undefined && stack.push(writing) > MAX_DEPTH) throw tooDeep()
      }
    }
    next = nextOf(stack)
  }
  output.opcode(OP.STOP)
  output.declareProtocol(memo.protocol)
  return output.done()
}

/** Lets the writings go on that have nothing more in between, until one has. */
function nextOf(stack: Writing[]): PickleValue | undefined {
  for (let writing = stack.at(-1); writing !== undefined; writing = stack.at(-1)) {
    const step = writing.next()
    if (step.done !== true) return step.value
    stack.pop()
  }
  return undefined
}

function writePlain(value: null | boolean | number | bigint | string, output: PickleOutput, memo: PickleMemo): void {
  if (typeof value === 'string') memo.text(value)
  else if (value === null) output.opcode(OP.NONE)
  else if (typeof value === 'boolean') output.boolean(value)
  else output.integer(value)
}

/** What the caller wants in place of objects. */
class Replacements {
  private readonly replace: PickleOptions['replace']
  private readonly wasMet: (value: PickleObject) => boolean
  /** What was given for an object, and of those that stay as they are the ones that no memo remembers. */
  private readonly known = new Map<PickleObject, PickleValue>()

  /** `wasMet`: whether an object, or what replaces one, is known to be written as it is. */
  constructor(replace: PickleOptions['replace'], wasMet: (value: PickleObject) => boolean) {
    this.replace = replace
    this.wasMet = wasMet
  }

  of(value: PickleValue): PickleValue {
    if (this.replace === undefined || value === null || typeof value !== 'object' || this.wasMet(value)) return value
    const known = this.known.get(value)
    if (known !== undefined) return known
    const replacement = this.replace(value)
    if (replacement !== undefined) this.known.set(value, replacement)
    else if (value.kind === 'float' || value.kind === 'persistent') this.known.set(value, value)
    return replacement === undefined ? value : replacement
  }
}

async function longBytes(value: BytesValue, { readBytes }: PickleOptions): Promise<Uint8Array> {
  if (value.length > MAX_BYTES || readBytes === undefined) {
    throw new WriterError({
      problem: 'The checkpoint holds a byte string that is too long to be written again',
      expected: readBytes === undefined ? 'one that the reader keeps' : `at most ${MAX_BYTES} bytes`,
      found: `${value.length} bytes`,
      remedy: 'Drop that entry, or keep such data in a tensor or in a file of its own.',
    })
  }
  const data = await readBytes(value)
  if (data.length === value.length) return data
  throw new WriterError({
    problem: 'A byte string of the checkpoint was not read in full',
    expected: `${value.length} bytes`,
    found: `${data.length} bytes`,
    remedy: 'The file may have changed meanwhile; try again.',
  })
}

function tooDeep(): WriterError {
  return new WriterError({
    problem: 'The checkpoint nests its objects too deeply to be written',
    expected: `at most ${MAX_DEPTH} levels`,
    remedy: 'No training program makes such a file; do not use it unless you know where it comes from.',
  })
}
