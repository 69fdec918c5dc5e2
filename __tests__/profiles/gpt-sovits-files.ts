import { type Built, hparams, pickled, posixPath, someTensor } from './build-checkpoint.ts'

/** The files that GPT-SoVITS writes, with the keys and shapes that tell its versions apart. */

const V2_COMMON = {
  'enc_p.ssl_proj.weight': [192, 768, 1],
  'enc_p.text_embedding.weight': [732, 192],
  'ref_enc.spectral.0.fc.weight': [128, 704],
  'quantizer.vq.layers.0._codebook.embed': [1024, 768],
  'ssl_proj.weight': [768, 768, 2],
}

const V1_KEYS = {
  ...V2_COMMON,
  'enc_p.text_embedding.weight': [322, 192],
  'ref_enc.spectral.0.fc.weight': [128, 1025],
  'ref_enc.fc.fc.weight': [512, 128],
  'dec.conv_pre.weight': [512, 192, 7],
  'dec.cond.weight': [512, 512, 1],
}
const V2_KEYS = { ...V1_KEYS, ...V2_COMMON }
const PRO_KEYS = {
  ...V2_KEYS,
  'ref_enc.fc.fc.weight': [1024, 128],
  'dec.cond.weight': [512, 1024, 1],
  'sv_emb.weight': [1024, 20480],
  'ge_to512.weight': [512, 1024],
  'prelu.weight': [1024],
}
const PRO_PLUS_KEYS = { ...PRO_KEYS, 'dec.conv_pre.weight': [768, 192, 7], 'dec.cond.weight': [768, 1024, 1] }
const FLOW_KEYS = {
  ...V2_COMMON,
  'ref_enc.fc.fc.weight': [512, 128],
  'bridge.0.weight': [512, 192, 1],
  'wns1.pre.weight': [512, 512, 1],
  'linear_mel.weight': [100, 512, 1],
  'cfm.estimator.input_embed.proj.weight': [1024, 712],
}

export const GENERATOR_KEYS = {
  v1: V1_KEYS,
  v2: V2_KEYS,
  v2Pro: PRO_KEYS,
  v2ProPlus: PRO_PLUS_KEYS,
  v3: FLOW_KEYS,
  v4: FLOW_KEYS,
} as const

export type Version = keyof typeof GENERATOR_KEYS

const LORA_KEYS = {
  'ref_enc.spectral.0.fc.weight': [128, 704],
  'ref_enc.fc.fc.weight': [512, 128],
  'quantizer.vq.layers.0._codebook.embed': [1024, 768],
  'cfm.base_model.model.estimator.transformer_blocks.0.attn.to_q.lora_A.default.weight': [32, 1024],
  'bridge.0.weight': [512, 192, 1],
  'wns1.pre.weight': [512, 512, 1],
}

const POSTERIOR_KEY = { 'enc_q.pre.weight': [192, 1025, 1] }

/** Bytes of real exports. */
const SIZES: Readonly<Record<Version, number>> = {
  v1: 84_922_883,
  v2: 84_998_826,
  v2Pro: 134_936_819,
  v2ProPlus: 172_755_699,
  v3: 769_020_950,
  v4: 769_020_950,
}
const HEADS: Readonly<Partial<Record<Version, string>>> = { v2Pro: '05', v2ProPlus: '06' }

/** `SoVITS_weights…/alice_e8_s240.pth`. */
export function s2Export(version: Version, changed: Partial<Built> = {}): Built {
  return {
    weightsRoot: 'weight',
    keys: GENERATOR_KEYS[version],
    size: SIZES[version],
    head: HEADS[version] ?? 'PK',
    root: pickled({
      weight: someTensor,
      config: hparams({ model: hparams({ version }), data: hparams({ exp_dir: 'logs/alice' }) }),
      info: '8epoch_240iteration',
    }),
    ...changed,
  }
}

/** `SoVITS_weights_v3/alice_e2_s10_l32.pth`. */
export function s2Lora(version: 'v3' | 'v4', changed: Partial<Built> = {}): Built {
  return {
    weightsRoot: 'weight',
    keys: LORA_KEYS,
    size: 75_550_000,
    head: version === 'v3' ? '03' : '04',
    root: pickled({
      weight: someTensor,
      config: hparams({ model: hparams({ version }) }),
      info: '2epoch_10iteration',
      lora_rank: 32,
    }),
    ...changed,
  }
}

/** `logs/alice/logs_s2_v2/G_240.pth`. */
export function s2Training(version: Version, changed: Partial<Built> = {}): Built {
  const posterior = version === 'v3' || version === 'v4' ? {} : POSTERIOR_KEY
  return {
    weightsRoot: 'model',
    keys: { ...GENERATOR_KEYS[version], ...posterior },
    size: 584_700_000,
    root: pickled({ model: someTensor, iteration: 8, optimizer: { state: { 0: { step: 240 } }, param_groups: [] }, learning_rate: 0.0001 }),
    training: { epoch: 8, optimizer: true, entries: ['optimizer', 'iteration'] },
    ...changed,
  }
}

/** `logs/alice/logs_s2_v2/D_240.pth`, with 6 parts (v1, v2) or 8 (Pro). */
export function s2Discriminator(parts: number, changed: Partial<Built> = {}): Built {
  return {
    ...s2Training('v2'),
    keys: Object.fromEntries(Array.from({ length: parts }, (_, i) => [`discriminators.${i}.convs.0.bias`, [16]])),
    ...changed,
  }
}

/** `gsv-v2final-pretrained/s2G2333k.pth`. */
export function s2Base(version: Version): Built {
  return s2Export(version, {
    keys: s2Training(version).keys,
    head: 'PK',
    root: pickled({ weight: someTensor, config: hparams({}), info: '' }),
  })
}

const S1_KEYS = {
  'model.ar_audio_embedding.word_embeddings.weight': [1025, 512],
  'model.ar_predict_layer.weight': [1025, 512],
  'model.bert_proj.weight': [512, 1024],
}

/** `GPT_weights…/alice-e15.ckpt`. */
export function s1Export(phonemes: 512 | 732, changed: Partial<Built> = {}): Built {
  return {
    weightsRoot: 'weight',
    keys: { ...S1_KEYS, 'model.ar_text_embedding.word_embeddings.weight': [phonemes, 512] },
    size: 155_000_000,
    root: pickled({
      weight: someTensor,
      config: { model: { phoneme_vocab_size: phonemes }, output_dir: '/home/alice/GPT-SoVITS/logs/alice/logs_s1' },
      info: 'GPT-e15',
    }),
    ...changed,
  }
}

/** `logs/alice/logs_s1_v2/ckpt/epoch=14-step=15.ckpt`. */
export function s1Training(phonemes: 512 | 732, changed: Partial<Built> = {}): Built {
  return {
    ...s1Export(phonemes),
    weightsRoot: 'state_dict',
    root: pickled({
      epoch: 14,
      global_step: 15,
      'pytorch-lightning_version': '2.6.6',
      state_dict: someTensor,
      loops: { fit_loop: { epoch_progress: { current: { ready: 15, completed: 14, started: 15, processed: 15 } } } },
      callbacks: {},
      optimizer_states: [{ state: {} }],
      lr_schedulers: [],
      hyper_parameters: {
        config: { model: { phoneme_vocab_size: phonemes } },
        output_dir: posixPath('/', 'home', 'alice', 'GPT-SoVITS', 'logs', 'alice'),
      },
    }),
    training: { epoch: 14, step: 15, optimizer: true, scheduler: true, entries: ['optimizer_states', 'lr_schedulers'] },
    ...changed,
  }
}
