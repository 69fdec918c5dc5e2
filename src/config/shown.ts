/** Longest piece of a found value that a message shows. */
const MAX_SHOWN = 60

/** A found value as it may be shown: its JSON, cut to a length. */
export function shown(value: unknown, longest = MAX_SHOWN): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'nothing (null)'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') {
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value)
  }
  return String(value)
}
