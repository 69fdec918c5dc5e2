import { splitIntoParts } from '../publish/parts.ts'
import { subfolder } from '../publish/staging-folder.ts'
import { WriterError } from '../writers/writer-error.ts'
import type { Progress } from './progress.ts'
import type { CheckedModel } from './publish-models.ts'
import type { SizeLimit } from './publish-stage.ts'
import { UserError } from './user-error.ts'

interface Splitting {
  readonly folder: string
  readonly limit: SizeLimit | undefined
  readonly progress: Progress
}

/** Models whose files are all within the limit: what is larger is split into numbered parts with scripts that join them. */
export async function withinLimit(models: readonly CheckedModel[], splitting: Splitting): Promise<readonly CheckedModel[]> {
  const { limit, progress } = splitting
  if (limit === undefined) return models
  const large = models.flatMap(({ files }) => files.filter(({ size }) => size > limit.bytes))
  progress.total(
    large.reduce((sum, { size }) => sum + size, 0),
    large.length,
  )
  const within: CheckedModel[] = []
  for (const model of models) within.push(await splitWhere(model, limit, splitting))
  return within
}

async function splitWhere(model: CheckedModel, limit: SizeLimit, { folder, progress }: Splitting): Promise<CheckedModel> {
  const [file, ...others] = model.files
  if (file === undefined || others.length > 0 || file.size <= limit.bytes) return model
  progress.file(file.name)
  const own = await subfolder(folder, `parts-${file.name}`)
  const advance = (bytes: number) => progress.advance(bytes)
  const files = await splitIntoParts(file, { maxBytes: limit.bytes, folder: own, advance }).catch((error: unknown) => {
    throw error instanceof WriterError ? new UserError(error.message) : error
  })
  const pieces = files.filter(({ role }) => role === 'part').map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  const joinScripts = files.filter(({ role }) => role === 'join-script').map(({ name }) => name)
  return { ...model, files, facts: { ...model.facts, form: 'parts', pieces, joinScripts } }
}
