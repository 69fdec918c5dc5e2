import { UserError } from '../commands/user-error.ts'

/** A file or address that cannot be opened or read. */
export class SourceError extends UserError {
  /** Why, without the file's name. */
  readonly reason: string
  /**
   * The operating system's code, as `ENOENT`, where there is one. A server's failures have the codes that come closest: `ENOENT` (it has no
   * such file), `EACCES` (it refuses access), `EHOSTUNREACH` (it cannot be asked).
   */
  readonly code: string | undefined
  constructor(place: string, reason: string, code?: string) {
    super(`${place}: ${reason}`)
    this.reason = reason
    this.code = code
  }
}
