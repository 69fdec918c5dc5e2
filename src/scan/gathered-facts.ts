import type { RecordInfo } from '../checkpoint/checkpoint.ts'
import type { Problem } from '../checkpoint/problem.ts'
import type { Copy, CopyFacts } from './copy.ts'
import type { NonFinite, ScanFacts } from './facts.ts'
import type { RecordReading } from './record-reading.ts'
import type { ViewFacts } from './tally.ts'

/** What is known of a file's bytes, record by record as they are done. */
export class GatheredFacts {
  private readonly crcs = new Map<RecordInfo, number>()
  private readonly payloads = new Map<RecordInfo, number>()
  private readonly nonFinite = new Map<string, NonFinite>()
  private readonly allZero = new Set<string>()
  private readonly copies = new Map<Copy, CopyFacts>()

  /** `payload`: where the record's payload begins in the file. */
  begin(record: RecordInfo, payload: number): void {
    this.payloads.set(record, payload)
  }

  /** Keeps what was found in a record, once all of it has been looked at. */
  collect({ record, crc, tallies, copies }: RecordReading, payload: number): void {
    if (crc !== undefined) this.crcs.set(record, crc.value)
    const place = record.compression === 'stored' ? payload : undefined
    for (const tally of tallies) for (const facts of tally.facts()) this.keep(facts, place)
    for (const copy of copies) this.copies.set(copy.copy, copy.facts())
  }

  /** A name may stand for several tensors, whose values are then counted together. */
  private keep({ name, nan, infinite, first, firstByte, allZero }: ViewFacts, payload: number | undefined): void {
    if (allZero) this.allZero.add(name)
    if (nan + infinite === 0) return
    const known = this.nonFinite.get(name)
    this.nonFinite.set(name, {
      nan: nan + (known?.nan ?? 0),
      infinite: infinite + (known?.infinite ?? 0),
      first: known?.first ?? first,
      offset: known?.offset ?? (payload === undefined ? undefined : payload + firstByte),
    })
  }

  facts(digests: ScanFacts['digests'], problems: readonly Problem[]): ScanFacts {
    const { crcs: crc32, payloads, nonFinite, allZero, copies } = this
    return { crc32, payloads, nonFinite, allZero, digests, problems, copies }
  }
}
