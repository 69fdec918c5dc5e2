import type { Identity } from '../profiles/identity.ts'
import type { LoadOutcome } from './load-state-dict.ts'

/** Keys that one side lacks for a reason that the project's own habits explain. */
export interface Explanation {
  readonly side: 'missing' | 'unexpected'
  /** As a pattern: `enc_q.*`. */
  readonly pattern: string
  readonly keys: readonly string[]
  readonly why: string
}

/** A module that only training needs, and that a project's export leaves out. */
interface TrainingModule {
  readonly project: string
  readonly name: string
  readonly kinds: RegExp
  readonly pattern: string
  readonly isPart: (key: string) => boolean
  readonly what: string
}

/** The test is the one that the projects' own exports make. Sources: process_ckpt.py `savee`, compress_model.py. */
const POSTERIOR = {
  pattern: 'enc_q.*',
  isPart: (key: string) => key.includes('enc_q'),
  what: 'the posterior encoder, which only training uses',
}

const TRAINING_MODULES: readonly TrainingModule[] = [
  { project: 'gpt-sovits', name: 'GPT-SoVITS', kinds: /^s2(-base|-training)?$/, ...POSTERIOR },
  { project: 'rvc', name: 'RVC', kinds: /^(weights|training|base)$/, ...POSTERIOR },
  { project: 'so-vits-svc', name: 'so-vits-svc', kinds: /^(weights|training)$/, ...POSTERIOR },
]

/**
 * Keys that an export of a known project leaves out and a training file has. Only where one side has none of them at all: a file
 * with half of such a module is damaged, and nothing explains it.
 */
export function explainedKeys(outcome: LoadOutcome, identities: readonly (Identity | undefined)[]): readonly Explanation[] {
  return TRAINING_MODULES.filter((module) => concerns(module, identities)).flatMap((module): Explanation[] => {
    const { pattern, isPart, what, name } = module
    if (outcome.pairs.some((pair) => isPart(pair.name))) return []
    const missing = outcome.missing.filter(isPart)
    const unexpected = outcome.unexpected.filter(isPart)
    if (missing.length > 0 && unexpected.length > 0) return []
    if (missing.length > 0) {
      const why = `${name} leaves ${what}, out of what it exports for inference, and its loader does without it`
      return [{ side: 'missing', pattern, keys: missing, why }]
    }
    if (unexpected.length > 0) {
      const why = `the candidate has ${what}; the reference is an export of ${name} for inference, which leaves it out`
      return [{ side: 'unexpected', pattern, keys: unexpected, why }]
    }
    return []
  })
}

/** One side at least is of the project, and none is of another one or of another kind. */
function concerns({ project, kinds }: TrainingModule, identities: readonly (Identity | undefined)[]): boolean {
  const known = identities.filter((identity) => identity !== undefined && !isVague(identity))
  return known.length > 0 && known.every((identity) => identity?.project === project && kinds.test(identity.kind))
}

/** Weights without anything that names their project. */
function isVague({ project }: Identity): boolean {
  return project === 'plain' || project === 'huggingface' || project === 'lightning'
}
