/**
 * What continues a line in a terminal, as a sentence of its own: with a full stop, unless it would become part of an address. Its first
 * letter stays: it may be that of a name.
 */
export function sentence(text: string): string {
  return /[.!?]$|https?:\S+$/.test(text) ? text : `${text}.`
}
