import { asNumber, memberAt } from '../checkpoint/pickle/lookup.ts'
import { DictValue, ListValue, type PickleValue } from '../checkpoint/pickle/values.ts'
import { dictOf, orderedDictOf } from './inert-dicts.ts'
import { ExportError, type ExportInput, type WeightsExport } from './weights-export.ts'

/** The settings that RVC's loader takes by position, behind the number of spectrogram bins and the segment length. */
const MODEL_SETTINGS = [
  'inter_channels',
  'hidden_channels',
  'filter_channels',
  'n_heads',
  'n_layers',
  'kernel_size',
  'p_dropout',
  'resblock',
  'resblock_kernel_sizes',
  'resblock_dilation_sizes',
  'upsample_rates',
  'upsample_initial_channel',
  'upsample_kernel_sizes',
  'spk_embed_dim',
  'gin_channels',
]

const SEGMENT = 32

/** What RVC's own export writes of a training file. Source: infer/lib/train/process_ckpt.py `savee`. */
export async function rvcExport(input: ExportInput): Promise<WeightsExport | undefined> {
  const { identification, shapes } = input
  if (identification.identity?.kind !== 'training') return undefined
  const settings = await input.settings()
  const kept = input.weights.filter(([key]) => !key.includes('enc_q'))
  const config = configList(settings)
  return {
    root: orderedDictOf([
      ['weight', dictOf(kept)],
      ['config', config.list],
      ['info', `${identification.progress.epoch ?? 0}epoch`],
      ['sr', `${Math.floor(config.samplingRate / 1000)}k`],
      ['f0', shapes.has('enc_p.emb_pitch.weight') ? 1 : 0],
      ['version', identification.identity.version ?? versionByWidth(shapes)],
    ]),
    weightsEntry: 'weight',
    headerCode: undefined,
    left: input.weights.flatMap(([key]) => (key.includes('enc_q') ? [key] : [])),
    notes: [],
  }
}

function configList(settings: PickleValue | undefined): { readonly list: ListValue; readonly samplingRate: number } {
  const samplingRate = asNumber(memberAt(settings, 'data', 'sampling_rate'))
  const filterLength = asNumber(memberAt(settings, 'data', 'filter_length'))
  const values = MODEL_SETTINGS.map((name) => memberAt(settings, 'model', name))
  if (!(settings instanceof DictValue) || samplingRate === undefined || filterLength === undefined || values.includes(undefined)) {
    throw new ExportError(
      'an export of RVC needs the settings of its training (config.json with "data" and "model"), which a G_ file lacks; ' +
        'name the file with --config-file, as logs/<experiment>/config.json',
    )
  }
  const list = new ListValue()
  list.items.push(Math.floor(filterLength / 2) + 1, SEGMENT, ...values.map((value) => value ?? null), samplingRate)
  return { list, samplingRate }
}

function versionByWidth(shapes: ExportInput['shapes']): string {
  return shapes.get('enc_p.emb_phone.weight')?.[1] === 768 ? 'v2' : 'v1'
}
