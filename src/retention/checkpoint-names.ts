/** Endings of files that may be checkpoints. */
export const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors|pth\.tar)$/i

/** The ending of the file that says which shards a set has. */
export const INDEX = /\.index\.json$/i

/** Endings of what may be written beside a checkpoint, under its whole name or its stem. */
export const BESIDE = /\.(?:json|ya?ml|sha256|sha512|sha1|md5|metrics\.json)$/i

/** `G_240.pth`, `D_240.pth`: what the trainers of the VITS family write; the letter, and the step. */
export const PAIR = /^([GD])_(\d{1,15})\.pth$/

/**
 * The number of one part among the parts of a checkpoint whose names do not say how many there are. Source: llama `generation.py`
 * (`consolidated.00.pth`), fairseq `checkpoint_utils.py` (`-shard0.pt`, `-model_part-0.pt`), torchtune `_checkpointer.py` of 2024
 * (`hf_model_0001_2.pt`, of which the 2 is the epoch).
 */
export const PART = /(?<=^consolidated\.)\d{2}(?=\.pth$)|(?<=-(?:model_part-|shard))\d{1,4}(?=\.pt$)|(?<=^hf_model_)\d{4}(?=_\d{1,4}\.pt$)/
