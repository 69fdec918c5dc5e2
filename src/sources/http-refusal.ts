import { SourceError } from './source-error.ts'

/** The server does not serve parts of a file, or not the ones that were asked for; the whole file it may serve. */
export class NoRangesError extends SourceError {
  /** Why, without what to do next. */
  readonly cannot: string
  /** Bytes of the file, where the server tells. */
  readonly size: number | undefined
  constructor(place: string, cannot: string, size: number | undefined) {
    super(place, `${cannot}; download the file, then use that`)
    this.cannot = cannot
    this.size = size
  }
}

/** Says why `file` cannot be had, of which the server answered with `status` instead of with its bytes. */
export function refusal(file: string, status: number): SourceError {
  switch (status) {
    case 401:
    case 403:
      return new SourceError(
        file,
        `the server refuses access (${status}); the file may be private, or a signed address may have expired`,
        'EACCES',
      )
    case 404:
    case 410:
      return new SourceError(file, `there is no such file on the server (${status}); check the address`, 'ENOENT')
    default:
      return new SourceError(file, `expected the file or a part of it (200, 206), the server answered ${status}`)
  }
}

/** Bytes that a body has, where the server states it. */
export function statedLength(headers: Headers): number | undefined {
  const stated = headers.get('content-length')
  return stated !== null && /^\d{1,16}$/.test(stated) && Number.isSafeInteger(Number(stated)) ? Number(stated) : undefined
}
