import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { parameterCount } from '../checkpoint/parameter-count.ts'
import { loadsWeightsOnly } from '../checkpoint/torch/torch-object.ts'
import type { Config } from '../config/config.ts'
import { identify } from '../profiles/identify.ts'
import type { Identification } from '../profiles/identity.ts'
import type { FileReport } from '../reports/schemas.ts'
import type { Finding } from '../rules/finding.ts'
import { judge } from '../rules/judge.ts'
import type { ScanFacts } from '../scan/facts.ts'
import type { Scanner } from '../scan/scanner.ts'
import type { ChecksumFiles } from '../sources/checksum-files.ts'
import { openFile } from '../sources/file-source.ts'
import type { FoundFile } from '../sources/find-files.ts'
import { filesIn } from '../sources/siblings.ts'
import { SourceError } from '../sources/source-error.ts'
import type { Progress } from './progress.ts'

/** One file's part of the report, and what the comparison with its neighbours needs of it. */
export interface Examined {
  readonly report: Omit<FileReport, 'status'>
  readonly identification: Identification | undefined
}

/** Examines files one by one: open, read the structure, pass over the bytes, ask the rules. */
export class Examiner {
  private readonly config: Config
  private readonly checksums: ChecksumFiles
  private readonly progress: Progress
  private readonly scanner: Scanner
  private listed: { readonly folder: string; readonly names: readonly string[] } | undefined

  constructor(config: Config, checksums: ChecksumFiles, scanner: Scanner, progress: Progress) {
    this.config = config
    this.checksums = checksums
    this.scanner = scanner
    this.progress = progress
  }

  async examine(file: FoundFile): Promise<Examined> {
    this.progress.file(file.path)
    try {
      return await this.read(file)
    } catch (error) {
      // A file that the system refuses to read fails by itself; the others are still looked at.
      if (!(error instanceof SourceError)) throw error
      return { report: unreadable(file.path, file.size, error.reason), identification: undefined }
    }
  }

  private async read(file: FoundFile): Promise<Examined> {
    const { config } = this
    const folder = await this.namesIn(dirname(file.absolute))
    const statedDigests = await this.checksums.statedDigests({ absolute: file.absolute, folder })
    const source = await openFile(file.absolute)
    let heard = 0
    try {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1)
      this.scanner.prepare(source.size, config.digest !== 'none' || statedDigests.length > 0)
      const checkpoint = await openCheckpoint(source, { name, openSibling: filesIn(dirname(file.absolute)) })
      const digests = new Set(statedDigests.map(({ algorithm }) => algorithm))
      if (config.digest === 'sha256') digests.add('sha256')
      const bytes = await this.scanner.scan(source, checkpoint, {
        digests,
        onBytes: (count) => {
          heard += count
          this.progress.advance(count)
        },
      })
      const identification = identify({ path: file.path, checkpoint, config })
      const findings = judge({ path: file.path, checkpoint, identification, bytes, folder, statedDigests, config })
      return { report: describe(file.path, checkpoint, identification, bytes, findings), identification }
    } finally {
      this.progress.advance(Math.max(0, file.size - heard))
      await source.close()
    }
  }

  private async namesIn(folder: string): Promise<readonly string[]> {
    if (this.listed?.folder !== folder) this.listed = { folder, names: await readdir(folder).catch(() => []) }
    return this.listed.names
  }
}

function describe(
  path: string,
  checkpoint: Checkpoint,
  identification: Identification,
  bytes: ScanFacts,
  findings: readonly Finding[],
): Examined['report'] {
  const { identity, progress, resumable } = identification
  return {
    path,
    size: checkpoint.size,
    format: checkpoint.container,
    tensors: checkpoint.tensors.length,
    parameters: parameterCount(checkpoint),
    dtypes: dtypeCounts(checkpoint),
    digest: { ...bytes.digests },
    ...(identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }),
    progress: { ...progress },
    resumable,
    loadable: { weightsOnly: isLoadable(checkpoint, findings) },
    findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
  }
}

function dtypeCounts(checkpoint: Checkpoint): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { dtype } of checkpoint.tensors) counts.set(dtype, (counts.get(dtype) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** `torch.load` with its defaults: only listed names, the zip's own header, and nothing that it complains about. */
function isLoadable(checkpoint: Checkpoint, findings: readonly Finding[]): boolean {
  if (checkpoint.headerCode !== undefined || checkpoint.container === 'sharded')
    return checkpoint.headerCode === undefined && findings.length === 0
  return loadsWeightsOnly(checkpoint.globals, checkpoint.problems) && !findings.some(({ torch }) => torch !== undefined)
}

/** A file or folder that the system does not let us read. What could not be looked at never passes. */
export function unreadable(path: string, size: number, reason: string): Examined['report'] {
  return {
    path,
    size,
    format: 'unknown',
    tensors: 0,
    parameters: 0,
    dtypes: {},
    digest: {},
    progress: {},
    resumable: false,
    loadable: { weightsOnly: false },
    findings: [
      {
        rule: 'file/not-a-checkpoint',
        severity: 'error',
        message: `It could not be checked: ${reason}`,
        remedy: 'Check its permissions, and the disk that it lies on.',
        where: {},
      },
    ],
  }
}
