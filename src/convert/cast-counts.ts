import type { OutputTensor } from './output-model.ts'

/** How many of the tensors change their type, by `float32 -> float16`; `dtypes` are their new ones. */
export function castCounts(tensors: readonly OutputTensor[], dtypes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  tensors.forEach(({ tensor }, i) => {
    const from = tensor.info.dtype
    const to = dtypes[i] ?? from
    if (from !== to) counts.set(`${from} -> ${to}`, (counts.get(`${from} -> ${to}`) ?? 0) + 1)
  })
  return counts
}
