import { writeFileSync } from 'node:fs'
import { planSafetensors } from '../../src/writers/safetensors-plan.ts'

/** float32 tensors by name. */
export type Tensors = Readonly<Record<string, readonly number[]>>

/** A safetensors file of one-dimensional float32 tensors. */
export function writeTensors(path: string, tensors: Tensors, metadata: Readonly<Record<string, string>> = {}): void {
  const entries = Object.entries(tensors).map(([name, values]) => ({
    name,
    dtype: 'float32',
    shape: [values.length],
    bytes: values.length * 4,
  }))
  const plan = planSafetensors(entries, new Map(Object.entries(metadata)))
  const file = Buffer.alloc(plan.size)
  file.set(plan.header)
  Object.values(tensors).forEach((values, i) => {
    file.set(new Uint8Array(Float32Array.from(values).buffer), plan.offsets[i])
  })
  writeFileSync(path, file)
}
