import { realpath } from 'node:fs/promises'
import { basename, sep } from 'node:path'
import type { Config } from '../config/config.ts'
import type { ValidateReport } from '../reports/schemas.ts'
import { readManifest } from '../sources/checksum-files.ts'
import { isSameContent, lookThrough, type Stamp, stampOf } from '../sources/folder-look.ts'
import { type PathFilter, pathFilter } from '../sources/path-filter.ts'
import { type SettledFile, SettledFiles } from '../sources/settled-files.ts'
import { shownPath } from '../sources/shown-path.ts'
import { WriterError } from '../writers/writer-error.ts'
import { UserError } from './user-error.ts'
import { uncheckable, validate } from './validate.ts'
import type { WatchEvents, WatchRequest, WatchSummary, WatchSurroundings } from './watch-request.ts'
import { type WatchedFolder, watchedFolders } from './watched-folders.ts'

/**
 * Milliseconds between two looks. Looking, rather than being told by the system (`fs.watch`), because no system tells what another
 * machine writes to a network drive, where clusters keep their checkpoints; and a second is soon enough for a file that takes longer
 * to write.
 */
const LOOK_EVERY = 1_000

/** The most of the time that is spent on looking: at a hundred thousand files on a slow drive, one look takes longer than a second. */
const LOOKING_SHARE = 0.1

/** Milliseconds without a change after which a file is taken for written. */
const REST = 2_000

/** Milliseconds without a change after which a file that is cut off, or that a process still has open, is judged as it is. */
const PATIENCE = 30_000

/** What a trainer that adds a digest of its own has done only in part: the file is new, its digest is still being made. */
const OLD_DIGEST = 'file/digest-mismatch'

/** What a file that is still being written looks like, whatever its container. */
const UNFINISHED: ReadonlySet<string> = new Set(['container/truncated', 'container/missing-shard', 'file/empty', OLD_DIGEST])

/**
 * Checks the checkpoints of folders as they appear and change, until `stop`. Throws `UserError` where it cannot begin: a folder that
 * is not there, a manifest that cannot be read. After that, nothing that happens to a file or a folder ends it.
 */
export async function watch(request: WatchRequest, surroundings: WatchSurroundings, events: WatchEvents): Promise<WatchSummary> {
  const { config, writesDigests } = request
  if (config.manifest !== undefined) await readManifest(config.manifest, request.root)
  const folders = await watchedFolders(request.root, request.folders, writesDigests)
  // Files are found under their real paths, so they are shown from the real root.
  const root = await realpath(request.root)
  await events.begun()
  return new Watch({ ...request, root }, folders, surroundings, events).run()
}

class Watch {
  private readonly request: WatchRequest
  private readonly folders: readonly WatchedFolder[]
  private readonly around: WatchSurroundings
  private readonly events: WatchEvents
  private readonly filter: PathFilter
  private readonly config: Config
  private readonly files = new SettledFiles()
  /** Reports of files that were not finished when they were checked. */
  private readonly verdicts = new Map<string, ValidateReport>()
  private readonly said = new Set<string>()
  private readonly summary = { checked: 0, failed: 0, bytes: 0, digests: 0, unwritten: 0, known: 0 }
  /** Files that were at rest at the last look, the newest first: what is saved now matters more than what was there before. */
  private ready: SettledFile[] = []
  private lookAt = Number.NEGATIVE_INFINITY
  private isRead = true

  constructor(request: WatchRequest, folders: readonly WatchedFolder[], around: WatchSurroundings, events: WatchEvents) {
    this.request = request
    this.folders = folders
    this.around = around
    this.events = events
    this.filter = pathFilter(request.config.paths, request.config.exclude)
    this.config = request.writesDigests ? { ...request.config, digest: 'sha256' } : request.config
  }

  async run(): Promise<WatchSummary> {
    const { stop, now, pause } = this.around
    while (!stop.aborted && this.isRead) {
      if (now() >= this.lookAt) await this.look()
      const next = this.ready.shift()
      if (next !== undefined) await this.check(next)
      else await pause(Math.max(0, this.lookAt - now()), stop)
      await this.deliverHeld(PATIENCE)
    }
    const unfinished = this.isRead ? await this.end() : []
    return { ...this.summary, unfinished }
  }

  /** A training that ends takes its watch along, often right after the last save: that one is checked too, if it is written. */
  private async end(): Promise<readonly string[]> {
    await this.look()
    if (this.files.pending().length > 0) await this.around.pause(LOOK_EVERY)
    const lastLook = this.around.now()
    if (this.files.pending().length > 0) await this.look()
    const written = this.written(this.files.pending())
    const left: string[] = []
    for (const file of this.files.settled(this.around.now(), 0)) {
      // What only the last look saw, or saw changed, is being written.
      const isChecked = file.since < lastLook && !written.has(file.absolute) && (await this.check(file))
      const isThere = isChecked || (await stampOf(file.absolute)) !== undefined
      if (isThere && !isChecked) left.push(shownPath(this.request.root, file.absolute))
    }
    await this.deliverHeld(0)
    return left.sort()
  }

  private async look(): Promise<void> {
    const before = this.around.now()
    for (const folder of this.folders) {
      const look = await lookThrough(folder.absolute, this.request.root, this.filter)
      this.tellTrouble(folder, look.unreadable)
      const { changed, gone } = this.files.observe(folder.absolute, look, this.around.now())
      for (const absolute of gone) this.onChange(folder, absolute)
      for (const file of changed) {
        if (folder.digests?.isKnown(file.absolute, file.stamp) === true) {
          this.files.mark(file, 'done')
          this.summary.known++
        } else this.onChange(folder, file.absolute, file.stamp)
      }
    }
    const after = this.around.now()
    this.lookAt = after + Math.max(LOOK_EVERY, (after - before) / LOOKING_SHARE)
    const settled = this.files.settled(after, REST)
    const written = this.written(settled.filter(({ since }) => after - since < PATIENCE))
    this.ready = settled.filter(({ absolute }) => !written.has(absolute))
  }

