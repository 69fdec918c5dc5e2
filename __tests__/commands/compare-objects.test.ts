import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderReport } from '../../src/cli/render.ts'
import { keySchemaJson } from '../../src/compare/key-schema-json.ts'
import type { CompareReport } from '../../src/reports/compare-schema.ts'
import { compareText } from '../../src/reports/compare-text.ts'
import { dict, FLOATS, integer, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { bytes, type Part, text } from '../checkpoint/pickle/assemble.ts'
import { run, temporaryFolder } from '../compare/compare-files.ts'

const folder = temporaryFolder()
const WEIGHT = tensor()
const META = 'ctorch._utils\n_rebuild_meta_tensor_no_storage\n(ctorch\nfloat32\n'
const NO_VALUES = bytes(META, '(', integer(4), 't(', integer(1), 't\x89tR')

/** A state dict of pickled values, by itself or below a name. */
function stateDict(name: string, entries: Readonly<Record<string, Part>>, below?: string): string {
  const content = below === undefined ? dict(entries) : dict({ [below]: dict(entries), epoch: integer(3) })
  writeFileSync(join(folder, name), torchZip({ pickle: pickled(content), storages: { '0': FLOATS } }))
  return name
}

function compared(candidate: Readonly<Record<string, Part>>, reference: Readonly<Record<string, Part>>): Promise<CompareReport> {
  return run(folder, stateDict('candidate.pth', candidate), stateDict('reference.pth', reference))
}

describe('entries of a state dict that are no tensors', () => {
  test('are unexpected where only the candidate has them, as PyTorch says', async () => {
    const report = await compared({ weight: WEIGHT, 'net.scale': integer(3), note: text('x') }, { weight: WEIGHT })
    expect(report).toMatchObject({ verdict: 'extended', status: 'failed', unexpected: ['net.scale', 'note'], loads: { nonStrict: true } })
    expect(report.loads.error).toContain('Unexpected key(s) in state_dict: "net.scale", "note". ')
  })

  test('are missing where only the reference has them, and no rename of a number', async () => {
    const report = await compared({ weight: WEIGHT, steps: integer(3) }, { 'net._extra_state': dict({ a: integer(1) }), weight: WEIGHT })
    expect(report).toMatchObject({ verdict: 'breaking', missing: ['net._extra_state'], unexpected: ['steps'], renamed: [] })
  })

  test('do not stand in for a parameter', async () => {
    const report = await compared({ weight: 'N' }, { weight: WEIGHT })
    // A dict without any tensor is no state dict.
    expect(report.missing).toEqual(['weight'])
    const { verdict, loads, shape, ...more } = await compared({ weight: WEIGHT, bias: 'N' }, { weight: WEIGHT, bias: WEIGHT })
    expect({ verdict, nonStrict: loads.nonStrict, shape }).toEqual({
      ...{ verdict: 'breaking', nonStrict: false },
      shape: [{ name: 'bias', reference: [4], candidate: [], why: 'no tensor' }],
    })
    expect(loads.error).toContain(
      `While copying the parameter named "bias", expected torch.Tensor or Tensor-like object from checkpoint but received <class 'NoneType'>`,
    )
    expect(compareText({ verdict, loads, shape, ...more }, { color: false })).toContain('  bias  [4] -> no tensor\n')
  })

  test('are the same by what they hold', async () => {
    const state = (value: number) => ({ weight: WEIGHT, _extra_state: dict({ scale: bytes('(', integer(value), 'Nt') }) })
    expect(await compared(state(1), state(1))).toMatchObject({ verdict: 'identical', checksums: 'equal' })
    expect(await compared(state(1), state(2))).toMatchObject({ verdict: 'values', checksums: 'different' })
    const looked = (value: number) =>
      run(folder, stateDict('candidate.pth', state(value)), stateDict('reference.pth', state(1)), { values: true })
    expect(await looked(1)).toMatchObject({ verdict: 'identical', values: { compared: 1, skipped: [] } })
    expect(await looked(2)).toMatchObject({ verdict: 'values', values: { compared: 1, skipped: [{ name: '_extra_state' }] } })
  })

  test('are one key where they are extra state with tensors in it, of which no shape counts', async () => {
    const wide = tensor({ shape: [2], numel: 4 })
    const report = await compared(
      { weight: WEIGHT, _extra_state: dict({ amax: wide }) },
      { weight: WEIGHT, _extra_state: dict({ amax: WEIGHT }) },
    )
    expect(report).toMatchObject({ verdict: 'values', missing: [], shape: [], reference: { keys: 2 } })
  })

  test('beside the weights of a training file are left alone', async () => {
    const report = await run(folder, stateDict('a.pth', { w: WEIGHT }, 'model'), stateDict('b.pth', { w: WEIGHT }))
    expect(report).toMatchObject({ verdict: 'identical', candidate: { keys: 1 } })
  })

  test('stand in a key schema, and are compared with one', async () => {
    const keys = new Map([
      ['weight', { dtype: 'float32', shape: [4] }],
      ['_extra_state', { dtype: 'object', shape: [] }],
    ])
    writeFileSync(join(folder, 'keys.json'), keySchemaJson({ keys, identity: undefined }))
    const candidate = stateDict('extra.pth', { weight: WEIGHT, _extra_state: integer(3) })
    expect(await run(folder, candidate, 'schema:keys.json')).toMatchObject({ verdict: 'values', missing: [], dtype: [] })
    expect(await run(folder, stateDict('plain.pth', { weight: WEIGHT }), 'schema:keys.json')).toMatchObject({ missing: ['_extra_state'] })
  })
})

test('a tensor without values is not loaded, though its shape is right', async () => {
  const report = await compared({ weight: WEIGHT, bias: NO_VALUES }, { weight: WEIGHT, bias: WEIGHT })
  expect(report).toMatchObject({ status: 'failed', verdict: 'breaking', shape: [{ name: 'bias', why: 'no values' }] })
  expect(report.loads.error).toContain("an exception occurred : ('Cannot copy out of meta tensor; no data!',).")
  expect(compareText(report, { color: false })).toContain('  bias  [4] -> [4] without values, a meta tensor\n')
})

describe('what could be done', () => {
  test('about tied weights, of which safetensors keeps one name, is told', async () => {
    const { verdict, notes } = await compared({ 'emb.weight': WEIGHT }, { 'emb.weight': WEIGHT, 'head.weight': WEIGHT })
    expect(verdict).toBe('breaking')
    expect(notes).toEqual([
      '"head.weight" is missing and shares its storage with "emb.weight" in the reference: ' +
        'a model that ties them when it has loaded does without, and --ignore leaves it out here',
    ])
    const untied = await compared({ 'emb.weight': WEIGHT }, { 'emb.weight': WEIGHT, 'head.weight': tensor({ shape: [2] }) })
    expect(untied.notes).toEqual([])
  })

  test('about several state dicts in one file is told', async () => {
    const generator = { 'a.w': WEIGHT, 'b.w': WEIGHT }
    const candidate = stateDict('gan.pth', { net_g: dict(generator), net_d: dict({ 'c.w': WEIGHT }), epoch: integer(3) })
    const reference = stateDict('one.pth', generator)
    const { verdict, unexpected, notes } = await run(folder, candidate, reference)
    expect([verdict, unexpected]).toEqual(['breaking', ['net_g.a.w', 'net_g.b.w', 'net_d.c.w']])
    expect(notes).toEqual(['the keys of the reference lie below "net_g" in the candidate: --root net_g compares these alone'])
    expect(await run(folder, candidate, reference, { weightsRoot: 'net_g' })).toMatchObject({ verdict: 'identical', notes: [] })
  })
})

test('a comparison of nothing does not pass', async () => {
  const [candidate, reference] = [stateDict('c.pth', { w: WEIGHT }), stateDict('r.pth', { w: WEIGHT })]
  await expect(run(folder, candidate, reference, { ignore: ['*'] })).rejects.toThrow(
    '--ignore leaves out every key of the reference, so that nothing is left to compare',
  )
})

test('no name of a key becomes a command to the runner of GitHub Actions, or a line of its own', async () => {
  const names = ['::error::a', '\u00a0::warning::b', 'c\n::notice::d', 'e ##[add-mask]f', 'g\r\n::debug::h']
  const keys = Object.fromEntries(names.map((name) => [name, WEIGHT]))
  const clash = { 'i\n::error::j': tensor({ shape: [2] }) }
  const report = await compared({ ...keys, 'i\n::error::j': WEIGHT }, { weight: WEIGHT, ...clash })
  const text = renderReport(report, 'text', false)
  expect(text.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([])
  expect(text).toContain('\\::error::a')
  expect(report.loads.error?.split('\n')).toHaveLength(4)
})
