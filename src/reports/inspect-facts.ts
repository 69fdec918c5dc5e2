import { bytesText, countText, plural } from './bytes-text.ts'
import type { InspectReport } from './schemas.ts'

/** A named fact about a file, in words; not yet escaped. */
export interface Fact {
  readonly name: string
  readonly lines: readonly string[]
}

/** Longest text of the file's own that a fact quotes. */
const MAX_QUOTED = 200

/** What the header of an inspect report says, the same in text and in Markdown. */
export function inspectFacts(report: InspectReport): readonly Fact[] {
  return [
    { name: 'Format', lines: [`${report.format}, ${bytesText(report.size)} (${report.size} bytes)`] },
    { name: 'Identity', lines: identityLines(report) },
    { name: 'Weights', lines: [weightsLine(report)] },
    { name: 'Training', lines: trainingLines(report) },
    { name: 'Memory', lines: [memoryLine(report)] },
    { name: 'torch.load', lines: [loadLine(report)] },
    { name: 'Globals', lines: report.globals },
    { name: 'Metadata', lines: Object.entries(report.metadata).map(([name, value]) => `${name}: ${quoted(String(value))}`) },
  ].filter(({ lines }) => lines.length > 0)
}

/** `gpt-sovits s2 v2Pro`. */
export function identityText(identity: { readonly project: string; readonly kind: string; readonly version?: string | undefined }): string {
  return [identity.project, identity.kind, identity.version].filter((part) => part !== undefined && part !== '').join(' ')
}

/** `epoch 12, step 3000`, or nothing. */
export function progressText(progress: { readonly epoch?: number | undefined; readonly step?: number | undefined }): string {
  const parts = [progress.epoch === undefined ? [] : `epoch ${progress.epoch}`, progress.step === undefined ? [] : `step ${progress.step}`]
  return parts.flat().join(', ')
}

function identityLines({ identity }: InspectReport): string[] {
  if (identity === undefined) return []
  const evidence = identity.evidence.length > 0 ? `, because of ${identity.evidence.map(quoted).join('; ')}` : ''
  return [`${identityText(identity)}${evidence}`]
}

function weightsLine({ weightsRoot, tensors, loading }: InspectReport): string {
  if (weightsRoot === null || tensors.length === 0) return 'no tensors'
  const weights = tensors.filter(({ key }) => key !== null)
  const place = weightsRoot === '' ? 'at the root' : `below ${quoted(weightsRoot)}`
  const others = tensors.length - weights.length
  return `${plural(weights.length, 'tensor')} with ${countText(loading.parameters)} parameters ${place}${others > 0 ? `, and ${plural(others, 'tensor')} elsewhere` : ''}`
}

function trainingLines({ training }: InspectReport): string[] {
  const state = [training.optimizer ? 'optimizer state' : [], training.scheduler ? 'scheduler state' : []].flat()
  const versions = [
    training.torchVersion === undefined ? [] : `PyTorch ${quoted(training.torchVersion)}`,
    training.lightningVersion === undefined ? [] : `Lightning ${quoted(training.lightningVersion)}`,
  ].flat()
  const summary = [progressText(training), ...state].filter((part) => part !== '').join(', ')
  return [
    summary === '' ? 'no training state' : summary,
    ...(training.entries.length > 0 ? [`entries: ${training.entries.map(quoted).join(', ')}`] : []),
    ...training.best.map(
      ({ monitor, score, path }) =>
        `best ${quoted(monitor)}${score === undefined ? '' : `: ${score}`}${path === undefined ? '' : ` in ${quoted(path)}`}`,
    ),
    ...(versions.length > 0 ? [`written by ${versions.join(', ')}`] : []),
  ]
}

function memoryLine({ loading: { bytes } }: InspectReport): string {
  return [
    `as saved ${bytesText(bytes.asSaved)}`,
    `weights in float32 ${bytesText(bytes.float32)}`,
    `in float16 ${bytesText(bytes.float16)}`,
    `to train with Adam in float32 ${bytesText(bytes.training)}`,
  ].join(', ')
}

function loadLine({ loading, format }: InspectReport): string {
  if (format === 'safetensors') return 'not needed: safetensors holds no code'
  return loading.weightsOnly ? 'loads with weights_only=True' : 'does not load with weights_only=True, its default'
}

function quoted(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}… (${text.length} characters)` : text
}
