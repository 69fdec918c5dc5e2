import { MAX_DEPTH, MAX_PATHS } from '../pickle/limits.ts'
import type { PickleObject, PickleValue } from '../pickle/values.ts'
import { childrenOf } from './children.ts'
import { Refusal } from './refusal.ts'
import type { TensorSpec } from './tensor-spec.ts'

export interface NamedTensor {
  readonly path: readonly string[]
  readonly tensor: TensorSpec
}

/** Most names that tensors may have together: a file of 100,000 tensors with optimizer state has 400,000. */
const MAX_NAMES = 2_000_000

/** Characters of all names together. One long key above many tensors would multiply; those 400,000 names have 40 million. */
const MAX_NAME_CHARACTERS = 64 * 1024 * 1024

/** Values that are visited to find the names. In lists that hold each other a walk that avoids cycles has n! ways. */
const MAX_VISITS = 8_000_000

/**
 * Finds the tensors below `root` and the keys that lead to each, in the order of the file. The graph is walked
 * without recursion; a cycle is passed once. Throws `Refusal` where values nest or repeat each other absurdly.
 */
export function nameTensors(root: PickleValue, tensorOf: (value: PickleValue) => TensorSpec | undefined): NamedTensor[] {
  const stepsInto = branches(tensorBearing(root, tensorOf))
  const found: NamedTensor[] = []
  const open = new Set<PickleObject>()
  const path: string[] = []
  const stack: Step[] = isObject(root) ? [{ enter: root, key: undefined }] : []
  let visits = 0
  let characters = 0
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      open.delete(step.leave)
      path.length = step.depth
      continue
    }
    const value = step.enter
    if (++visits > MAX_VISITS) throw new Refusal(REPEATING)
    const depth = path.length
    if (step.key !== undefined) path.push(step.key)
    const tensor = tensorOf(value)
    if (tensor !== undefined) {
      characters += path.reduce((sum, key) => sum + key.length + 1, 0)
      if (found.length === MAX_NAMES || characters > MAX_NAME_CHARACTERS) throw new Refusal(`names of tensors without end`)
      found.push({ path: [...path], tensor })
      path.length = depth
      continue
    }
    if (open.has(value)) {
      path.length = depth
      continue
    }
    open.add(value)
    stack.push({ leave: value, depth })
    for (const step of stepsInto(value)) stack.push(step)
  }
  return found
}

/** The steps from a value towards tensors, last one first. Kept, since a long list may be reached in many ways. */
function branches(bearing: ReadonlySet<PickleObject>): (value: PickleObject) => readonly Step[] {
  const known = new Map<PickleObject, readonly Step[]>()
  return (value) => {
    const steps = known.get(value) ?? stepsOf(value)
    known.set(value, steps)
    return steps
  }

  // What has no name of its own (set items) cannot be addressed by anyone.
  function stepsOf(value: PickleObject): readonly Step[] {
    return childrenOf(value)
      .filter((child) => child.key !== undefined && bearing.has(child.value))
      .map((child) => ({ enter: child.value, key: child.key }))
      .reverse()
  }
}

const REPEATING = 'values that repeat each other until they are too many to walk'

type Step = { readonly enter: PickleObject; readonly key: string | undefined } | { readonly leave: PickleObject; readonly depth: number }

interface Visit {
  readonly value: PickleObject
  readonly children: readonly PickleObject[]
  next: number
  paths: number
  bearing: boolean
}

/**
 * The objects through which tensors are reached. Each object is visited once; on the way the depth and the number of
 * paths through the graph are bounded.
 */
function tensorBearing(root: PickleValue, tensorOf: (value: PickleValue) => TensorSpec | undefined): ReadonlySet<PickleObject> {
  const bearing = new Set<PickleObject>()
  const paths = new Map<PickleObject, number>()
  const visit = (value: PickleObject): Visit => {
    paths.set(value, 0)
    const tensor = tensorOf(value) !== undefined
    const children = tensor ? [] : childrenOf(value).map((child) => child.value)
    return { value, children, next: 0, paths: 1, bearing: tensor }
  }
  const stack: Visit[] = isObject(root) ? [visit(root)] : []
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.children[top.next++]
    if (child === undefined) {
      stack.pop()
      paths.set(top.value, top.paths)
      if (top.bearing) bearing.add(top.value)
      const parent = stack.at(-1)
      if (parent !== undefined) {
        parent.paths += top.paths
        parent.bearing ||= top.bearing
      }
      if (top.paths > MAX_PATHS) throw new Refusal(REPEATING)
    } else if (!paths.has(child)) {
      if (stack.length >= MAX_DEPTH)
        throw new Refusal(`values nested deeper than ${MAX_DEPTH}`, 'RecursionError: maximum recursion depth exceeded')
      stack.push(visit(child))
    } else {
      top.paths += paths.get(child) ?? 0
      top.bearing ||= bearing.has(child)
    }
  }
  return bearing
}

function isObject(value: PickleValue): value is PickleObject {
  return value !== null && typeof value === 'object'
}
