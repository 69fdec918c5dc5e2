import { quote } from '../../checkpoint/quote.ts'
import { problemRule } from '../problem-rule.ts'
import type { Draft, Subject } from '../rule.ts'

export const crcMismatch = problemRule(
  {
    id: 'container/crc-mismatch',
    severity: 'error',
    title: 'The bytes of a record differ from its checksum',
    explanation:
      'A zip states a CRC-32 for every record, and PyTorch never verifies it: flipped bits and holes of zeros load without a word. Every record is read to its end and its checksum compared; checksums that contradict each other count as well.',
    remedy:
      'Fetch or copy the file again; where no good copy exists, save it again from the program that made it. If it happens again, suspect the disk or the memory of the machine.',
    example: 'Record "archive/data/3" has CRC-32 0x1c291ca3, its checksum says 0x5a3e0f11: its bytes changed after it was saved',
  },
  check,
)

function* check({ checkpoint, bytes }: Subject): Iterable<Draft> {
  for (const record of checkpoint.records) {
    const { name, crc32: stated } = record
    const found = bytes?.crc32.get(record)
    if (found === undefined || stated === undefined || stated === 0 || found === stated) continue
    const offset = bytes?.payloads.get(record)
    const tensor = tensorIn(checkpoint, name)
    yield {
      message: `Record ${quote(name)} has CRC-32 ${hex(found)}, its checksum says ${hex(stated)}: its bytes changed after it was saved`,
      where: { record: name, ...(tensor === undefined ? {} : { tensor }), ...(offset === undefined ? {} : { offset }) },
    }
  }
}

/** A tensor whose values lie in the record, so that people see what is lost. */
function tensorIn(checkpoint: Subject['checkpoint'], record: string): string | undefined {
  return checkpoint.tensors.find(({ storage }) => storage !== null && checkpoint.storages.get(storage)?.record === record)?.name
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`
}
