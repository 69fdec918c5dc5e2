/** A line of a shell block that calls our command line. */
export interface ShellLine {
  readonly args: readonly string[]
  /** What the line's comment promises; 0 where it says nothing. */
  readonly exitStatus: number
}

const PROGRAM = /^node dist\/cli\/index\.js(?=\s|$)/

/** `undefined` for lines that call something else. Throws where a line asks more of the shell than words and quotes. */
export function parseShellLine(line: string): ShellLine | undefined {
  const program = PROGRAM.exec(line)
  if (program === null) return undefined
  const { words, comment } = split(line.slice(program[0].length))
  const stated = /^exit status (\d+)\b/.exec(comment)?.[1]
  return { args: words, exitStatus: Number(stated ?? 0) }
}

function split(text: string): { words: string[]; comment: string } {
  const words: string[] = []
  let rest = text.trimStart()
  while (rest !== '') {
    if (rest.startsWith('#')) return { words, comment: rest.slice(1).trim() }
    const [whole, double, single, plain] = /^(?:"([^"$`\\]*)"|'([^']*)'|([\w./:=@%+,-]+))(?=\s|$)/.exec(rest) ?? []
    const word = double ?? single ?? plain
    if (whole === undefined || word === undefined) throw new Error(`cannot be run without a shell: ${rest}`)
    words.push(word)
    rest = rest.slice(whole.length).trimStart()
  }
  return { words, comment: '' }
}
