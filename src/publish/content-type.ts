/** Kinds of files that servers and browsers know; weights are bytes and nothing else, whatever their extension means elsewhere. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['zip', 'application/zip'],
  ['json', 'application/json'],
  ['md', 'text/markdown; charset=utf-8'],
  ['sh', 'text/x-shellscript; charset=utf-8'],
  ['ps1', 'text/plain; charset=utf-8'],
])

/** The type that a published file is sent with. */
export function contentTypeOf(name: string): string {
  if (name === 'SHA256SUMS') return 'text/plain; charset=utf-8'
  return TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream'
}
