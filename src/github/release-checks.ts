import { UserError } from '../commands/user-error.ts'
import type { PublishedFile } from '../publish/publication.ts'
import { bytesText } from '../reports/bytes-text.ts'
import { terminalText } from '../reports/escape.ts'
import { permissionText } from './release-failure.ts'
import type { RepositoryFacts } from './release-writer.ts'

/** "Each file must be under 2 GiB", and one of nearly that many bytes was seen to end in an error of the server: clearly below it. */
export const MAX_ASSET_BYTES = 2_000_000_000

/** Of one release. */
const MAX_ASSETS = 1_000

/** What `git check-ref-format` refuses of a tag. Throws `UserError`. */
export function checkTag(tag: string): void {
  if (tag !== '' && tag.length <= 250 && !FORBIDDEN.test(tag)) return
  throw new UserError(`expected a tag that git takes, as v1.2, found ${JSON.stringify(terminalText(tag.slice(0, 100)))} (--tag)`)
}

const FORBIDDEN = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)|^@$|^refs\//

/** Throws `UserError` where nobody, or not this token, can publish there. */
export function checkRepository({ isArchived, mayPush }: RepositoryFacts, token: string): void {
  if (isArchived) throw new UserError('the repository is archived: nothing in it can be changed')
  // GitHub says of every app that it may not push, whatever it may; GITHUB_TOKEN is one.
  const isApp = token.startsWith('ghs_')
  if (mayPush === false && !isApp)
    throw new UserError(`the owner of the token may not write to the repository. ${permissionText(undefined)}`)
}

/** Throws `UserError` for what GitHub would refuse only after it has been sent. */
export function checkFiles(files: readonly PublishedFile[]): void {
  if (files.length > MAX_ASSETS) throw new UserError(`a release takes ${MAX_ASSETS} files, found ${files.length}; publish fewer together`)
  for (const { name, size } of files) {
    if (size === 0) throw new UserError(`${name}: it is empty, and a release takes no empty files`)
    if (size > MAX_ASSET_BYTES)
      throw new UserError(
        `${name}: a file of a release has at most ${bytesText(MAX_ASSET_BYTES)} here, as GitHub takes less than 2 GiB, found ${bytesText(size)}; split it (--split)`,
      )
  }
  const names = new Set(files.map(({ name }) => name))
  if (names.size < files.length) throw new UserError('two files have the same name; a release takes each once (--name)')
}
