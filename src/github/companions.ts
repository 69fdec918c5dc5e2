import { posix } from 'node:path'

/**
 * Some files say something about checkpoints beside them: changing or removing one can break a checkpoint that the
 * pull request leaves as it is. The checkpoints to look at again for each such file, by the names in its folder.
 */
export function companionsOf(changed: string, folder: readonly string[]): readonly string[] {
  const name = posix.basename(changed)
  const beside = (names: readonly string[]) => names.map((other) => posix.join(posix.dirname(changed), other))
  if (SHARD.test(name)) return beside(folder.filter((other) => other.endsWith('.index.json')))
  if (CHECKSUM_LIST.test(name)) return beside(folder)
  const subject = CHECKSUM_OF_ONE.exec(name)?.[1]
  return beside(folder.filter((other) => other === subject))
}

/** Whether `companionsOf` has anything to say about it, so that other folders need not be listed. */
export function hasCompanions(changed: string): boolean {
  const name = posix.basename(changed)
  return SHARD.test(name) || CHECKSUM_LIST.test(name) || CHECKSUM_OF_ONE.test(name)
}

/** `model-00001-of-00003.safetensors`: the index names it. */
const SHARD = /-\d{5}-of-\d{5}\.\w+$/
const CHECKSUM_OF_ONE = /^(.+)\.(?:sha256|md5)$/i
const CHECKSUM_LIST = /^(?:sha256|md5)sums?(?:\.txt)?$/i
