import { decodeStrictUtf8 } from '../pickle/text.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Versions that PyTorch 2.13 reads. Source: caffe2/serialize/versions.h. */
const MIN_VERSION = 1
const MAX_VERSION = 10

/** The record `version`, which PyTorch reads first; torch.package keeps its own under `.data/version`. */
export async function versionProblems(archive: ZipArchive): Promise<Problem[]> {
  const name = archive.find('.data/version') === undefined ? 'version' : '.data/version'
  const text = await archive.readText(name)
  if (text === undefined) {
    return [
      {
        kind: 'container/missing-record',
        message: `The record ${quote(archive.nameOf('version'))} is missing`,
        where: { record: archive.nameOf('version') },
        torch: 'Expected hasRecord("version") to be true, but got false.',
      },
    ]
  }
  // C++ `stoull`: leading blanks and a sign are skipped, what follows the digits is ignored.
  const digits = /^[\s]*\+?(\d{1,19})/.exec(text)?.[1]
  const version = digits === undefined ? undefined : Number(digits)
  const bound =
    version !== undefined && version < MIN_VERSION
      ? `minimum supported version for reading is ${MIN_VERSION}`
      : `maximum supported version for reading is ${MAX_VERSION}`
  if (version !== undefined && version >= MIN_VERSION && version <= MAX_VERSION) return []
  return [
    {
      kind: 'container/corrupt',
      message: `The record "version" says ${quote(text.slice(0, 40))}, PyTorch reads versions ${MIN_VERSION} to ${MAX_VERSION}`,
      where: { record: archive.nameOf(name) },
      torch:
        version === undefined
          ? `Couldn't parse the version ${text.slice(0, 40)} as Long Long.`
          : `Attempted to read a PyTorch file with version ${version}, but the ${bound}.`,
    },
  ]
}

/** The record `byteorder`; without it, as before 2.0, storages are little-endian. */
export async function byteOrder(archive: ZipArchive): Promise<{ value: 'little' | 'big'; problems: Problem[] }> {
  const text = await archive.readText('byteorder')
  if (text === 'big') return { value: 'big', problems: [] }
  if (text === undefined || text === 'little') return { value: 'little', problems: [] }
  return {
    value: 'little',
    problems: [
      {
        kind: 'container/corrupt',
        message: `The record "byteorder" says ${quote(text.slice(0, 40))}, not little or big`,
        where: { record: archive.nameOf('byteorder') },
        torch: `ValueError: Unknown endianness type: ${text.slice(0, 40)}`,
      },
    ],
  }
}

/** The record `.storage_alignment`, which Python's `int()` must accept. */
export async function alignmentProblems(archive: ZipArchive): Promise<Problem[]> {
  const text = await archive.readText('.storage_alignment')
  if (text === undefined || /^\s*[+-]?\d+(_\d+)*\s*$/.test(text)) return []
  return [
    {
      kind: 'container/corrupt',
      message: `The record ".storage_alignment" says ${quote(text.slice(0, 40))}, which is no number`,
      where: { record: archive.nameOf('.storage_alignment') },
      torch: `ValueError: invalid literal for int() with base 10: ${/^[ -&(-[\]-~]{0,40}$/.test(text) ? `b'${text}'` : ''}`.trim(),
    },
  ]
}

/** The record `.data/serialization_id`, which nobody checks, but which PyTorch turns into text. */
export async function serialNumberProblems(archive: ZipArchive): Promise<Problem[]> {
  const text = await archive.readText('.data/serialization_id')
  if (text === undefined || decodeStrictUtf8(Buffer.from(text, 'latin1')) !== undefined) return []
  return [
    {
      kind: 'container/corrupt',
      message: 'The record ".data/serialization_id" is not text',
      where: { record: archive.nameOf('.data/serialization_id') },
      torch: "UnicodeDecodeError: 'utf-8' codec can't decode byte",
    },
  ]
}
