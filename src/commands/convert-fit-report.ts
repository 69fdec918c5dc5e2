import { foldNames } from '../compare/fold-names.ts'
import type { Rename } from '../compare/renames/rename.ts'
import type { OutputModel } from '../convert/output-model.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import type { KnownKeys, ReferenceFit } from './convert-reference.ts'

/** What a report says of references. */
export type FitFacts = Pick<ConvertReport, 'reference' | 'unmatched' | 'renames'>

/** Keys of each list; the counts beside them are whole. */
const MOST_KEYS = 1000
const MOST_WAYS = 100
const MOST_ROWS = 200

/** What was renamed and left out, and what the output lacks of its reference. */
export function fitFacts(fit: ReferenceFit, model: OutputModel): FitFacts {
  const { renameFrom, reference, renames, doubtful } = fit
  return {
    ...(renameFrom === undefined ? {} : { renames: renameFacts(renameFrom, renames, doubtful) }),
    ...(reference === undefined ? {} : matchFacts(reference, fit, model)),
  }
}

/** What the user should know beyond what was asked for. */
export function fitWarnings({ renameFrom, renames, doubtful, unmatched }: ReferenceFit): string[] {
  const alike = unmatched.filter(({ like }) => like !== undefined).length
  const warnings: string[] = []
  if (renameFrom !== undefined && renames.length + doubtful.length === 0) {
    warnings.push(`--rename-from ${renameFrom.name} changed nothing: no key of the input is one of its keys under another name`)
  }
  if (doubtful.length > 0) {
    warnings.push(`${counted(doubtful.length)} not renamed: what ${renameFrom?.name} calls them is not sure; --rename gives them a name`)
  }
  if (alike > 0) {
    warnings.push(
      `${counted(alike)} left out that the reference seems to have under other names; --rename-from with the same reference renames them`,
    )
  }
  return warnings
}

function counted(keys: number): string {
  return keys === 1 ? '1 key is' : `${keys} keys are`
}

function renameFacts({ name, kind }: KnownKeys, renames: readonly Rename[], doubtful: readonly Rename[]): FitFacts['renames'] {
  const ways = new Map<string, { readonly how: string; readonly confidence: Rename['confidence']; keys: number }>()
  for (const { how, confidence } of renames) {
    const id = `${confidence} ${how}`
    const way = ways.get(id) ?? { how, confidence, keys: 0 }
    way.keys++
    ways.set(id, way)
  }
  const options = doubtful.slice(0, MOST_KEYS).map((rename) => ({ ...rename, option: renameOption(rename) }))
  return {
    reference: { name, kind },
    applied: { count: renames.length, keys: renames.slice(0, MOST_KEYS) },
    doubtful: {
      count: doubtful.length,
      keys: options.map(({ option, ...rename }) => (option === undefined ? rename : { ...rename, option })),
    },
    ways: [...ways.values()].sort((a, b) => b.keys - a.keys).slice(0, MOST_WAYS),
  }
}

/** Names without anything that `--rename`, or a shell, would take for more than a name. */
const PLAIN_NAME = /^[\w.:-]*[\w:-]$/

function renameOption({ from, to }: Rename): string | undefined {
  return PLAIN_NAME.test(from) && PLAIN_NAME.test(to) ? `${from}=>${to}` : undefined
}

/** By name and shape, whatever `load_state_dict` would forgive. */
function matchFacts({ name, kind, keys }: KnownKeys, { unmatched, candidateKeys }: ReferenceFit, model: OutputModel): FitFacts {
  const written = new Set(model.tensors.map(({ key }) => key))
  const missing = [...keys.keys()].filter((key) => !written.has(key))
  const namesOf = (some: ReferenceFit['unmatched']) => some.map((each) => each.name)
  const [clashing, absent] = [unmatched.filter(({ expected }) => expected), unmatched.filter(({ expected }) => !expected)]
  return {
    reference: {
      ...{ name, kind, keys: keys.size, matched: keys.size - missing.length },
      missing: { count: missing.length, keys: missing.slice(0, MOST_KEYS) },
      unmatched: unmatched.length,
      folded: {
        shape: folded(namesOf(clashing), candidateKeys),
        absent: folded(namesOf(absent), candidateKeys),
        missing: folded(missing, keys.keys()),
      },
    },
    unmatched: unmatched.slice(0, MOST_KEYS).map(({ name: key, shape, expected, like }) => ({
      name: key,
      why: expected === undefined ? ('absent' as const) : ('shape' as const),
      shape: [...shape],
      ...(expected === undefined ? {} : { expected: [...expected] }),
      ...(like === undefined ? {} : { like }),
    })),
  }
}

function folded(names: readonly string[], all: Iterable<string>): NonNullable<FitFacts['reference']>['folded']['missing'] {
  return names.length === 0 ? [] : foldNames(names, all).slice(0, MOST_ROWS)
}
