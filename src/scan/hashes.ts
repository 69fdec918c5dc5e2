import { createHash, type Hash } from 'node:crypto'
import type { DigestName } from './engine.ts'

/** Several digests of the same bytes. */
export class Hashes {
  private readonly hashes: ReadonlyMap<DigestName, Hash>

  constructor(names: Iterable<DigestName>) {
    this.hashes = new Map([...names].map((name) => [name, createHash(name)]))
  }

  update(bytes: Uint8Array): void {
    for (const hash of this.hashes.values()) hash.update(bytes)
  }

  /** Lower-case hexadecimal. */
  finish(): Partial<Record<DigestName, string>> {
    return Object.fromEntries([...this.hashes].map(([name, hash]) => [name, hash.digest('hex')]))
  }
}
