/** Characters of a name that a message shows; real names have fewer than 200. */
const SHOWN = 200

/** Text from a file inside of a message: in quotes, with escapes, and cut where nobody would read on. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text))
}

/** `text`, or its beginning and an ellipsis. */
export function shorten(text: string, length = SHOWN): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`
}
