import { realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { copyValues } from '../convert/copy-pass.ts'
import { judgeFile, refusals } from '../convert/judge-input.ts'
import { longBytes } from '../convert/long-bytes.ts'
import { inputGraph, type OpenInput, openInput } from '../convert/open-input.ts'
import { outputModel } from '../convert/output-model.ts'
import { type OutputPlace, planOutput } from '../convert/plan-output.ts'
import type { ConvertRequest } from '../convert/request.ts'
import { trainingSettings } from '../convert/settings-file.ts'
import { overflows } from '../convert/value-changes.ts'
import { verifyOutput } from '../convert/verify-output.ts'
import { beginWriting } from '../convert/write-output.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import { Scanner } from '../scan/scanner.ts'
import { checksumFiles, readManifest } from '../sources/checksum-files.ts'
import { WriterError } from '../writers/writer-error.ts'
import { ConversionReport } from './convert-report.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

export type { ConvertRequest } from '../convert/request.ts'

/**
 * Converts a checkpoint: open, judge, plan, write beside the target, verify, put in place, report. What is wrong with the input,
 * and values that would overflow, are in the report; nothing is written then. Throws `UserError` where it cannot run.
 */
export async function convert(request: ConvertRequest, progress: Progress): Promise<ConvertReport> {
  const { root, config } = request
  const manifest = config.manifest === undefined ? undefined : await readManifest(config.manifest, root)
  const input = await openInput(root, request.input, checksumFiles(manifest))
  const scanner = new Scanner(request.threads === undefined ? {} : { threads: request.threads })
  try {
    return await converted(request, input, scanner, progress)
  } catch (error) {
    throw error instanceof WriterError ? new UserError(error.message) : error
  } finally {
    await scanner.close()
    await input.close()
    progress.done()
  }
}

async function converted(request: ConvertRequest, input: OpenInput, scanner: Scanner, progress: Progress): Promise<ConvertReport> {
  const { root, config } = request
  const place = placeOf(request, input)
  const report = new ConversionReport(request, input, place)

  const judged = input.files.map((file) => judgeFile(file, undefined, config))
  const [main] = judged
  report.about(main?.identification)
  const refused = refusals(judged.flatMap(({ findings }) => findings))
  if (refused.length > 0 || main === undefined) return report.failed({ findings: refused })
  refuseTorchScript(input)

  const graph = inputGraph(input)
  const settings = () => trainingSettings(root, request.configFile, input.main.absolute)
  const model = await outputModel(graph, request, main.identification, settings)
  const plan = await planOutput(graph, model, place, request, longBytes(input.main))
  report.planned(model, plan)
  await refuseOverwriting(
    request,
    input,
    [...plan.files, ...(plan.index === undefined ? [] : [plan.index])].map(({ name }) => resolve(place.folder, name)),
  )

  progress.total(input.size + plan.files.reduce((sum, { size }) => sum + size, 0), input.files.length + plan.files.length)
  const writing = await beginWriting(place.folder, plan)
  try {
    const copied = await copyValues(input.files, writing.targets, scanner, progress)
    report.copied(copied)
    const damaged = refusals(input.files.flatMap((file) => judgeFile(file, copied.facts.get(file), config).findings))
    if (damaged.length > 0) return report.failed({ findings: damaged })
    if (overflows(copied.copies).length > 0 && !request.allowOverflow) return report.failed({ findings: [] })

    await writing.finish(copied.copies)
    const verified = await verifyOutput({
      ...{ root, folder: place.folder, temporaryPaths: writing.temporaryPaths, expected: plan.expected, config, scanner },
      progress,
    })
    if (refusals(verified.findings).length > 0) return report.failed(verified)
    await writing.commit()
    return report.passed(verified)
  } finally {
    await writing.discard()
  }
}

export type Place = OutputPlace & {
  /** Absolute. */
  readonly folder: string
  /** As the user named it. */
  readonly shown: string
}

/** Where the output goes, and in which container: as asked, else by the extension. */
function placeOf(request: ConvertRequest, input: OpenInput): Place {
  const { output, inPlace } = request
  if ((output === undefined) !== inPlace) {
    throw new UserError('expected --output FILE, or --in-place to replace the input; found both or neither')
  }
  if (inPlace && input.shards.size > 0) throw new UserError('--in-place replaces one file; give --output for a sharded set')
  const shown = output ?? request.input
  const absolute = resolve(request.root, shown)
  const isNamed = absolute.toLowerCase().endsWith('.safetensors')
  const container = request.container ?? (isNamed ? 'safetensors' : 'torch')
  if (isNamed !== (container === 'safetensors')) {
    throw new UserError(
      `--container ${container} does not fit the name ${basename(absolute)}, by which PyTorch chooses how to read it; ` +
        `name it ${isNamed ? '.pth or .ckpt' : '.safetensors'}`,
    )
  }
  return { folder: dirname(absolute), name: basename(absolute), container, shown }
}

function refuseTorchScript({ files }: OpenInput): void {
  const file = files.find(({ checkpoint }) => checkpoint.container === 'torchscript')
  if (file === undefined) return
  throw new UserError(
    `${file.path} is a TorchScript archive: a program with its weights, which only PyTorch can write again; ` +
      'save its state_dict() with torch.save and convert that',
  )
}

/** A file of the input is replaced only where that was said. Links are followed: two names may be one file. */
async function refuseOverwriting({ inPlace }: ConvertRequest, { files }: OpenInput, outputs: readonly string[]): Promise<void> {
  if (inPlace) return
  const inputs = new Map<string, string>()
  for (const { absolute, path } of files) inputs.set(await realpath(absolute), path)
  for (const output of outputs) {
    const path = inputs.get(await realpath(output).catch(() => output))
    if (path !== undefined) {
      throw new UserError(`the output would replace ${path}, which is read; give it another name, or say --in-place`)
    }
  }
}
