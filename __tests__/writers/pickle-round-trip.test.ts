import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { readPickle } from '../../src/checkpoint/pickle/read-pickle.ts'
import {
  CallValue,
  DictValue,
  FloatValue,
  GlobalValue,
  ListValue,
  PersistentValue,
  type PickleValue,
  TupleValue,
} from '../../src/checkpoint/pickle/values.ts'
import { writePickle } from '../../src/writers/pickle-writer.ts'
import { renderPickle } from '../oracle/render-pickle.ts'

const leaf: fc.Arbitrary<PickleValue> = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 2100n), max: 2n ** 2100n }).map((value) => (isSafe(value) ? Number(value) : value)),
  fc.double().map((value) => new FloatValue(value)),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 4 }),
  fc.constantFrom(new GlobalValue('fake', 'A', 0), new GlobalValue('fäke.deep', 'B', 0)),
)

/** One object of a graph: what it is, and which of the others and of the leaves it holds. */
const node = fc.record({
  kind: fc.constantFrom('list', 'dict', 'tuple', 'reduce', 'newobj', 'newobj-ex', 'obj', 'persistent'),
  before: fc.array(
    fc.oneof(
      leaf,
      fc.nat(30).map((index) => ({ index })),
    ),
    { maxLength: 6 },
  ),
  after: fc.array(
    fc.oneof(
      leaf,
      fc.nat(30).map((index) => ({ index })),
    ),
    { maxLength: 6 },
  ),
})

type Node = typeof node extends fc.Arbitrary<infer T> ? T : never
type Member = Node['before'][number]

test('a graph of any shape, shared parts and circles included, is the same when it was written and read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 14 }), async (nodes) => {
      const root = build(nodes)
      const { value, error } = await readPickle(memorySource(await writePickle(root, { sourceProtocol: 4 })))
      expect(error).toBeUndefined()
      expect(renderPickle(value ?? null)).toBe(renderPickle(root))
    }),
    { numRuns: 1500 },
  )
})

/** Makes the objects in order. What must be complete from the start holds earlier ones only; the others also hold later ones. */
function build(nodes: readonly Node[]): PickleValue {
  const made: PickleValue[] = []
  const persistent = new Set<PickleValue>()
  const member = (each: Member): PickleValue => {
    if (each === null || typeof each !== 'object' || !('index' in each)) return each
    const value = made[each.index % Math.max(1, made.length)] ?? null
    // Each meeting with a persistent id is one of its own, as in pickles of CPython.
    return value instanceof PersistentValue && persistent.has(value) ? new PersistentValue(value.id, 0) : value
  }
  for (const { kind, before } of nodes) {
    const members = before.map(member)
    const value = begun(kind, members)
    if (value instanceof PersistentValue) persistent.add(value)
    made.push(value)
  }
  nodes.forEach(({ after }, i) => {
    fill(made[i] ?? null, after.map(member))
  })
  return made.at(-1) ?? null
}

function begun(kind: Node['kind'], members: readonly PickleValue[]): PickleValue {
  const callable = new GlobalValue('fake', 'call', 0)
  switch (kind) {
    case 'list':
      return new ListValue()
    case 'dict':
      return new DictValue()
    case 'tuple':
      return new TupleValue(members)
    case 'persistent':
      return new PersistentValue(new TupleValue(['storage', ...members]), 0)
    case 'newobj-ex':
      return new CallValue(kind, callable, members, new DictValue(), 0)
    default:
      return new CallValue(kind, callable, members, null, 0)
  }
}

function fill(value: PickleValue, members: readonly PickleValue[]): void {
  if (value instanceof ListValue) value.items.push(...members)
  if (value instanceof DictValue) for (const [i, each] of members.entries()) value.entries.set(`k${i}`, each)
  if (!(value instanceof CallValue)) return
  members.forEach((each, i) => {
    if (i % 3 === 0) value.addItem(each)
    else if (i % 3 === 1) value.addState(each)
  })
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
}
