import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseRenaming } from '../config/rename-keys.ts'
import { copyValues } from '../convert/copy-pass.ts'
import { chooseTensors, planEdits } from '../convert/edit-entries.ts'
import { judgeFile, refusals } from '../convert/judge-input.ts'
import { longBytes } from '../convert/long-bytes.ts'
import { type FileState, inputGraph, type OpenInput, openInput, refuseChanged } from '../convert/open-input.ts'
import { outputModel } from '../convert/output-model.ts'
import { outputPlace, pathAsGiven, refuseOverwriting } from '../convert/output-place.ts'
import type { ExpectedTensor } from '../convert/output-plan.ts'
import { planOutput } from '../convert/plan-output.ts'
import type { ConvertWishes } from '../convert/request.ts'
import { refuseMissingSettings, trainingSettings } from '../convert/settings-file.ts'
import { overflows } from '../convert/value-changes.ts'
import { verifyOutput } from '../convert/verify-output.ts'
import { beginWriting, type UnplacedFiles } from '../convert/write-output.ts'
import type { Access } from '../references/access.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import { Scanner } from '../scan/scanner.ts'
import { checksumFiles, readManifest } from '../sources/checksum-files.ts'
import { WriterError } from '../writers/writer-error.ts'
import { filesOf, fitToReferences, type WrittenReferences, writtenReferences } from './convert-reference.ts'
import { ConversionReport } from './convert-report.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

/** What is asked of a conversion, and what its references may use. */
export interface ConvertRequest extends ConvertWishes {
  /** For references that do not lie on the disk. */
  readonly access: Access
}

/**
 * Converts a checkpoint: open, judge, plan, write beside the target, verify, put in place, report. What is wrong with the input,
 * and values that would overflow, are in the report; nothing is written then. Throws `UserError` where it cannot run.
 */
export async function convert(request: ConvertRequest, progress: Progress): Promise<ConvertReport> {
  const scanner = new Scanner(request.threads === undefined ? {} : { threads: request.threads })
  try {
    const written = await write(request, scanner, progress)
    return 'schema' in written ? written : await place(written, request, scanner, progress)
  } catch (error) {
    throw error instanceof WriterError ? new UserError(namedAsGiven(error, request).message) : error
  } finally {
    await scanner.close()
    progress.done()
  }
}

/** Writers work with absolute paths; a message has the one that its reader typed. */
function namedAsGiven(error: WriterError, request: ConvertRequest): WriterError {
  return error.path === undefined ? error : new WriterError({ ...error, path: pathAsGiven(request, error.path) })
}

/** An output that is complete but not in its place. The input, which may take much memory, is not needed for the rest. */
interface Written {
  readonly report: ConversionReport
  readonly unplaced: UnplacedFiles
  readonly folder: string
  readonly expected: readonly ExpectedTensor[]
  readonly input: readonly FileState[]
}

/** The output beside its place; or the report, where the input forbids it. */
async function write(request: ConvertRequest, scanner: Scanner, progress: Progress): Promise<Written | ConvertReport> {
  const { root, config, configFile } = request
  const references = await writtenReferences(request)
  if (configFile !== undefined) await refuseMissingSettings(root, configFile)
  const manifest = config.manifest === undefined ? undefined : await readManifest(config.manifest, root)
  // Threads start while the structure is read; whether the file is there is asked for below.
  void stat(resolve(root, request.input)).then(
    ({ size }) => scanner.prepare(size, false),
    () => {},
  )
  const input = await openInput(root, request.input, checksumFiles(manifest))
  try {
    return await converted(request, input, references, scanner, progress)
  } finally {
    await input.close()
  }
}

async function converted(
  request: ConvertRequest,
  input: OpenInput,
  references: WrittenReferences | undefined,
  scanner: Scanner,
  progress: Progress,
): Promise<Written | ConvertReport> {
  const { root, config } = request
  const target = outputPlace(request, input)
  const report = new ConversionReport(request, input, target)

  const judged = input.files.map((file) => judgeFile(file, undefined, config))
  const [main] = judged
  report.about(main?.identification)
  const refused = refusals(judged.flatMap(({ findings }) => findings))
  if (refused.length > 0 || main === undefined) return report.failed({ findings: refused })
  refuseTorchScript(input)

  const graph = inputGraph(input)
  let areSettingsNeeded = false
  const settings = () => {
    areSettingsNeeded = true
    return trainingSettings(root, request.configFile, input.main.absolute)
  }
  const { identification } = main
  const chosen = chooseTensors(graph, request.drop, request.rename.map(parseRenaming))
  const options = { request, main: input.main, identity: identification.identity, chosen }
  const fit = references === undefined ? undefined : await fitToReferences(references, options)
  const edits = planEdits(graph, chosen, fit?.names ?? new Map())
  const model = await outputModel(graph, edits, request.only, identification, settings)
  if (fit !== undefined) report.fitted(fit, model)
  if (request.configFile !== undefined && !areSettingsNeeded) report.unneeded(request.configFile)
  const plan = await planOutput(graph, model, target, request, longBytes(input.main))
  report.planned(model, plan)
  await refuseOverwriting(request, input, target, plan, filesOf(references))

  progress.total(input.size + plan.files.reduce((sum, { size }) => sum + size, 0), input.files.length + plan.files.length)
  const { targets, finish, unplaced } = await beginWriting(target.folder, plan)
  let isWritten = false
  try {
    const copied = await copyValues(input.files, targets, scanner, progress)
    report.copied(copied, model)
    const damaged = refusals(input.files.flatMap((file) => judgeFile(file, copied.facts.get(file), config).findings))
    if (damaged.length > 0) return report.failed({ findings: damaged })
    if (overflows(copied.copies).length > 0 && !request.allowOverflow) return report.failed({ findings: [] })
    await finish(copied.copies)
    isWritten = true
    const states = input.files.map(({ absolute, path, state }) => ({ absolute, path, state }))
    return { report, unplaced, folder: target.folder, expected: plan.expected, input: states }
  } finally {
    if (!isWritten) await unplaced.discard()
  }
}

/** Reads the output once more, and puts it in its place where it is sound. */
async function place(
  { report, unplaced, folder, expected, input }: Written,
  { root, config }: ConvertRequest,
  scanner: Scanner,
  progress: Progress,
): Promise<ConvertReport> {
  try {
    const { temporaryPaths } = unplaced
    const verified = await verifyOutput({ root, folder, temporaryPaths, expected, config, scanner, progress })
    if (refusals(verified.findings).length > 0) return report.failed(verified)
    await refuseChanged(input)
    await unplaced.commit()
    return report.passed(verified)
  } finally {
    await unplaced.discard()
  }
}

function refuseTorchScript({ files }: OpenInput): void {
  const file = files.find(({ checkpoint }) => checkpoint.container === 'torchscript')
  if (file === undefined) return
  throw new UserError(
    `${file.path} is a TorchScript archive: a program with its weights, which only PyTorch can write again; ` +
      'save its state_dict() with torch.save and convert that',
  )
}
