/** Endings of files that may be checkpoints. */
export const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors|pth\.tar)$/i

/** The ending of the file that says which shards a set has. */
export const INDEX = /\.index\.json$/i

/** Endings of what may be written beside a checkpoint, under its whole name or its stem. */
export const BESIDE = /\.(?:json|ya?ml|sha256|sha512|sha1|md5|metrics\.json)$/i

/** `G_240.pth`, `D_240.pth`: what the trainers of the VITS family write; the letter, and the step. */
export const PAIR = /^([GD])_(\d{1,15})\.pth$/
