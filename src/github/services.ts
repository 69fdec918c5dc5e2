import type { BackupRequest, ResumeRequest, StoreOf } from '../commands/backup-request.ts'
import type { CompareRequest } from '../commands/compare.ts'
import type { ConvertRequest } from '../commands/convert.ts'
import type { Progress } from '../commands/progress.ts'
import type { PruneSurroundings } from '../commands/prune.ts'
import type { PruneRequest } from '../commands/prune-request.ts'
import type { PublishRequest, PublishSurroundings } from '../commands/publish-request.ts'
import type { ValidateRequest } from '../commands/validate.ts'
import type { Config } from '../config/config.ts'
import type { Access } from '../references/access.ts'
import type { BackupReport, ResumeReport } from '../reports/backup-schema.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import type { PruneReport } from '../reports/prune-schema.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import type { ConvertReport, InspectReport, ValidateReport } from '../reports/schemas.ts'
import type { Api } from './api.ts'
import type { ReportFile } from './artifact.ts'
import type { RunContext } from './context.ts'
import type { Git } from './git.ts'
import type { Runner } from './runner.ts'
import type { Render } from './summary.ts'
import type { LoadConfig } from './trusted-config.ts'

type Room = Parameters<Render>[0]
type Rendered = ReturnType<Render>

/** All that a run needs from outside of itself; put together in `action.ts`, and from fakes in tests. */
export interface Services {
  readonly context: RunContext
  /** The variables of the job. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runner: Runner
  readonly git: Git
  /** `undefined` without a token. */
  readonly api: Api | undefined
  /** Stores files with the run and returns their address. */
  readonly upload: (command: string, files: readonly ReportFile[], context: RunContext) => Promise<string>
  readonly loadConfig: LoadConfig
  /** What references may use. Nothing is downloaded whole unless the step allows it. */
  readonly access: Access
  readonly validate: (request: ValidateRequest) => Promise<ValidateReport>
  readonly inspect: (path: string, config: Config) => Promise<InspectReport>
  readonly compare: (request: CompareRequest, progress: Progress) => Promise<CompareReport>
  readonly convert: (request: ConvertRequest, progress: Progress) => Promise<ConvertReport>
  readonly publish: (request: PublishRequest, surroundings: PublishSurroundings, progress: Progress) => Promise<PublishReport>
  readonly prune: (request: PruneRequest, surroundings: PruneSurroundings, progress: Progress) => Promise<PruneReport>
  readonly backup: (request: BackupRequest, surroundings: StoreSurroundings, progress: Progress) => Promise<BackupReport>
  readonly resume: (request: ResumeRequest, surroundings: StoreSurroundings, progress: Progress) => Promise<ResumeReport>
  readonly validateMarkdown: (report: ValidateReport, room: Room) => Rendered
  readonly inspectMarkdown: (report: InspectReport, room: Room) => Rendered
  readonly convertMarkdown: (report: ConvertReport, room: Room) => Rendered
  readonly publishMarkdown: (report: PublishReport, room: Room) => Rendered
  readonly pruneMarkdown: (report: PruneReport, room: Room) => Rendered
  readonly backupMarkdown: (report: BackupReport, room: Room) => Rendered
  readonly resumeMarkdown: (report: ResumeReport, room: Room) => Rendered
}

interface StoreSurroundings {
  readonly storeOf: StoreOf
  readonly now: () => Date
}
