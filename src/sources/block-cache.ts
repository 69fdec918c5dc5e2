/** Fetches exactly `length` bytes at `offset`, or throws. */
export type FetchBytes = (offset: number, length: number) => Promise<Uint8Array>

export interface BlockCacheSettings {
  readonly blockBytes: number
  /** Blocks that are kept. */
  readonly maxBlocks: number
  /** Blocks that are fetched at once, at most. */
  readonly maxRun: number
  /** Bytes of the whole; its last block may be shorter than the others. */
  readonly size: number
  readonly fetchBytes: FetchBytes
}

/**
 * Reads through a cache of aligned blocks, the least recently used of which are dropped first. Missing blocks that lie
 * side by side are fetched together, and a block that is on its way is waited for rather than fetched again.
 */
export class BlockCache {
  private readonly settings: BlockCacheSettings
  /** In order of use, oldest first: a Map keeps the order in which keys were set. */
  private readonly blocks = new Map<number, Promise<Uint8Array>>()

  constructor(settings: BlockCacheSettings) {
    this.settings = settings
  }

  /** Puts the bytes of block `index` in, where they are already known. */
  keep(index: number, bytes: Uint8Array): void {
    if (bytes.length > 0) this.remember(index, Promise.resolve(bytes))
  }

  clear(): void {
    this.blocks.clear()
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const { blockBytes } = this.settings
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const index = Math.floor((offset + done) / blockBytes)
      const last = Math.floor((offset + length - 1) / blockBytes)
      const block = await this.block(index, last)
      const from = offset + done - index * blockBytes
      const part = block.subarray(from, from + length - done)
      bytes.set(part, done)
      done += part.length
    }
    return bytes
  }

  /** Block `index`; where it is missing, the missing blocks after it up to `last` come with it. */
  private block(index: number, last: number): Promise<Uint8Array> {
    const known = this.blocks.get(index)
    if (known !== undefined) {
      this.remember(index, known)
      return known
    }
    const { blockBytes, maxRun, size, fetchBytes } = this.settings
    let count = 1
    while (count < maxRun && index + count <= last && !this.blocks.has(index + count)) count++
    const start = index * blockBytes
    const run = fetchBytes(start, Math.min(count * blockBytes, size - start))
    let first: Promise<Uint8Array> | undefined
    for (let i = 0; i < count; i++) {
      // A copy, so that one kept block does not keep the whole run in memory.
      const block = run.then((bytes) => bytes.slice(i * blockBytes, (i + 1) * blockBytes))
      this.remember(index + i, block)
      block.catch(() => this.forget(index + i, block))
      first ??= block
    }
    return first ?? run
  }

  private remember(index: number, block: Promise<Uint8Array>): void {
    this.blocks.delete(index)
    this.blocks.set(index, block)
    for (const oldest of this.blocks.keys()) {
      if (this.blocks.size <= this.settings.maxBlocks) break
      this.blocks.delete(oldest)
    }
  }

  private forget(index: number, block: Promise<Uint8Array>): void {
    if (this.blocks.get(index) === block) this.blocks.delete(index)
  }
}
