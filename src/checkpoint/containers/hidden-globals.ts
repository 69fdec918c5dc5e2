import { type ByteSource, memorySource } from '../bytes.ts'
import type { GlobalUse } from '../checkpoint.ts'
import { dangerousGlobalsIn } from '../pickle/global-search.ts'
import { globalTier } from '../pickle/globals.ts'
import { readPickle } from '../pickle/read-pickle.ts'
import type { GlobalValue } from '../pickle/values.ts'
import type { PickleLocation } from '../torch/torch-object.ts'
import { inflatedBeginning, type Packing, packingOf, WRAPPED } from './packed-bytes.ts'
import { type Remains, zipRemains } from './zip-remains.ts'

/** Bytes that are searched from the start of a source, and at its end: three seconds. Longer damaged files fail all the same. */
const MAX_SEARCHED = 1024 * 1024 * 1024
const SEARCHED_AT_END = 64 * 1024 * 1024
/** Searched at once, with what follows it, so that a pickle which begins at its end is seen as well. */
const WINDOW = 4 * 1024 * 1024
const OVERLAP = 256 * 1024

/** Pickles that are tried, and packed ranges that are unpacked: an honest file has a few, a hostile one would have millions. */
const MAX_PICKLES = 20_000
const MAX_PACKED = 500
/** Bytes that are unpacked of one range, since a pickle is much shorter, and of all of them. */
const MAX_UNPACKED = 16 * 1024 * 1024
const MAX_UNPACKED_TOGETHER = 256 * 1024 * 1024
/** Opcodes that may fail where it is only tried whether a pickle begins. */
const TRIED_BREAKS = 10
/** Places that headers name; kept, since several of them may name the same one. */
const MAX_PLACES = 100_000
/** Archives inside of archives. */
const MAX_DEPTH = 4

/**
 * The dangerous globals anywhere in a file that no reader can open, or that two readers would open differently: in the remains
 * of a zip, packed or not, behind other bytes, in a pickle that breaks. A loader that is more lenient, or a program that mends
 * archives, would run them. Each name once.
 */
export async function hiddenGlobals(source: ByteSource, known: readonly GlobalUse[]): Promise<GlobalUse[]> {
  const search = new Search(known)
  await search.source(source, { record: 'pickle', base: 0 }, 0)
  return search.found
}

/** The same for a part of a file that belongs to no record, of which as much as one window is searched. */
export async function globalsInRange(source: ByteSource, start: number, length: number, record: string): Promise<GlobalUse[]> {
  const search = new Search([])
  await search.source(memorySource(await source.read(start, Math.min(length, WINDOW))), { record, base: start }, 0)
  return search.found
}

class Search {
  readonly found: GlobalUse[] = []
  private readonly names: Set<string>
  private pickles = 0
  private packed = 0
  private unpacked = 0

  constructor(known: readonly GlobalUse[]) {
    this.names = new Set(known.map(({ name }) => name))
  }

  async source(source: ByteSource, location: PickleLocation, depth: number): Promise<void> {
    if (depth > MAX_DEPTH) return
    const tail = Math.max(MAX_SEARCHED, source.size - SEARCHED_AT_END)
    const places = new Set<number>()
    let record = location.record
    for (let at = 0; at < source.size; at += WINDOW) {
      if (at >= MAX_SEARCHED && at + WINDOW < tail) continue
      const bytes = new Uint8Array(await source.read(at, Math.min(WINDOW + OVERLAP, source.size - at)))
      const here: PickleLocation = { record, base: location.base === undefined ? undefined : location.base + at }
      if (at === 0) await this.start(bytes, 0, here, depth)
      for (const remains of zipRemains(bytes, at)) {
        if (places.size >= MAX_PLACES || places.has(remains.payload)) continue
        places.add(remains.payload)
        if (remains.kind === 'header') record = remains.name
        await this.remains(source, bytes, at, remains, location, depth)
      }
      await this.window(bytes, here)
    }
  }

  /** Names in the open, and whatever begins with the header of a pickle. */
  private async window(bytes: Uint8Array, location: PickleLocation): Promise<void> {
    this.keep(dangerousGlobalsIn(bytes), location)
    for (let i = bytes.indexOf(0x80); i >= 0 && i < WINDOW; i = bytes.indexOf(0x80, i + 1)) {
      if ((bytes[i + 1] ?? 0xff) <= 5) await this.pickle(bytes, i, location)
    }
  }

  /** A header of a zip, or an entry of its directory, names a place at which a record begins; mostly one that follows the header. */
  private async remains(
    source: ByteSource,
    bytes: Uint8Array,
    base: number,
    { name, payload, isPacked, kind }: Remains,
    location: PickleLocation,
    depth: number,
  ): Promise<void> {
    const here = { record: name, base: location.base === undefined ? undefined : location.base + base }
    const at = payload - base
    if (kind === 'header' && at < bytes.length) await this.start(bytes, at, here, depth)
    if (isPacked && payload < source.size) await this.unpack(source, payload, 'raw', here, depth)
  }

  /** The beginning of a file or record: a pickle of any protocol, or packed bytes. */
  private async start(bytes: Uint8Array, at: number, location: PickleLocation, depth: number): Promise<void> {
    await this.pickle(bytes, at, location)
    const packing = packingOf(bytes.subarray(at, at + WRAPPED))
    if (packing !== undefined) await this.unpack(memorySource(bytes), at, packing, location, depth)
  }

  private async pickle(bytes: Uint8Array, at: number, location: PickleLocation): Promise<void> {
    if (++this.pickles > MAX_PICKLES) return
    this.keep((await readPickle(memorySource(bytes), at, TRIED_BREAKS)).globals, location)
  }

  private async unpack(source: ByteSource, at: number, packing: Packing, location: PickleLocation, depth: number): Promise<void> {
    if (++this.packed > MAX_PACKED || this.unpacked > MAX_UNPACKED_TOGETHER) return
    const inner = await inflatedBeginning(source, at, packing, MAX_UNPACKED)
    this.unpacked += inner.length
    await this.source(memorySource(inner), { ...location, base: undefined }, depth + 1)
  }

  private keep(globals: readonly GlobalValue[], location: PickleLocation): void {
    for (const global of globals) {
      if (this.names.has(global.canonical) || globalTier(global.canonical) !== 'dangerous') continue
      this.names.add(global.canonical)
      this.found.push(useOf(global, location))
    }
  }
}

function useOf(global: GlobalValue, { record, base }: PickleLocation): GlobalUse {
  const offset = base === undefined ? undefined : base + global.offset
  return { spelled: `${global.module}.${global.name}`, name: global.canonical, record, offset }
}
