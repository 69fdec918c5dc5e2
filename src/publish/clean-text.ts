import type { SettingChangeKind } from '../bundle/bundle.ts'
import { pathInText } from '../rules/training/path-in-text.ts'
import { isPersonalKey, isSecretUnder, REMOVED, SECRET_TEXTS } from './secret-words.ts'

export interface CleanedText {
  readonly text: string
  /** What was replaced; empty where the text is as it was. */
  readonly kinds: ReadonlySet<SettingChangeKind>
}

/**
 * A text without what tells of the machine and the person it was made on: a local path becomes its last part (`/home/alice/logs/voice` is
 * `voice`), a home folder `~`, and secrets, names and e-mail addresses become `[removed]`. `key` is what the text stands under.
 * Cleaning what is clean changes nothing.
 */
export function cleanText(text: string, key?: string): CleanedText {
  if (text === '' || text === REMOVED) return { text, kinds: NOTHING }
  if (key !== undefined && isSecretUnder(key, text)) return { text: REMOVED, kinds: new Set(['secret']) }
  if (key !== undefined && isPersonalKey(key)) return { text: REMOVED, kinds: new Set(['user name']) }
  const kinds = new Set<SettingChangeKind>()
  let clean = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cleaner = cleanOnce(clean, kinds)
    if (cleaner === clean) break
    clean = cleaner
  }
  return { text: clean, kinds }
}

/** What stands around a path that was shortened may look like one then. */
const MOST_ROUNDS = 16

function cleanOnce(text: string, kinds: Set<SettingChangeKind>): string {
  const marked = (kind: SettingChangeKind, before: string, after: string) => {
    if (before !== after) kinds.add(kind)
    return after
  }
  let clean = text
  for (const pattern of SECRET_TEXTS) clean = marked('secret', clean, clean.replace(pattern, REMOVED))
  clean = marked('secret', clean, withoutAssignments(clean, isSecretUnder))
  clean = marked('user name', clean, withoutAssignments(clean, isPersonalKey))
  clean = marked('address with credentials', clean, withoutCredentials(clean))
  clean = marked('local path', clean, withoutPaths(clean))
  return marked('e-mail address', clean, clean.replace(E_MAIL, REMOVED))
}

const NOTHING: ReadonlySet<SettingChangeKind> = new Set()

