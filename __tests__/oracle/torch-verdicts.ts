import { createInterface } from 'node:readline'
import { z } from 'zod'
import { startScript } from './python.ts'

const tensorFacts = z.object({
  name: z.string(),
  dtype: z.string(),
  shape: z.array(z.number()).nullable(),
  stride: z.array(z.number()).nullable(),
  offset: z.number(),
  storage: z.number().nullable(),
  parameter: z.boolean(),
  requiresGrad: z.boolean(),
  layout: z.string(),
  device: z.string(),
  sha256: z.string().optional(),
})

const verdict = z.object({
  path: z.string(),
  loads: z.boolean(),
  /** Loaded by default; false where it took `weights_only=False`. */
  weightsOnly: z.boolean().default(false),
  /** False where PyTorch loaded something that it cannot work with afterwards. */
  described: z.boolean().default(true),
  /** What the default said, and what `weights_only=False` said. */
  errorWeightsOnly: z.string().default(''),
  error: z.string().default(''),
  tensors: z.array(tensorFacts).default([]),
  /** An object, whose keys may be any, `__proto__` too. */
  metadata: z.unknown().optional(),
  object: z.string().default(''),
  finite: z.boolean().default(true),
  lazy: z.array(z.string()).default([]),
})

export type TensorFacts = z.infer<typeof tensorFacts>
/** What PyTorch says of a file. */
export type TorchVerdict = z.infer<typeof verdict>

const PROCESSES = 2
/** Ends of one process before something else is wrong than a file. */
const MOST_CRASHES = 200

/**
 * Asks PyTorch about files, in their order. A file on which native code crashes or hangs for good is one that it refuses;
 * the process is then started again for those that are left.
 */
export async function torchVerdicts(paths: readonly string[]): Promise<TorchVerdict[]> {
  const share = Math.ceil(paths.length / PROCESSES)
  const parts = Array.from({ length: PROCESSES }, (_, i) => paths.slice(i * share, (i + 1) * share))
  return (await Promise.all(parts.map(askInTurn))).flat()
}

async function askInTurn(paths: readonly string[]): Promise<TorchVerdict[]> {
  const verdicts: TorchVerdict[] = []
  for (let crashes = 0; verdicts.length < paths.length; crashes++) {
    if (crashes > MOST_CRASHES) throw new Error(`PyTorch ended ${crashes} times, the last time with ${paths[verdicts.length]}`)
    verdicts.push(...(await askUntilCrash(paths.slice(verdicts.length))))
    const crashed = paths[verdicts.length]
    if (crashed !== undefined) verdicts.push(verdict.parse({ path: crashed, loads: false, error: 'the process of PyTorch ended' }))
  }
  return verdicts
}

async function askUntilCrash(paths: readonly string[]): Promise<TorchVerdict[]> {
  const child = startScript('torch_verdicts.py')
  if (child.stdout === null) throw new Error('the process has no output')
  // A process that has ended takes no more paths: that shows in what is missing from its answers.
  child.stdin?.on('error', () => {})
  child.stderr?.resume()
  child.stdin?.end(paths.map((path) => `${path}\n`).join(''))
  const verdicts: TorchVerdict[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    // Native code may print too, or die in the middle of a line.
    if (line.startsWith('{"path": ') && line.endsWith('}')) verdicts.push(verdict.parse(JSON.parse(line)))
  }
  return verdicts
}
