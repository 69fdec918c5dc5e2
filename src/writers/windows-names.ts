/** Names that are devices, whatever extension follows. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** Why Windows would not take a file name, or would take it for something else; `undefined` where it does. Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces". */
export function windowsNameProblem(name: string): string | undefined {
  const bad = /[<>:"|?*\u0000-\u001f]/.exec(name)?.[0]
  if (bad !== undefined) return `the character ${JSON.stringify(bad)}`
  if (/[. ]$/.test(name)) return 'a dot or blank at the end'
  return DEVICES.test(name) ? 'the name of a device' : undefined
}
