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

/**
 * Finds the tensors below `root` and the keys that lead to each, in the order of the file. The graph is walked
 * without recursion; a cycle is passed once. Throws `Refusal` where values nest or repeat each other absurdly.
 */
export function nameTensors(root: PickleValue, tensorOf: (value: PickleValue) => TensorSpec | undefined): NamedTensor[] {
  const bearing = tensorBearing(root, tensorOf)
  const found: NamedTensor[] = []
  const open = new Set<PickleObject>()
  const path: string[] = []
  const stack: Step[] = [{ enter: root, key: undefined }]
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      open.delete(step.leave)
      path.length = step.depth
      continue
    }
    const value = step.enter
    if (!isObject(value)) continue
    const depth = path.length
    if (step.key !== undefined) path.push(step.key)
    const tensor = tensorOf(value)
    if (tensor !== undefined) {
      found.push({ path: [...path], tensor })
      if (found.length > MAX_NAMES) throw new Refusal(`more than ${MAX_NAMES} names of tensors`)
      path.length = depth
      continue
    }
    if (open.has(value) || !bearing.has(value)) {
      path.length = depth
      continue
    }
    open.add(value)
    stack.push({ leave: value, depth })
    const children = childrenOf(value)
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      // What has no name of its own (set items) cannot be addressed by anyone.
      if (child?.key !== undefined) stack.push({ enter: child.value, key: child.key })
    }
  }
  return found
}

type Step = { readonly enter: PickleValue; readonly key: string | undefined } | { readonly leave: PickleObject; readonly depth: number }

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
    const children = tensor
      ? []
      : childrenOf(value)
          .map((child) => child.value)
          .filter(isContainer)
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
      if (top.paths > MAX_PATHS) throw new Refusal('values that repeat each other until they are too many to walk')
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

/** What may hold something: all objects but the few kinds that are always leaves. */
function isContainer(value: PickleValue): value is PickleObject {
  return isObject(value) && value.kind !== 'float' && value.kind !== 'bytes' && value.kind !== 'global'
}
