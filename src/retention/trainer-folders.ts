import { fileNameOf, folderOf } from './item.ts'
import type { ListedFile } from './pairs.ts'

/**
 * Folders `checkpoint-N` as the Trainer of Hugging Face and the scripts of diffusers write them: all files below one are one
 * state of training, N steps in. Source: transformers `trainer.py` (`_save_checkpoint`, `get_last_checkpoint`) and
 * `trainer_utils.py` (`PREFIX_CHECKPOINT_DIR`), accelerate `checkpointing.py`.
 */
export interface TrainerFolder {
  readonly path: string
  readonly step: number
}

const INSIDE = /^((?:.*?\/)?checkpoint-(\d{1,15}))\//

/** The state of training. Weights are never called so. */
const TRAINING =
  /^(?:trainer_state\.json|training_args\.bin|(?:optimizer|scheduler|scaler|sampler)(?:_\d{1,6})?\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth|random_states_\d{1,6}\.pkl)$/
const WEIGHTS = /\.(?:safetensors|bin|pt|pth|ckpt)$/i
/** A folder that somebody named so himself holds other files than these. */
const NAMED_WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/
const STATE = 'trainer_state.json'

/** Tells the folder of a file, where that is one of these. */
export function trainerFolders(files: readonly ListedFile[]): (path: string) => TrainerFolder | undefined {
  const marked = new Set<string>()
  for (const { name } of files) {
    const folder = folderIn(name)
    if (folder !== undefined && (TRAINING.test(fileNameOf(name)) || NAMED_WEIGHTS.test(fileNameOf(name)))) marked.add(folder.path)
  }
  return (path) => {
    const folder = folderIn(path)
    return folder !== undefined && marked.has(folder.path) ? folder : undefined
  }
}

/** What such a folder lacks. `siblings`: whether others beside it have the state of the trainer. */
export function lackingInFolder(
  { path }: TrainerFolder,
  names: readonly string[],
  siblings: ReadonlySet<string>,
): { readonly broken: string; readonly remnant?: true } | undefined {
  const hasState = names.includes(`${path}/${STATE}`)
  if (!names.some(isWeights)) {
    // Weights are written before the state, so nobody is about to write them.
    return { broken: 'its weights are missing', ...(hasState ? { remnant: true } : {}) }
  }
  if (!hasState && siblings.has(folderOf(path))) return { broken: `its ${STATE} is missing` }
  return undefined
}

/** The folders of which one `checkpoint-N` at least has the state of the trainer. */
export function foldersOfStates(files: readonly ListedFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ name }) => {
      const folder = folderIn(name)
      return folder !== undefined && name === `${folder.path}/${STATE}` ? [folderOf(folder.path)] : []
    }),
  )
}

/** Whether a file of such a folder holds weights, by its name. */
export function isWeights(path: string): boolean {
  return WEIGHTS.test(path) && !TRAINING.test(fileNameOf(path))
}

/** Whether a file makes its folder known as one of these even where the weights are gone. */
export function isTrainingState(path: string): boolean {
  return TRAINING.test(fileNameOf(path))
}

function folderIn(path: string): TrainerFolder | undefined {
  const [, folder, step] = INSIDE.exec(path) ?? []
  return folder === undefined ? undefined : { path: folder, step: Number(step) }
}
