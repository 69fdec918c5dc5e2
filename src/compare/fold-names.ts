/** One line of a list of names: a name by itself, or all that differ below a module. */
export interface FoldedRow {
  /** `enc_q.*` for a module, a key where `of` is 1. */
  readonly name: string
  /** How many of the names it stands for. */
  readonly keys: number
  /** How many names there are below it altogether, changed or not. */
  readonly of: number
}

interface Node {
  readonly children: Map<string, Node>
  /** Names that the list has, and that there are, at and below. */
  listed: number
  all: number
  /** Whether the list has this very name. */
  isListed: boolean
}

/** Names of a module that stand one by one. */
const FEW = 4

/** Lines of a module that is not listed whole, before it becomes one line itself. */
const MAX_LINES = 6

/** Real names have about ten parts. What a hostile name has below this depth stays together. */
const MAX_DEPTH = 24

/**
 * A list of names as a person reads it: a module of which all names are listed is one line, as is one with so many that nobody would
 * read them. `all` is where the names come from.
 */
export function foldNames(names: readonly string[], all: Iterable<string>): readonly FoldedRow[] {
  const root = newNode()
  for (const name of all) count(root, name, 'all')
  for (const name of names) count(root, name, 'listed')
  return root.listed === root.all && root.all > FEW ? [{ name: '*', keys: root.listed, of: root.all }] : rowsBelow(root, '')
}

function newNode(): Node {
  return { children: new Map(), listed: 0, all: 0, isListed: false }
}

function count(root: Node, name: string, what: 'listed' | 'all'): void {
  let node = root
  node[what]++
  for (const step of stepsOf(name)) {
    const child = node.children.get(step) ?? newNode()
    node.children.set(step, child)
    node = child
    node[what]++
  }
  if (what === 'listed') node.isListed = true
}

function stepsOf(name: string): string[] {
  const parts = name.split('.')
  return parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts
}

function rowsBelow(node: Node, prefix: string): FoldedRow[] {
  return [...node.children].filter(([, { listed }]) => listed > 0).flatMap(([step, child]) => rowsOf(child, `${prefix}${step}`))
}

function rowsOf(node: Node, name: string): FoldedRow[] {
  const own = node.isListed ? [{ name, keys: 1, of: 1 }] : []
  if (node.children.size === 0) return own
  const folded = [{ name: `${name}.*`, keys: node.listed, of: node.all }]
  if (node.listed === node.all && node.listed > 2) return folded
  const rows = [...own, ...rowsBelow(node, `${name}.`)]
  return node.listed <= FEW || rows.length <= MAX_LINES ? rows : folded
}
