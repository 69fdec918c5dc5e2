/** Non-finite values of one tensor. */
export interface NonFinite {
  readonly nan: number
  readonly infinite: number
  /** Position of the first one among the elements of the tensor's storage, counted from the tensor's first element. */
  readonly first: number
}

/** What one pass over a file's bytes found. */
export interface ScanFacts {
  /** CRC-32 of each record that was read to its end, by record name. */
  readonly crc32: ReadonlyMap<string, number>
  /** Tensors with NaN or infinite values, by name. */
  readonly nonFinite: ReadonlyMap<string, NonFinite>
  /** Tensors with elements that are all zero bits, by name. */
  readonly allZero: ReadonlySet<string>
  /** Lower-case hexadecimal, of the whole file. */
  readonly digests: { readonly sha256?: string; readonly md5?: string }
  /** Records whose compressed bytes cannot be read to their end, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>
}
