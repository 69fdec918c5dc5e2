import { startScript } from './python.ts'

/** One pair of files that PyTorch is to compare. */
export interface Comparison {
  readonly input: string
  readonly output: string
  readonly dtype: string
  readonly cast: boolean
  /** Names of tensors that are not cast. */
  readonly kept: readonly string[]
  /** Whether its `model` must load into a real module. */
  readonly module?: boolean
}

/** What PyTorch finds different, of all pairs. */
export async function compared(pairs: readonly Comparison[]): Promise<string[]> {
  const child = startScript('conversions.py')
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  child.stdin?.end(`${pairs.map((pair) => JSON.stringify(pair)).join('\n')}\n`)
  const status = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const lines = Buffer.concat(output).toString().split('\n').filter(Boolean)
  if (status !== 0 || lines.length !== pairs.length) throw new Error(`conversions.py ended with ${status}:\n${Buffer.concat(errors)}`)
  // Lines of our own script: a list of texts each.
  return lines.flatMap((line, i) => (JSON.parse(line) as string[]).map((difference) => `${pairs[i]?.input} ${difference}`))
}
