import type { StorageInfo } from '../checkpoint.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipArchive } from './zip-archive.ts'

const NO_PROBLEMS: readonly Problem[] = []

/** Compares the record of a storage with what the pickle says of it. Source: torch 2.13 `get_storage_from_record`. */
export function storageProblems(archive: ZipArchive, storage: StorageInfo): readonly Problem[] {
  if (storage.record === undefined) return NO_PROBLEMS
  if (archive.entryOf(storage.record)?.size === storage.bytes) return NO_PROBLEMS
  const name = storage.record.slice(archive.root.length + 1)
  const entry = archive.find(name)
  const where = { record: storage.record }
  if (entry === undefined) {
    return [
      {
        kind: 'container/missing-record',
        message: `The record ${quote(storage.record)} with the values of storage ${quote(storage.id)} is missing`,
        where,
        torch: `PytorchStreamReader failed locating file ${name}: file not found`,
      },
    ]
  }
  if (entry.name !== storage.record) {
    return [
      {
        kind: 'container/missing-record',
        message: `The record ${quote(storage.record)} is there as ${quote(entry.name)} only, which most readers take for another`,
        where: { ...where, offset: entry.centralOffset },
      },
    ]
  }
  const short = entry.size < storage.bytes
  return [
    {
      kind: short ? 'tensor/short-storage' : 'container/corrupt',
      message: `The record ${quote(storage.record)} has ${entry.size} bytes, its storage of ${storage.dtype} must have ${storage.bytes}`,
      where: { ...where, offset: entry.headerOffset },
      // PyTorch asks for bytes, whatever the type of the storage.
      torch: `record size (${entry.size} bytes) does not match expected size (${storage.bytes} bytes = ${storage.bytes} elements * 1 bytes/element) for dtype Byte`,
      ...(short ? {} : { remedy: 'Restore the file from a copy, or save it again from the program that made it.' }),
    },
  ]
}
