import type { TensorChange } from './tensor-change.ts'

/** How far a part of the model has moved from the reference. */
export interface ModuleChange {
  /** `enc_p.*`, or the key of a tensor that stands by itself. */
  readonly name: string
  /** `frozen`: all of its tensors are equal; `moved`: none is; `mixed`: some are. */
  readonly state: 'frozen' | 'moved' | 'mixed'
  readonly tensors: number
  readonly equal: number
  /** Norm of the difference over the norm of the reference, of all its tensors together; `null` where that is 0 or not finite. */
  readonly change: number | null
}

/** Rows up to which mixed modules are shown by their parts: what a person reads. */
const ROWS = 24

/** Most rows, for a model (or a hostile file) with thousands of modules at the top. */
const MAX_ROWS = 200

/** Names that all keys share lead a few levels down; what a hostile name has below this stays together. */
const MAX_DEPTH = 32

/**
 * The parts of a model by what training did to them, in the order of the keys: its top modules, and instead of one that moved in part
 * those that it is made of, as far as there is room. `skipped` rows are left out of the list.
 */
export function changesByModule(changes: readonly TensorChange[]): { readonly modules: readonly ModuleChange[]; readonly skipped: number } {
  let groups: readonly Group[] = [{ name: '', members: changes }]
  for (let depth = 0; depth < MAX_DEPTH && groups.length === 1; depth++) groups = groups.flatMap(split)
  const closed = new Set<Group>()
  for (;;) {
    const open = groups.filter((group) => !closed.has(group) && isMixed(group))
    const largest = open.reduce<Group | undefined>(
      (best, each) => (best && best.members.length >= each.members.length ? best : each),
      undefined,
    )
    if (largest === undefined || groups.length >= ROWS) break
    const parts = split(largest)
    const isWorthIt = parts.some(({ members }) => members.length > 1) && groups.length - 1 + parts.length <= ROWS
    if (isWorthIt) groups = groups.flatMap((group) => (group === largest ? parts : [group]))
    else closed.add(largest)
  }
  return { modules: groups.slice(0, MAX_ROWS).map(changeOf), skipped: Math.max(0, groups.length - MAX_ROWS) }
}

interface Group {
  /** The whole key of a tensor, or what the keys of a module begin with, with the dot. */
  readonly name: string
  readonly members: readonly TensorChange[]
}

/** The modules one level down, and the tensors that stand beside them. */
function split({ name, members }: Group): readonly Group[] {
  if (name !== '' && !name.endsWith('.')) return [{ name, members }]
  const parts = new Map<string, TensorChange[]>()
  for (const member of members) {
    const dot = member.name.indexOf('.', name.length)
    const part = dot < 0 ? member.name : member.name.slice(0, dot + 1)
    const known = parts.get(part)
    if (known === undefined) parts.set(part, [member])
    else known.push(member)
  }
  return [...parts].map(([part, each]) => ({ name: part, members: each }))
}

function isMixed({ members }: Group): boolean {
  const equal = members.filter((member) => member.equal).length
  return equal > 0 && equal < members.length
}

function changeOf({ name, members }: Group): ModuleChange {
  const equal = members.filter((member) => member.equal).length
  const difference = norm(members.map((member) => (member.equal ? 0 : member.norm.difference)))
  const change = equal === members.length ? 0 : difference / norm(members.map((member) => member.norm.reference))
  return {
    name: name.endsWith('.') ? `${name}*` : name,
    state: equal === members.length ? 'frozen' : equal === 0 ? 'moved' : 'mixed',
    tensors: members.length,
    equal,
    change: Number.isFinite(change) ? change : null,
  }
}

/** Of several vectors behind each other, by their norms, whose squares may leave the range of float64. */
function norm(norms: readonly (number | null)[]): number {
  let largest = 0
  for (const each of norms) largest = Math.max(largest, each ?? Number.NaN)
  if (!(largest > 0)) return largest
  return largest * Math.sqrt(norms.reduce<number>((sum, each) => sum + ((each ?? 0) / largest) ** 2, 0))
}
