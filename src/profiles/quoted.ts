/** Text from a file or a name as it stands in a message: in quotes, and short enough to be read. Not yet escaped for any output. */
export function quoted(text: string, longest = 80): string {
  return `"${shortened(text, longest)}"`
}

/** At most `longest` characters of `text`, the middle left out where it is longer. */
export function shortened(text: string, longest = 80): string {
  if (text.length <= longest) return text
  const tail = Math.floor(longest / 3)
  return `${text.slice(0, longest - tail - 1)}…${text.slice(-tail)}`
}
