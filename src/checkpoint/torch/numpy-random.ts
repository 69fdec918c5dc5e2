import { dictEntries, memberAt, sequenceItems } from '../pickle/lookup.ts'
import { type CallValue, GlobalValue, type PickleValue } from '../pickle/values.ts'

/**
 * Why a call that makes a random generator of numpy is dangerous, as a sentence's end; `undefined` where it is not. Its
 * makers call what they are given, and its states hold positions in memory. Source: numpy/random/_pickle.py, _mt19937.pyx,
 * _philox.pyx, bit_generator.pyx.
 */
export function randomDanger(call: CallValue, name: string): string | undefined {
  if (GENERATORS.has(name)) return 'makes a random generator in a way that numpy does not write'
  const takes = MAKERS.get(name)
  if (takes === undefined) return undefined
  if (!takes(call.args)) return 'makes a random generator from values that make none'
  return call.states.every(isPlausible) ? undefined : 'sets a random generator to a position outside of its state'
}

type Arguments = readonly PickleValue[]

const BIT_GENERATORS = ['_mt19937.MT19937', '_pcg64.PCG64', '_pcg64.PCG64DXSM', '_philox.Philox', '_sfc64.SFC64']

/** Classes that are named as arguments, and never called themselves. */
const GENERATORS: ReadonlySet<string> = new Set([
  ...BIT_GENERATORS.map((name) => `numpy.random.${name}`),
  'numpy.random.bit_generator.SeedSequence',
])

const SHORT_NAMES: ReadonlySet<string> = new Set(BIT_GENERATORS.map((name) => name.slice(name.indexOf('.') + 1)))
const BIT_GENERATOR_MAKER = 'numpy.random._pickle.__bit_generator_ctor'

const MAKERS: ReadonlyMap<string, (args: Arguments) => boolean> = new Map([
  [BIT_GENERATOR_MAKER, (args: Arguments) => args.length === 1 && isBitGenerator(args[0])],
  ['numpy.random._pickle.__generator_ctor', takesBitGenerator],
  ['numpy.random._pickle.__randomstate_ctor', takesBitGenerator],
  ['numpy.random.__RandomState_ctor', (args: Arguments) => args.length === 0],
  ['numpy.random.bit_generator.__pyx_unpickle_SeedSequence', takesSeed],
  ['random.Random', (args: Arguments) => args.length === 0],
])

/** A bit generator that was made before, or its name and the function that makes it. */
function takesBitGenerator([generator, maker, ...more]: Arguments): boolean {
  const isMade = typeof generator === 'object' && generator?.kind === 'call' && isNamed(generator.callable, BIT_GENERATOR_MAKER)
  return (isMade || isBitGenerator(generator)) && (maker === undefined || isNamed(maker, BIT_GENERATOR_MAKER)) && more.length === 0
}

function takesSeed([type, checksum, state, ...more]: Arguments): boolean {
  const isState = state === null || sequenceItems(state) !== undefined
  return isNamed(type, 'numpy.random.bit_generator.SeedSequence') && typeof checksum === 'number' && isState && more.length === 0
}

function isBitGenerator(value: PickleValue | undefined): boolean {
  if (typeof value === 'string') return SHORT_NAMES.has(value)
  return value instanceof GlobalValue && GENERATORS.has(value.canonical)
}

/** Words of MT19937, and values that Philox keeps for later. */
const MT19937_WORDS = 624
const PHILOX_VALUES = 4

/** A dict, or a pair of it and the seed; older ones are `("MT19937", key, position, …)`. */
function isPlausible(state: PickleValue): boolean {
  const items = sequenceItems(state)
  if (items?.[0] === 'MT19937') return isWithin(items[2], MT19937_WORDS)
  const facts = dictEntries(state) === undefined ? items?.[0] : state
  return isWithin(memberAt(facts, 'state', 'pos'), MT19937_WORDS) && isWithin(memberAt(facts, 'buffer_pos'), PHILOX_VALUES)
}

function isWithin(position: PickleValue | undefined, size: number): boolean {
  return position === undefined || (typeof position === 'number' && position >= 0 && position <= size)
}

function isNamed(value: PickleValue | undefined, name: string): boolean {
  return value instanceof GlobalValue && value.canonical === name
}
