import { Composer, type CST, type Document, isAlias, isCollection, isMap, isScalar, LineCounter, Parser, type YAMLMap } from 'yaml'

/** Deeper than any setting lies. Nesting by the thousand makes YAML readers run for minutes or out of memory. */
const MAX_DEPTH = 16

/** How often aliases (`*name`) may be followed in total: stops values that expand exponentially ("billion laughs"). */
const MAX_ALIASES = 100
const TOO_MANY_ALIASES = `expected at most ${MAX_ALIASES} uses of aliases (*name), found values that expand further`

/** What is wrong with the text, and where: both count from 1. */
export interface YamlMistake {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A mistake at an offset of the text. */
interface NodeMistake {
  readonly offset: number
  readonly message: string
}

export interface YamlText {
  readonly value: unknown
  readonly mistakes: readonly YamlMistake[]
  /** Where the value at `path` is written, or its key; the nearest thing above it where it is not written at all. */
  position(path: readonly PropertyKey[], part: 'key' | 'value'): { readonly line: number; readonly column: number }
}

/** Reads YAML 1.2 of bounded depth and expansion. Nothing throws: mistakes are data, and `value` is then undefined. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter()
  // Tokens first: they are read without recursion, so that their depth can be bounded before anything recurses.
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.max(0, offset))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const tooDeep = tokens.map(tooDeepAt).find((offset) => offset !== undefined)
  if (tooDeep !== undefined) {
    return onlyMistakes([{ ...at(tooDeep), message: `expected at most ${MAX_DEPTH} levels, found deeper nesting` }])
  }
  const documents = [...new Composer({ uniqueKeys: false, prettyErrors: false }).compose(tokens)]
  const [document, second] = documents
  if (document === undefined) return { value: undefined, mistakes: [], position: () => at(0) }
  if (second !== undefined) {
    return onlyMistakes([{ ...at(second.range[0]), message: 'expected one YAML document, found a second one' }])
  }
  const mistakes = [...document.errors, ...document.warnings].map((error) => ({ ...at(error.pos[0]), message: firstLine(error.message) }))
  if (mistakes.length === 0) for (const { offset, message } of nodeMistakes(document)) mistakes.push({ ...at(offset), message })
  if (mistakes.length > 0) return onlyMistakes(mistakes)
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { value, mistakes: [], position: (path, part) => at(offsetOf(document, path, part)) }
  } catch {
    return onlyMistakes([{ ...at(0), message: TOO_MANY_ALIASES }])
  }
}

function onlyMistakes(mistakes: readonly YamlMistake[]): YamlText {
  return { value: undefined, mistakes, position: () => ({ line: 1, column: 1 }) }
}

/** Offset of a token below `MAX_DEPTH`, if there is one. Walks with a list of its own instead of the call stack. */
function tooDeepAt(root: CST.Token): number | undefined {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return token.offset
    const below: (CST.Token | null | undefined)[] = []
    if (token.type === 'document') below.push(token.value)
    else if ('items' in token) for (const item of token.items) below.push(item.key, item.value)
    for (const child of below) if (child) waiting.push({ token: child, depth: depth + 1 })
  }
  return undefined
}

/**
 * Keys that are not plain text, keys that stand twice, aliases of nothing, and too many aliases. (The library's own check
 * for keys takes quadratic time.)
 */
function nodeMistakes(document: Document): readonly NodeMistake[] {
  const mistakes: NodeMistake[] = []
  const waiting: unknown[] = [document.contents]
  let aliases = 0
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (isAlias(node)) {
      if (++aliases > MAX_ALIASES) return [{ offset: startOf(node) ?? 0, message: TOO_MANY_ALIASES }]
      if (!node.resolve(document)) mistakes.push({ offset: startOf(node) ?? 0, message: `the alias *${node.source} stands for nothing` })
    } else if (isMap(node)) {
      for (const mistake of keyMistakes(node)) mistakes.push(mistake)
      for (const { value } of node.items) waiting.push(value)
    } else if (isCollection(node)) {
      for (const item of node.items) waiting.push(item)
    }
  }
  return mistakes
}

function* keyMistakes(map: YAMLMap): Generator<NodeMistake> {
  const seen = new Set<string>()
  for (const { key } of map.items) {
    const offset = startOf(key) ?? startOf(map) ?? 0
    const word = isScalar(key) ? String(key.value) : undefined
    if (word === undefined) yield { offset, message: 'expected a word as the key, found a list, map or alias' }
    else if (seen.has(word)) yield { offset, message: `expected each key once, found ${JSON.stringify(word)} again` }
    else seen.add(word)
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined
    const value: unknown = isMap(node) ? pair?.value : node.items[Number(step)]
    const wanted = part === 'key' && depth === path.length - 1 ? pair?.key : value
    offset = startOf(wanted) ?? startOf(pair?.key) ?? offset
    node = value
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isCollection(node) || isAlias(node)) return node.range?.[0]
  return undefined
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message
}
