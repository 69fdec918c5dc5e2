import { DTYPES } from '../checkpoint/dtypes.ts'
import type { TensorReport } from './schemas.ts'

/** One line of the tree of tensors: a module, a tensor, or several equal siblings folded into one. */
export interface TreeRow {
  readonly depth: number
  /** `enc_p.proj`, or `layers.0…23` for folded siblings. */
  readonly label: string
  /** How many siblings this row stands for. */
  readonly times: number
  /** Tensors at and below it, all siblings together. */
  readonly tensors: number
  /** Bytes at and below it, all siblings together; a tensor that shares another one's bytes counts nothing. */
  readonly bytes: number
  /** Of a tensor; absent for a module. */
  readonly tensor?: TensorReport
  /** Name of the tensor whose bytes it shares. */
  readonly sharedWith?: string
}

interface Node {
  readonly children: Map<string, Node>
  tensor: TensorReport | undefined
  sharedWith: string | undefined
  tensors: number
  bytes: number
  /** Equal for nodes with the same tensors below: names, shapes, dtypes. */
  shape: number
}

/** Real names have about ten parts. What a hostile name has below this depth stays together as one label. */
const MAX_DEPTH = 24

/**
 * The tensors as a tree of modules, in the file's order. Chains of single modules stand on one line, and numbered
 * siblings with the same tensors (`layers.0` … `layers.23`) are folded into one.
 */
export function tensorTree(tensors: readonly TensorReport[]): TreeRow[] {
  const root = newNode()
  const owners = new Map<string, string>()
  for (const tensor of tensors) insert(root, tensor, owners)
  measure(root, new Map())
  return groupsOf(root).flatMap((group) => [...rowsOf(group, 0)])
}

/** Bytes that the tensor's elements take; packed types share bytes. */
export function tensorBytes(tensor: TensorReport): number {
  const elements = tensor.shape.reduce((product, size) => product * size, 1)
  const dtype = DTYPES.get(tensor.dtype)
  return dtype === undefined ? 0 : Math.ceil(elements / dtype.packed) * dtype.itemsize
}

/** Bytes of all tensors together, those that share their elements counted once. */
export function distinctBytes(tensors: readonly TensorReport[]): number {
  const seen = new Set<string>()
  return tensors.reduce((sum, tensor) => {
    const key = elementsKey(tensor)
    if (tensor.storage === null || seen.has(key)) return sum
    seen.add(key)
    return sum + tensorBytes(tensor)
  }, 0)
}

/** The same for tied weights: the same elements of the same storage under two names. */
function elementsKey(tensor: TensorReport): string {
  return JSON.stringify([tensor.shard, tensor.storage, tensor.offset, tensor.dtype, tensor.shape, tensor.stride])
}

function newNode(): Node {
  return { children: new Map(), tensor: undefined, sharedWith: undefined, tensors: 0, bytes: 0, shape: 0 }
}

function insert(root: Node, tensor: TensorReport, owners: Map<string, string>): void {
  const parts = tensor.name.split('.')
  const steps = parts.length > MAX_DEPTH ? [...parts.slice(0, MAX_DEPTH - 1), parts.slice(MAX_DEPTH - 1).join('.')] : parts
  let node = root
  for (const step of steps) {
    const child = node.children.get(step) ?? newNode()
    node.children.set(step, child)
    node = child
  }
  node.tensor = tensor
  if (tensor.storage === null) return
  const bytes = elementsKey(tensor)
  node.sharedWith = owners.get(bytes)
  if (node.sharedWith === undefined) owners.set(bytes, tensor.name)
}

/** Sums up tensors and bytes, and numbers the shapes of subtrees so that equal ones are found by comparing numbers. */
function measure(node: Node, shapes: Map<string, number>): void {
  const { tensor } = node
  node.tensors = tensor === undefined ? 0 : 1
  node.bytes = tensor === undefined || node.sharedWith !== undefined || tensor.storage === null ? 0 : tensorBytes(tensor)
  const parts: unknown[] = [tensor?.dtype, tensor?.shape, tensor?.parameter, tensor?.layout, node.sharedWith !== undefined]
  for (const [name, child] of node.children) {
    measure(child, shapes)
    node.tensors += child.tensors
    node.bytes += child.bytes
    parts.push(name, child.shape)
  }
  const key = JSON.stringify(parts)
  node.shape = shapes.get(key) ?? shapes.size + 1
  shapes.set(key, node.shape)
}

/** One child, or several equal numbered ones. */
interface Group {
  readonly label: string
  readonly node: Node
  readonly times: number
}

function groupsOf(node: Node): Group[] {
  const children = [...node.children]
  const groups: Group[] = []
  for (let i = 0; i < children.length; ) {
    const [name, first] = children[i] ?? ['', newNode()]
    const times = siblings(children, i)
    groups.push({ label: times === 1 ? name : `${name}…${Number(name) + times - 1}`, node: first, times })
    i += times
  }
  return groups
}

/** How many numbered siblings from `start` on follow each other and are equal. Two stay apart: folding would save one line. */
function siblings(children: readonly (readonly [string, Node])[], start: number): number {
  const [name, node] = children[start] ?? ['', undefined]
  if (!/^(0|[1-9]\d{0,8})$/.test(name)) return 1
  let count = 1
  for (let next = children[start + count]; next !== undefined; next = children[start + count]) {
    if (next[0] !== String(Number(name) + count) || next[1].shape !== node?.shape) break
    count++
  }
  return count < 3 ? 1 : count
}

/** The row of a group and those below it; the labels of modules with nothing but one group in them are joined with it. */
function* rowsOf({ label, node, times }: Group, depth: number): Generator<TreeRow> {
  const groups = groupsOf(node)
  const [only, second] = groups
  if (only !== undefined && second === undefined && node.tensor === undefined) {
    yield* rowsOf({ label: `${label}.${only.label}`, node: only.node, times: times * only.times }, depth)
    return
  }
  const { tensor, sharedWith, tensors, bytes } = node
  yield {
    depth,
    label,
    times,
    tensors: tensors * times,
    bytes: bytes * times,
    ...(tensor === undefined ? {} : { tensor }),
    ...(sharedWith === undefined || times > 1 ? {} : { sharedWith }),
  }
  for (const group of groups) yield* rowsOf({ ...group, times: group.times * times }, depth + 1)
}
