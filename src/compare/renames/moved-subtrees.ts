import { grouped } from './grouped.ts'
import { KeyTrees, type TreeNode } from './key-tree.ts'
import { likeness } from './likeness.ts'
import type { Confidence, Unpaired } from './rename.ts'

/** What tells equal subtrees apart, the surest first. */
const MARKS: readonly { readonly of: (node: TreeNode) => string; readonly confidence: Confidence }[] = [
  { of: () => '', confidence: 'high' },
  { of: ({ parent }) => parent?.path ?? '', confidence: 'high' },
  { of: ({ name, path }) => `${name} ${numbersOf(path)}`, confidence: 'medium' },
  { of: ({ path }) => numbersOf(path), confidence: 'medium' },
]

/** Subtrees with fewer keys are too alike for their shapes to tell much; their names have to be alike too. */
const TELLING = 4
const LIKE = 0.3

/**
 * Pairs modules that have the same relative names and shapes on both sides, the largest first. Where several are equal (the layers of
 * a stack), their parent, their own name or the numbers on the way to them have to tell which is which.
 */
export function pairSubtrees(unpaired: Unpaired): void {
  const trees = new KeyTrees()
  const reference = trees.build(unpaired.missing)
  const candidate = trees.build(unpaired.unexpected)
  const groups = groupedBySignature(reference, candidate)
  for (const group of [...groups.values()].sort((a, b) => b.leaves - a.leaves)) {
    for (const mark of MARKS) {
      for (const [to, from] of uniquePairs(group.reference, group.candidate, mark.of)) {
        if (group.leaves >= TELLING) moveAll(from, to, mark.confidence, unpaired)
        else if (likeness(from.path, to.path) >= LIKE) moveAll(from, to, 'medium', unpaired)
      }
    }
  }
}

interface Group {
  readonly leaves: number
  readonly reference: TreeNode[]
  readonly candidate: TreeNode[]
}

/** Modules of more than one key that both sides have. */
function groupedBySignature(reference: readonly TreeNode[], candidate: readonly TreeNode[]): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>()
  for (const node of reference) {
    if (node.leaves < 2) continue
    const group = groups.get(node.signature) ?? { leaves: node.leaves, reference: [], candidate: [] }
    group.reference.push(node)
    groups.set(node.signature, group)
  }
  for (const node of candidate) groups.get(node.signature)?.candidate.push(node)
  return groups
}

/** Pairs of nodes that are the only ones of their side with this mark. */
function uniquePairs(
  reference: readonly TreeNode[],
  candidate: readonly TreeNode[],
  markOf: (node: TreeNode) => string,
): readonly (readonly [TreeNode, TreeNode])[] {
  const left = (nodes: readonly TreeNode[]) =>
    grouped(
      nodes.filter((node) => !node.isTaken),
      markOf,
    )
  const others = left(candidate)
  return [...left(reference)].flatMap(([mark, nodes]) => {
    const partners = others.get(mark) ?? []
    const [to] = nodes
    const [from] = partners
    return to !== undefined && from !== undefined && nodes.length === 1 && partners.length === 1 ? [[to, from] as const] : []
  })
}

function moveAll(from: TreeNode, to: TreeNode, confidence: Confidence, unpaired: Unpaired): void {
  const how = `moved ${anyNumber(from.path)}.* to ${anyNumber(to.path)}.*`
  for (const node of [from, to]) for (let above = node.parent; above !== undefined; above = above.parent) above.isTaken = true
  const stack: (readonly [TreeNode, TreeNode])[] = [[from, to]]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [ours, theirs] = next
    ours.isTaken = true
    theirs.isTaken = true
    if (ours.key !== undefined && theirs.key !== undefined) unpaired.pair({ from: ours.key, to: theirs.key, how, confidence })
    const children = [...ours.children].reverse()
    for (const [name, child] of children) {
      const partner = theirs.children.get(name)
      if (partner !== undefined) stack.push([child, partner])
    }
  }
}

/** `h.3.attn` and `h.11.attn` moved alike. */
function anyNumber(path: string): string {
  return path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '*' : part))
    .join('.')
}

function numbersOf(path: string): string {
  return path
    .split('.')
    .filter((part) => /^\d+$/.test(part))
    .join('.')
}
