import { z } from 'zod'
import { isPlainName } from '../checkpoint/containers/sharded.ts'
import { KeySchemaError, MAX_SCHEMA_BYTES, parseKeySchema, type StoredKeySchema } from '../compare/key-schema-json.ts'
import { BUNDLE_MANIFEST, BUNDLE_SCHEMA, type BundleFile, MAX_BUNDLE_BYTES, MAX_BUNDLE_ENTRIES, MAX_MANIFEST_BYTES } from './bundle.ts'
import { openSmallZip, type SmallZip, SmallZipError } from './small-zip.ts'

/** Why a bundle cannot be read. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}

export interface Bundle {
  readonly files: readonly BundleFile[]
  /** The key schema of one of them; `undefined` where the bundle has none. Throws `BundleError`. */
  keysOf(file: BundleFile): Promise<StoredKeySchema | undefined>
}

/** Reads a release bundle. Nothing is stored, and no name in it is used as a path. Throws `BundleError`. */
export async function readBundle(bytes: Uint8Array): Promise<Bundle> {
  if (bytes.length > MAX_BUNDLE_BYTES) throw new BundleError(`it has ${bytes.length} bytes, at most ${MAX_BUNDLE_BYTES} are read`)
  return asBundle(async () => {
    const zip = await openSmallZip(bytes, MAX_BUNDLE_ENTRIES)
    const { files } = parseManifest(await textOf(zip, BUNDLE_MANIFEST, MAX_MANIFEST_BYTES))
    return {
      files,
      keysOf: ({ keys }) =>
        asBundle(async () => (keys === undefined ? undefined : parseKeySchema(await textOf(zip, keys, MAX_SCHEMA_BYTES)))),
    }
  })
}

const plainName = z.string().max(255).refine(isPlainName, 'expected a name without folders')
const word = z.string().regex(/^[\w.+ -]{1,64}$/)

const file = z.object({
  name: plainName,
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keys: z
    .string()
    .refine((entry) => entry.startsWith('keys/') && isPlainName(entry.slice('keys/'.length)), 'expected a name below keys/')
    .optional(),
  identity: z.object({ project: word, kind: word, version: word.optional() }).optional(),
})

const manifest = z.object({ schema: z.literal(BUNDLE_SCHEMA), files: z.array(file).max(MAX_BUNDLE_ENTRIES) })

function parseManifest(text: string): { readonly files: readonly BundleFile[] } {
  const parsed = manifest.safeParse(jsonOf(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.map(String).join('.') || 'it'
    throw new BundleError(`its ${BUNDLE_MANIFEST} is not as expected: ${place}: ${issue?.message ?? 'unknown'}`)
  }
  const { files } = parsed.data
  if (new Set(files.map(({ name }) => name)).size < files.length) {
    throw new BundleError(`its ${BUNDLE_MANIFEST} lists two files of the same name`)
  }
  return parsed.data
}

async function textOf(zip: SmallZip, name: string, most: number): Promise<string> {
  const bytes = await zip.read(name, most)
  if (bytes === undefined) throw new BundleError(`it has no entry ${JSON.stringify(name)}`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BundleError(`its entry ${JSON.stringify(name)} is not UTF-8 text`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BundleError(`its ${BUNDLE_MANIFEST} is not valid JSON`)
  }
}

async function asBundle<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SmallZipError) throw new BundleError(error.message)
    if (error instanceof KeySchemaError) throw new BundleError(`one of its key schemas cannot be read: ${error.message}`)
    throw error
  }
}
