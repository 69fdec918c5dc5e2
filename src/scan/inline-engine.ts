import type { Digester, DigestName, Engine } from './engine.ts'
import { Hashes } from './hashes.ts'
import type { Kernels } from './kernels/kernels.ts'
import { work } from './work.ts'

/** Does all work at once, in this thread. */
export class InlineEngine implements Engine {
  readonly kernels: Kernels
  readonly width = 1

  constructor(kernels: Kernels) {
    this.kernels = kernels
  }

  async run(rows: Float64Array): Promise<Float64Array> {
    work(rows, this.kernels)
    return rows
  }

  digester(names: ReadonlySet<DigestName>): Digester {
    const hashes = new Hashes(names)
    return {
      update: async (position, length) => hashes.update(this.kernels.bytes.subarray(position, position + length)),
      finish: async () => hashes.finish(),
    }
  }
}
