import type { GlobalUse } from '../../checkpoint/checkpoint.ts'
import type { Where } from '../../checkpoint/problem.ts'
import { shorten } from '../../checkpoint/quote.ts'

/** A global's canonical name, and how the pickle spells it where that differs. */
export function spelling({ name, spelled }: GlobalUse): string {
  return name === spelled ? shorten(name) : `${shorten(name)} (spelled ${shorten(spelled)})`
}

export function placeOfGlobal({ record, offset }: GlobalUse): Where {
  return offset === undefined ? { record } : { record, offset }
}

/** Modules that the weights_only unpickler refuses whatever a user allows. Source: torch/_weights_only_unpickler.py. */
const BLOCKED_MODULES = new Set(['sys', 'os', 'posix', 'nt'])

/** What `torch.load` (2.13) says of a global that is not on its list. */
export function torchOnGlobal({ spelled, name }: GlobalUse): string {
  const module = spelled.slice(0, spelled.lastIndexOf('.'))
  if (BLOCKED_MODULES.has(module)) {
    return `Trying to load unsupported GLOBAL ${shorten(spelled)} whose module ${module} is blocked.`
  }
  const known = module === '__builtin__' ? name : spelled
  return `WeightsUnpickler error: Unsupported global: GLOBAL ${shorten(known).replace(/^builtins\./, '')} was not an allowed global by default.`
}
