import type { NameFacts } from '../profiles/identity.ts'
import { readName } from '../profiles/names.ts'
import { fileNameOf, folderOf } from './item.ts'
import type { ListedFile } from './pairs.ts'
import { isOfLaterRank, rankedFolder } from './ranks.ts'

/**
 * A folder of which all files are one state of training: `checkpoint-N` as the Trainer of Hugging Face and the scripts of diffusers
 * write it, N steps in; a folder of `Accelerator.save_state` whose name counts (`epoch_3`, `step_500`, Kohya's `voice-000010-state`);
 * and what the processes of DeepSpeed and Megatron-LM write together. Source: transformers `trainer.py` (`_save_checkpoint`,
 * `get_last_checkpoint`) and `trainer_utils.py` (`PREFIX_CHECKPOINT_DIR`), accelerate `checkpointing.py`, sd-scripts `train_util.py`
 * (`save_and_remove_state_on_epoch_end`).
 */
export interface TrainerFolder {
  readonly path: string
  /** As its name says. */
  readonly facts: NameFacts
}

const INSIDE = /^((?:.*?\/)?checkpoint-(\d{1,15}))\//
/** Folders that scripts with accelerate write one after the other. Any other name may be that of the training itself. */
const COUNTED = /^(?:checkpoint_?|epochs?[-_]?|(?:global[-_]?)?steps?[-_]?|iter(?:ation)?s?[-_]?)\d{1,15}$|.-state$/i
/** Written by every process of `save_state`, and by nothing else. */
const ACCELERATE = /^random_states_\d{1,6}\.pkl$/

/** The state of training. Weights are never called so. */
const TRAINING =
  /^(?:trainer_state\.json|training_args\.bin|(?:optimizer|scheduler|scaler|sampler)(?:_\d{1,6})?\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth|random_states_\d{1,6}\.pkl|.*_optim_states\.pt|distrib_optim\.pt)$/
const WEIGHTS = /\.(?:safetensors|bin|pt|pth|ckpt)$/i
/** A folder that somebody named so himself holds other files than these. */
const NAMED_WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/
const STATE = 'trainer_state.json'

/** Tells the folder of a file, where that is one of these. */
export function trainerFolders(files: readonly ListedFile[]): (path: string) => TrainerFolder | undefined {
  const marked = new Set<string>()
  const states = new Set<string>()
  for (const { name } of files) {
    const folder = folderIn(name)
    if (folder !== undefined && (TRAINING.test(fileNameOf(name)) || NAMED_WEIGHTS.test(fileNameOf(name)))) marked.add(folder.path)
    const state = rankedFolder(name) ?? accelerateFolder(name)
    if (state !== undefined) states.add(state)
  }
  // A folder of which others are a part is no state but a training.
  for (const inner of [...marked, ...states]) for (const outer of foldersAbove(inner)) states.delete(outer)
  return (path) => {
    const folder = folderIn(path)
    if (folder !== undefined && marked.has(folder.path)) return folder
    const state = states.size === 0 ? undefined : foldersAbove(path).find((above) => states.has(above))
    return state === undefined ? undefined : { path: state, facts: readName(fileNameOf(state)) }
  }
}

/** From the innermost folder to the outermost one. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return folders
}

/** Whether one folder may hold all that a state of training consists of, by its name. */
export function isNamedAsState(folderName: string): boolean {
  return COUNTED.test(folderName) || /^checkpoint-\d{1,15}$/.test(folderName)
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
  if (isOfLaterRank(names.filter(isWeights))) return { broken: 'what its first process has written is missing' }
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
  return folder === undefined ? undefined : { path: folder, facts: { step: Number(step) } }
}

function accelerateFolder(path: string): string | undefined {
  const folder = folderOf(path)
  return ACCELERATE.test(fileNameOf(path)) && COUNTED.test(fileNameOf(folder)) ? folder : undefined
}