/** `--api-key abc`, `WANDB_API_KEY=abc`, `"password": "abc"` within a longer text: as far as the value. */
const NAME = /(?<![\w-])(--?)?([A-Za-z][\w-]{2,63})(["']?\s{0,4}[=:]\s{0,4}["']?|\s{1,4}["']?)/g
const VALUE = /[^\s"',;&}]{3,4096}/y

function withoutAssignments(text: string, isTaken: (key: string, value: string) => boolean): string {
  const parts: string[] = []
  let done = 0
  for (const { 0: whole, 1: dashes, 2: key = '', 3: between = '', index } of text.matchAll(NAME)) {
    if (index < done) continue
    VALUE.lastIndex = index + whole.length
    const value = VALUE.exec(text)?.[0]
    // Without `=` or `:` it is an option of a command line, or prose.
    const isAssigned = /[=:]/.test(between) || dashes !== undefined
    if (value === undefined || value === REMOVED || !isAssigned || !isTaken(key, value)) continue
    parts.push(text.slice(done, index + whole.length), REMOVED)
    done = index + whole.length + value.length
  }
  return parts.join('') + text.slice(done)
}

const USER_INFO = /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@'"<>]{1,1024}@/gi
const SIGNED =
  /([?&](?:x-(?:amz|goog)-[a-z-]{1,40}|sig|signature|awsaccesskeyid|[a-z_-]{0,20}(?:token|key|secret|password))=)[^&\s'"#<>]{1,4096}/gi

function withoutCredentials(text: string): string {
  return text
    .replace(USER_INFO, '$1')
    .replace(SIGNED, (whole: string, name: string) => (whole === `${name}${REMOVED}` ? whole : `${name}${REMOVED}`))
}

/** `voice@v2.pth` is a file. */
const E_MAIL =
  /(?<![\w.+-])(?!git@)[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}(?!(?:pth|ckpt|bin|json|ya?ml|safetensors|onnx|wav|flac|txt|list)\b)[A-Za-z]{2,24}(?![\w-])/g

/** Within quotes a path may hold spaces. */
const QUOTED = /(["'])((?:file:|[~$%/\\]|[A-Za-z]:[\\/])[^"'\n]{1,4095})\1/g

const START = `(?<=^|[\\s'"\`=:,;([{<>|])`
const REST = `[^\\s'"\`<>|,;)\\]}]`

/** Local paths within a longer text, as far as the next space, quote or bracket. */
const PATHS: readonly RegExp[] = [
  new RegExp(`${START}file:/{2,3}${REST}{1,4096}`, 'gi'),
  // alice@machine:/data/x
  new RegExp(`${START}(?!git@)[\\w.-]{1,64}@[\\w.-]{1,255}:[~/]${REST}{1,4096}`, 'g'),
  new RegExp(`(?<![A-Za-z0-9])(?:\\\\\\\\\\?\\\\)?[A-Za-z]:(?:\\\\{1,2}|/(?!/))${REST}{1,4096}`, 'g'),
  new RegExp(`${START}\\\\{2,4}[^\\\\/\\s'"]{1,255}\\\\{1,2}[^\\s'"<>|]{1,4096}`, 'g'),
  new RegExp(`${START}(?:~[\\w.-]{0,64}|\\$HOME|\\$\\{HOME\\}|%USERPROFILE%|%HOMEPATH%)[\\\\/]${REST}{1,4096}`, 'g'),
  new RegExp(`${START}/(?!/)[^\\s'"\`<>|,;)\\]}/]{1,255}/${REST}{1,4096}`, 'g'),
  // Home folders are known by their names, whatever letters stand before them.
  new RegExp(`(?<![\\w./-])/(?:home|Users)/${REST}{1,4096}`, 'g'),
  new RegExp(`${START}(?:/root|~[\\w.-]{1,64})(?![\\w./\\\\~-])`, 'g'),
]

function withoutPaths(text: string): string {
  if (!/[/\\~]|\$HOME|%/.test(text)) return text
  if (isWholePath(text)) return lastPart(text)
  let clean = text.replace(QUOTED, (whole: string, quote: string, inner: string) =>
    isWholePath(inner) ? `${quote}${lastPart(inner)}${quote}` : whole,
  )
  for (const pattern of PATHS) clean = clean.replace(pattern, (path) => (isOfEveryMachine(path) ? path : lastPart(path)))
  return clean
}

function isWholePath(text: string): boolean {
  return pathInText(text)?.text === text
}

/** As in the rule that looks for local paths: these say nothing about one machine. */
function isOfEveryMachine(path: string): boolean {
  return /^\/(?:dev\/(?:null|shm|stdin|stdout|stderr)|proc\/|sys\/)/.test(path)
}

const HOMES = /^(?:home|users|documents and settings)$/i
const USER = /(?:^|[\\/])(?:home|users|documents and settings)[\\/]+([^\\/]+)/i

/** `config.json` of `/home/alice/config.json`; `~` of a home folder. The name of the user does not stay in the last part either. */
function lastPart(path: string): string {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '')
  const [last, parent] = [parts.at(-1) ?? '', parts.at(-2)]
  if (last === '' || last === 'root' || last.startsWith('~') || (parent !== undefined && HOMES.test(parent))) return '~'
  if (/^(?:\$HOME|\$\{HOME\}|%USERPROFILE%|%HOMEPATH%)$/.test(last)) return '~'
  if (/^[A-Za-z]:$/.test(last)) return '~'
  const user = USER.exec(path)?.[1]
  return user === undefined || user.length < SHORTEST_NAME ? last : withoutName(last, user)
}

/** A user called `a` is in every word. */
const SHORTEST_NAME = 3

function withoutName(text: string, user: string): string {
  const escaped = user.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), 'user')
}
