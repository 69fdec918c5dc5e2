import { UserError } from '../commands/user-error.ts'

/** The commit is there, and it has no file at the path: it may be new since then, or have had another name. */
export class NotAtRevision extends UserError {
  /** As it was given. */
  readonly revision: string
  /** From the repository's top. */
  readonly path: string
  constructor(revision: string, path: string) {
    super(`git:${revision}:${path}: there is no such file at that commit; if it had another name there, write git:${revision}:PATH`)
    this.revision = revision
    this.path = path
  }
}
