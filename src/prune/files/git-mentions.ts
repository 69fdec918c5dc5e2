import { shown } from '../../config/shown.ts'
import type { References } from '../../retention/pins.ts'
import { gitText, runGit } from '../../sources/git-run.ts'

/** Tags that are looked into, the newest ones; each takes a run of git. */
const MOST_TAGS = 1_000

/**
 * The items of which git has a file at a tag, each with the newest one; `items` gives the name of each by the paths of its
 * files. Reads only, and is silent where there is no repository.
 */
export async function mentionsByTags(
  root: string,
  items: ReadonlyMap<string, string>,
): Promise<{ readonly references: References; readonly notes: readonly string[] }> {
  const references = new Map<string, string>()
  const listed = await runGit(root, ['for-each-ref', '--sort=-creatordate', '--format=%(refname)', `--count=${MOST_TAGS + 1}`, 'refs/tags'])
  if (!listed.ok) {
    const isNone = listed.reason.includes('not a git repository')
    return { references, notes: isNone ? [] : [`the tags of git were not searched for mentions: git says: ${listed.reason}`] }
  }
  const tags = listed.stdout.split('\n').filter((tag) => tag !== '')
  const notes = tags.length > MOST_TAGS ? [`only the newest ${MOST_TAGS} tags were searched for mentions`] : []
  for (const tag of tags.slice(0, MOST_TAGS)) {
    // Within a folder of the repository git lists what is below it, by paths from there.
    const files = await gitText(root, ['ls-tree', '-r', '-z', '--name-only', tag])
    if (files === undefined) notes.push(`the tag ${shown(shortName(tag))} was not searched for mentions`)
    for (const path of (files ?? '').split('\0')) {
      const name = items.get(path)
      if (name !== undefined && !references.has(name)) references.set(name, `the tag ${shortName(tag)}`)
    }
  }
  return { references, notes }
}

function shortName(tag: string): string {
  return tag.slice('refs/tags/'.length)
}
