import type { Writable } from 'node:stream'
import { bytesText } from '../reports/bytes-text.ts'
import { terminalText } from '../reports/escape.ts'
import { noProgress, type Progress } from './progress.ts'

type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export interface ProgressSettings {
  readonly isQuiet: boolean
  /** Milliseconds. */
  readonly now: () => number
}

/** Redrawing more often than this only costs time. */
const REDRAW_MILLISECONDS = 100

/** In a log every line stays: one now and then shows that something happens. */
const LOG_MILLISECONDS = 5_000

const BAR_CELLS = 24

/** Before this nobody knows how fast it goes. */
const RATE_AFTER_MILLISECONDS = 1_000

/** A bar where `stream` is a terminal, a line every few seconds elsewhere, nothing when quiet. What is over soon shows nothing. */
export function terminalProgress(stream: Terminal, settings: ProgressSettings): Progress {
  if (settings.isQuiet) return noProgress
  const state = new State(settings.now)
  return stream.isTTY ? barProgress(stream, state) : logProgress(stream, state)
}

/** How far the command is, and when that was last shown. */
class State {
  readonly now: () => number
  bytes = 0
  totalBytes = 0
  files = 0
  totalFiles = 0
  path = ''
  private readonly startedAt: number
  private shownAt: number

  constructor(now: () => number) {
    this.now = now
    this.startedAt = now()
    this.shownAt = this.startedAt
  }

  /** Whether `milliseconds` are over since this was last true (or since the start). */
  isDue(milliseconds: number): boolean {
    if (this.now() - this.shownAt < milliseconds) return false
    this.shownAt = this.now()
    return true
  }

  get percent(): number {
    return this.totalBytes === 0 ? 0 : Math.min(100, Math.floor((this.bytes / this.totalBytes) * 100))
  }

  /** `250 MB/s, 12 s left`, on the average so far; '' while it is too early to say. */
  get speed(): string {
    const milliseconds = this.now() - this.startedAt
    if (milliseconds < RATE_AFTER_MILLISECONDS || this.bytes === 0) return ''
    const rate = (this.bytes / milliseconds) * 1_000
    const left = Math.max(0, this.totalBytes - this.bytes)
    return `${bytesText(Math.round(rate))}/s, ${durationText(left / rate)} left`
  }
}

function barProgress(stream: Terminal, state: State): Progress {
  let isDrawn = false
  return tracked(state, {
    show() {
      if (!state.isDue(REDRAW_MILLISECONDS)) return
      // A terminal that does not know its size says 0.
      stream.write(`\r\u001b[K${barLine(state, (stream.columns || 80) - 1)}`)
      isDrawn = true
    },
    done() {
      if (isDrawn) stream.write('\r\u001b[K')
      isDrawn = false
    },
  })
}

function logProgress(stream: Terminal, state: State): Progress {
  return tracked(state, {
    show() {
      if (!state.isDue(LOG_MILLISECONDS)) return
      const { percent, bytes, totalBytes, speed, files, totalFiles, path } = state
      const facts = [`${percent} %`, `${bytesText(bytes)} of ${bytesText(totalBytes)}`, speed, `file ${files} of ${totalFiles}`]
      stream.write(`${facts.filter((fact) => fact !== '').join(', ')}: ${terminalText(path)}\n`)
    },
    done() {},
  })
}

/** A total that is told too late, or too low, is at least what has been done. */
function tracked(state: State, view: { readonly show: () => void; readonly done: () => void }): Progress {
  return {
    total(bytes, files) {
      state.totalBytes = bytes
      state.totalFiles = files
    },
    file(path) {
      state.files++
      state.totalFiles = Math.max(state.totalFiles, state.files)
      state.path = path
      view.show()
    },
    advance(bytes) {
      state.bytes += bytes
      state.totalBytes = Math.max(state.totalBytes, state.bytes)
      view.show()
    },
    done: view.done,
  }
}

function barLine(state: State, width: number): string {
  const { percent, bytes, totalBytes, speed, files, totalFiles, path } = state
  const filled = Math.round((percent / 100) * BAR_CELLS)
  const bar = `[${'='.repeat(filled)}${' '.repeat(BAR_CELLS - filled)}] ${percent} %`
  const facts = [bar, `${bytesText(bytes)} of ${bytesText(totalBytes)}`, speed, `file ${files} of ${totalFiles}`, terminalText(path)]
  return fitted(facts.filter((fact) => fact !== '').join('  '), width)
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`: rounded up, so that it ends with a second. */
function durationText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}

/** As much of `text` as fits; a character beyond ASCII may take two cells, and a line that wraps could not be redrawn. */
function fitted(text: string, width: number): string {
  let used = 0
  let shown = ''
  for (const character of text) {
    used += character <= '\u007f' ? 1 : 2
    if (used > width) break
    shown += character
  }
  return shown
}
