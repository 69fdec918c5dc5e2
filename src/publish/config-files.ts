import { constants } from 'node:fs'
import { type FileHandle, lstat, open, opendir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { errorCode, reasonOf } from '../sources/system-reason.ts'

/** A file of settings beside a checkpoint: text, not cleaned yet. */
export interface ConfigFile {
  /** Without folders. */
  readonly name: string
  readonly text: string
}

export interface FoundConfigs {
  readonly files: readonly ConfigFile[]
  /** Files that look like settings and were not read. */
  readonly leftOut: readonly LeftOutFile[]
}

export interface LeftOutFile {
  readonly name: string
  /** `it has 12 MB, at most 1 MB are read` */
  readonly why: string
}

/** Settings are a few kilobytes; vocabularies beside them are larger, and no settings. */
const MAX_BYTES = 1024 * 1024
const MAX_FILES = 32

/** Names of a folder that are looked at. */
const MAX_NAMES = 20_000

/** Words in names of files that hold credentials, or that belong to tools and not to a training. */
const NEVER_IN = 'secret|credential|password|passwd|private|service[-_]?account|kubeconfig'
const NEVER_FIRST = 'package|tsconfig|composer|renovate|mkdocs|action|dependabot|pnpm-workspace|client_id|auth'
/** Indexes of shards, and schemas. A `tokenizer_config.json` is no `token.json`. */
const NEVER_LAST = '\\.index\\.json|\\.schema\\.json|\\.keys\\.json'
const NEVER = new RegExp(`${NEVER_IN}|^(?:${NEVER_FIRST})\\b|(?:^|[-_.])(?:tokens?|compose|lock)\\.|(?:${NEVER_LAST})$`, 'i')

/** JSON files that hold settings; a folder of models has lists of words and datasets too. */
const SETTINGS = 'configs?|configuration|hparams|hyper_?params?|hyper_?parameters|params|args|arguments|settings|options'
const PART = '[\\w-]{0,40}'
const JSON_SETTINGS = new RegExp(
  `^(?:(?:${PART}[-_.])?(?:${SETTINGS})(?:[-_.]${PART})?|s[12]${PART}|speakers?|spk2id|model_index)\\.json$`,
  'i',
)

/**
 * The settings that lie beside a checkpoint: YAML files, JSON files of names that settings have, those that are called like the checkpoint,
 * and the `config.json` of the folder above, where GPT-SoVITS and RVC keep it. Links are not followed, hidden files and files of
 * credentials not read.
 */
export async function findConfigFiles(checkpoint: string): Promise<FoundConfigs> {
  const folder = dirname(checkpoint)
  const stem = basename(checkpoint, extname(checkpoint)).toLowerCase()
  const names = (await namesIn(folder)).filter((name) => isSettings(name, stem)).sort()
  const files: ConfigFile[] = []
  const leftOut: LeftOutFile[] = []
  for (const [i, name] of names.entries()) {
    const read = i < MAX_FILES ? await readText(join(folder, name)) : { why: `there are more than ${MAX_FILES} files of settings` }
    if ('text' in read) files.push({ name, text: read.text })
    else leftOut.push({ name, why: read.why })
  }
  if (!names.includes('config.json')) {
    const above = await readText(join(dirname(folder), 'config.json'))
    if ('text' in above) files.push({ name: 'config.json', text: above.text })
  }
  return { files, leftOut }
}

function isSettings(name: string, stem: string): boolean {
  const extension = extname(name).toLowerCase()
  if (name.startsWith('.') || NEVER.test(name) || !/^[^/\\\p{Cc}]{1,200}$/u.test(name)) return false
  if (extension === '.yaml' || extension === '.yml') return true
  return extension === '.json' && (JSON_SETTINGS.test(name) || basename(name, extname(name)).toLowerCase() === stem)
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (!entry.isDirectory()) names.push(entry.name)
      if (names.length >= MAX_NAMES) break
    }
  } catch {
    // A folder that cannot be listed has no settings to publish; whether its checkpoint can be read is another matter.
  }
  return names
}

/** No link to somewhere else, and no waiting for a pipe. Windows knows neither flag. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

async function readText(path: string): Promise<{ readonly text: string } | { readonly why: string }> {
  let handle: FileHandle | undefined
  try {
    if ((await lstat(path)).isSymbolicLink()) return { why: 'it is a link' }
    handle = await open(path, FLAGS)
    const facts = await handle.stat()
    if (!facts.isFile()) return { why: 'it is no regular file' }
    if (facts.size > MAX_BYTES) return { why: `it has ${facts.size} bytes, at most ${MAX_BYTES} are read` }
    const bytes = Buffer.alloc(facts.size)
    const { bytesRead } = await handle.read(bytes, 0, facts.size, 0)
    return textOf(bytes.subarray(0, bytesRead))
  } catch (error) {
    return { why: errorCode(error) === 'ELOOP' ? 'it is a link' : reasonOf(error) }
  } finally {
    await handle?.close()
  }
}

function textOf(bytes: Uint8Array): { readonly text: string } | { readonly why: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? { why: 'it is no text' } : { text }
  } catch {
    return { why: 'it is not UTF-8 text' }
  }
}
