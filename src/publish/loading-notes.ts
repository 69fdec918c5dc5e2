import { VERSION_FACTS } from '../profiles/gpt-sovits-versions.ts'
import { markdownCode, markdownText, terminalText } from '../reports/escape.ts'
import type { ReleasedModel } from './release-facts.ts'

/** How a model is loaded, in Markdown: what to do before, code, and where its own program wants it. */
export function loadingNotes(model: ReleasedModel): string {
  return [joining(model), ...code(model), place(model)].filter((block) => block !== '').join('\n\n')
}

/** Models of one such key are loaded alike, but for the name. */
export function loadingKind({ container, form, weightsRoot, weightsOnly, headerCode, identity }: ReleasedModel): string {
  return JSON.stringify([container, form, weightsRoot, weightsOnly, headerCode, container === 'torch' ? identity : undefined])
}

/** What people do with the parts before anything else. */
function joining({ form, name, pieces, joinScripts }: ReleasedModel): string {
  if (form !== 'parts') return ''
  const scripts = joinScripts.map((script) => shellLine(script)).filter((line) => line !== '')
  const start = `${markdownCode(name)} is in ${pieces.length} parts. Download all of them into one folder, and join them there`
  if (scripts.length === 0) return `${start}, in their order.`
  return `${start}; the script checks every digest:\n\n${fenced('sh', scripts)}`
}

function shellLine(script: string): string {
  if (script.endsWith('.sh')) return `sh ${shellWord(script)}`
  if (script.endsWith('.ps1')) return `powershell -ExecutionPolicy Bypass -File ${powershellWord(script)}   # Windows`
  return ''
}

function code(model: ReleasedModel): string[] {
  const { container, form } = model
  if (container === 'safetensors') return [fenced('python', form === 'shards' ? shardedSafetensors(model) : safetensors(model))]
  if (!model.weightsOnly) {
    const name = markdownCode(model.name)
    return [
      `${name} asks for classes of the program that made it, so \`torch.load(weights_only=True)\` refuses it: load it with that program.`,
    ]
  }
  if (form === 'shards') return [fenced('python', shardedTorch(model))]
  if (model.headerCode !== undefined) {
    const why = `GPT-SoVITS keeps its version code (${markdownCode(model.headerCode)}) in the first two bytes; its own loader knows, \`torch.load\` does not:`
    return [why, fenced('python', behindHeader(model))]
  }
  return [fenced('python', torch(model))]
}

function torch({ name, weightsRoot }: ReleasedModel): string[] {
  return ['import torch', '', `checkpoint = torch.load(${text(name)}, map_location="cpu", weights_only=True)`, weightsLine(weightsRoot)]
}

function behindHeader({ name, weightsRoot }: ReleasedModel): string[] {
  return [
    'import io, torch',
    '',
    `with open(${text(name)}, "rb") as file:`,
    '    data = b"PK" + file.read()[2:]',
    'checkpoint = torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)',
    weightsLine(weightsRoot),
  ]
}

function safetensors({ name }: ReleasedModel): string[] {
  return ['from safetensors.torch import load_file', '', `weights = load_file(${text(name)})`]
}

function shardedSafetensors({ name }: ReleasedModel): string[] {
  return ['import json', 'from safetensors.torch import load_file', '', ...shards(name, 'load_file(shard)')]
}

function shardedTorch({ name }: ReleasedModel): string[] {
  return ['import json, torch', '', ...shards(name, 'torch.load(shard, map_location="cpu", weights_only=True)')]
}

function shards(index: string, load: string): string[] {
  return [
    `with open(${text(index)}) as file:`,
    '    shards = sorted(set(json.load(file)["weight_map"].values()))',
    'weights = {}',
    'for shard in shards:',
    `    weights.update(${load})`,
  ]
}

function weightsLine(root: string): string {
  if (root === '') return 'weights = checkpoint'
  return `weights = checkpoint${root
    .split('.')
    .map((step) => `[${/^\d{1,9}$/.test(step) ? step : text(step)}]`)
    .join('')}`
}

/** Folder of the project's own program. */
function place({ name, identity, container }: ReleasedModel): string {
  if (identity === undefined || container !== 'torch') return ''
  const { project, kind, version } = identity
  if (project === 'gpt-sovits') return gptSovits(name, kind, version)
  if (project === 'rvc' && kind === 'weights') return `RVC: put ${markdownCode(name)} into \`assets/weights/\`.`
  return ''
}

function gptSovits(name: string, kind: string, version: string | undefined): string {
  const role = kind === 's2' || kind === 's2-lora' ? 's2' : kind === 's1' ? 's1' : undefined
  if (role === undefined) return ''
  const facts = VERSION_FACTS.find((each) => each.version === version)
  const what = role === 's2' ? 'SoVITS' : 'GPT'
  if (facts === undefined)
    return `GPT-SoVITS: put ${markdownCode(name)} into the ${what} weights folder of the version that it was trained with.`
  const lora = kind === 's2-lora' ? ` It is a LoRA: it works together with the base model of ${markdownText(facts.version)}.` : ''
  return `GPT-SoVITS ${markdownText(facts.version)}: put ${markdownCode(name)} into \`${facts.folders[role]}/\` and choose it as the ${what} weights.${lora}`
}

/** A string of Python. JSON's escapes are Python's too. */
function text(value: string): string {
  return JSON.stringify(terminalText(value))
}

/** A word for a POSIX shell. */
export function shellWord(word: string): string {
  const shown = terminalText(word)
  return /^[\w.+@%,:=/][\w.+@%,:=/-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`
}

function powershellWord(word: string): string {
  const shown = terminalText(word)
  return /^[\w.][\w.-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", "''")}'`
}

/** Lines as a block of code, whatever backticks they hold. */
export function fenced(language: string, lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}
