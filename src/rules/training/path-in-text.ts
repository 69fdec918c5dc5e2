/** A path that belongs to one machine, and the account that it names. */
export interface LocalPath {
  readonly text: string
  readonly user: string | undefined
}

/** Characters of a text that are looked at; the longest path that Linux opens. */
const LONGEST_PATH = 4096

const WHOLE: readonly RegExp[] = [
  // /mnt/data/alice: a slash and at least two parts.
  /^(?:file:\/\/)?\/[^/\s][^/\n]*(?:\/+[^/\n]+)+\/*$/,
  // One part is enough where it is a folder of machines and of nothing else.
  /^\/(?:root|home|Users|mnt|media|tmp|workspace|content|kaggle|scratch|autodl-tmp|data|opt|srv|var)\/*$/,
  // C:\Users\alice, D:/data, \\?\C:\x, \\server\share
  /^(?:file:\/\/\/)?(?:\\\\\?\\)?[A-Za-z]:[\\/][^\\/\n]/,
  /^\\\\[^\\/\s]{1,255}\\[^\\/\s]/,
  // ~/x, ~alice/x, $HOME/x, %USERPROFILE%\x
  /^~[\w.-]{0,64}[\\/]/,
  /^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|%HOMEPATH%)(?:[\\/]|$)/,
]

/** A home folder in the middle of a longer text: a command line, a message, a list. */
const INSIDE =
  /(?:^|[\s'"=:,;([{<])(\/(?:home|Users)\/[^/\s'"\\]{1,64}[^\s'"]{0,200}|\/root\/[^\s'"]{1,200}|[A-Za-z]:\\{1,2}Users\\{1,2}[^\s'"]{1,200})/

const USER = /(?:\/(?:home|Users)\/|[A-Za-z]:[\\/]{1,2}(?:Users|Documents and Settings)[\\/]{1,2})([^\\/\s'"]{1,64})/
const NOBODY: ReadonlySet<string> = new Set(['Public', 'Shared', 'Default', 'All Users'])

/** Paths that every machine has and that say nothing about this one. */
const EVERYWHERE = /^\/(?:dev\/(?:null|shm|stdin|stdout|stderr)|proc\/|sys\/)/

/** The local path that `text` is or holds. */
export function pathInText(text: string): LocalPath | undefined {
  if (!mayHoldPath(text)) return undefined
  const seen = text.length > LONGEST_PATH ? text.slice(0, LONGEST_PATH) : text
  if (EVERYWHERE.test(seen)) return undefined
  const found = WHOLE.some((pattern) => pattern.test(seen)) ? seen : INSIDE.exec(seen)?.[1]
  if (found === undefined) return undefined
  const user = USER.exec(found)?.[1]
  return { text: found, user: user === undefined || NOBODY.has(user) ? undefined : user }
}

/** Cheap test first: nearly all strings of a checkpoint are keys without any slash. */
function mayHoldPath(text: string): boolean {
  return text.includes('/') || text.includes('\\') || text.startsWith('$HOME') || text.startsWith('%')
}
