import { fileNameOf, folderOf } from './item.ts'

/**
 * What each process of a training with DeepSpeed or Megatron-LM writes of one state: `mp_rank_00_model_states.pt` and
 * `zero_pp_rank_0_mp_rank_00_optim_states.pt` in the folder of a tag, as `global_step100`; `mp_rank_00/model_optim_rng.pt` in the folder
 * of an iteration, as `iter_0000100`. One without the others loads nowhere.
 * Source: DeepSpeed `runtime/engine.py` (`_get_ckpt_name`, `_get_zero_ckpt_name`), Megatron-LM `training/checkpointing.py`
 * (`get_checkpoint_name`).
 */
const RANKED = /^(?:.+_model_states|.+_optim_states|model_optim_rng|model_rng|distrib_optim)\.pt$/
/** With parallel pipelines and experts, Megatron's folders have two more numbers. */
const RANK_FOLDER = /^mp_rank_\d{2,4}(?:_\d{3}){0,2}$/
const RANK = /rank_(\d{1,6}(?:_\d{3}(?!\d)){0,2})/g

/** The folder that the processes share, of a file that one of them has written. */
export function rankedFolder(path: string): string | undefined {
  if (!RANKED.test(fileNameOf(path))) return undefined
  const folder = folderOf(path)
  const shared = isRankFolder(fileNameOf(folder)) ? folderOf(folder) : folder
  return shared === '' ? undefined : shared
}

export function isRankFolder(folderName: string): boolean {
  return RANK_FOLDER.test(folderName)
}

/** Whether there are files of later processes, and none of the first one, which is removed first and so is missing first. */
export function isOfLaterRank(paths: readonly string[]): boolean {
  return !paths.some(isOfFirstRank) && paths.some((path) => ranksOf(path).length > 0)
}

export function isOfFirstRank(path: string): boolean {
  const ranks = ranksOf(path)
  return ranks.length > 0 && ranks.every((rank) => /^[0_]+$/.test(rank))
}

function ranksOf(path: string): readonly string[] {
  const name = fileNameOf(path)
  const folder = fileNameOf(folderOf(path))
  return [...`${isRankFolder(folder) ? folder : ''} ${name}`.matchAll(RANK)].flatMap(([, rank = '']) => rank)
}
