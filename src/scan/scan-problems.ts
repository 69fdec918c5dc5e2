import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import type { Problem } from '../checkpoint/problem.ts'
import { quote } from '../checkpoint/quote.ts'

/** What can be wrong with records as they lie in the file, which their directory does not tell. */

export function noHeader(record: RecordInfo, zipRoot: string | undefined): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} has no local header at byte ${record.offset}, where the central directory says it is`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
  }
}

export function pastTheEnd(record: RecordInfo, zipRoot: string | undefined): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} reaches past the end of the file`,
    where: { record: record.name, offset: record.offset },
    torch: `PytorchStreamReader failed reading file ${nameBelow(zipRoot, record)}: invalid header or archive is corrupted`,
  }
}

/** PyTorch names records below the root folder. */
function nameBelow(zipRoot: string | undefined, { name }: RecordInfo): string {
  return zipRoot !== undefined && name.startsWith(`${zipRoot}/`) ? name.slice(zipRoot.length + 1) : name
}

export function wrongLength(record: RecordInfo): Problem {
  return {
    kind: 'container/corrupt',
    message: `Record ${quote(record.name)} does not decompress to its ${record.size} bytes`,
    where: { record: record.name, offset: record.offset },
  }
}

export function intoTheNext(end: number, next: number, record: RecordInfo | undefined): Problem {
  const other = record === undefined ? 'the central directory' : `record ${quote(record.name)}`
  return {
    kind: 'container/overlapping-records',
    message: `A record reaches to byte ${end}, into ${other} at ${next}`,
    where: record === undefined ? { offset: next } : { record: record.name, offset: next },
  }
}

export function hidden(start: number, end: number): Problem {
  return {
    kind: 'container/header-mismatch',
    message: `${end - start} bytes between two records belong to neither, and are not empty`,
    where: { offset: start },
  }
}
