import { folderOf } from './item.ts'
import type { ListedFile } from './pairs.ts'
import { foldersAbove, isNamedAsState, type TrainerFolder } from './trainer-folders.ts'

const DISTRIBUTED = /\.distcp$/

/**
 * The folders of checkpoints that `torch.distributed.checkpoint` has written, as FSDP, torchtitan and Megatron Core use it: files
 * `__0_0.distcp` with `.metadata`, in the folder of a state or below it. What they hold cannot be looked into, so that nobody knows
 * whether such a checkpoint is whole, and what lies beside them (`train_state.pt`, `common.pt`) is worth nothing without them.
 * Source: torch `distributed/checkpoint/filesystem.py` (`DEFAULT_SUFFIX`).
 */
export function distributedFolders(
  files: readonly ListedFile[],
  folderOfFile: (path: string) => TrainerFolder | undefined,
): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const { name } of files) {
    if (!DISTRIBUTED.test(name)) continue
    const home = folderOfFile(name)?.path ?? foldersAbove(name).find((folder) => isNamedAsState(folder.slice(folder.lastIndexOf('/') + 1)))
    folders.add(home ?? folderOf(name))
  }
  return folders
}
