import { quoted } from '../../profiles/quoted.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** What interrupted writers leave behind. */
export const strayTemp: Rule = {
  id: 'layout/stray-temp',
  severity: 'warning',
  title: 'A temporary file was left behind',
  explanation:
    'Programs write a checkpoint under a temporary name and move it to its place. One that still has that name was left by a crash, a full ' +
    'disk or a download that broke off, is often incomplete and always wastes space. GPT-SoVITS saves to `<unix time>.pth` in its working ' +
    "folder first; others append `.tmp`, `.part` or `~`. A temporary file is reported at the checkpoint that it belongs to, or else at its folder's " +
    'first checkpoint.',
  remedy: 'Delete the temporary file, after a look at whether the checkpoint that it should have become is there.',
  example: 'This is a temporary file that was never moved to its place: GPT-SoVITS names them after the time (1795325871.7088628.pth)',
  check,
}

/** At most this many are named in one message. */
const MOST_NAMED = 5

function* check(subject: Subject): Iterable<Draft> {
  const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1)
  const why = temporary(fileName)
  if (why !== undefined) {
    yield { message: `This is a temporary file that was never moved to its place: ${why}` }
    return
  }
  const beside = subject.folder.filter((name) => SUFFIX.test(name) && ownerOf(name, subject.folder) === fileName).sort()
  if (beside.length === 0) return
  const named = beside.slice(0, MOST_NAMED).map((name) => quoted(name))
  const more = beside.length > MOST_NAMED ? ` and ${beside.length - MOST_NAMED} more` : ''
  yield { message: `Beside it lies what an interrupted write left: ${named.join(', ')}${more}` }
}

/** `model.ckpt.tmp`, `model.ckpt.tmp-1234`, `model.pth.part`, `model.pth~`. */
const SUFFIX = /(?:\.(?:tmp|temp)(?:[-_.][A-Za-z0-9]{1,40}|\d{1,20})?|\.(?:part|partial|crdownload|download|incomplete|aria2)|~)$/i

/** Ten digits of seconds, as `time.time()` gives them since 2001, with their fraction. */
const UNIX_TIME = /^\d{10}\.\d{1,9}\.(?:pth|ckpt|pt)$/

function temporary(fileName: string): string | undefined {
  if (UNIX_TIME.test(fileName)) return `GPT-SoVITS names them after the time (${fileName})`
  const suffix = SUFFIX.exec(fileName)?.[0]
  return suffix === undefined ? undefined : `its name ends in ${quoted(suffix, 24)}`
}

/** The checkpoint that a temporary file would have become, or the folder's first one, so that it is reported once. */
function ownerOf(name: string, folder: readonly string[]): string | undefined {
  const stem = name.replace(SUFFIX, '')
  if (folder.includes(stem)) return stem
  if (!CHECKPOINT.test(stem)) return undefined
  return folder.filter((each) => CHECKPOINT.test(each) && temporary(each) === undefined).sort()[0]
}

const CHECKPOINT = /\.(?:ckpt|pth|pt|ptl|bin|safetensors)$/i
