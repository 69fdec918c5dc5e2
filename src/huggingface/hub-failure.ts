import { UserError } from '../commands/user-error.ts'

/** What the Hub, or the storage behind it, answered instead of what was asked for. */
export class HubFailure extends Error {
  override readonly name = 'HubFailure'
  /** Of HTTP; 0 where there was no answer. */
  readonly status: number
  /** It may work when it is asked again later. */
  readonly isTransient: boolean
  /** It may have been carried out all the same. */
  readonly isUncertain: boolean

  constructor(message: string, facts: { status: number; isTransient?: boolean; isUncertain?: boolean }) {
    super(message)
    this.status = facts.status
    this.isTransient = facts.isTransient ?? false
    this.isUncertain = facts.isUncertain ?? false
  }
}

/** Characters of what a server says that a message shows. */
const MAX_SHOWN = 300

/** Text of a server inside of a message: in quotes, with escapes, cut, and without tokens, should there be one in it. */
export function said(text: string): string {
  const safe = text.replaceAll(/hf_\w+/g, '***')
  return JSON.stringify(safe.length <= MAX_SHOWN ? safe : `${safe.slice(0, MAX_SHOWN)}…`)
}

/** What `ask` gives. What the Hub refuses becomes a `UserError` that says `what` cannot be done, why, and what to do. */
export async function explained<T>(what: string, repository: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const failure = failureIn(error)
    throw failure === undefined ? error : new UserError(`${what}: ${failure.message}. ${remedyFor(failure, repository)}`)
  }
}

/** Also what the client makes of an answer by itself, without having asked us. */
export function failureIn(error: unknown): HubFailure | undefined {
  if (error instanceof HubFailure) return error
  if (!(error instanceof Error)) return undefined
  if ('statusCode' in error && typeof error.statusCode === 'number') {
    return new HubFailure(`the Hub answered ${said(error.message)} (${error.statusCode})`, { status: error.statusCode })
  }
  // JSON that is none, and an answer that lacks what it should have.
  if (error instanceof SyntaxError || /invalid server response|unrequested object|etag of part/i.test(error.message)) {
    return new HubFailure(`the Hub's answer cannot be read: ${said(error.message)}`, { status: 0 })
  }
  return undefined
}

function remedyFor({ status, isTransient }: HubFailure, repository: string): string {
  if (status === 401) return 'Check what the variable HF_TOKEN holds: the token may have expired.'
  if (status === 403) return `The token in HF_TOKEN needs the permission to write to ${repository}, and room for it there.`
  if (status === 404) return `Check the name ${repository}, and that the token in HF_TOKEN may see it.`
  if (status === 409 || status === 412) return 'Somebody else has changed it at the same time: run this again.'
  if (status === 413) return 'It is larger than the Hub takes: publish it in smaller files (--max-file-size).'
  if (status >= 300 && status < 400) return `It may have been renamed: name it as it is called now instead of ${repository}.`
  if (status === 429) return 'The limit of requests is reached: run this again later.'
  if (isTransient) return 'Run this again later: what has arrived by then is not sent again.'
  return 'See whether status.huggingface.co tells of trouble, and run this again.'
}
