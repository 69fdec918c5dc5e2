import { sequenceItems } from '../pickle/lookup.ts'
import { CallValue, GlobalValue, ListValue, PersistentValue, type PickleValue, TupleValue } from '../pickle/values.ts'

/**
 * Why a call is dangerous although each name in it is known, as a sentence's end; `undefined` where it is not.
 * Harmless names with arguments that no honest file gives them have corrupted memory or replaced functions.
 */
export function danger(call: CallValue): string | undefined {
  if (!(call.callable instanceof GlobalValue)) {
    return isContainerClass(call.callable) ? undefined : 'calls a value that is not named in it but computed'
  }
  const name = call.callable.canonical
  if (NO_STATE.has(name) && call.states.length > 0) return `changes the attributes of what ${name} returns`
  return NUMPY.get(name)?.(call)
}

/** Functions that give back what others own: a state set on their result changes the program that loads the file. */
const NO_STATE: ReadonlySet<string> = new Set([
  'numpy.core.multiarray.scalar',
  'numpy.core.numeric._frombuffer',
  'torch.nn.functional.relu',
  'torch.nn.functional.gelu',
  'torch._C._nn.gelu',
])

const NUMPY: ReadonlyMap<string, (call: CallValue) => string | undefined> = new Map([
  ['numpy.ndarray', () => 'makes a numpy array on memory of its own choice'],
  ['numpy.dtype', dtypeDanger],
  ['numpy.core.multiarray._reconstruct', arrayDanger],
  ['numpy.core.multiarray.scalar', ({ args }) => objectDanger(args[0])],
  ['numpy.core.numeric._frombuffer', ({ args }) => objectDanger(args[1])],
])

const FORGED = 'reads bytes of the file as pointers to objects'

/** Objects are pointers: they may be listed one by one, never be given as bytes. */
function arrayDanger({ args, states }: CallValue): string | undefined {
  const [type, shape] = args
  const isEmptyArray = type instanceof GlobalValue && type.canonical === 'numpy.ndarray' && sequenceItems(shape)?.length === 1
  if (!isEmptyArray || sequenceItems(shape)?.[0] !== 0) return 'makes a numpy array of a type or shape that is no start of one'
  for (const state of states) {
    const items = state instanceof TupleValue ? state.items : []
    if (isObjectType(items.at(-3)) && !(items.at(-1) instanceof ListValue)) return FORGED
  }
  return undefined
}

function objectDanger(dtype: PickleValue | undefined): string | undefined {
  return isObjectType(dtype) ? FORGED : undefined
}

/**
 * A plain type, and the state that numpy gives it: version, byte order, no fields, no sizes but of strings, its own flags.
 * Fields and flags that do not fit each other make numpy read past its memory. Source: numpy descriptor.c `arraydescr_setstate`.
 */
function dtypeDanger({ args, states }: CallValue): string | undefined {
  const text = args[0]
  if (typeof text !== 'string') return text instanceof GlobalValue ? undefined : 'makes a numpy type of something else than a name'
  const odd = states.some((state) => {
    const [, , base, names, fields, , , flags] = state instanceof TupleValue ? state.items : []
    const isPlain = base === null && names === null && fields === null
    return !isPlain || (isObjectName(text) ? typeof flags !== 'number' || flags === 0 : flags !== 0 && flags !== undefined)
  })
  return odd ? 'describes a numpy type with fields or flags that it does not have' : undefined
}

function isObjectType(value: PickleValue | undefined): boolean {
  if (!(value instanceof CallValue)) return value instanceof GlobalValue && value.canonical === 'builtins.object'
  const [text] = value.args
  return typeof text === 'string' ? isObjectName(text) : !(text instanceof GlobalValue) || text.canonical === 'builtins.object'
}

function isObjectName(text: string): boolean {
  return /O|object|V|,|\{/.test(text)
}

/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function isContainerClass(callable: PickleValue): boolean {
  if (!(callable instanceof PersistentValue)) return false
  const [tag, type] = sequenceItems(callable.id) ?? []
  return (tag === 'module' && type instanceof GlobalValue) || (tag instanceof GlobalValue && callable.id instanceof TupleValue)
}
