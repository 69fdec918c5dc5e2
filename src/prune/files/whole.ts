import { UserError } from '../../commands/user-error.ts'
import type { FileReport } from '../../reports/schemas.ts'
import { fileNameOf } from '../../retention/item.ts'
import { faultIn } from '../../rules/wholeness.ts'
import type { SeenItem } from './seen-item.ts'

/**
 * Why an item is not whole, as all rules about the bytes of its checkpoints say; nothing where it is. What lies beside a
 * checkpoint is not judged for itself, but a checksum there has to fit.
 */
export async function whyNotWhole(
  { item, parts }: SeenItem,
  judge: (paths: readonly string[]) => Promise<readonly FileReport[]>,
): Promise<string | undefined> {
  if (item.broken !== undefined) return item.broken
  const checkpoints = parts.filter(({ isSelected, name }) => isSelected || isCheckpoint(name))
  if (checkpoints.length === 0) return 'it holds no checkpoint'
  try {
    // Without links and from the root of the disk: what a relative path means depends on links in the folder that it starts from.
    const reports = await judge(checkpoints.map(({ absolute }) => absolute))
    for (const { path, findings } of reports) {
      const finding = faultIn(findings)
      if (finding !== undefined) return `${fileNameOf(path)}: ${finding.rule}: ${finding.message}`
    }
    return reports.length < checkpoints.length ? 'it could not be looked at' : undefined
  } catch (error) {
    // A path that was there a moment ago is not there any more.
    if (error instanceof UserError) return error.message
    throw error
  }
}

/** The partner of a file that was asked for by its name belongs to it, whatever the globs say. */
function isCheckpoint(name: string): boolean {
  return /\.(?:ckpt|pth|safetensors)$/i.test(name) || /^(?:model|pytorch_model).*\.(?:bin|index\.json)$/i.test(fileNameOf(name))
}
