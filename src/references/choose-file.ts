import { isPlainName } from '../checkpoint/containers/sharded.ts'
import { quote } from '../checkpoint/quote.ts'
import { DEFAULTS } from '../config/defaults.ts'
import { matcher } from '../profiles/globs.ts'

/** One of several files, or why none of them is the one. */
export type Choice = { readonly name: string } | { readonly refusal: string }

/** A file of a sharded set, as Hugging Face's libraries name it. */
const SHARD = /-\d{5,}-of-\d{5,}\.[a-z.]+$/

/** Names that a message lists. */
const LISTED = 12

/** Whether that is how checkpoints are called. A part of a sharded set is none by itself. */
export function isCheckpointName(path: string): boolean {
  // Wherever it lies: a glob would not look behind `..`, which is a name like any other here.
  const name = baseName(path)
  return matcher(DEFAULTS.paths)(name) && !SHARD.test(name)
}

/** The one that was named: by its whole path, or by its name where no other file is called so. */
export function chooseNamed(paths: readonly string[], named: string): Choice {
  if (paths.includes(named)) return { name: named }
  const [only, ...others] = isPlainName(named) ? paths.filter((path) => baseName(path) === named) : []
  if (only !== undefined && others.length === 0) return { name: only }
  return { refusal: `there is no ${quote(named)}; ${listing(paths.filter(isCheckpointName), paths)}` }
}

/** The one that is called like the other side of the comparison, else the only checkpoint. */
export function chooseUnnamed(paths: readonly string[], candidateName: string | undefined): Choice {
  const namesakes = paths.filter((path) => baseName(path) === candidateName)
  const checkpoints = paths.filter(isCheckpointName)
  const [only, ...others] = namesakes.length > 0 ? namesakes : checkpoints
  if (only !== undefined && others.length === 0) return { name: only }
  return { refusal: namesakes.length > 0 ? listing(namesakes, paths) : listing(checkpoints, paths) }
}

function listing(checkpoints: readonly string[], all: readonly string[]): string {
  if (all.length === 0) return 'there are no files in it'
  if (checkpoints.length === 0) return `none of its ${all.length === 1 ? 'files' : `${all.length} files`} is a checkpoint: ${shown(all)}`
  return `its checkpoints are ${shown(checkpoints)}`
}

function shown(names: readonly string[]): string {
  const more = names.length - LISTED
  return `${names.slice(0, LISTED).map(quote).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
