import { UserError } from '../commands/user-error.ts'

/** A file or address that cannot be opened or read. */
export class SourceError extends UserError {
  /** Why, without the file's name. */
  readonly reason: string
  /** The operating system's code, as `ENOENT`, where there is one. */
  readonly code: string | undefined
  constructor(place: string, reason: string, code?: string) {
    super(`${place}: ${reason}`)
    this.reason = reason
    this.code = code
  }
}
