import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noProgress } from '../../src/commands/progress.ts'
import { publish } from '../../src/commands/publish.ts'
import type { PublishRequest } from '../../src/commands/publish-request.ts'
import { targetFor } from '../../src/commands/publish-target.ts'
import { writeTensors } from '../convert/tensor-file.ts'
import { CHECKPOINTS, publishRequest } from '../publish/publish-files.ts'
import { requirePyTorch, runScript } from './python.ts'

const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-published-'))
const large = join(folder, 'large.safetensors')

beforeAll(async () => {
  await requirePyTorch()
  const values = Array.from({ length: 4000 }, (_, i) => Math.sin(i) * 100)
  writeTensors(large, { 'enc.weight': values, 'enc.bias': values, 'dec.weight': values, 'dec.bias': values })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Publishes one file into a folder of its own, and gives the paths of what is to be loaded. */
async function published(source: string, changes: Partial<PublishRequest>): Promise<readonly string[]> {
  const path = mkdtempSync(join(folder, 'out-'))
  const request = publishRequest({ root: CHECKPOINTS, paths: [source], destination: { kind: 'folder', path }, ...changes })
  const surroundings = { targetOf: (wanted: PublishRequest) => targetFor(wanted, {}), env: {}, now: () => new Date(0) }
  const report = await publish(request, surroundings, noProgress)
  expect(report).toMatchObject({ status: 'passed', state: 'stored' })
  return report.conversions.map(({ output }) => join(path, output))
}

const BOTH = { containers: ['torch', 'safetensors'] } as const

it.each([
  ['a training file of Lightning, in both containers', () => join(CHECKPOINTS, 'lightning/epoch=4-step=50.ckpt'), 'state_dict', BOTH],
  ['a sharded set, as one file', () => join(CHECKPOINTS, 'huggingface/sharded-bin/pytorch_model.bin.index.json'), null, BOTH],
  ['a file that is too large, as shards, in both containers', () => large, null, { ...BOTH, maxFileBytes: 20_000 }],
] as const)('PyTorch and safetensors load %s', async (_, source, root, changes) => {
  const files = await published(source(), changes)
  expect(files).toHaveLength(2)
  const cases = files.map((file) => ({ published: file, source: source(), root }))
  expect(await runScript('published_files.py', JSON.stringify(cases))).toEqual(['[]'])
})
