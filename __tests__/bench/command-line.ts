/** The words in capitals of a command line stand for paths. */
const PATH_WORD = /^[A-Z][A-Z0-9_]*$/

/** What a program writes to, when it writes a file. */
export const OUTPUT = 'OUTPUT'

/** Stands before the name of a file that is read by its address on the range server. */
export const SERVED = 'SERVED_'

/** The program and the arguments that `line` stands for: its first word names a program, its words in capitals are paths. */
export function commandLine(
  line: string,
  programs: Readonly<Record<string, readonly string[]>>,
  paths: ReadonlyMap<string, string>,
): readonly string[] {
  const [name = '', ...words] = line.split(' ')
  const program = programs[name]
  if (program === undefined) throw new Error(`${line}: expected one of ${Object.keys(programs).join(', ')} first, found ${name}`)
  return [...program, ...words.map((word) => (PATH_WORD.test(word) ? pathOf(word, line, paths) : word))]
}

/** The names of the files that `line` reads. */
export function filesRead(line: string): readonly string[] {
  return line.split(' ').filter((word) => PATH_WORD.test(word) && word !== OUTPUT)
}

function pathOf(word: string, line: string, paths: ReadonlyMap<string, string>): string {
  const path = paths.get(word)
  if (path === undefined) throw new Error(`${line}: there is no file ${word}, only ${[...paths.keys()].join(', ')}`)
  return path
}
