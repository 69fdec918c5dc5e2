import { globalTier } from '../../checkpoint/pickle/globals.ts'
import { problemRule } from '../problem-rule.ts'
import type { Draft, Subject } from '../rule.ts'
import { placeOfGlobal, torchOnGlobal } from './global-text.ts'

export const notWeightsOnly = problemRule(
  {
    id: 'pickle/not-weights-only',
    severity: 'notice',
    title: 'PyTorch loads the file with weights_only=False only',
    explanation:
      'Since 2.6 `torch.load` accepts a short list of names by default. Training files often hold more: numpy values, paths, namespaces, whole modules. These are known to be harmless, but people who load the file must say `weights_only=False`, or allow the names.',
    remedy: 'Keep such values out of what you save, or load with the line that the message gives.',
    example: "The pickle needs argparse.Namespace, which is harmless but not on PyTorch's list",
  },
  check,
)

/** Names that one message spells out; whole models have dozens. */
const NAMED = 5

function* check({ checkpoint, config }: Subject): Iterable<Draft> {
  const allowed = new Set(config['allow-globals'])
  const needed = checkpoint.globals.filter(
    ({ name, spelled }) =>
      globalTier(name) === 'harmless' || (globalTier(name) === 'unknown' && (allowed.has(name) || allowed.has(spelled))),
  )
  const names = [...new Set(needed.map(({ name }) => name))]
  const first = needed[0]
  if (first === undefined) return
  const list = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`
  const message = `The pickle needs ${list}: harmless, but not on the list of what PyTorch loads by default`
  if (checkpoint.headerCode !== undefined) {
    yield {
      message,
      where: placeOfGlobal(first),
      torch: `WeightsUnpickler error: Unsupported operand ${checkpoint.headerCode.charCodeAt(0)}`,
      remedy: 'Load it with GPT-SoVITS, which puts the zip header back before it reads the file; torch.load cannot read it as it is.',
    }
    return
  }
  yield {
    message,
    where: placeOfGlobal(first),
    torch: torchOnGlobal(first),
    remedy: `Keep such values out of what you save, or load with torch.serialization.safe_globals([${list}]) or weights_only=False.`,
  }
}
