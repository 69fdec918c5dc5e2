/** With a full stop, unless it would become part of an address. A name at the beginning keeps its letters. */
export function sentence(text: string): string {
  return /[.!?]$|https?:\S+$/.test(text) ? text : `${text}.`
}
