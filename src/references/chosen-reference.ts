import { posix } from 'node:path'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import type { Config } from '../config/config.ts'
import { matcher } from '../profiles/globs.ts'
import { escapedPart, withoutSecrets } from '../sources/http-address.ts'

/**
 * What the settings say that a checkpoint is compared with: the first entry of `references` whose globs match its path, else
 * `reference`; `undefined` where they say nothing. Placeholders are filled. Throws `UserError` for one that is not known.
 */
export function chosenReference(path: string, { reference, references }: Config['compare']): string | undefined {
  const chosen = references.find(({ paths }) => matcher(paths)(path))?.reference ?? reference
  return chosen === undefined ? undefined : filledReference(chosen, path)
}

/** `schema:keys/{stem}.json` for one checkpoint. Throws `UserError` for a placeholder that is not known. */
export function filledReference(reference: string, path: string): string {
  const values = placeholders(path)
  const isEscaped = isAddress(reference)
  return reference.replace(/\{([^{}]*)\}/g, (written, name: string, at: number) => {
    const value = values.get(name)
    if (value === undefined) {
      if (isOfGit(reference, at)) return written
      throw unknownPlaceholder(reference, name, [...values.keys()])
    }
    refuseWayUp(reference, path, written, value)
    // Within an address, a name must not become another path, a query or a fragment.
    return isEscaped ? value.split('/').map(escapedPart).join('/') : value
  })
}

function isAddress(reference: string): boolean {
  return /^https?:/i.test(reference)
}

/** Whether the brace at this place is one of git's own, as in `HEAD@{1}` and `HEAD^{/fix}`. */
function isOfGit(reference: string, at: number): boolean {
  return /^git:/i.test(reference) && /[@^]/.test(reference.charAt(at - 1))
}

/** The stem of `...pth` is `..`: whoever names a file must not choose the folder of what it is compared with. */
function refuseWayUp(reference: string, path: string, placeholder: string, value: string): void {
  const isUp = value.split('/').includes('..') || (value === '.' && placeholder !== '{folder}')
  if (isUp && !path.split('/').includes('..')) {
    throw new UserError(
      `the reference ${shown(reference)}: ${placeholder} of ${quote(path)} is ${JSON.stringify(value)}, which is a folder and no name; rename the file`,
    )
  }
}

/** Of `weights/v2/a.pth`: its path, `weights/v2`, `a.pth` and `a`. */
function placeholders(path: string): ReadonlyMap<string, string> {
  const { name: stem, base: name, dir } = posix.parse(path)
  return new Map(Object.entries({ path, folder: dir === '' ? '.' : dir, name, stem }))
}

function unknownPlaceholder(reference: string, name: string, known: readonly string[]): UserError {
  return new UserError(
    `the reference ${shown(reference)}: {${name}} stands for nothing${didYouMean(name, known)}; ` +
      `known are ${known.map((each) => `{${each}}`).join(', ')}`,
  )
}

/** Without what may be secret in an address. */
function shown(reference: string): string {
  return JSON.stringify(isAddress(reference) ? withoutSecrets(reference) : reference)
}
