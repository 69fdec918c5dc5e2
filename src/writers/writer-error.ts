import { quote } from '../checkpoint/quote.ts'

/** What an error of a writer tells: what went wrong, and how to go on. */
export interface WriterFailure {
  /** What cannot be done, as a sentence without a full stop; text from files is quoted. */
  readonly problem: string
  /** The file that was to be written, where it is about one. */
  readonly path?: string
  readonly expected?: string
  readonly found?: string
  /** What to do about it, as a whole sentence. */
  readonly remedy: string
  /** The operating system's code, as `ENOSPC`, where there is one. */
  readonly code?: string | undefined
}

/** Something that cannot be written. Nothing of it stays under the final name. */
export class WriterError extends Error implements WriterFailure {
  override readonly name = 'WriterError'
  readonly problem: string
  readonly path?: string
  readonly expected?: string
  readonly found?: string
  readonly remedy: string
  readonly code: string | undefined
  constructor(failure: WriterFailure) {
    super(messageOf(failure))
    this.problem = failure.problem
    if (failure.path !== undefined) this.path = failure.path
    if (failure.expected !== undefined) this.expected = failure.expected
    if (failure.found !== undefined) this.found = failure.found
    this.remedy = failure.remedy
    this.code = failure.code
  }
}

function messageOf({ problem, path, expected, found, remedy }: WriterFailure): string {
  const place = path === undefined ? '' : `${quote(path)}: `
  const facts = [expected === undefined ? '' : `expected ${expected}`, found === undefined ? '' : `found ${found}`].filter(
    (each) => each !== '',
  )
  return `${place}${problem}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}. ${remedy}`
}
