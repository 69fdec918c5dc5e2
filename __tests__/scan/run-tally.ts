import { Chunk, LEAD_BYTES, SLOT_BYTES } from '../../src/scan/chunk.ts'
import { createKernelMemory, FIRST_FREE_BYTE, loadKernels } from '../../src/scan/kernels/load-kernels.ts'
import type { Tally, ViewFacts } from '../../src/scan/tally.ts'
import { work } from '../../src/scan/work.ts'

const kernels = loadKernels(createKernelMemory(FIRST_FREE_BYTE + SLOT_BYTES))
const slot = { data: FIRST_FREE_BYTE + LEAD_BYTES }

/** What `tally` finds in a record whose bytes come in these pieces. */
export function tallied(tally: Tally, pieces: Iterable<Uint8Array>): ViewFacts[] {
  let tail = new Uint8Array(LEAD_BYTES)
  let at = 0
  for (const piece of pieces) {
    kernels.bytes.set(tail, slot.data - LEAD_BYTES)
    kernels.bytes.set(piece, slot.data)
    tail = kernels.bytes.slice(slot.data + piece.length - LEAD_BYTES, slot.data + piece.length)
    const chunk = new Chunk(slot, at, piece.length)
    tally.plan(chunk, slot.data, at, piece.length)
    const rows = chunk.work.rows()
    work(rows, kernels)
    chunk.work.deliver(rows, kernels)
    at += piece.length
  }
  return [...tally.facts()]
}
