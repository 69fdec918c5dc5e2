import type { Config } from '../config/config.ts'
import type { FileReport, ValidateReport } from '../reports/schemas.ts'
import type { Finding } from '../rules/finding.ts'
import { fails, judgeSet, sorted } from '../rules/judge.ts'
import type { FileFacts } from '../rules/rule.ts'
import { Scanner } from '../scan/scanner.ts'
import { checksumFiles, readManifest } from '../sources/checksum-files.ts'
import { type FoundFiles, findFiles } from '../sources/find-files.ts'
import { findShards } from '../sources/find-shards.ts'
import { type Examined, Examiner, unreadable } from './examine.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

export interface ValidateRequest {
  /** Folder that relative paths and globs start from; absolute. */
  readonly root: string
  /** Files, folders and globs; none means the config's globs. */
  readonly paths: readonly string[]
  readonly config: Config
  readonly progress: Progress
  /** Most threads that work on the bytes of a file; by default what the machine has. */
  readonly threads?: number
  /** Whether a set is looked at without the shards that its index names, unless they are named too. */
  readonly isAlone?: boolean
}

/** Checks every rule on every file. Throws `UserError` where it cannot run; what is wrong with a file is a finding. */
export async function validate(request: ValidateRequest): Promise<ValidateReport> {
  const { config, progress } = request
  const found = await gather(request)
  progress.total(
    found.files.reduce((sum, { size }) => sum + size, 0),
    found.files.length,
  )
  const manifest = config.manifest === undefined ? undefined : await readManifest(config.manifest, request.root)
  const scanner = new Scanner(request.threads === undefined ? {} : { threads: request.threads })
  const examiner = new Examiner(config, checksumFiles(manifest), scanner, progress)
  const examined: Examined[] = found.unreadable.map(({ path, reason }) => ({
    report: unreadable(path, 0, reason),
    identification: undefined,
  }))
  try {
    for (const file of found.files) examined.push(await examiner.examine(file))
  } finally {
    await scanner.close()
  }
  progress.done()
  return report(examined, config)
}

/** The report of one file that could not be looked at. */
export function uncheckable(path: string, size: number, reason: string, config: Config): ValidateReport {
  return report([{ report: unreadable(path, size, reason), identification: undefined }], config)
}

async function gather({ root, paths, config, isAlone }: ValidateRequest): Promise<FoundFiles> {
  const found = await findFiles({ root, paths, include: config.paths, exclude: config.exclude })
  if (paths.length > 0 && found.files.length === 0 && found.unreadable.length === 0) {
    throw new UserError(`no checkpoint in ${paths.join(', ')}: no file there matches ${config.paths.join(' ')}`)
  }
  const shards = isAlone === true ? [] : await findShards(found.files)
  return { files: [...found.files, ...shards], unreadable: found.unreadable }
}

function report(examined: readonly Examined[], config: Config): ValidateReport {
  const shared = judgeSet(examined.flatMap(facts), config)
  const files = examined
    .map(({ report: file }) => finish(file, shared.get(file.path) ?? [], config))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const findings = files.flatMap((file) => file.findings)
  const failed = files.filter(({ status }) => status === 'failed').length
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return {
    schema: 'ckpt-guard/validate@1',
    status: failed > 0 ? 'failed' : 'passed',
    summary: {
      files: files.length,
      passed: files.length - failed,
      failed,
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      bytes: files.reduce((sum, { size }) => sum + size, 0),
    },
    files,
  }
}

function facts({ report: { path }, identification }: Examined): FileFacts[] {
  return identification === undefined ? [] : [{ path, identification }]
}

function finish(file: Examined['report'], shared: readonly Finding[], config: Config): FileReport {
  const findings = sorted([...file.findings, ...shared])
  const failed = findings.some(({ severity }) => fails(severity, config['fail-on']))
  const { path, size, format, ...rest } = file
  return {
    path,
    size,
    format,
    status: failed ? 'failed' : 'passed',
    ...rest,
    findings: findings.map((each) => ({ ...each, where: { ...each.where } })),
  }
}
