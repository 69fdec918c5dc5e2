import { describe, expect, test } from 'vitest'
import { parseRenaming, renameKeys } from '../../src/config/rename-keys.ts'
import { compared, type Keys, keys, mapped, transformer } from './key-maps.ts'

/** What `convert` makes of the candidate with the lines that compare gives. */
function converted(candidate: Keys, lines: readonly string[]): string[] {
  return [...renameKeys([...candidate.keys()], lines.map(parseRenaming)).values()].sort()
}

const GPT = transformer(12)

describe('renames', () => {
  test.each([
    ['a prefix that the candidate has', GPT, mapped(GPT, (name) => `module.${name}`), ['module.=>'], 'prefix module.'],
    ['a prefix that the candidate lacks', mapped(GPT, (name) => `model.${name}`), GPT, ['=>model.'], 'prefix model.'],
    ['two wrappers at once', GPT, mapped(GPT, (name) => `module._orig_mod.${name}`), ['module._orig_mod.=>'], 'prefix module._orig_mod.'],
    ['a prefix that nobody knows', GPT, mapped(GPT, (name) => `my_net.${name}`), ['my_net.=>'], 'moved my_net.h.* to h.*'],
    [
      'a stack that moved',
      GPT,
      transformer(12, { stack: 'layers', attention: 'attn', feed: 'mlp' }),
      ['layers.=>h.'],
      'moved layers.* to h.*',
    ],
    [
      'a part of every layer',
      GPT,
      transformer(12, { stack: 'h', attention: 'self_attn', feed: 'mlp' }),
      ['h.*.self_attn.*=>h.*.attn.*'],
      'moved h.*.self_attn.* to h.*.attn.*',
    ],
  ] as const)('of %s are found, and convert undoes them', (_, reference, candidate, lines, how) => {
    const { renames, fix, outcome } = compared(reference, candidate)
    expect(fix.lines).toEqual(lines)
    expect(renames[0]?.how).toBe(how)
    expect(renames).toHaveLength(outcome.missing.length)
    expect(renames.every(({ from, to }) => reference.get(to)?.shape.join() === candidate.get(from)?.shape.join())).toBe(true)
    expect(converted(candidate, fix.lines)).toEqual([...reference.keys()].sort())
  })

  test('of a wrapped model take the counters of batch norm along, which PyTorch does without', () => {
    const net = keys({ 'bn.weight': [4], 'bn.bias': [4], 'bn.running_mean': [4], 'bn.running_var': [4], 'bn.num_batches_tracked': [] })
    const wrapped = mapped(net, (name) => `module.${name}`)
    const { outcome, renames, fix, folded } = compared(net, wrapped)
    expect(outcome.missing).not.toContain('bn.num_batches_tracked')
    expect(renames.map(({ from }) => from)).toEqual([...wrapped.keys()])
    expect(fix.lines).toEqual(['module.=>'])
    expect(folded.unexpected).toEqual([])
  })

  test('of adapters that PEFT named, or saved without their name, are found', () => {
    const saved = keys({ 'base_model.model.q.lora_A.weight': [2, 8], 'base_model.model.q.lora_B.weight': [8, 2] })
    const named = mapped(saved, (name) => name.replace('.weight', '.default.weight'))
    for (const [reference, candidate] of [
      [saved, named],
      [named, saved],
    ] as const) {
      const { renames, fix } = compared(reference, candidate)
      expect(renames.map(({ how, confidence }) => [how, confidence])).toEqual([
        ["PEFT's adapter name", 'high'],
        ["PEFT's adapter name", 'high'],
      ])
      expect(converted(candidate, fix.lines)).toEqual([...reference.keys()].sort())
    }
  })

  test.each([
    ['weight_norm', { 'up.weight_g': [4, 1], 'up.weight_v': [4, 3] }],
    ['weight_norm since 2.0', { 'up.parametrizations.weight.original0': [4, 1], 'up.parametrizations.weight.original1': [4, 3] }],
    ['spectral_norm', { 'up.weight_orig': [4, 3], 'up.weight_u': [4], 'up.weight_v': [3] }],
    ['a parametrization', { 'up.parametrizations.weight.original': [4, 3] }],
  ] as const)('never make the weight of what %s keeps in its place, which has its shape and other values', (_, names) => {
    expect(compared(keys({ 'up.weight': [4, 3] }), keys(names)).renames).toEqual([])
    expect(compared(keys(names), keys({ 'up.weight': [4, 3] })).renames).toEqual([])
  })

  test('of both spellings of weight_norm are found, also below a prefix', () => {
    const old = keys({
      'dec.conv.bias': [4],
      'dec.conv.weight_g': [4, 1, 1],
      'dec.conv.weight_v': [4, 3, 7],
      'dec.post.weight_g': [1],
      'dec.post.weight_v': [1, 4],
    })
    const anew = mapped(
      old,
      (name) =>
        `module.${name.replace(/weight_g$/, 'parametrizations.weight.original0').replace(/weight_v$/, 'parametrizations.weight.original1')}`,
    )
    const { renames, fix } = compared(old, anew)
    expect(renames.map(({ how }) => how)).toContain('prefix module., weight_norm spelling')
    expect(fix.lines).toEqual([
      'module.=>',
      '*.parametrizations.weight.original0=>*.weight_g',
      '*.parametrizations.weight.original1=>*.weight_v',
    ])
    expect(converted(anew, fix.lines)).toEqual([...old.keys()].sort())
  })

  test('of layers in a longer stack follow their numbers', () => {
    const longer = transformer(14, { stack: 'blocks', attention: 'attn', feed: 'mlp' })
    const { renames, fix } = compared(GPT, longer)
    expect(renames).toHaveLength(12 * 8)
    for (const { from, to } of renames) expect(from).toBe(to.replace(/^h\./, 'blocks.'))
    expect(fix.lines).toEqual(['blocks.=>h.'])
  })

  test('carry along the one key whose shape changed as well', () => {
    const candidate = new Map([...mapped(GPT, (name) => `module.${name}`), ['module.wte.weight', { shape: [1200, 64], dtype: 'float32' }]])
    const { renames } = compared(GPT, candidate)
    expect(renames.find(({ to }) => to === 'wte.weight')).toMatchObject({ from: 'module.wte.weight', confidence: 'medium' })
  })

  test('of a single key go by shape and name', () => {
    const { renames, fix } = compared(
      keys({ 'a.w': [3], 'text_embedding.weight': [732, 192] }),
      keys({ 'a.w': [3], 'text_embeddings.weight': [732, 192] }),
    )
    expect(renames).toEqual([
      { from: 'text_embeddings.weight', to: 'text_embedding.weight', how: 'same shape, similar name', confidence: 'medium' },
    ])
    expect(fix.lines).toEqual(['text_embeddings.=>text_embedding.'])
  })

  test.each([
    ['two keys could be meant', { 'norm.scale': [8] }, { 'norm.scale_a': [8], 'norm.scale_b': [8] }],
    ['the shapes differ', { 'emb.weight': [8, 2] }, { 'embed.weight': [2, 8] }],
    ['the names have nothing in common', { 'emb.weight': [8, 2] }, { 'qqq.zzzzz': [8, 2] }],
    [
      'equal subtrees could be either',
      { 'a.x.w': [2], 'a.x.b': [3], 'b.x.w': [2], 'b.x.b': [3] },
      { 'c.x.w': [2], 'c.x.b': [3], 'd.x.w': [2], 'd.x.b': [3] },
    ],
  ] as const)('are not guessed where %s', (_, reference, candidate) => {
    expect(compared(keys(reference), keys(candidate)).renames).toEqual([])
  })

  test('leave alone what is right: a prefix that only some keys have gets no line that touches the others', () => {
    const reference = keys({ 'enc.a.w': [2], 'enc.a.b': [3], 'model.enc.c.w': [5] })
    const candidate = keys({ 'model.enc.a.w': [2], 'model.enc.a.b': [3], 'model.enc.c.w': [5] })
    const { fix } = compared(reference, candidate)
    expect(fix.lines.length).toBeGreaterThan(0)
    expect(converted(candidate, fix.lines)).toEqual([...reference.keys()].sort())
  })

  test('do not change what load_state_dict says', () => {
    const { outcome, error, verdict } = compared(
      GPT,
      mapped(GPT, (name) => `module.${name}`),
    )
    expect(outcome.missing).toHaveLength(GPT.size)
    expect(outcome.unexpected).toHaveLength(GPT.size)
    expect(verdict).toBe('breaking')
    expect(error).toContain('Missing key(s) in state_dict: "wte.weight", "h.0.ln_1.weight"')
  })

  test.each([
    ['a thousand dots', `${'a.'.repeat(1000)}w`],
    ['stars and arrows', 'a*=>b.w'],
    ['nothing in a part', '..w'],
    ['the name of a prototype', '__proto__.constructor.w'],
  ])('stand hostile names: %s', (_, name) => {
    const candidate = new Map([[`module.${name}`, { shape: [7], dtype: 'float32' }]])
    const { renames, fix } = compared(new Map([[name, { shape: [7], dtype: 'float32' }]]), candidate)
    expect(renames).toMatchObject([{ from: `module.${name}`, to: name }])
    expect(converted(candidate, fix.lines)).toEqual([name])
  })
})

test('of ten thousand keys among twenty thousand are found, each with its own partner', () => {
  const reference = new Map(
    [...Array(20_000).keys()].map((i) => [`net.${i >> 2}.unit.${'abcd'[i % 4]}`, { shape: [8, i % 4], dtype: 'float32' }]),
  )
  const candidate = mapped(reference, (name) => name.replace(/^net\.(\d*[02468])\.unit/, 'net.$1.cell'))
  const { renames, outcome, fix } = compared(reference, candidate)
  expect(outcome.missing).toHaveLength(10_000)
  expect(renames).toHaveLength(10_000)
  for (const { from, to } of renames) expect(from.replace('cell', 'unit')).toBe(to)
  expect(fix).toEqual({ lines: ['net.*.cell.*=>net.*.unit.*'], renamed: 10_000 })
})
