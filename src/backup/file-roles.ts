import { BESIDE, CHECKPOINT, INDEX } from '../retention/checkpoint-names.ts'
import { fileNameOf, folderOf } from '../retention/item.ts'
import { foldersAbove, isNamedAsState } from '../retention/trainer-folders.ts'
import type { Manifest } from './manifest.ts'

type Role = Manifest['files'][number]['role']

const CHECKSUM = /\.(?:sha256|sha512|sha1|md5)$/i
const SETTINGS =
  /^(?:configs?|hparams|hyper_?params?|hyper_?parameters|args|arguments|params|settings|trainer_state|s[12][\w-]{0,40})\.(?:json|ya?ml)$/i
const CHECKSUM_LIST = /^(?:sha256sums|md5sums)(?:\.txt)?$/i
/** Folders that trainers make below the one of the experiment, where the settings are. */
const INNER = /^(?:ckpts?|checkpoints?|logs_s[12]\w{0,40})$/i
/** A folder of Hugging Face's Trainer, and all that lies in it. */
const TRAINER_FOLDER = /^(?:.*?\/)?checkpoint-\d{1,15}\//

/** What is checked as a checkpoint, and what only comes along; `training_args.bin` of Hugging Face is a pickle of settings. */
export function roleOf(path: string): Role {
  if (CHECKSUM.test(path)) return 'checksum'
  return isIndex(path) || (CHECKPOINT.test(path) && fileNameOf(path) !== 'training_args.bin') ? 'checkpoint' : 'config'
}

/** Whether a file says which shards a set has. */
export function isIndex(path: string): boolean {
  return INDEX.test(path)
}

/** What a file is that lies in the folder of a checkpoint, or of its experiment, and that training needs as well; by its name. */
export function companionRole(name: string, isInExperiment: boolean): Role | undefined {
  if (SETTINGS.test(name)) return 'config'
  return !isInExperiment && CHECKSUM_LIST.test(name) ? 'checksum' : undefined
}

/** The folder of the experiment, where settings of a checkpoint in this folder may be; nothing where that is the folder itself. */
export function experimentOf(folder: string): string | undefined {
  return INNER.test(fileNameOf(folder)) ? folderOf(folder) : undefined
}

/**
 * Tells whether a file belongs to the checkpoint that training loads as `main`, one of `files`: a place that others write to must not bring
 * programs, hooks or workflows into the folder, nor a pickle that passes for settings and so is not checked.
 */
export function belongingTo(main: string, files: readonly StoredFile[]): (file: StoredFile) => boolean {
  const home = homeOf(main)
  const folders = experimentFolders(folderOf(main))
  const checkpoints = files.filter(({ role }) => role === 'checkpoint').map(({ path }) => path)
  const owners = new Set(checkpoints.flatMap((path) => [path, path.replace(CHECKPOINT, '')]))
  return ({ path, role }) => {
    if ((role === 'checkpoint') !== (roleOf(path) === 'checkpoint')) return false
    if (home !== undefined && path.startsWith(home)) return true
    const folder = folderOf(path)
    if (folder !== folderOf(main)) return folders.includes(folder) && companionRole(fileNameOf(path), true) !== undefined
    const isNamedAfterOne = BESIDE.test(path) && owners.has(path.replace(BESIDE, ''))
    return role === 'checkpoint' || isNamedAfterOne || companionRole(fileNameOf(path), false) !== undefined
  }
}

/** The folder that is one state of training with all that lies in it, with `/` at its end. */
function homeOf(main: string): string | undefined {
  const state = foldersAbove(main).find((folder) => isNamedAsState(fileNameOf(folder)))
  return TRAINER_FOLDER.exec(main)?.[0] ?? (state && `${state}/`)
}

type StoredFile = Pick<Manifest['files'][number], 'path' | 'role'>

/** From the folder of a checkpoint up to that of its experiment. */
function experimentFolders(folder: string): readonly string[] {
  const above = folder === '' ? undefined : experimentOf(folder)
  return above === undefined ? [] : [above, ...experimentFolders(above)]
}
