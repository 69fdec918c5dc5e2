import { shortened } from '../../profiles/quoted.ts'
import type { Draft, FileFacts, Rule } from '../rule.ts'

/** Two files of one model claim to be the same moment of its training. */
export const duplicateProgress: Rule = {
  id: 'naming/duplicate-progress',
  severity: 'warning',
  title: 'Several files of one model claim the same epoch and step',
  explanation:
    'Two checkpoints of one model at the same epoch and step are a copy that wastes space, or two runs that were mixed up. Files are ' +
    'compared within a folder, and only where project, kind, version, model and extension agree; the content has the word, the name where ' +
    'the content is silent. `G_` and `D_` of a pair are of different kinds and therefore no duplicates. Lightning appends `-v1` when the ' +
    'name was taken already, which mostly means that a run was repeated into the same folder. Names for "the latest" are left out.',
  remedy: 'Remove the file that is not wanted, or move the files of each run to a folder of their own.',
  example: 'Claims epoch 15, step 15, as "epoch=14-step=15.ckpt" does; Lightning wrote -v1 because that name was taken',
  checkSet,
}

function* checkSet(files: readonly FileFacts[]): Iterable<Draft & { readonly path: string }> {
  for (const group of groups(files)) {
    const [first, ...others] = [...group].sort(byDuplicateThenName)
    if (!first) continue
    for (const file of others) {
      const { duplicate } = file.identification.name
      const why = duplicate === undefined ? '' : `; Lightning wrote -v${duplicate} because that name was taken`
      yield { path: file.path, message: `Claims ${moment(file).join(', ')}, as "${shortened(baseName(first.path))}" does${why}` }
    }
  }
}

function groups(files: readonly FileFacts[]): Iterable<readonly FileFacts[]> {
  const byKey = new Map<string, FileFacts[]>()
  for (const file of files) {
    const key = keyOf(file)
    if (key === undefined) continue
    const group = byKey.get(key)
    if (group) group.push(file)
    else byKey.set(key, [file])
  }
  return byKey.values()
}

/** `undefined` for files that claim nothing, or stand for the latest by design. */
function keyOf(file: FileFacts): string | undefined {
  const { identity, name } = file.identification
  const claimed = moment(file)
  if (!identity || identity.kind.endsWith('base') || name.latest || claimed.length === 0) return undefined
  const fileName = baseName(file.path)
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1)
  const folder = file.path.slice(0, file.path.length - fileName.length)
  return JSON.stringify([
    folder,
    extension,
    identity.project,
    identity.kind,
    identity.version,
    name.model,
    name.rank,
    name.metrics,
    claimed,
  ])
}

/** `epoch 8`, `step 240`: in the content, else in the name. */
function moment(file: FileFacts): readonly string[] {
  const { progress, name } = file.identification
  const named = name.epoch === undefined ? undefined : name.epoch + (name.epochBase === 0 ? 1 : 0)
  const epoch = progress.epoch ?? named
  const step = progress.step ?? name.step
  return [...(epoch === undefined ? [] : [`epoch ${epoch}`]), ...(step === undefined ? [] : [`step ${step}`])]
}

function byDuplicateThenName(a: FileFacts, b: FileFacts): number {
  const order = (a.identification.name.duplicate ?? 0) - (b.identification.name.duplicate ?? 0)
  return order || a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
