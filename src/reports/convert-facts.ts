import { bytesText, plural } from './bytes-text.ts'
import type { ConvertReport } from './schemas.ts'

/** Names that a line shows before it counts the rest. */
const NAMED = 4

/** `model.ckpt 1.05 GB -> model-fp16.pth 84.9 MB: 673 tensors, float32 -> float16; dropped optimizer, 103 keys (enc_q.*)`; not escaped. */
export function closingLine(report: ConvertReport): string {
  const { input, output, tensors, status } = report
  const from = `${input.path} ${bytesText(input.size)}`
  if (status === 'failed') return `${from}: nothing was written`
  const where = output.files.length > 1 ? `${output.path} (${plural(output.files.length, 'file')})` : output.path
  const facts = [plural(tensors.written, 'tensor'), ...castTexts(report)].join(', ')
  const rest = [droppedText(report), tensors.renamed > 0 ? `renamed ${plural(tensors.renamed, 'key')}` : ''].filter((part) => part !== '')
  return [`${from} -> ${where} ${bytesText(output.size)}: ${facts}`, ...rest].join('; ')
}

function castTexts({ casts, tensors }: ConvertReport): string[] {
  const kinds = Object.entries(casts)
  const all = kinds.length === 1 && tensors.kept === 0
  return kinds.map(([kind, count]) => (all ? kind : `${count} ${kind}`))
}

/** What is gone: entries by name, single tensors by what their keys have in common. */
export function droppedText({ dropped }: ConvertReport): string {
  const { entries, keys } = dropped
  if (entries.length + keys.length === 0) return ''
  const named = entries.slice(0, NAMED).join(', ')
  const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : ''
  const parts = [entries.length > 0 ? `${named}${more}` : '', keys.length > 0 ? `${plural(keys.length, 'key')} (${modulesOf(keys)})` : '']
  return `dropped ${parts.filter((part) => part !== '').join(', ')}`
}

/** `enc_q.*, dec.*` */
function modulesOf(keys: readonly string[]): string {
  const modules = [...new Set(keys.map((key) => (key.includes('.') ? `${key.slice(0, key.indexOf('.'))}.*` : key)))]
  return `${modules.slice(0, NAMED).join(', ')}${modules.length > NAMED ? ', …' : ''}`
}

/** `3 values of a.weight would become infinite in float16; the largest is 70000`; not escaped. */
export function overflowLines(report: ConvertReport): string[] {
  const happened = report.status === 'passed' ? 'became infinite' : 'would become infinite'
  return report.overflow.map(
    ({ tensors, to, count, largest }) =>
      `${plural(count, 'value')} of ${namesText(tensors)} ${happened} in ${to}; the largest is ${largestText(largest)}`,
  )
}

export const OVERFLOW_REMEDY =
  'Keep these tensors as they are with --keep-dtype, cast to bfloat16 with --dtype bfloat16, or accept infinities with --allow-overflow.'

/** `12 values of 3 tensors became zero in float16 (a.weight, b.weight, …)`; not escaped, '' where none did. */
export function underflowLine({ underflow, status }: ConvertReport): string {
  if (underflow.length === 0) return ''
  const values = underflow.reduce((sum, { count }) => sum + count, 0)
  const tensors = underflow.flatMap((each) => each.tensors.slice(0, 1))
  const to = [...new Set(underflow.map((each) => each.to))].join(', ')
  const happened = status === 'passed' ? 'became zero' : 'would become zero'
  return `${plural(values, 'value')} of ${plural(underflow.length, 'tensor')} too small for ${to} ${happened} (${namesText(tensors)})`
}

function namesText(names: readonly string[]): string {
  const more = names.length - NAMED
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function largestText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value)
}
