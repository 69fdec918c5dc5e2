import { opcodeName } from './opcodes.ts'

/** The bytes are not a pickle that CPython would load, or an absurd one. */
export class PickleError extends Error {
  override readonly name = 'PickleError'
  /** Bytes from the start of the source that the pickle was read from. */
  readonly offset: number
  /** What `torch.load` says. */
  readonly torch: string | undefined
  /** The bytes end before the pickle does. */
  readonly truncated: boolean
  constructor(message: string, at: { offset: number; opcode?: number; torch?: string | undefined; truncated?: boolean }) {
    const opcode = at.opcode === undefined ? '' : ` (opcode ${opcodeName(at.opcode)})`
    super(`${message} at byte ${at.offset} of the pickle${opcode}`)
    this.offset = at.offset
    this.torch = at.torch
    this.truncated = at.truncated ?? false
  }
}
