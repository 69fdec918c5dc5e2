import { isPlainName } from '../checkpoint/containers/sharded.ts'
import { quote } from '../checkpoint/quote.ts'
import { keySchemaJson, type StoredKeySchema } from '../compare/key-schema-json.ts'
import {
  BUNDLE_MANIFEST,
  BUNDLE_SCHEMA,
  type BundleConfig,
  type BundleFile,
  type BundleFileDetails,
  type BundleProvenance,
  keysEntry,
  MAX_BUNDLE_BYTES,
  MAX_BUNDLE_ENTRIES,
  MAX_MANIFEST_BYTES,
} from './bundle.ts'
import { BundleError, readBundle } from './read-bundle.ts'

/** All that a release bundle tells. Nothing in it is looked at: what may not be published has been taken out before. */
export interface BundleContent {
  /** No two of one name. */
  readonly files: readonly BundledModel[]
  readonly provenance: BundleProvenance
  /** What was asked for, under the names of the options. */
  readonly options: Readonly<Record<string, OptionValue>>
  readonly configs: readonly (BundleConfig & { readonly text: string })[]
  /** Settings that were found and are not in the bundle. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[]
  /** JSON of the report of `validate`. */
  readonly validateReport: string | undefined
  /** Markdown. */
  readonly readme: string
}

export type OptionValue = string | number | boolean | null | readonly string[]

export interface BundledModel extends Omit<BundleFile, 'keys'>, BundleFileDetails {
  readonly keySchema: StoredKeySchema
}

/**
 * Writes a release bundle: the same content gives the same bytes, whenever and wherever it is written. Throws `BundleError` where it would be
 * larger than what readers take.
 */
export async function writeBundle(content: BundleContent): Promise<Uint8Array> {
  const entries = entriesOf(content)
  if (entries.size > MAX_BUNDLE_ENTRIES)
    throw new BundleError(`it would have ${entries.size} entries, at most ${MAX_BUNDLE_ENTRIES} are read`)
  const { default: Zip } = await import('jszip')
  const zip = new Zip()
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  for (const [name, text] of sorted) zip.file(name, Buffer.from(text), { date: EPOCH, createFolders: false, unixPermissions: 0o100644 })
  const bytes = await zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
    streamFiles: false,
  })
  if (bytes.length > MAX_BUNDLE_BYTES) throw new BundleError(`it would have ${bytes.length} bytes, at most ${MAX_BUNDLE_BYTES} are read`)
  // What our own reader refuses is of no use to anybody.
  await readBundle(bytes)
  return bytes
}

/** The first day that a zip can name. */
const EPOCH = new Date(Date.UTC(1980, 0, 1))

function entriesOf({ files, configs, validateReport, readme, ...content }: BundleContent): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  const add = (name: string, text: string) => {
    if (entries.has(name)) throw new BundleError(`it would have two entries ${quote(name)}`)
    entries.set(name, text)
  }
  for (const { name, keySchema } of files) {
    if (!isPlainName(name)) throw new BundleError(`expected a name without folders for a published file, found ${quote(name)}`)
    add(keysEntry(name), keySchemaJson(keySchema))
  }
  for (const { entry, text } of configs) add(entry, text)
  if (validateReport !== undefined) add('report/validate.json', validateReport)
  add('README.md', readme)
  add(BUNDLE_MANIFEST, manifestJson({ files, configs, ...content }))
  return entries
}

function manifestJson({ files, provenance, options, configs, leftOut }: Omit<BundleContent, 'validateReport' | 'readme'>): string {
  const manifest = {
    schema: BUNDLE_SCHEMA,
    files: files.map(({ keySchema: _, name, size, sha256, identity, ...details }) => ({
      name,
      size,
      sha256,
      keys: keysEntry(name),
      identity,
      ...details,
    })),
    provenance,
    options,
    configs: configs.map(({ text: _, ...config }) => config),
    leftOut,
  }
  const json = `${JSON.stringify(manifest, null, 2)}\n`
  const bytes = Buffer.byteLength(json)
  if (bytes > MAX_MANIFEST_BYTES)
    throw new BundleError(`its ${BUNDLE_MANIFEST} would have ${bytes} bytes, at most ${MAX_MANIFEST_BYTES} are read`)
  return json
}
