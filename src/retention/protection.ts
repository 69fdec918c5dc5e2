import { folderMatcher, matcher } from '../profiles/globs.ts'
import { folderOf, type Item, namesOf } from './item.ts'

/**
 * Tells whether `protect` holds an item: by a glob of one of its names or of a folder that it lies in, or by such a name as it is
 * written, since brackets in it would be read as a glob. What `protect` misses is removed, so it is read as widely as it can be meant:
 * `./runs/a.pth`, `runs/` and, of files elsewhere (`../data/a.pth`), `data/*.pth` all count.
 */
export function protection(globs: readonly string[]): (item: Item) => boolean {
  if (globs.length === 0) return () => false
  const written = globs.map((glob) => glob.replace(/^(?:\.\/+)+/, '').replace(/(?<=[^/])\/+$/, ''))
  const [isNamed, isInside] = [matcher(written), folderMatcher(written)]
  // Many items share a folder.
  const folders = new Map<string, boolean>()
  const holdsFolder = (path: string) => {
    const folder = folderOf(path)
    const known = folders.get(folder)
    if (known !== undefined) return known
    const isHeld = isInside(path) || written.some((each) => `${folder}/`.startsWith(`${each}/`))
    folders.set(folder, isHeld)
    return isHeld
  }
  const holds = (name: string) => isNamed(name) || written.includes(name) || holdsFolder(name)
  return (item) => namesOf(item).some((name) => holds(name) || (name.startsWith('../') && holds(name.replace(/^(?:\.\.\/)+/, ''))))
}
