/** Where a command tells how far it is. Implementations draw a bar, print a line now and then, or do nothing. */
export interface Progress {
  /** Work is known: how many bytes in how many files will be looked at. May be called again when more is found. */
  total(bytes: number, files: number): void
  /** A file is begun. */
  file(path: string): void
  /** `bytes` more have been looked at. */
  advance(bytes: number): void
  done(): void
}

export const noProgress: Progress = {
  total() {},
  file() {},
  advance() {},
  done() {},
}
