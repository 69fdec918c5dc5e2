/** What a checkpoint is, in the words of the project that made it; the `identity` of the JSON contract. */
export interface Identity {
  /** `gpt-sovits`, `rvc`, `so-vits-svc`, `lightning`, `huggingface`, `plain` */
  readonly project: string
  /** What it is there, as `s2`, `s2-training`, `s2-lora`, `s2-discriminator`, `s1`, `s1-training` */
  readonly kind: string
  readonly version?: string
  readonly evidence: readonly string[]
}

/** One source's word on the version; several may disagree. */
export interface VersionClaim {
  readonly source: 'content' | 'header' | 'config' | 'folder' | 'name'
  /** Versions that this source is compatible with: content alone cannot tell v3 from v4. */
  readonly versions: readonly string[]
  readonly evidence: string
}

/** What a file's name says. Epoch and step are as written. */
export interface NameFacts {
  readonly model?: string
  readonly epoch?: number
  /** Whether this way of writing counts epochs from 0 (Lightning) or from 1. */
  readonly epochBase?: 0 | 1
  readonly step?: number
  readonly version?: string
  readonly rank?: number
  /** A metric in the name, as `val_loss=0.12`. */
  readonly metrics?: Readonly<Record<string, number>>
  /** `G_233333333333.pth`, `last.ckpt`: a name that stands for "the latest". */
  readonly latest?: boolean
  /** Lightning's `-v1`: the name was taken when the file was saved. */
  readonly duplicate?: number
}

/** Epoch (counted from 1, finished epochs) and optimizer step of the content. */
export interface Progress {
  readonly epoch?: number
  readonly step?: number
}

/** All that the profiles know of one file. */
export interface Identification {
  readonly identity: Identity | undefined
  readonly claims: readonly VersionClaim[]
  readonly name: NameFacts
  /** Of the content, not of the name. */
  readonly progress: Progress
  /** Has what training needs to go on, as the profile says. */
  readonly resumable: boolean
  /** What is missing for that, as `optimizer state`. */
  readonly missingToResume: readonly string[]
  /** Set where the project's own loader would take the file for another version than it is. */
  readonly repackTrap: { readonly takenFor: string; readonly because: string } | undefined
  /** Set where the role does not fit the place: a training or discriminator file where inference weights belong. */
  readonly wrongKind: { readonly found: string; readonly expected: string } | undefined
}
