import { matcher } from '../../profiles/globs.ts'
import { quoted } from '../../profiles/quoted.ts'
import type { Draft, Rule, Subject } from '../rule.ts'
import { pathInText } from './path-in-text.ts'
import { type PlacedString, stringsOf } from './strings-of.ts'

/** What is to be published tells where, and by whom, it was made. */
export const localPath: Rule = {
  id: 'training/local-path',
  severity: 'warning',
  title: 'The file holds local paths or user names',
  explanation:
    'Training programs save their settings into the checkpoint, and with them folders of the machine and names of its users: GPT-SoVITS ' +
    'keeps `config.data.exp_dir`, `config.train.pretrained_s2G` and others, Lightning the absolute path of each best checkpoint. Whoever ' +
    'downloads the file can read them. The rule looks at files that `no-local-paths` in the configuration matches, and reports strings that ' +
    'are absolute paths (POSIX, Windows, network), lie in a home folder, or stand under a key such as `user` or `hostname`.',
  remedy: 'Export the weights without their training settings, or replace these values before publishing.',
  example: 'config.data.exp_dir holds the local path "/home/alice/logs/voice", with the user name "alice"',
  check,
}

/** Places that are named one by one; a file with more of them is clear enough. */
const MOST_PLACES = 20
/** Characters that are searched, against graphs that repeat one long string by reference; real files hold less than a million. */
const MOST_CHARACTERS = 64 * 1024 * 1024

const USER_KEY = /^(?:user|user_?name|login|host_?name)$/i

function* check(subject: Subject): Iterable<Draft> {
  if (!matcher(subject.config['no-local-paths'])(subject.path)) return
  let places = 0
  let characters = 0
  for (const found of stringsOf(subject.checkpoint.root)) {
    characters += found.text.length
    if (characters > MOST_CHARACTERS) {
      yield { message: `The file holds more text than is searched for local paths (${MOST_CHARACTERS} characters)` }
      break
    }
    const message = messageFor(found)
    if (message === undefined) continue
    places += 1
    if (places <= MOST_PLACES) yield { message }
  }
  if (places > MOST_PLACES) yield { message: `${places - MOST_PLACES} more places hold local paths or user names` }
}

function messageFor(found: PlacedString): string | undefined {
  const path = pathInText(found.text)
  if (path) {
    const user = path.user === undefined ? '' : `, with the user name ${quoted(path.user)}`
    return found.isKey
      ? `A key of ${found.place()} is the local path ${quoted(path.text, 120)}${user}`
      : `${found.place()} holds the local path ${quoted(path.text, 120)}${user}`
  }
  const names = !found.isKey && found.key !== undefined && USER_KEY.test(found.key) && found.text !== ''
  return names ? `${found.place()} holds the name ${quoted(found.text)}` : undefined
}
