import type { Checkpoint, Container } from './checkpoint.ts'

/** A checkpoint of which nothing is known yet but its size and its first bytes; readers fill in the rest. */
export function bareCheckpoint(container: Container, size: number, head: Uint8Array): Checkpoint {
  return {
    container,
    size,
    head,
    headMd5: undefined,
    headerCode: undefined,
    zipRoot: undefined,
    records: [],
    recordsEnd: undefined,
    storages: new Map(),
    tensors: [],
    weightsRoot: null,
    root: undefined,
    globals: [],
    metadata: new Map(),
    training: {
      epoch: undefined,
      step: undefined,
      optimizer: false,
      scheduler: false,
      entries: [],
      best: [],
      torchVersion: undefined,
      lightningVersion: undefined,
    },
    protocol: undefined,
    shards: new Map(),
    problems: [],
  }
}
