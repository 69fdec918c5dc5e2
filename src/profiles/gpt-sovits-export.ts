import { asNumber, asString, member, memberAt } from '../checkpoint/pickle/lookup.ts'
import { CallValue, DictValue, GlobalValue, type PickleValue } from '../checkpoint/pickle/values.ts'
import { HEADER_CODES, VERSIONS } from './gpt-sovits-versions.ts'
import { dictOf, orderedDictOf } from './inert-dicts.ts'
import { knownVersion } from './versions.ts'
import { ExportError, type ExportInput, type WeightsExport } from './weights-export.ts'

/**
 * What GPT-SoVITS' own export writes: `{weight, config, info}` with the two bytes over the header where the loader needs them.
 * `undefined` for files that it exports nothing of (discriminators). Source: process_ckpt.py `savee`, s1_train.py.
 */
export async function gptSovitsExport(input: ExportInput): Promise<WeightsExport | undefined> {
  switch (input.identification.identity?.kind) {
    case 's1-training':
      return semanticExport(input)
    case 's2-training':
    case 's2-lora-training':
      return generatorExport(input, await trainingSettings(input))
    case 's2':
    case 's2-base':
    case 's2-lora':
      return member(input.root, 'config') === undefined ? undefined : generatorExport(input, member(input.root, 'config') ?? null)
    default:
      return undefined
  }
}

/** Parameters that a LoRA training does not freeze, and buffers, which an export keeps. Source: s2_train_v3_lora.py. */
const LORA_KEYS = /\.lora_[AB]\.|^(ref_enc|quantizer|bridge|wns1|linear_mel)\.|\.inv_freq$/

function generatorExport(input: ExportInput, config: PickleValue): WeightsExport {
  const { root, identification } = input
  const rank = loraRank(input)
  const isTraining = identification.identity?.kind.endsWith('training') === true
  const kept = input.weights.filter(([key]) => !key.includes('enc_q') && !(isTraining && rank !== undefined && !LORA_KEYS.test(key)))
  const version = versionOf(config, identification.identity?.version)
  const headerCode = headerFor(version, rank !== undefined, input.headerCode)
  const info = asString(member(root, 'info')) ?? infoText(input)
  return {
    root: orderedDictOf([
      ['weight', dictOf(kept)],
      ['config', config],
      ['info', info],
      ...(rank === undefined ? [] : [['lora_rank', rank] as const]),
    ]),
    weightsEntry: 'weight',
    headerCode,
    left: leftOut(input, kept),
    notes: headerCode === input.headerCode || isTraining ? [] : [headerNote(headerCode, version)],
  }
}

function semanticExport(input: ExportInput): WeightsExport {
  const config = memberAt(input.root, 'hyper_parameters', 'config')
  if (config === undefined) {
    throw new ExportError(
      'an S1 export of GPT-SoVITS needs the settings that its training file has under hyper_parameters.config, and this one has none; ' +
        'convert without --only weights, or export it from the training program',
    )
  }
  const epoch = input.identification.progress.epoch
  return {
    root: orderedDictOf([
      ['weight', orderedDictOf(input.weights)],
      ['config', config],
      ['info', epoch === undefined ? 'GPT' : `GPT-e${epoch}`],
    ]),
    weightsEntry: 'weight',
    headerCode: undefined,
    left: [],
    notes: [],
  }
}

/** The training file holds no settings; training keeps them in a file beside it, and the loader cannot do without. */
async function trainingSettings({ settings }: ExportInput): Promise<PickleValue> {
  const found = await settings()
  if (!(found instanceof DictValue) || member(found, 'model') === undefined || member(found, 'data') === undefined) {
    throw new ExportError(
      'an export of GPT-SoVITS needs the settings of its training (config.json with "train", "data" and "model"), which a G_ file lacks; ' +
        'name the file with --config-file, as logs/<experiment>/config.json',
    )
  }
  // Training adds these two from its command line. Source: utils.py `get_hparams`.
  for (const name of ['pretrain', 'resume_step']) if (found.entries.get(name) === undefined) found.entries.set(name, null)
  return hparams(found)
}

/** `HParams(**settings)` as it is pickled: dicts become settings of their own, lists stay. */
function hparams(settings: DictValue): CallValue {
  const call = new CallValue('newobj', HPARAMS, [], null, 0)
  const state = new DictValue()
  settings.entries.keys.forEach((key, i) => {
    const value = settings.entries.values[i] ?? null
    state.entries.set(key, value instanceof DictValue ? hparams(value) : value)
  })
  call.addState(state)
  return call
}

const HPARAMS = new GlobalValue('utils', 'HParams', 0)

/** `config.model.version`, the exact answer; else what content, header and folder allow. */
function versionOf(config: PickleValue, identified: string | undefined): string | undefined {
  const stated = asString(memberAt(config, 'model', 'version')) ?? asString(member(config, 'version'))
  return (stated === undefined ? undefined : knownVersion(stated, VERSIONS)) ?? identified
}

function headerFor(version: string | undefined, isLora: boolean, present: string | undefined): string | undefined {
  if (!isLora && version?.includes('Pro') !== true) return version === undefined ? present : undefined
  const code = Object.entries(HEADER_CODES).find(([, meaning]) => meaning.version === version && meaning.lora === isLora)?.[0]
  if (code !== undefined) return code
  if (present !== undefined) return present
  throw new ExportError(
    'GPT-SoVITS tells LoRA files of v3 and v4 apart by a header code alone, and nothing says which of them this is; ' +
      'keep it in its logs_s2_v3_lora_… or logs_s2_v4_lora_… folder, or name settings with "model": {"version": …} with --config-file',
  )
}

function headerNote(code: string | undefined, version: string | undefined): string {
  const meaning = `GPT-SoVITS' loader needs for ${version ?? 'this file'}`
  return code === undefined ? `the plain header is written that ${meaning}` : `the header code ${code} is written that ${meaning}`
}

/** `lora_rank`, or the rows of the first LoRA matrix. */
function loraRank({ root, shapes }: ExportInput): number | undefined {
  const stated = asNumber(member(root, 'lora_rank'))
  if (stated !== undefined) return stated
  for (const [key, shape] of shapes) if (key.includes('.lora_A.')) return shape[0]
  return undefined
}

/** `8epoch_240iteration`. `iteration` in the file is the epoch; the step stands in the file's name alone. */
function infoText({ identification: { progress, name } }: ExportInput): string {
  const epoch = `${progress.epoch ?? 0}epoch`
  return name.step === undefined || name.latest === true ? epoch : `${epoch}_${name.step}iteration`
}

function leftOut({ weights }: ExportInput, kept: ExportInput['weights']): string[] {
  const names = new Set(kept.map(([key]) => key))
  return weights.flatMap(([key]) => (names.has(key) ? [] : [key]))
}
