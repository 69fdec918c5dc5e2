/**
 * The command cannot run, for a reason that its user can change: a wrong option, a file that is not there, a network
 * that fails. It ends with exit status 2 and this message; any other error is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
}
