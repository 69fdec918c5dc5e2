/** Shapes by name, nested as modules are. A name `0-5` stands for the equal members 0 to 5 of a list. */
export interface Modules {
  readonly [name: string]: Modules | readonly number[]
}

/** A model by itself, or as another one with some keys of other shapes or on top. */
export type StoredModel = { readonly modules: Modules } | { readonly like: string; readonly but: Modules }

/**
 * Keys and shapes of GPT-SoVITS' models, as its own classes build them for training; all of them are float32. Data: the file is long
 * because the models are. A single member of a list is written `7-7`, since a bare number would lose its place among the names.
 */
export const GPT_SOVITS_KEYS: Readonly<Record<string, StoredModel>> = {
  's2 v1': {
    modules: {
      enc_p: {
        ssl_proj: { weight: [192, 768, 1], bias: [192] },
        encoder_ssl: {
          attn_layers: {
            '0-2': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
        },
        encoder_text: {
          attn_layers: {
            '0-5': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-5': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-5': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-5': { gamma: [192], beta: [192] } },
        },
        text_embedding: { weight: [322, 192] },
        mrte: {
          cross_attention: {
            conv_q: { weight: [512, 512, 1], bias: [512] },
            conv_k: { weight: [512, 512, 1], bias: [512] },
            conv_v: { weight: [512, 512, 1], bias: [512] },
            conv_o: { weight: [512, 512, 1], bias: [512] },
          },
          c_pre: { weight: [512, 192, 1], bias: [512] },
          text_pre: { weight: [512, 192, 1], bias: [512] },
          c_post: { weight: [192, 512, 1], bias: [192] },
        },
        encoder2: {
          attn_layers: {
            '0-2': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
        },
        proj: { weight: [384, 192, 1], bias: [384] },
      },
      dec: {
        conv_pre: { weight: [512, 192, 7], bias: [512] },
        ups: {
          '0-0': { bias: [256], weight_g: [512, 1, 1], weight_v: [512, 256, 16] },
          '1-1': { bias: [128], weight_g: [256, 1, 1], weight_v: [256, 128, 16] },
          '2-2': { bias: [64], weight_g: [128, 1, 1], weight_v: [128, 64, 8] },
          '3-3': { bias: [32], weight_g: [64, 1, 1], weight_v: [64, 32, 2] },
          '4-4': { bias: [16], weight_g: [32, 1, 1], weight_v: [32, 16, 2] },
        },
        resblocks: {
          '0-0': {
            convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 3] } },
            convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 3] } },
          },
          '1-1': {
            convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 7] } },
            convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 7] } },
          },
          '2-2': {
            convs1: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 11] } },
            convs2: { '0-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 256, 11] } },
          },
          '3-3': {
            convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 3] } },
            convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 3] } },
          },
          '4-4': {
            convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 7] } },
            convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 7] } },
          },
          '5-5': {
            convs1: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 11] } },
            convs2: { '0-2': { bias: [128], weight_g: [128, 1, 1], weight_v: [128, 128, 11] } },
          },
          '6-6': {
            convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 3] } },
            convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 3] } },
          },
          '7-7': {
            convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 7] } },
            convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 7] } },
          },
          '8-8': {
            convs1: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 11] } },
            convs2: { '0-2': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 64, 11] } },
          },
          '9-9': {
            convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 3] } },
            convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 3] } },
          },
          '10-10': {
            convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 7] } },
            convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 7] } },
          },
          '11-11': {
            convs1: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 11] } },
            convs2: { '0-2': { bias: [32], weight_g: [32, 1, 1], weight_v: [32, 32, 11] } },
          },
          '12-12': {
            convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 3] } },
            convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 3] } },
          },
          '13-13': {
            convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 7] } },
            convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 7] } },
          },
          '14-14': {
            convs1: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 11] } },
            convs2: { '0-2': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 16, 11] } },
          },
        },
        conv_post: { weight: [1, 16, 7] },
        cond: { weight: [512, 512, 1], bias: [512] },
      },
      enc_q: {
        pre: { weight: [192, 1025, 1], bias: [192] },
        enc: {
          in_layers: { '0-15': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
          res_skip_layers: {
            '0-14': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
            '15-15': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
          },
          cond_layer: { bias: [6144], weight_g: [6144, 1, 1], weight_v: [6144, 512, 1] },
        },
        proj: { weight: [384, 192, 1], bias: [384] },
      },
      flow: {
        flows: {
          '0-0': {
            pre: { weight: [192, 96, 1], bias: [192] },
            enc: {
              in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
              res_skip_layers: {
                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
              },
              cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
            },
            post: { weight: [96, 192, 1], bias: [96] },
          },
          '2-2': {
            pre: { weight: [192, 96, 1], bias: [192] },
            enc: {
              in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
              res_skip_layers: {
                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
              },
              cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
            },
            post: { weight: [96, 192, 1], bias: [96] },
          },
          '4-4': {
            pre: { weight: [192, 96, 1], bias: [192] },
            enc: {
              in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
              res_skip_layers: {
                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
              },
              cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
            },
            post: { weight: [96, 192, 1], bias: [96] },
          },
          '6-6': {
            pre: { weight: [192, 96, 1], bias: [192] },
            enc: {
              in_layers: { '0-3': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 5] } },
              res_skip_layers: {
                '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 192, 1] },
                '3-3': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 1] },
              },
              cond_layer: { bias: [1536], weight_g: [1536, 1, 1], weight_v: [1536, 512, 1] },
            },
            post: { weight: [96, 192, 1], bias: [96] },
          },
        },
      },
      ref_enc: {
        spectral: { '0-0': { fc: { weight: [128, 1025], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
        temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
        slf_attn: {
          w_qs: { weight: [128, 128], bias: [128] },
          w_ks: { weight: [128, 128], bias: [128] },
          w_vs: { weight: [128, 128], bias: [128] },
          fc: { weight: [128, 128], bias: [128] },
        },
        fc: { fc: { weight: [512, 128], bias: [512] } },
      },
      ssl_proj: { weight: [768, 768, 2], bias: [768] },
      quantizer: {
        vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
      },
    },
  },
  's2 v2': {
    like: 's2 v1',
    but: { enc_p: { text_embedding: { weight: [732, 192] } }, ref_enc: { spectral: { '0-0': { fc: { weight: [128, 704] } } } } },
  },
  's2 v2Pro': {
    like: 's2 v2',
    but: {
      dec: { cond: { weight: [512, 1024, 1] } },
      enc_q: { enc: { cond_layer: { weight_v: [6144, 1024, 1] } } },
      flow: {
        flows: {
          '0-0': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
          '2-2': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
          '4-4': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
          '6-6': { enc: { cond_layer: { weight_v: [1536, 1024, 1] } } },
        },
      },
      ref_enc: { fc: { fc: { weight: [1024, 128], bias: [1024] } } },
      sv_emb: { weight: [1024, 20480], bias: [1024] },
      ge_to512: { weight: [512, 1024], bias: [512] },
      prelu: { weight: [1024] },
    },
  },
  's2 v2ProPlus': {
    like: 's2 v2Pro',
    but: {
      dec: {
        conv_pre: { weight: [768, 192, 7], bias: [768] },
        ups: {
          '0-0': { bias: [384], weight_g: [768, 1, 1], weight_v: [768, 384, 20] },
          '1-1': { bias: [192], weight_g: [384, 1, 1], weight_v: [384, 192, 16] },
          '2-2': { bias: [96], weight_g: [192, 1, 1], weight_v: [192, 96, 8] },
          '3-3': { bias: [48], weight_g: [96, 1, 1], weight_v: [96, 48, 2] },
          '4-4': { bias: [24], weight_g: [48, 1, 1], weight_v: [48, 24, 2] },
        },
        resblocks: {
          '0-0': {
            convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 3] } },
            convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 3] } },
          },
          '1-1': {
            convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 7] } },
            convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 7] } },
          },
          '2-2': {
            convs1: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 11] } },
            convs2: { '0-2': { bias: [384], weight_g: [384, 1, 1], weight_v: [384, 384, 11] } },
          },
          '3-3': {
            convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 3] } },
            convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 3] } },
          },
          '4-4': {
            convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 7] } },
            convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 7] } },
          },
          '5-5': {
            convs1: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 11] } },
            convs2: { '0-2': { bias: [192], weight_g: [192, 1, 1], weight_v: [192, 192, 11] } },
          },
          '6-6': {
            convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 3] } },
            convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 3] } },
          },
          '7-7': {
            convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 7] } },
            convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 7] } },
          },
          '8-8': {
            convs1: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 11] } },
            convs2: { '0-2': { bias: [96], weight_g: [96, 1, 1], weight_v: [96, 96, 11] } },
          },
          '9-9': {
            convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 3] } },
            convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 3] } },
          },
          '10-10': {
            convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 7] } },
            convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 7] } },
          },
          '11-11': {
            convs1: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 11] } },
            convs2: { '0-2': { bias: [48], weight_g: [48, 1, 1], weight_v: [48, 48, 11] } },
          },
          '12-12': {
            convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 3] } },
            convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 3] } },
          },
          '13-13': {
            convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 7] } },
            convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 7] } },
          },
          '14-14': {
            convs1: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 11] } },
            convs2: { '0-2': { bias: [24], weight_g: [24, 1, 1], weight_v: [24, 24, 11] } },
          },
        },
        conv_post: { weight: [1, 24, 7] },
        cond: { weight: [768, 1024, 1], bias: [768] },
      },
    },
  },
  's2 v3': {
    modules: {
      enc_p: {
        ssl_proj: { weight: [192, 768, 1], bias: [192] },
        encoder_ssl: {
          attn_layers: {
            '0-2': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
        },
        encoder_text: {
          attn_layers: {
            '0-5': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-5': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-5': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-5': { gamma: [192], beta: [192] } },
        },
        text_embedding: { weight: [732, 192] },
        mrte: {
          cross_attention: {
            conv_q: { weight: [512, 512, 1], bias: [512] },
            conv_k: { weight: [512, 512, 1], bias: [512] },
            conv_v: { weight: [512, 512, 1], bias: [512] },
            conv_o: { weight: [512, 512, 1], bias: [512] },
          },
          c_pre: { weight: [512, 192, 1], bias: [512] },
          text_pre: { weight: [512, 192, 1], bias: [512] },
          c_post: { weight: [192, 512, 1], bias: [192] },
        },
        encoder2: {
          attn_layers: {
            '0-2': {
              emb_rel_k: [1, 9, 96],
              emb_rel_v: [1, 9, 96],
              conv_q: { weight: [192, 192, 1], bias: [192] },
              conv_k: { weight: [192, 192, 1], bias: [192] },
              conv_v: { weight: [192, 192, 1], bias: [192] },
              conv_o: { weight: [192, 192, 1], bias: [192] },
            },
          },
          norm_layers_1: { '0-2': { gamma: [192], beta: [192] } },
          ffn_layers: { '0-2': { conv_1: { weight: [768, 192, 3], bias: [768] }, conv_2: { weight: [192, 768, 3], bias: [192] } } },
          norm_layers_2: { '0-2': { gamma: [192], beta: [192] } },
        },
        proj: { weight: [384, 192, 1], bias: [384] },
      },
      ref_enc: {
        spectral: { '0-0': { fc: { weight: [128, 704], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
        temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
        slf_attn: {
          w_qs: { weight: [128, 128], bias: [128] },
          w_ks: { weight: [128, 128], bias: [128] },
          w_vs: { weight: [128, 128], bias: [128] },
          fc: { weight: [128, 128], bias: [128] },
        },
        fc: { fc: { weight: [512, 128], bias: [512] } },
      },
      ssl_proj: { weight: [768, 768, 2], bias: [768] },
      quantizer: {
        vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
      },
      bridge: { '0-0': { weight: [512, 192, 1], bias: [512] } },
      wns1: {
        pre: { weight: [512, 512, 1], bias: [512] },
        enc: {
          in_layers: { '0-7': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 5] } },
          res_skip_layers: {
            '0-6': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 1] },
            '7-7': { bias: [512], weight_g: [512, 1, 1], weight_v: [512, 512, 1] },
          },
          cond_layer: { bias: [8192], weight_g: [8192, 1, 1], weight_v: [8192, 512, 1] },
        },
        proj: { weight: [512, 512, 1], bias: [512] },
      },
      linear_mel: { weight: [100, 512, 1], bias: [100] },
      cfm: {
        estimator: {
          time_embed: { time_mlp: { '0-0': { weight: [1024, 256], bias: [1024] }, '2-2': { weight: [1024, 1024], bias: [1024] } } },
          d_embed: { time_mlp: { '0-0': { weight: [1024, 256], bias: [1024] }, '2-2': { weight: [1024, 1024], bias: [1024] } } },
          text_embed: {
            text_blocks: {
              '0-3': {
                dwconv: { weight: [512, 1, 7], bias: [512] },
                norm: { weight: [512], bias: [512] },
                pwconv1: { weight: [1024, 512], bias: [1024] },
                grn: { gamma: [1, 1, 1024], beta: [1, 1, 1024] },
                pwconv2: { weight: [512, 1024], bias: [512] },
              },
            },
          },
          input_embed: {
            proj: { weight: [1024, 712], bias: [1024] },
            conv_pos_embed: {
              conv1d: { '0-0': { weight: [1024, 64, 31], bias: [1024] }, '2-2': { weight: [1024, 64, 31], bias: [1024] } },
            },
          },
          rotary_embed: { inv_freq: [32] },
          transformer_blocks: {
            '0-21': {
              attn_norm: { linear: { weight: [6144, 1024], bias: [6144] } },
              attn: {
                to_q: { weight: [1024, 1024], bias: [1024] },
                to_k: { weight: [1024, 1024], bias: [1024] },
                to_v: { weight: [1024, 1024], bias: [1024] },
                to_out: { '0-0': { weight: [1024, 1024], bias: [1024] } },
              },
              ff: { ff: { '0-0': { '0-0': { weight: [2048, 1024], bias: [2048] } }, '2-2': { weight: [1024, 2048], bias: [1024] } } },
            },
          },
          norm_out: { linear: { weight: [2048, 1024], bias: [2048] } },
          proj_out: { weight: [100, 1024], bias: [100] },
        },
      },
    },
  },
  's2 v4': { like: 's2 v3', but: {} },
  'lora v3': {
    modules: {
      ref_enc: {
        spectral: { '0-0': { fc: { weight: [128, 704], bias: [128] } }, '3-3': { fc: { weight: [128, 128], bias: [128] } } },
        temporal: { '0-1': { conv1: { conv: { weight: [256, 128, 5], bias: [256] } } } },
        slf_attn: {
          w_qs: { weight: [128, 128], bias: [128] },
          w_ks: { weight: [128, 128], bias: [128] },
          w_vs: { weight: [128, 128], bias: [128] },
          fc: { weight: [128, 128], bias: [128] },
        },
        fc: { fc: { weight: [512, 128], bias: [512] } },
      },
      quantizer: {
        vq: { layers: { '0-0': { _codebook: { inited: [1], cluster_size: [1024], embed: [1024, 768], embed_avg: [1024, 768] } } } },
      },
      bridge: { '0-0': { weight: [512, 192, 1], bias: [512] } },
      wns1: {
        pre: { weight: [512, 512, 1], bias: [512] },
        enc: {
          in_layers: { '0-7': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 5] } },
          res_skip_layers: {
            '0-6': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 512, 1] },
            '7-7': { bias: [512], weight_g: [512, 1, 1], weight_v: [512, 512, 1] },
          },
          cond_layer: { bias: [8192], weight_g: [8192, 1, 1], weight_v: [8192, 512, 1] },
        },
        proj: { weight: [512, 512, 1], bias: [512] },
      },
      linear_mel: { weight: [100, 512, 1], bias: [100] },
      cfm: {
        base_model: {
          model: {
            estimator: {
              rotary_embed: { inv_freq: [32] },
              transformer_blocks: {
                '0-21': {
                  attn: {
                    to_q: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                    to_k: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                    to_v: { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } },
                    to_out: { '0-0': { lora_A: { default: { weight: [32, 1024] } }, lora_B: { default: { weight: [1024, 32] } } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  'lora v4': { like: 'lora v3', but: {} },
  'discriminator v1': {
    modules: {
      discriminators: {
        '0-0': {
          convs: {
            '0-0': { bias: [16], weight_g: [16, 1, 1], weight_v: [16, 1, 15] },
            '1-1': { bias: [64], weight_g: [64, 1, 1], weight_v: [64, 4, 41] },
            '2-2': { bias: [256], weight_g: [256, 1, 1], weight_v: [256, 4, 41] },
            '3-4': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 4, 41] },
            '5-5': { bias: [1024], weight_g: [1024, 1, 1], weight_v: [1024, 1024, 5] },
          },
          conv_post: { bias: [1], weight_g: [1, 1, 1], weight_v: [1, 1024, 3] },
        },
        '1-5': {
          convs: {
            '0-0': { bias: [32], weight_g: [32, 1, 1, 1], weight_v: [32, 1, 5, 1] },
            '1-1': { bias: [128], weight_g: [128, 1, 1, 1], weight_v: [128, 32, 5, 1] },
            '2-2': { bias: [512], weight_g: [512, 1, 1, 1], weight_v: [512, 128, 5, 1] },
            '3-3': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 512, 5, 1] },
            '4-4': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 1024, 5, 1] },
          },
          conv_post: { bias: [1], weight_g: [1, 1, 1, 1], weight_v: [1, 1024, 3, 1] },
        },
      },
    },
  },
  'discriminator v2': { like: 'discriminator v1', but: {} },
  'discriminator v2Pro': {
    like: 'discriminator v1',
    but: {
      discriminators: {
        '6-7': {
          convs: {
            '0-0': { bias: [32], weight_g: [32, 1, 1, 1], weight_v: [32, 1, 5, 1] },
            '1-1': { bias: [128], weight_g: [128, 1, 1, 1], weight_v: [128, 32, 5, 1] },
            '2-2': { bias: [512], weight_g: [512, 1, 1, 1], weight_v: [512, 128, 5, 1] },
            '3-3': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 512, 5, 1] },
            '4-4': { bias: [1024], weight_g: [1024, 1, 1, 1], weight_v: [1024, 1024, 5, 1] },
          },
          conv_post: { bias: [1], weight_g: [1, 1, 1, 1], weight_v: [1, 1024, 3, 1] },
        },
      },
    },
  },
  'discriminator v2ProPlus': { like: 'discriminator v2Pro', but: {} },
  's1 v1': {
    modules: {
      model: {
        bert_proj: { weight: [512, 1024], bias: [512] },
        ar_text_embedding: { word_embeddings: { weight: [512, 512] } },
        ar_text_position: { alpha: [1] },
        ar_audio_embedding: { word_embeddings: { weight: [1025, 512] } },
        ar_audio_position: { alpha: [1] },
        h: {
          layers: {
            '0-23': {
              self_attn: { in_proj_weight: [1536, 512], in_proj_bias: [1536], out_proj: { weight: [512, 512], bias: [512] } },
              linear1: { weight: [2048, 512], bias: [2048] },
              linear2: { weight: [512, 2048], bias: [512] },
              norm1: { weight: [512], bias: [512] },
              norm2: { weight: [512], bias: [512] },
            },
          },
        },
        ar_predict_layer: { weight: [1025, 512] },
      },
    },
  },
  's1 v2': { like: 's1 v1', but: { model: { ar_text_embedding: { word_embeddings: { weight: [732, 512] } } } } },
}
