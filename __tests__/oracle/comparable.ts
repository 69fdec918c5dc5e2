import type { OurFacts } from './our-facts.ts'
import type { TensorFacts, TorchVerdict } from './torch-verdicts.ts'

/** What differs between our facts of a file and PyTorch's; empty where both say the same. */
export function differences(verdict: TorchVerdict, ours: OurFacts): string[] {
  const isSet = ours.checkpoint.container === 'sharded'
  const theirs = inOrder(verdict.tensors, ours)
  const mine = inOrder(ours.tensors, ours)
  if (theirs.length !== mine.length) return [`PyTorch has ${names(theirs)}, we have ${names(mine)}`]
  const found: string[] = []
  const withoutStorage = mine.map(({ storage }) => storage === null && isMoved(ours))
  const [expected, actual] = [comparable(theirs, withoutStorage), comparable(mine, withoutStorage)]
  expected.forEach((tensor, i) => {
    const ignored = new Set<string>()
    if (mine[i]?.sha256 === undefined || verdict.lazy.includes(tensor.name)) ignored.add('sha256')
    // The shards of a set number their storages each by itself.
    if (isSet) ignored.add('storage')
    // A key that is neither text nor number nor a tuple of them has a name of our own.
    if (/<(bytes|call|set|persistent)>|<function|<class/.test(`${mine[i]?.name} ${tensor.name}`)) ignored.add('name')
    const other = new Map<string, unknown>(Object.entries(actual[i] ?? {}))
    for (const [field, value] of Object.entries(tensor)) {
      if (!ignored.has(field) && JSON.stringify(value) !== JSON.stringify(other.get(field))) {
        found.push(`${tensor.name}: ${field} is ${JSON.stringify(value)} in PyTorch, ${JSON.stringify(other.get(field))} with us`)
      }
    }
  })
  // What stands in the index of a set is no fact of PyTorch.
  const [theirMetadata, ourMetadata] = [JSON.stringify(verdict.metadata ?? {}), JSON.stringify(ours.metadata)]
  if (!isSet && theirMetadata !== ourMetadata) found.push(`metadata is ${theirMetadata} in PyTorch, ${ourMetadata} with us`)
  return found
}

/** PyTorch gives the tensors of safetensors in an order of chance where some have no bytes. */
function inOrder(tensors: readonly TensorFacts[], { checkpoint }: OurFacts): readonly TensorFacts[] {
  return checkpoint.container === 'safetensors' ? [...tensors].sort(byName) : tensors
}

/** A tensor that is moved to a device while it is loaded is a copy, whose storage is in no file. */
function isMoved({ checkpoint }: OurFacts): boolean {
  return checkpoint.globals.some(({ name }) => name.startsWith('torch._utils._rebuild_device_tensor'))
}

/** Numbers the storages anew, without those of tensors that have no elements: no bytes are shared there. */
function comparable(tensors: readonly TensorFacts[], withoutStorage: readonly boolean[]): TensorFacts[] {
  const numbers = new Map<number, number>()
  return tensors.map((tensor, i) => {
    const { storage, shape } = tensor
    if (storage === null || shape?.includes(0) === true || withoutStorage[i] === true) return { ...tensor, storage: null }
    const number = numbers.get(storage) ?? numbers.size
    numbers.set(storage, number)
    return { ...tensor, storage: number }
  })
}

function byName(a: TensorFacts, b: TensorFacts): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}

function names(tensors: readonly TensorFacts[]): string {
  return `[${tensors.map(({ name }) => JSON.stringify(name)).join(', ')}]`
}
