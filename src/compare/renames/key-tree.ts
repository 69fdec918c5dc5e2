import type { KeyInfo } from '../key-info.ts'
import { spelled } from './spellings.ts'

/** A module or a key in the tree of one side's keys. */
export interface TreeNode {
  /** Dotted, in the shared spelling. */
  readonly path: string
  readonly name: string
  readonly parent: TreeNode | undefined
  readonly children: Map<string, TreeNode>
  /** The key as it is written; only at the end of a path. */
  key: string | undefined
  leaves: number
  /** Equal for nodes of either side with the same names and shapes below. */
  signature: number
  /** Whether a key of it has found its partner. */
  isTaken: boolean
}

/** Real names have about ten parts. What a hostile name has below this depth stays together. */
const MAX_DEPTH = 24

/** Numbers the subtrees of both sides, so that equal ones have equal numbers. */
export class KeyTrees {
  private readonly signatures = new Map<string, number>()

  /** All nodes of the tree, each module before what lies in it. */
  build(keys: ReadonlyMap<string, KeyInfo>): readonly TreeNode[] {
    const root = newNode('', '', undefined)
    const nodes: TreeNode[] = []
    for (const key of keys.keys()) insert(root, key, nodes)
    for (const node of [...nodes].reverse()) this.measure(node, keys)
    return nodes
  }

  private measure(node: TreeNode, keys: ReadonlyMap<string, KeyInfo>): void {
    const shape = node.key === undefined ? undefined : keys.get(node.key)?.shape
    const below = [...node.children.values()].map(({ name, signature }) => [name, signature] as const)
    node.leaves = (shape === undefined ? 0 : 1) + [...node.children.values()].reduce((sum, { leaves }) => sum + leaves, 0)
    // In the order of names, since the containers have orders of their own.
    const text = JSON.stringify([shape, below.sort(([a], [b]) => (a < b ? -1 : 1))])
    node.signature = this.signatures.get(text) ?? this.signatures.size
    this.signatures.set(text, node.signature)
  }
}

function insert(root: TreeNode, key: string, nodes: TreeNode[]): void {
  let node = root
  for (const step of stepsOf(spelled(key))) {
    let child = node.children.get(step)
    if (child === undefined) {
      child = newNode(node === root ? step : `${node.path}.${step}`, step, node === root ? undefined : node)
      node.children.set(step, child)
      nodes.push(child)
    }
    node = child
  }
  node.key ??= key
}

function stepsOf(name: string): string[] {
  const parts = name.split('.')
  return parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts
}

function newNode(path: string, name: string, parent: TreeNode | undefined): TreeNode {
  return { path, name, parent, children: new Map(), key: undefined, leaves: 0, signature: 0, isTaken: false }
}
