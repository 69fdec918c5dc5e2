import { keySchemaJson } from '../compare/key-schema-json.ts'
import { parseReference } from '../references/reference.ts'
import { refuseEmptyRoot, type SideOptions } from '../references/side.ts'
import { refusalsOf } from './compare-refusals.ts'
import { applyWishes } from './compare-wishes.ts'
import { UserError } from './user-error.ts'

/**
 * The key schema of a checkpoint (a path, an address, or any other reference) as JSON, one key a line, with its keys renamed as
 * `rename` says. Throws `UserError` where PyTorch cannot load it, or where it holds no tensors: a list of keys of such a file would let
 * everything pass.
 */
export async function keySchema(path: string, options: SideOptions, rename: readonly string[] = []): Promise<string> {
  const side = await parseReference(path).open(options)
  try {
    const [finding] = refusalsOf(side, options.config)
    if (finding !== undefined) throw new UserError(`${side.name} has no key schema: ${finding.message} (${finding.rule})`)
    refuseEmptyRoot(side, options.weightsRoot)
    if (side.keys.size === 0) throw new UserError(`${side.name} has no key schema: it holds no tensors`)
    return keySchemaJson(applyWishes({ rename, ignore: [] }, side, side).candidate)
  } finally {
    await side.close()
  }
}
