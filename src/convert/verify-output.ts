import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../checkpoint/open.ts'
import { quote } from '../checkpoint/quote.ts'
import type { Config } from '../config/config.ts'
import type { Identification } from '../profiles/identity.ts'
import type { Scanner } from '../scan/scanner.ts'
import { openFile } from '../sources/file-source.ts'
import { shownPath } from '../sources/shown-path.ts'
import type { CopyProgress } from './copy-pass.ts'
import { type FileFinding, judgeFile } from './judge-input.ts'
import type { ExpectedTensor } from './output-plan.ts'

export interface Verified {
  /** Of the file that carries the output's name: the index of a sharded set. */
  readonly identification: Identification
  readonly findings: readonly FileFinding[]
}

export interface Verification {
  readonly root: string
  /** Folder that the files will lie in; absolute. */
  readonly folder: string
  /** Where each file is now, by the name that it will have; the one with all tensors last. */
  readonly temporaryPaths: ReadonlyMap<string, string>
  readonly expected: readonly ExpectedTensor[]
  readonly config: Config
  readonly scanner: Scanner
  readonly progress: CopyProgress
}

/**
 * Reads what was written once more, every byte, under the names that it will have: the rules say whether it is sound, and its
 * tensors must be those that were planned. Throws where they are not, since that is a mistake of this program.
 */
export async function verifyOutput(verification: Verification): Promise<Verified> {
  const { temporaryPaths, folder, scanner, config, root, progress } = verification
  const beside = await namesBeside(folder, temporaryPaths)
  const findings: FileFinding[] = []
  let last: Identification | undefined
  for (const [name, temporary] of temporaryPaths) {
    progress.file(shownPath(root, join(folder, name)))
    const source = await openFile(temporary)
    try {
      const checkpoint = await openCheckpoint(source, { name, openSibling: (sibling) => openSibling(sibling, verification) })
      const bytes = await scanner.scan(source, checkpoint, { digests: new Set(), onBytes: (count) => progress.advance(count) })
      const absolute = join(folder, name)
      const file = { path: shownPath(root, absolute), absolute, source, checkpoint, folder: beside, statedDigests: [] }
      const judged = judgeFile(file, bytes, config)
      findings.push(...judged.findings.filter(({ rule }) => !ABOUT_THE_FOLDER.test(rule)))
      last = judged.identification
      if (name === [...temporaryPaths.keys()].at(-1)) compare(checkpoint, verification.expected)
    } finally {
      await source.close()
    }
  }
  if (last === undefined) throw new RangeError('an output without files')
  return { identification: last, findings }
}

/** What lies around a file is the business of whoever validates the folder, and not of one conversion into it. */
const ABOUT_THE_FOLDER = /^layout\//

/** What will lie in the folder: what lies there now without the temporary files, and the output. */
async function namesBeside(folder: string, temporaryPaths: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const temporary = new Set([...temporaryPaths.values()].map((path) => path.slice(dirname(path).length + 1)))
  const present = (await readdir(folder).catch(() => [])).filter((name) => !temporary.has(name))
  return [...new Set([...present, ...temporaryPaths.keys()])]
}

async function openSibling(name: string, { temporaryPaths }: Verification) {
  const path = temporaryPaths.get(name)
  return path === undefined ? undefined : openFile(path)
}

/** By name, and in the order of the file where several have one name: `{"a": {"b.c": …}, "a.b": {"c": …}}`. */
function compare(checkpoint: Checkpoint, expected: readonly ExpectedTensor[]): void {
  const found = new Map<string, ExpectedTensor[]>()
  for (const tensor of checkpoint.tensors) {
    const known = found.get(tensor.name)
    if (known === undefined) found.set(tensor.name, [tensor])
    else known.push(tensor)
  }
  for (const each of expected) {
    const tensor = found.get(each.name)?.shift()
    if (tensor?.dtype !== each.dtype || tensor.shape.join() !== each.shape.join()) throw notAsPlanned(mismatch(each, tensor))
  }
  if (checkpoint.tensors.length === expected.length) return
  throw notAsPlanned(`${checkpoint.tensors.length} tensors instead of ${expected.length}`)
}

function notAsPlanned(what: string): Error {
  return new Error(`the file that was written does not hold what it should (${what}); nothing was changed`)
}

function mismatch({ name, dtype, shape }: ExpectedTensor, found: ExpectedTensor | undefined): string {
  const there = found === undefined ? 'nothing' : `${found.dtype} [${found.shape.join(', ')}]`
  return `${quote(name)} is ${there} instead of ${dtype} [${shape.join(', ')}]`
}
