/** Copies items with their bytes in the opposite order. Source and target may be the same. */

export function swap2(source: usize, target: usize, count: usize): void {
  const end = source + (count << 1)
  let from = source
  let to = target
  for (; from + 16 <= end; from += 16, to += 16) {
    const items = v128.load(from)
    v128.store(to, v128.shuffle<u8>(items, items, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14))
  }
  for (; from < end; from += 2, to += 2) store<u16>(to, bswap<u16>(load<u16>(from)))
}

export function swap4(source: usize, target: usize, count: usize): void {
  const end = source + (count << 2)
  let from = source
  let to = target
  for (; from + 16 <= end; from += 16, to += 16) {
    const items = v128.load(from)
    v128.store(to, v128.shuffle<u8>(items, items, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12))
  }
  for (; from < end; from += 4, to += 4) store<u32>(to, bswap<u32>(load<u32>(from)))
}

export function swap8(source: usize, target: usize, count: usize): void {
  const end = source + (count << 3)
  let from = source
  let to = target
  for (; from + 16 <= end; from += 16, to += 16) {
    const items = v128.load(from)
    v128.store(to, v128.shuffle<u8>(items, items, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8))
  }
  for (; from < end; from += 8, to += 8) store<u64>(to, bswap<u64>(load<u64>(from)))
}
