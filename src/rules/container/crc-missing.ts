import { problemRule } from '../problem-rule.ts'
import type { Draft, Subject } from '../rule.ts'

export const crcMissing = problemRule(
  {
    id: 'container/crc-missing',
    severity: 'notice',
    title: 'Records were saved without a checksum',
    explanation:
      'With `torch.utils.serialization.config.save.compute_crc32 = False` PyTorch writes 0 for every checksum. Such a file loads, but damage to its values cannot be seen.',
    remedy: 'Save with checksums (the default), or publish a SHA256SUMS file beside the checkpoint.',
    example: '12 records have no checksum, so that damage to their bytes cannot be seen',
  },
  check,
)

function* check({ checkpoint, bytes }: Subject): Iterable<Draft> {
  // A checksum of 0 means "not computed", unless the bytes really have it: an empty record does.
  const missing = checkpoint.records.filter((record) => record.crc32 === 0 && (bytes?.crc32.get(record) ?? 0) !== 0)
  const first = missing[0]
  if (first === undefined) return
  yield {
    message: `${missing.length === 1 ? '1 record has' : `${missing.length} records have`} no checksum, so that damage to their bytes cannot be seen`,
    where: { record: first.name },
  }
}