  private onChange({ digests }: WatchedFolder, absolute: string, stamp?: Stamp): void {
    this.verdicts.delete(absolute)
    this.writing(absolute, () => digests?.withdraw(absolute, stamp))
  }

  /** Each trouble is told once, and its end too. */
  private tellTrouble(folder: WatchedFolder, unreadable: ReadonlyMap<string, string>): void {
    const trouble = unreadable.get(folder.absolute)
    const shown = shownPath(this.request.root, folder.absolute)
    if (trouble !== undefined && folder.trouble === undefined) this.events.note(`${shown}: ${trouble}; waiting for the folder`)
    if (trouble === undefined && folder.trouble !== undefined) this.events.note(`${shown}: the folder is there again`)
    folder.trouble = trouble
    for (const [path, reason] of unreadable) {
      if (path !== folder.absolute) this.once(`${shownPath(this.request.root, path)}: this folder is left out: ${reason}`)
    }
  }

  private written(files: readonly SettledFile[]): ReadonlySet<string> {
    return files.length === 0 ? new Set() : this.around.beingWritten(files.map(({ absolute }) => absolute))
  }

  /** Whether the file was there unchanged all the while. */
  private async check(file: SettledFile): Promise<boolean> {
    const report = await this.judged(file)
    if (report === undefined) {
      this.files.forget(file.absolute)
      return false
    }
    if (report.status === 'failed' && rulesOf(report).some((rule) => UNFINISHED.has(rule))) {
      this.files.mark(file, 'held')
      this.verdicts.set(file.absolute, report)
    } else await this.deliver(file, report)
    return true
  }

  /** The report of a file; none where it changed or vanished meanwhile, so that the next look has it again. */
  private async judged({ absolute, stamp }: SettledFile): Promise<ValidateReport | undefined> {
    const isThere = async () => {
      const found = await stampOf(absolute)
      return found !== undefined && isSameContent(found, stamp)
    }
    if (!(await isThere())) return undefined
    const { root, threads } = this.request
    const request = { root, paths: [absolute], config: this.config, progress: this.events.progress(), isAlone: true }
    const report = await validate({ ...request, ...(threads === undefined ? {} : { threads }) }).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error
      return uncheckable(shownPath(root, absolute), stamp.size, error.message, this.config)
    })
    return (await isThere()) ? report : undefined
  }

  /** What was cut off and has not grown for `patience` milliseconds will not be finished any more. */
  private async deliverHeld(patience: number): Promise<void> {
    if (this.verdicts.size === 0) return
    for (const file of this.files.held(this.around.now(), patience)) {
      const verdict = this.verdicts.get(file.absolute)
      if (verdict === undefined) continue
      const report = rulesOf(verdict).includes(OLD_DIGEST) ? await this.judged(file) : verdict
      if (report === undefined) this.files.forget(file.absolute)
      else await this.deliver(file, report)
    }
  }

  private async deliver(file: SettledFile, report: ValidateReport): Promise<void> {
    this.files.mark(file, 'done')
    this.verdicts.delete(file.absolute)
    this.summary.checked++
    this.summary.bytes += report.summary.bytes
    if (report.status === 'failed') this.summary.failed++
    else this.writeDigest(file, report)
    if (!(await this.events.checked(report))) this.isRead = false
  }

  private writeDigest({ absolute, stamp }: SettledFile, report: ValidateReport): void {
    const digests = this.folders.find((folder) => absolute.startsWith(`${folder.absolute}${sep}`))?.digests
    const [facts] = report.files
    const sha256 = facts?.digest.sha256
    if (digests === undefined || sha256 === undefined) return
    const isHarmful = isCountedAsCheckpoint(basename(absolute), facts?.identity?.project)
    if (isHarmful) {
      this.once('no digests beside G_*.pth and D_*.pth: the trainers of VITS count all files of these names, and would remove checkpoints')
    }
    const beside = this.writing(absolute, () => digests.record(absolute, stamp, sha256, isHarmful))
    if (beside === 'ours') this.summary.digests++
    if (beside === undefined) this.summary.unwritten++
  }

  /** What cannot be written is told, and is no reason to stop watching. */
  private writing<Result>(absolute: string, write: () => Result): Result | undefined {
    try {
      return write()
    } catch (error) {
      if (!(error instanceof WriterError || error instanceof UserError)) throw error
      this.once(`${shownPath(this.request.root, absolute)}: ${error.message}`)
      return undefined
    }
  }

  private once(line: string): void {
    if (this.said.has(line)) return
    this.said.add(line)
    this.events.note(line)
  }
}

function rulesOf({ files }: ValidateReport): readonly string[] {
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

/**
 * so-vits-svc, Bert-VITS2 and others that come from VITS keep the newest N files whose names begin with `G` (`clean_checkpoints` of
 * their utils.py), and take `G_800.pth.sha256` for one of them: each digest would cost a checkpoint. GPT-SoVITS and RVC do not.
 */
function isCountedAsCheckpoint(name: string, project: string | undefined): boolean {
  return /^(?:G|D|DUR|WD)_\d+\.pth$/.test(name) && project !== 'gpt-sovits' && project !== 'rvc'
}
