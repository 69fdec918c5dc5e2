import type { Progress } from '../commands/progress.ts'

/** Work that is counted together, as one bar from the first byte that is checked to the last one that is sent. */
export class ProgressPhases {
  private readonly progress: Progress
  private readonly expected: { bytes: number; files: number }[] = []

  constructor(progress: Progress) {
    this.progress = progress
  }

  /** A part of the work, with what is expected of it until it is known. Its own `done` ends nothing. */
  phase(bytes: number, files: number): Progress {
    const { progress } = this
    const part = { bytes, files }
    this.expected.push(part)
    return {
      total: (known, count) => {
        part.bytes = known
        part.files = count
        this.announce()
      },
      file: (path) => progress.file(path),
      advance: (more) => progress.advance(more),
      done: () => {},
    }
  }

  private announce(): void {
    const sum = (count: (part: { bytes: number; files: number }) => number) => this.expected.reduce((all, part) => all + count(part), 0)
    this.progress.total(
      sum(({ bytes }) => bytes),
      sum(({ files }) => files),
    )
  }
}
