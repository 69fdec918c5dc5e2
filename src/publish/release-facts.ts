import type { BundleProvenance } from '../bundle/bundle.ts'
import type { CompareReport } from '../reports/compare-schema.ts'

/** What is known of one publication: plain data that the bundle, the notes and the model card are written from. */
export interface ReleaseFacts {
  /** The release's title, or the repository's name. */
  readonly title: string
  /** Of a release; `undefined` where it goes to a folder, an artifact, or Hugging Face. */
  readonly tag: string | undefined
  /** In the order in which they are shown. */
  readonly models: readonly ReleasedModel[]
  readonly provenance: BundleProvenance
  /** What changed against the release before, for models that were compared. */
  readonly comparisons: readonly ReleaseComparison[]
  /** Of the release bundle, where there is one. */
  readonly bundleName: string | undefined
  /** How many values were taken out of the settings in the bundle. */
  readonly changedSettings: number
}

/** Weights that people load: one file, a sharded set, or a file that is published in parts. */
export interface ReleasedModel {
  /** Of the file to load: the index of a sharded set, the whole file where it is in parts. A plain name. */
  readonly name: string
  /** Bytes of the file of that name, joined where it is in parts. */
  readonly size: number
  /** Of the file of that name. Lower-case hex. */
  readonly sha256: string
  readonly container: 'torch' | 'safetensors'
  readonly form: 'single' | 'shards' | 'parts'
  /** Shards or parts, in their order; empty for a single file. */
  readonly pieces: readonly ReleasedPiece[]
  /** Scripts that join the parts, as `model.pth.join.sh` and `model.pth.join.ps1`. */
  readonly joinScripts: readonly string[]
  readonly tensors: number
  /** Elements of all tensors below the weights root. */
  readonly parameters: number
  /** How many tensors of each type. */
  readonly dtypes: Readonly<Record<string, number>>
  /** Place below which its keys start; `''` is the root of the file. */
  readonly weightsRoot: string
  /** Whether `torch.load(weights_only=True)` reads it; safetensors always can be read so. */
  readonly weightsOnly: boolean
  /** `05`, where GPT-SoVITS put its version code over the first two bytes of the zip: `torch.load` cannot read such a file. */
  readonly headerCode: string | undefined
  readonly identity: ReleasedIdentity | undefined
  readonly progress: { readonly epoch?: number | undefined; readonly step?: number | undefined }
  /** What it was made from. A name without folders. */
  readonly source: ReleasedPiece
}

export interface ReleasedPiece {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface ReleasedIdentity {
  readonly project: string
  readonly kind: string
  readonly version?: string | undefined
}

export interface ReleaseComparison {
  /** Name of the model. */
  readonly name: string
  /** For people: `v1.1 of octo/voices`. */
  readonly reference: string
  readonly report: CompareReport
}

/** Bytes of all that has to be downloaded for a model. */
export function bytesOf({ form, size, pieces }: Pick<ReleasedModel, 'form' | 'size' | 'pieces'>): number {
  return form === 'shards' ? pieces.reduce((sum, piece) => sum + piece.size, size) : size
}
