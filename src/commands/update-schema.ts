import { resolve } from 'node:path'
import { parseReference } from '../references/reference.ts'
import { readSchema } from '../references/schema-file.ts'
import type { CompareReport } from '../reports/compare-schema.ts'
import { absentIfMissing } from '../sources/siblings.ts'
import { AtomicFile } from '../writers/atomic-file.ts'
import { WriterError } from '../writers/writer-error.ts'
import { type CompareRequest, compare } from './compare.ts'
import { keySchema } from './key-schema.ts'
import type { Progress } from './progress.ts'
import { UserError } from './user-error.ts'

/**
 * Writes the candidate's keys to the schema that is the reference, and reports how they differ from what stood there. `--rename` counts,
 * as it does when the two are compared; `--ignore` does not, so that the schema has all keys. A file that is no key schema is never
 * replaced. Throws `UserError`.
 */
export async function updateSchema(request: CompareRequest, progress: Progress): Promise<CompareReport> {
  const { kind, rest: path } = parseReference(request.reference)
  if (kind !== 'schema') {
    throw new UserError(`--update-schema renews a key schema: expected --reference schema:FILE, found a reference of the kind ${kind}`)
  }
  const before = await absentIfMissing(() => readSchema(path, request.root))
  const difference = before === undefined ? undefined : await compare(request, progress)
  if (difference !== undefined && difference.findings.length > 0) return difference

  const text = await keySchema(request.candidate, request, request.rename)
  if (text !== before?.text) await write(resolve(request.root, path), path, text)
  if (difference === undefined) return { ...(await compare(request, progress)), status: 'passed', schemaFile: { path, change: 'created' } }
  return { ...difference, status: 'passed', schemaFile: { path, change: text === before?.text ? 'unchanged' : 'renewed' } }
}

async function write(absolute: string, path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  try {
    const file = await AtomicFile.create(absolute, bytes.length)
    try {
      await file.write(0, bytes)
      await file.commit()
    } finally {
      await file.discard()
    }
  } catch (error) {
    throw error instanceof WriterError ? new UserError(new WriterError({ ...error, path }).message) : error
  }
}
