/**
 * The release bundle: a small zip beside the weights of a release, with what is to be known of them without downloading them.
 *
 * ```
 * NAME.bundle.zip
 *   bundle.json               {"schema": "ckpt-guard/bundle@1", "files": [BundleFile, …], "provenance": …, "configs": …}
 *   keys/model-fp16.pth.json  a key schema, as `inspect --schema` writes it, for each file that names one
 *   config/SOURCE/…           settings of the training: the checkpoint's own, and the files beside it
 *   report/validate.json      what `validate` said of the files that these were made from
 *   README.md                 how to verify and load them
 * ```
 *
 * Fields and entries are only ever added; readers pass over what they do not know.
 */
export const BUNDLE_SCHEMA = 'ckpt-guard/bundle@1'

/** Release assets of this name are bundles. */
export const BUNDLE_EXTENSION = '.bundle.zip'

export const BUNDLE_MANIFEST = 'bundle.json'

/** A file of the release that the bundle tells of. */
export interface BundleFile {
  /** Of the whole file, also where the release keeps it in numbered parts. No path. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  /** Entry with its key schema, below `keys/`. */
  readonly keys?: string | undefined
  /** What it is, so that one file can be found among many without reading every key schema. */
  readonly identity?: BundleIdentity | undefined
}

export interface BundleIdentity {
  readonly project: string
  readonly kind: string
  readonly version?: string | undefined
}

/** What the writer adds to a `BundleFile`, for people and programs that look into the bundle. */
export interface BundleFileDetails {
  readonly container: string
  readonly tensors: number
  readonly parameters: number
  /** How many tensors of each type. */
  readonly dtypes: Readonly<Record<string, number>>
  readonly progress: { readonly epoch?: number | undefined; readonly step?: number | undefined }
  /** What it was made from. */
  readonly source: BundlePiece
  readonly shards?: readonly BundlePiece[] | undefined
  readonly parts?: readonly BundlePiece[] | undefined
}

export interface BundlePiece {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** Where, when and with what the files were made. Nobody's name, and no secret. */
export interface BundleProvenance {
  readonly tool: { readonly name: string; readonly version: string }
  /** ISO 8601, UTC. */
  readonly time: string
  /** `https://github.com` */
  readonly server?: string | undefined
  /** `octo/voices` */
  readonly repository?: string | undefined
  readonly commit?: string | undefined
  /** `refs/tags/v1.2` */
  readonly ref?: string | undefined
  /** Whether files under version control differed from the commit. */
  readonly modified?: boolean | undefined
  readonly workflow?:
    | { readonly name?: string | undefined; readonly ref?: string | undefined; readonly event?: string | undefined }
    | undefined
  readonly run?: { readonly id: string; readonly attempt: number; readonly url: string } | undefined
  readonly sources: readonly BundlePiece[]
}

/** Settings that the bundle holds. */
export interface BundleConfig {
  /** Below `config/`. */
  readonly entry: string
  /** Names of the files that they are the settings of. */
  readonly of: readonly string[]
  /** Within the checkpoint, or a file beside it. */
  readonly from: 'checkpoint' | 'file'
  /** What was taken out of them. */
  readonly changes: readonly SettingChange[]
}

/** A value that was replaced before it was published. The value itself is nowhere. */
export interface SettingChange {
  /** `train.exp_dir`, `comment before line 3` */
  readonly place: string
  readonly kind: SettingChangeKind
}

export type SettingChangeKind = 'local path' | 'user name' | 'e-mail address' | 'secret' | 'address with credentials'

/** Where the key schema of a file lies in the bundle. */
export function keysEntry(name: string): string {
  return `keys/${name}.json`
}

/** Largest bundle that is downloaded: a key schema of 100,000 keys has ten million bytes, and compresses to a tenth. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024

/** GitHub allows 1,000 assets a release, and a file has a few entries at most. */
export const MAX_BUNDLE_ENTRIES = 4_096

/** Of `bundle.json`; a thousand files take a third of a megabyte. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024
