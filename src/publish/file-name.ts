import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { terminalText } from '../reports/escape.ts'
import { windowsNameProblem } from '../writers/windows-names.ts'

/** What a file is called where it is published, and what it would have been called where any name would do. */
export interface SafeName {
  readonly name: string
  /** Absent where nothing had to change. */
  readonly label?: string
}

/**
 * File systems and GitHub take 255 bytes. What is made of a name gets longer: `-00001-of-00002`, `.index.json`, `.part01-of-02`,
 * `.parts.json`, `.join.ps1`, `.bundle.zip`; two of them fit into what is left free here.
 */
const LONGEST_NAME = 220

/** GitHub shows a label in place of the name. */
const LONGEST_LABEL = 200

/** The extensions that tell programs how to read a file, which a name that is too long must keep. */
const EXTENSION = /(?:\.pth\.tar|\.[A-Za-z0-9]{1,16})$/

/**
 * A name that comes out of GitHub, the Hugging Face Hub and every file system as it went in: GitHub makes dots of all that is not a letter
 * of ASCII, a digit, `.`, `_` or `-`, drops dots at the ends, and says so only in its answer. Accents are taken off letters; what is left
 * becomes `_`.
 */
export function safeName(wanted: string): SafeName {
  const trimmed = wanted.replace(/\.+$/, '')
  const extension = EXTENSION.exec(trimmed)?.[0] ?? ''
  const plain = trimmed
    .slice(0, trimmed.length - extension.length)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._-]+|\.+$/g, '')
  const short = `${plain.slice(0, LONGEST_NAME - extension.length).replace(/\.$/, '') || 'checkpoint'}${extension}`
  const name = windowsNameProblem(short) === undefined ? short : `checkpoint-${short}`
  return name === wanted ? { name } : { name, label: labelOf(wanted) }
}

function labelOf(wanted: string): string {
  return [...terminalText(wanted)].slice(0, LONGEST_LABEL).join('')
}

/** A file that is to be published, and what it is made from, for messages. */
export interface NamedFile {
  readonly name: string
  readonly from: string
}

/**
 * Throws `UserError` where two files would have one name, also where only case tells them apart: on Windows and macOS, one of them would
 * replace the other as they are downloaded. `advice` says how to name them apart.
 */
export function refuseNameTwice(files: readonly NamedFile[], advice: string): void {
  const seen = new Map<string, NamedFile>()
  for (const file of files) {
    const other = seen.get(file.name.toLowerCase())
    if (other !== undefined) {
      const same =
        other.name === file.name ? quote(file.name) : `${quote(other.name)} and ${quote(file.name)}, one name where case does not count`
      throw new UserError(`${quote(other.from)} and ${quote(file.from)} would both be published as ${same}; ${advice}`)
    }
    seen.set(file.name.toLowerCase(), file)
  }
}
