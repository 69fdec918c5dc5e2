import type { PruneRequest } from '../../src/commands/prune-request.ts'
import type { PruneWishes } from '../../src/commands/prune-wishes.ts'
import { settledPrune } from '../../src/commands/prune-wishes.ts'
import { type ConfigInput, configSchema } from '../../src/config/config.ts'
import { accessFromEnvironment } from '../../src/references/access.ts'

/** What would be asked for with these wishes and settings. */
export function pruneRequest(wishes: PruneWishes, settings: ConfigInput = {}): PruneRequest {
  const config = configSchema.parse(settings)
  return {
    root: '/nowhere',
    threads: undefined,
    config,
    access: accessFromEnvironment({}, '/nowhere', 0),
    ...settledPrune({ target: 'artifacts', ...wishes }, config),
  }
}
