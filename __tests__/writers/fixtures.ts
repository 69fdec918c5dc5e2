import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const TORCH_2 = fileURLToPath(new URL('../fixtures/torch-2.13/', import.meta.url))

/** Names of the files that torch 2.13 wrote and stated facts of. */
export function torch2Fixtures(pattern: RegExp): readonly string[] {
  const names = readdirSync(TORCH_2)
  return names.filter((name) => pattern.test(name) && names.includes(`${name}.json`)).sort()
}

export function torch2Bytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${TORCH_2}${name}`))
}
