import { sequenceItems } from '../pickle/lookup.ts'
import { TORCH_FUNCTIONS } from '../pickle/torch-functions.ts'
import { type CallValue, GlobalValue, PersistentValue, type PickleValue, TupleValue } from '../pickle/values.ts'
import { numpyDanger } from './numpy-dangers.ts'
import { randomDanger } from './numpy-random.ts'

/**
 * Why a call is dangerous although each name in it is known, as a sentence's end; `undefined` where it is not.
 * Harmless names with arguments that no honest file gives them have corrupted memory or replaced functions.
 */
export function danger(call: CallValue): string | undefined {
  if (!(call.callable instanceof GlobalValue)) {
    return isContainerClass(call.callable) ? undefined : 'calls a value that is not named in it but computed'
  }
  const name = call.callable.canonical
  if ((NO_STATE.has(name) || TORCH_FUNCTIONS.has(name)) && call.states.length > 0) return `changes the attributes of what ${name} returns`
  if (name === 'torch.ScriptObject' && !call.states.every(isPackedParameters)) return 'makes an object of TorchScript of an unknown class'
  return numpyDanger(call, name) ?? randomDanger(call, name)
}

/** Functions that give back what others own: a state set on their result changes the program that loads the file. */
const NO_STATE: ReadonlySet<string> = new Set([
  'numpy.core.multiarray.scalar',
  'numpy.core.numeric._frombuffer',
  'torch.amp.grad_scaler._refresh_per_optimizer_state',
  'torch.cuda.amp.grad_scaler._refresh_per_optimizer_state',
])

/** Weights of a quantised layer: their state and the name of their class, which is one of PyTorch's own. */
const PACKED_PARAMETERS = /^__torch__\.torch\.classes\.(quantized|rnn|sparse)\.\w{1,80}$/

function isPackedParameters(state: PickleValue): boolean {
  const [, name] = state instanceof TupleValue && state.items.length === 2 ? state.items : []
  return typeof name === 'string' && PACKED_PARAMETERS.test(name)
}

/** Legacy files wrap the class of a pickled module: `("module", class, source file, source)`. */
function isContainerClass(callable: PickleValue): boolean {
  if (!(callable instanceof PersistentValue)) return false
  const [tag, type] = sequenceItems(callable.id) ?? []
  return (tag === 'module' && type instanceof GlobalValue) || (tag instanceof GlobalValue && callable.id instanceof TupleValue)
}
