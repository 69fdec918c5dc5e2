import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { checkpointSettings } from './checkpoint-settings.ts'
import { cleanJson } from './clean-json.ts'

/**
 * Where the settings inside of a checkpoint hold what looks like a secret. Settings in the bundle are cleaned; those in the weights
 * themselves go out as they are, since what loads them may need them.
 */
export function exposedSecrets(checkpoint: Pick<Checkpoint, 'root' | 'metadata' | 'container'>): readonly string[] {
  const settings = checkpointSettings(checkpoint)
  if (settings === undefined) return []
  const found = cleanJson(settings).changes.filter(({ kind }) => kind === 'secret' || kind === 'address with credentials')
  return [...new Set(found.map(({ place }) => place))]
}
