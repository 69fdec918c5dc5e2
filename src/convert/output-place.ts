import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import type { OpenInput } from './open-input.ts'
import type { OutputPlan } from './output-plan.ts'
import type { ConvertWishes, OutputContainer } from './request.ts'

/** Where the output goes. */
export interface OutputPlace {
  readonly container: OutputContainer
  /** Absolute. */
  readonly folder: string
  /** File name without folder: `model.pth`. */
  readonly name: string
  /** As the user named it. */
  readonly shown: string
}

/** Where the output goes, and in which container: as asked, else by the extension. Throws `UserError` for options that contradict. */
export function outputPlace(request: ConvertWishes, input: Pick<OpenInput, 'shards'>): OutputPlace {
  const shown = shownPlace(request, input)
  const absolute = resolve(request.root, shown)
  const name = basename(absolute)
  if (/\.json$/i.test(name)) {
    const set = name.replace(/(\.index)?\.json$/i, '')
    throw new UserError(
      `the output would be called ${name}, by which programs expect JSON; name the checkpoint itself, as ${set === '' ? 'model.pth' : set} ` +
        '(a set of shards gets its index by itself)',
    )
  }
  const isNamed = name.toLowerCase().endsWith('.safetensors')
  const container = request.container ?? (isNamed ? 'safetensors' : 'torch')
  if (isNamed !== (container === 'safetensors')) {
    throw new UserError(
      `--container ${container} does not fit the name ${name}, by which PyTorch chooses how to read it; ` +
        `name it ${isNamed ? '.pth or .ckpt' : '.safetensors'}`,
    )
  }
  return { folder: dirname(absolute), name, container, shown }
}

/** A file in the folder of the output by a path like the one that the user gave: relative where his was. Other files as they are. */
export function pathAsGiven({ root, output, input }: Pick<ConvertWishes, 'root' | 'output' | 'input'>, absolute: string): string {
  const given = output ?? input
  return dirname(absolute) === dirname(resolve(root, given)) ? join(dirname(given), basename(absolute)) : absolute
}

function shownPlace({ input: path, output, inPlace, shardBytes }: ConvertWishes, { shards }: Pick<OpenInput, 'shards'>): string {
  if (output !== undefined && inPlace) throw new UserError('--output FILE and --in-place exclude each other; give one of them')
  if (output !== undefined) return output
  if (!inPlace) {
    throw new UserError('expected --output FILE, or --in-place to replace the input (-o is --output-file, which is for the report)')
  }
  if (shards.size > 0) throw new UserError('--in-place replaces one file; give --output for a sharded set')
  if (shardBytes !== undefined) throw new UserError('--in-place replaces one file by one; give --output for a set of shards (--shard-size)')
  return path
}

/**
 * A file that is read for the conversion is replaced only where that was said: the input, the settings, the checksums, and
 * `references` on the disk. Links are followed, since two names may be one file. Throws `UserError`.
 */
export async function refuseOverwriting(
  { root, inPlace, configFile, config }: ConvertWishes,
  { files }: Pick<OpenInput, 'files'>,
  { folder }: OutputPlace,
  plan: OutputPlan,
  references: readonly string[],
): Promise<void> {
  const named = [configFile, config.manifest, ...references].filter((path) => path !== undefined)
  const besides = named.map((path) => ({ absolute: resolve(root, path), path }))
  const read = new Map<string, string>()
  for (const { absolute, path } of [...(inPlace ? [] : files), ...besides]) read.set(await realpath(absolute).catch(() => absolute), path)
  for (const { name } of [...plan.files, ...(plan.index === undefined ? [] : [plan.index])]) {
    const output = resolve(folder, name)
    const path = read.get(await realpath(output).catch(() => output))
    if (path === undefined) continue
    const isInput = files.some((file) => file.path === path)
    throw new UserError(`the output would replace ${path}, which is read; give it another name${isInput ? ', or say --in-place' : ''}`)
  }
}
