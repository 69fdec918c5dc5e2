import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type CompareRequest, compare } from '../../src/commands/compare.ts'
import type { KeyInfo } from '../../src/compare/key-info.ts'
import { keySchemaJson } from '../../src/compare/key-schema-json.ts'
import { configSchema } from '../../src/config/config.ts'
import type { Identity } from '../../src/profiles/identity.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'
import type { CompareReport } from '../../src/reports/compare-schema.ts'

/** A folder that is there while the tests of one file run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-compare-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a key schema; returns the reference to it. */
export function writeSchema(folder: string, name: string, keys: ReadonlyMap<string, KeyInfo>, identity?: Identity): string {
  writeFileSync(join(folder, name), keySchemaJson({ keys, identity }))
  return `schema:${name}`
}

/** A comparison with defaults for all that a test does not say. */
export function run(root: string, candidate: string, reference: string, more: Partial<CompareRequest> = {}): Promise<CompareReport> {
  return compare({
    ...{ root, candidate, reference, require: 'strict', ignore: [], rename: [], weightsRoot: undefined },
    ...{ dtype: 'any', values: false, threads: undefined, config: configSchema.parse({}), access: accessFromEnvironment({}, tmpdir(), 0) },
    ...more,
  })
}
