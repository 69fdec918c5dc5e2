import { resolve } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { KeySchemaError, MAX_SCHEMA_BYTES, parseKeySchema, type StoredKeySchema } from '../compare/key-schema-json.ts'
import { openFile } from '../sources/file-source.ts'
import { SourceError } from '../sources/source-error.ts'
import { type OpenSide, type Side, type SideOptions, WITHOUT_FILE } from './side.ts'

/** `schema:FILE`: the keys that a file lists, as `inspect --schema` writes them. */
export function schemaReference(path: string): OpenSide {
  return (options) => openSchema(path, options)
}

async function openSchema(path: string, { root }: SideOptions): Promise<Side> {
  const { schema } = await readSchema(path, root).catch((error) => {
    throw error instanceof SourceError && error.code === 'ENOENT' ? neverWritten(path, error) : error
  })
  return { name: `schema:${path}`, kind: 'schema', ...WITHOUT_FILE, ...schema }
}

function neverWritten(path: string, { reason, code }: SourceError): SourceError {
  return new SourceError(path, `${reason}; ckpt-guard inspect FILE --schema -o ${path} writes it`, code)
}

/** A key schema, and the text that it was read from. Throws `SourceError` where there is no such file, `UserError` where it is none. */
export async function readSchema(path: string, root: string): Promise<{ readonly text: string; readonly schema: StoredKeySchema }> {
  const source = await openFile(resolve(root, path), path)
  try {
    if (source.size > MAX_SCHEMA_BYTES) {
      throw new UserError(`${path}: expected a key schema of at most ${MAX_SCHEMA_BYTES} bytes, found ${source.size} bytes`)
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await source.read(0, source.size))
    return { text, schema: parseKeySchema(text) }
  } catch (error) {
    if (error instanceof KeySchemaError) throw notASchema(path, error.message)
    if (error instanceof TypeError) throw notASchema(path, 'it is not UTF-8 text')
    throw error
  } finally {
    await source.close()
  }
}

function notASchema(path: string, reason: string): UserError {
  return new UserError(`${path} is no key schema: ${reason}`)
}
