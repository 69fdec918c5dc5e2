/**
 * The fingerprint that PyTorch puts into `.data/serialization_id`: 20 digits that combine the hashes of the records' names, and
 * 20 that combine their CRCs. Nothing checks it. The names are combined in the order of a C++ `unordered_set`, so the digits
 * are those of PyTorch's builds for Linux, which all use libstdc++; other C++ libraries hash and order otherwise.
 * Source: caffe2/serialize/inline_container.cc `writeSerializationId`, c10/util/hash.h `hash_combine`.
 */
export class SerializationId {
  private readonly names: bigint
  private crcs = 0n

  /** `names`: of all records in front of the fingerprint, below the root, in the order in which they are written. */
  constructor(names: readonly string[]) {
    this.names = unorderedSetOrder(names.map(stringHash)).reduce(combine, 0n)
  }

  /** CRCs of those of the records that have bytes, in the same order. */
  addCrc(crc: number): void {
    this.crcs = combine(this.crcs, BigInt(crc))
  }

  text(): string {
    return `${digits(this.names)}${digits(this.crcs)}`
  }
}

/** Length of the text. */
export const SERIALIZATION_ID_BYTES = 40

function digits(value: bigint): string {
  return value.toString().padStart(20, '0')
}

function combine(seed: bigint, value: bigint): bigint {
  return seed ^ uint64(value + 0x9e3779b9n + uint64(seed << 6n) + (seed >> 2n))
}

function uint64(value: bigint): bigint {
  return BigInt.asUintN(64, value)
}

const MULTIPLIER = 0xc6a4a7935bd1e995n
const SEED = 0xc70f6907n

/** libstdc++'s `std::hash<std::string>` on 64-bit machines, which is MurmurHash64A. Source: GCC libstdc++-v3/libsupc++/hash_bytes.cc. */
function stringHash(text: string): bigint {
  const bytes = Buffer.from(text)
  const whole = bytes.length & ~7
  let hash = SEED ^ uint64(BigInt(bytes.length) * MULTIPLIER)
  for (let at = 0; at < whole; at += 8) {
    const mixed = uint64(shiftMix(uint64(bytes.readBigUInt64LE(at) * MULTIPLIER)) * MULTIPLIER)
    hash = uint64((hash ^ mixed) * MULTIPLIER)
  }
  if (whole < bytes.length) {
    let rest = 0n
    for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8n) | BigInt(bytes[at] ?? 0)
    hash = uint64((hash ^ rest) * MULTIPLIER)
  }
  return shiftMix(uint64(shiftMix(hash) * MULTIPLIER))
}

function shiftMix(value: bigint): bigint {
  return value ^ (value >> 47n)
}

/** Bucket counts that libstdc++ grows through while single items come in. Source: GCC libstdc++-v3 src/c++11/hashtable_c++0x.cc. */
const BUCKET_COUNTS = [13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933, 351061, 712697, 1447153]

/**
 * The order in which a libstdc++ `unordered_set` is walked after `hashes` were put in, one after the other. Its items are one
 * linked list, in which those of a bucket follow each other: an item of an empty bucket goes to the front of the list, any other
 * to the front of its bucket. Where there are more items than buckets, the list is dealt out anew, front to back.
 * Source: GCC libstdc++-v3 include/bits/hashtable.h `_M_insert_bucket_begin`, `_M_rehash_aux`.
 */
function unorderedSetOrder(hashes: readonly bigint[]): readonly bigint[] {
  let order: readonly bigint[] = []
  for (const count of BUCKET_COUNTS) {
    if (order.length === hashes.length) break
    order = dealtOut([...order, ...hashes.slice(order.length, count)], BigInt(count))
  }
  return order
}

function dealtOut(hashes: readonly bigint[], count: bigint): readonly bigint[] {
  const buckets = new Map<number, bigint[]>()
  for (const hash of hashes) {
    const number = Number(hash % count)
    const bucket = buckets.get(number)
    if (bucket === undefined) buckets.set(number, [hash])
    else bucket.push(hash)
  }
  return [...buckets.values()].flat().reverse()
}
