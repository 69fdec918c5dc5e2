import { existsSync } from 'node:fs'

/**
 * What worker threads run: a bundle of its own in the folder of the bundle that this is part of. There is none beside
 * the sources, which Node cannot all run; the work is then done in one thread.
 */
export function workerEntry(): URL | undefined {
  const entry = new URL(`scan-worker/index.js`, folderOf(import.meta.url))
  return existsSync(entry) ? entry : undefined
}

/** Not spelled as `new URL('…', import.meta.url)`, which bundlers take for a file to copy. */
function folderOf(module: string): string {
  return module.slice(0, module.lastIndexOf('/') + 1)
}
