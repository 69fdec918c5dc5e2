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
  private shownAt: number

  constructor(now: () => number) {
    this.now = now
    this.shownAt = now()
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
}

function barProgress(stream: Terminal, state: State): Progress {
  let isDrawn = false
  return tracked(state, {
    show() {
      if (!state.isDue(REDRAW_MILLISECONDS)) return
      stream.write(`\r\u001b[K${barLine(state, (stream.columns ?? 80) - 1)}`)
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
      const { percent, bytes, totalBytes, files, totalFiles, path } = state
      stream.write(`${percent} %, ${bytesText(bytes)} of ${bytesText(totalBytes)}, file ${files} of ${totalFiles}: ${terminalText(path)}\n`)
    },
    done() {},
  })
}

function tracked(state: State, view: { readonly show: () => void; readonly done: () => void }): Progress {
  return {
    total(bytes, files) {
      state.totalBytes = bytes
      state.totalFiles = files
    },
    file(path) {
      state.files++
      state.path = path
      view.show()
    },
    advance(bytes) {
      state.bytes += bytes
      view.show()
    },
    done: view.done,
  }
}

function barLine(state: State, width: number): string {
  const { percent, bytes, totalBytes, files, totalFiles, path } = state
  const filled = Math.round((percent / 100) * BAR_CELLS)
  const bar = `[${'='.repeat(filled)}${' '.repeat(BAR_CELLS - filled)}] ${percent} %`
  return fitted(`${bar}  ${bytesText(bytes)} of ${bytesText(totalBytes)}  file ${files} of ${totalFiles}  ${terminalText(path)}`, width)
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
