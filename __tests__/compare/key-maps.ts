import { type Comparison, compareKeys } from '../../src/compare/compare-keys.ts'
import type { KeyInfo } from '../../src/compare/key-info.ts'
import type { Identity } from '../../src/profiles/identity.ts'

export type Keys = ReadonlyMap<string, KeyInfo>

/** Keys and their shapes; all are float32. */
export function keys(shapes: Readonly<Record<string, readonly number[]>>): Keys {
  return new Map(Object.entries(shapes).map(([name, shape]) => [name, { shape, dtype: 'float32' }]))
}

export function mapped(from: Keys, change: (name: string) => string): Keys {
  return new Map([...from].map(([name, info]) => [change(name), info]))
}

export function compared(
  reference: Keys,
  candidate: Keys,
  identity?: Identity,
  versions: ReadonlyMap<string, number> = new Map(),
): Comparison {
  return compareKeys({ keys: reference, versions: new Map(), identity }, { keys: candidate, versions, identity })
}

export function identity(kind: string, project = 'gpt-sovits'): Identity {
  return { project, kind, evidence: [] }
}

/** A stack of layers as transformers have it, with an embedding and a head. */
export function transformer(layers: number, names = { stack: 'h', attention: 'attn', feed: 'mlp' }): Keys {
  const { stack, attention, feed } = names
  const entries: [string, readonly number[]][] = [['wte.weight', [1000, 64]]]
  for (let i = 0; i < layers; i++) {
    entries.push(
      [`${stack}.${i}.ln_1.weight`, [64]],
      [`${stack}.${i}.ln_1.bias`, [64]],
      [`${stack}.${i}.${attention}.qkv.weight`, [192, 64]],
      [`${stack}.${i}.${attention}.qkv.bias`, [192]],
      [`${stack}.${i}.${attention}.out.weight`, [64, 64]],
      [`${stack}.${i}.${attention}.out.bias`, [64]],
      [`${stack}.${i}.${feed}.up.weight`, [256, 64]],
      [`${stack}.${i}.${feed}.down.weight`, [64, 256]],
    )
  }
  entries.push(['head.weight', [1000, 64]])
  return keys(Object.fromEntries(entries))
}
