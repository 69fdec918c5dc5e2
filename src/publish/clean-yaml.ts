import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, Parser, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { SettingChange, SettingChangeKind } from '../bundle/bundle.ts'
import { quote } from '../checkpoint/quote.ts'
import { type CleanedSettings, pathOfParts, placeText } from './clean-json.ts'
import { cleanText } from './clean-text.ts'
import { kindOfAllUnder, REMOVED } from './secret-words.ts'

/** Deeper than settings lie. Nesting by the thousand makes YAML readers run for minutes. */
const MAX_DEPTH = 64

/**
 * YAML settings without local paths, names and secrets, in values, keys and comments. Every value is read as the text that it is
 * (`1e-4` and `0x10` stay so), and aliases are not followed, so nothing expands.
 */
export function cleanYamlText(text: string): CleanedSettings {
  const tokens = [...new Parser().parse(text.replace(/^\ufeff/, ''))]
  if (tokens.some(isTooDeep)) return { refusal: `it is nested deeper than ${MAX_DEPTH} levels` }
  const documents = [...new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: false }).compose(tokens)]
  const [error] = documents.flatMap((document) => document.errors)
  if (error !== undefined) return { refusal: `it is not valid YAML: ${quote(error.message.split('\n', 1)[0] ?? '')}` }
  const cleaner = new YamlCleaner()
  for (const document of documents) cleaner.document(document)
  try {
    const written = documents.map((document) => document.toString({ lineWidth: 0, flowCollectionPadding: false }))
    return { text: written.join(''), changes: cleaner.changes }
  } catch (error) {
    // An alias of nothing is found only when it is written.
    return { refusal: `it cannot be written again: ${quote(error instanceof Error ? error.message : String(error))}` }
  }
}

/** Walks with a list of its own instead of the call stack. */
function isTooDeep(root: CST.Token): boolean {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return true
    const below: (CST.Token | null | undefined)[] = []
    if (token.type === 'document') below.push(token.value)
    else if ('items' in token) for (const item of token.items) below.push(item.key, item.value)
    for (const child of below) if (child) waiting.push({ token: child, depth: depth + 1 })
  }
  return false
}

/** The place of a key itself. */
const KEY = '(key)'

interface Position {
  readonly place: readonly string[]
  readonly key: string | undefined
  /** Why nothing of it is to stay. */
  readonly taken: 'secret' | 'user name' | undefined
}

/** What of a node holds comments. */
interface Commented {
  comment?: string | null | undefined
  commentBefore?: string | null | undefined
}

class YamlCleaner {
  readonly changes: SettingChange[] = []

  document(document: Document.Parsed): void {
    this.comments(document, [])
    // The type of `contents` allows no other kind of node in place of the one that was read.
    document.contents = this.node(document.contents, { place: [], key: undefined, taken: undefined }) as typeof document.contents
  }

  private node(node: unknown, at: Position): unknown {
    if (isScalar(node)) return this.scalar(node, at)
    if (isMap(node)) return this.map(node, at)
    if (isSeq(node)) return this.seq(node, at)
    if (isAlias(node)) this.comments(node, at.place)
    return node
  }

  private scalar(scalar: Scalar, { place, key, taken }: Position): Scalar {
    this.comments(scalar, place)
    if (typeof scalar.value !== 'string' || isNothing(scalar)) return scalar
    if (taken !== undefined) {
      if (scalar.value !== REMOVED) this.replace(scalar, REMOVED, [taken], place)
    } else if (!isNumber(scalar)) {
      const clean = cleanText(scalar.value, key)
      if (clean.kinds.size > 0) this.replace(scalar, clean.text, clean.kinds, place)
    }
    return scalar
  }

  private replace(scalar: Scalar, text: string, kinds: Iterable<SettingChangeKind>, place: readonly string[]): void {
    scalar.value = text
    // A name such as `12` or `on` stays the text that the path was.
    if (scalar.type === undefined || scalar.type === 'PLAIN') scalar.type = 'QUOTE_DOUBLE'
    for (const kind of kinds) this.changes.push({ place: placeText(place), kind })
  }

  private map(map: YAMLMap, at: Position): YAMLMap {
    this.comments(map, at.place)
    for (const pair of map.items) {
      const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined
      pair.key = this.node(pair.key, { place: [...at.place, KEY], key: undefined, taken: undefined })
      const name = isScalar(pair.key) ? String(pair.key.value) : '?'
      const taken = at.taken ?? (key === undefined ? undefined : kindOfAllUnder(key))
      pair.value = this.node(pair.value, { place: [...at.place, name], key, taken })
    }
    return map
  }

  /** PyYAML writes a `pathlib` path as a list of its parts, with a tag that names the class. */
  private seq(seq: YAMLSeq, at: Position): YAMLSeq | Scalar {
    const path = pathOfParts(seq.items.map((item) => (isScalar(item) ? item.value : undefined)))
    if (path !== undefined) {
      const scalar = new Scalar(path)
      scalar.anchor = seq.anchor
      return this.scalar(scalar, at)
    }
    this.comments(seq, at.place)
    seq.items = seq.items.map((item, i) => this.node(item, { ...at, place: [...at.place, String(i)] }))
    return seq
  }

  private comments(node: Commented, place: readonly string[]): void {
    for (const part of ['commentBefore', 'comment'] as const) {
      const text = node[part]
      if (typeof text !== 'string') continue
      const lines = text.split('\n').map((line) => this.commentLine(line, place))
      node[part] = lines.join('\n')
    }
  }

  private commentLine(line: string, place: readonly string[]): string {
    const [, start = '', words = ''] = /^(\s*)([\s\S]*)$/.exec(line) ?? []
    // A setting that is commented out is one that was in use.
    const [, name, value = ''] = /^([\w-]{1,64})\s*:\s*(\S.*)$/.exec(words) ?? []
    const isSetting = name !== undefined && kindOfAllUnder(name) !== undefined
    const { text, kinds } = isSetting ? cleanText(value, name) : cleanText(words)
    for (const kind of kinds) this.changes.push({ place: `a comment at ${placeText(place.filter((part) => part !== KEY))}`, kind })
    return kinds.size === 0 ? line : `${start}${isSetting ? `${name}: ` : ''}${text}`
  }
}

/** An empty value, or one that only looks like text because all values are read as text. */
function isNothing({ value, type }: Scalar): boolean {
  return type === 'PLAIN' && typeof value === 'string' && /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(value)
}

/** A plain number: no text to look for paths in. */
function isNumber({ value, type }: Scalar): boolean {
  return type === 'PLAIN' && typeof value === 'string' && /^[-+]?[\d.][\d._eE+-]*$/.test(value)
}
