import { type ByteSource, memorySource } from '../../src/checkpoint/bytes.ts'
import type { Checkpoint } from '../../src/checkpoint/checkpoint.ts'
import { type OpenOptions, openCheckpoint } from '../../src/checkpoint/open.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import { identify } from '../../src/profiles/identify.ts'
import type { Finding } from '../../src/rules/finding.ts'
import { judge } from '../../src/rules/judge.ts'
import type { ScanFacts } from '../../src/scan/facts.ts'
import { Scanner } from '../../src/scan/scanner.ts'

const scanner = new Scanner({ threads: 1 })

export interface Judged {
  readonly checkpoint: Checkpoint
  readonly bytes: ScanFacts
  readonly findings: readonly Finding[]
}

export interface JudgeOptions extends OpenOptions {
  readonly config?: ConfigInput
}

/** The whole way of one file: its structure is read, its bytes pass by, every rule is asked. */
export async function judgeSource(source: ByteSource, options: JudgeOptions = {}): Promise<Judged> {
  const path = options.name ?? 'model.pt'
  const config = configSchema.parse(options.config ?? {})
  const checkpoint = await openCheckpoint(source, { ...options, name: path })
  const bytes = await scanner.scan(source, checkpoint, { digests: new Set() })
  const identification = identify({ path, checkpoint, config })
  const findings = judge({ path, checkpoint, identification, bytes, folder: [path], statedDigests: [], config })
  return { checkpoint, bytes, findings }
}

export async function judgeBytes(bytes: Uint8Array, options: JudgeOptions = {}): Promise<Judged> {
  return judgeSource(memorySource(bytes), options)
}

/** The rules that find an error, each once. */
export function errorsOf({ findings }: Pick<Judged, 'findings'>): readonly string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))]
}

/** `rule: message` of every finding. */
export function told({ findings }: Pick<Judged, 'findings'>): readonly string[] {
  return findings.map(({ rule, message }) => `${rule}: ${message}`)
}

/** `kind: message` of what the reader of a container met. */
export async function problemsOf(bytes: Uint8Array, options: OpenOptions = {}): Promise<readonly string[]> {
  const { problems } = await openCheckpoint(memorySource(bytes), options)
  return problems.map(({ kind, message }) => `${kind}: ${message}`)
}
