import { shortened } from '../../profiles/quoted.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** The bytes are not those that a checksum file promises. */
export const digestMismatch: Rule = {
  id: 'file/digest-mismatch',
  severity: 'error',
  title: 'The file has another digest than a checksum file states',
  explanation:
    'A digest that differs means that the file is not the one that was published: a transfer was cut, a disk lost bits, or the file was ' +
    'replaced. Digests are looked for in `SHA256SUMS`, `MD5SUMS`, `NAME.sha256` and `NAME.md5` beside the file, or in the file that ' +
    '`manifest` names in the configuration.',
  remedy: 'Fetch the file again from where the checksum was made; where the file was changed on purpose, write the checksum anew.',
  example: 'SHA256SUMS states sha256 9f86d081…0f00a08, the file has 60303ae2…9a2a5b0',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  for (const stated of subject.statedDigests) {
    const computed = subject.bytes?.digests[stated.algorithm]
    if (computed === undefined || computed === stated.value) continue
    yield { message: `${shortened(stated.source)} states ${stated.algorithm} ${stated.value}, the file has ${computed}` }
  }
}
