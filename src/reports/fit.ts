export interface Fitted {
  readonly text: string
  /** Whether nothing was left out. */
  readonly complete: boolean
}

/**
 * The first of `levels`, which go from all details to hardly any, whose rendering has at most `maxBytes` bytes of UTF-8.
 * A text is never cut, so that no table or fence is left open; where not even the last level fits, it is empty.
 */
export function firstThatFits<Level>(levels: readonly Level[], maxBytes: number, render: (level: Level) => string): Fitted {
  for (const [i, level] of levels.entries()) {
    const text = render(level)
    if (Buffer.byteLength(text) <= maxBytes) return { text, complete: i === 0 }
  }
  return { text: '', complete: false }
}
