import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ResumeRequest } from './backup-request.ts'

/** On a machine that has lost a mount, and under a misspelt name, everything looks as if there had never been a checkpoint. */
export async function missingFolders({ from, root }: ResumeRequest, directory: string): Promise<readonly string[]> {
  const isThere = async (path: string) => (await stat(resolve(root, path)).catch(() => undefined)) !== undefined
  const notes = from.map(async (place) => {
    if (place.kind === 'folder' && !(await isThere(place.path))) {
      return [`there is no folder ${place.path} to look for backups in; was it to be mounted?`]
    }
    if (place.kind === 'local' && !(await isThere(directory))) {
      return [`there is no folder ${directory} here: as expected before its first training; otherwise check its spelling`]
    }
    return []
  })
  return (await Promise.all(notes)).flat()
}

/** Trainings that have backups, for a person to see the right one among them: how their places are called, each with the groups. */
export function otherTrainings(elsewhere: ReadonlyMap<string, ReadonlySet<string>>, directory: string): readonly string[] {
  return [...elsewhere].map(([place, groups]) => `${place} has backups, but none of ${directory}; they are of ${named([...groups].sort())}`)
}

/** `unavailable`: the names of backups that may be whole and could not be had. */
export function mayBeWhole(unavailable: readonly string[]): readonly string[] {
  if (unavailable.length === 0) return []
  return [`${named(unavailable)} may be whole: training from scratch would leave behind what is there, so this run fails`]
}

/** What to do next. */
export function afterNothing(unavailable: readonly string[]): string {
  if (unavailable.length > 0) return 'run it again; where it stays so, remove what cannot be had, or name another place or prefix'
  return 'start training from scratch, or name another place with --from, another --prefix or another folder'
}

/** Names that a line has. */
const MOST_NAMED = 3

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`
}
