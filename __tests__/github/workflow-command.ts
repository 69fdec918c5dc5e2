/** A workflow command, unescaped. */
export interface CommandLine {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Commands that this action has a use for. The runner knows more of them, each of which would be an injection here. */
const EXPECTED = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask']

/**
 * Reads a line of output as the runner does (actions/runner, ActionCommand.cs): `::name key=value,…::data` after white space, and
 * the old `##[name]` anywhere. `undefined` for a line that is just text; an unexpected command is thrown.
 */
export function parseCommand(line: string): CommandLine | undefined {
  const match = /^\s*::([^\s:]+)(?: ([^:]*))?::(.*)$/s.exec(line)
  if (!match) {
    if (/##\[[^\]]+\]/.test(line) || /^\s*::/.test(line)) throw new Error(`a line that a runner may take for a command: ${line}`)
    return undefined
  }
  const [, name = '', properties = '', data = ''] = match
  if (!EXPECTED.includes(name)) throw new Error(`unexpected workflow command: ${line}`)
  return { name, properties: parseProperties(properties), data: unescapeData(data) }
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const separator = pair.indexOf('=')
    return separator < 0 ? [] : [[pair.slice(0, separator).trim(), unescapeProperty(pair.slice(separator + 1))] as const]
  })
  return Object.fromEntries(pairs)
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}
