import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** The worker's entry as a file that every Node can run, and others that misbehave. `remove` deletes them. */
export async function workerBundle() {
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-worker-'))
  const outfile = join(folder, 'worker.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/scan/worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  })
  return {
    entry: pathToFileURL(outfile),
    /** A worker made of `code`. */
    entryOf(code: string): URL {
      const path = join(folder, `other-${Math.random().toString(36).slice(2)}.mjs`)
      writeFileSync(path, code)
      return pathToFileURL(path)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
