import { GPT_SOVITS_KEYS, type Modules } from './gpt-sovits-keys.ts'
import type { KeyInfo } from './key-info.ts'

/** The parts that GPT-SoVITS trains; LoRA adapters are those of an export. */
export const KNOWN_PARTS = ['s2', 's1', 'discriminator', 'lora'] as const
export type KnownPart = (typeof KNOWN_PARTS)[number]

/** The keys of one part of a version, in the order of its state dict; `undefined` where there is no such part. */
export function knownModel(version: string, part: KnownPart, loraRank = STORED_RANK): ReadonlyMap<string, KeyInfo> | undefined {
  // S1 is the same from v2 on.
  const stored = part === 's1' && version !== 'v1' ? 's1 v2' : `${part} ${version}`
  if (!Object.hasOwn(GPT_SOVITS_KEYS, stored)) return undefined
  return new Map(
    [...shapesOf(stored)].map(([key, shape]) => [key, { shape: part === 'lora' ? ofRank(key, shape, loraRank) : shape, dtype: 'float32' }]),
  )
}

function shapesOf(stored: string): ReadonlyMap<string, readonly number[]> {
  const model = GPT_SOVITS_KEYS[stored]
  if (model === undefined) return new Map()
  return 'modules' in model ? new Map(flat(model.modules, '')) : new Map([...shapesOf(model.like), ...flat(model.but, '')])
}

function* flat(modules: Modules, prefix: string): Generator<readonly [string, readonly number[]]> {
  for (const [name, content] of Object.entries(modules)) {
    for (const member of membersOf(name)) {
      if (isShape(content)) yield [prefix + member, content]
      else yield* flat(content, `${prefix}${member}.`)
    }
  }
}

function isShape(content: Modules | readonly number[]): content is readonly number[] {
  return Array.isArray(content)
}

function membersOf(name: string): readonly string[] {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(name) ?? []
  if (first === undefined || last === undefined) return [name]
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
}

/** The rank of the adapters in the data. */
const STORED_RANK = 32

/** Adapters of another rank differ in this one size. */
function ofRank(key: string, shape: readonly number[], rank: number): readonly number[] {
  if (key.includes('.lora_A.')) return [rank, ...shape.slice(1)]
  return key.includes('.lora_B.') ? [...shape.slice(0, -1), rank] : shape
}
