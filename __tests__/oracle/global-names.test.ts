import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { canonicalGlobal, globalTier, WEIGHTS_ONLY_GLOBALS } from '../../src/checkpoint/pickle/globals.ts'
import { requirePyTorch, runScript } from './python.ts'

const facts = z.object({
  allowed: z.array(z.string()),
  /** Module of Python 2 → today's. */
  modules: z.record(z.string(), z.string()),
  /** Module and name of Python 2, then today's. */
  names: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
})

describe('names in pickles', () => {
  let python: z.infer<typeof facts>

  beforeAll(async () => {
    await requirePyTorch()
    python = facts.parse(JSON.parse((await runScript('allowed_globals.py')).join('')))
  })

  it('are taken for safe where PyTorch loads them by default, and nowhere else', () => {
    expect([...WEIGHTS_ONLY_GLOBALS].sort()).toEqual([...python.allowed].sort())
  })

  it('keep their tier when they are made canonical', () => {
    const changed = python.allowed.filter((name) => {
      const dot = name.lastIndexOf('.')
      return globalTier(canonicalGlobal(name.slice(0, dot), name.slice(dot + 1))) !== 'weights-only'
    })
    expect(changed).toEqual([])
  })

  it('of Python 2 are judged as those that CPython takes them for', () => {
    const modules = Object.entries(python.modules).map(([old, today]) => [old, 'anything', today, 'anything'] as const)
    const differing = [...modules, ...python.names].filter(([module, name, toModule, toName]) => {
      return globalTier(canonicalGlobal(module, name)) !== globalTier(canonicalGlobal(toModule, toName))
    })
    expect(differing).toEqual([])
  })

  it('of Python 2 have the name of today where that is dangerous, so that it can be recognised in the message', () => {
    const differing = python.names.filter(([module, name, toModule, toName]) => {
      const today = canonicalGlobal(toModule, toName)
      return globalTier(today) === 'dangerous' && toModule === 'builtins' && canonicalGlobal(module, name) !== today
    })
    expect(differing).toEqual([])
  })
})
