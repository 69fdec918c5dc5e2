import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Makes a program of its own out of a module, which can be killed and measured; `outfile` ends in `.mjs`. */
export async function bundleProgram(source: URL, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    // Some packages within are CommonJS and ask for modules of Node.js by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
}
