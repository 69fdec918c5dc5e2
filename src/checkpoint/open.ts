import { createHash } from 'node:crypto'
import type { ByteSource } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { hiddenGlobals } from './containers/hidden-globals.ts'
import { dangersOf, pickleFindings } from './containers/pickle-findings.ts'
import { looksLikeSafetensors, readSafetensors } from './containers/safetensors.ts'
import { isShardIndex, MAX_INDEX_BYTES, readShardedSet } from './containers/sharded.ts'
import { isTarHeader, tarMembers } from './containers/tar-members.ts'
import { LEGACY_MAGIC, readTorchLegacy } from './containers/torch-legacy.ts'
import { readTorchTar } from './containers/torch-tar.ts'
import { readTorchZip } from './containers/torch-zip.ts'
import { bareCheckpoint } from './facts.ts'
import { type Json, JsonError, parseJson } from './json.ts'
import { OP, WEIGHTS_ONLY_OPCODES } from './pickle/opcodes.ts'
import { readPickle } from './pickle/read-pickle.ts'
import type { Problem, ProblemKind } from './problem.ts'
import { quote } from './quote.ts'
import { nameBytes, torchOnFirst, torchOnUnknown } from './unknown-bytes.ts'

export interface OpenOptions {
  /** The file's name: PyTorch and its users choose a reader by its extension. */
  readonly name?: string
  /** Opens another file of the same folder, for the shards of a set. */
  readonly openSibling?: (name: string) => Promise<ByteSource | undefined>
}

/** As much as GPT-SoVITS' loader hashes; a tar header needs 512. */
const HEAD_BYTES = 8192
const KEPT_HEAD_BYTES = 16

/** Reads the facts of a checkpoint: its index and its pickles, no tensor bytes. Recognised by content, not by name. */
export async function openCheckpoint(source: ByteSource, options: OpenOptions = {}): Promise<Checkpoint> {
  const head = new Uint8Array(await source.read(0, Math.min(HEAD_BYTES, source.size)))
  const found = await read(source, head, options)
  const hidden = isDamaged(found) ? await hiddenGlobals(source, found.globals) : []
  const headMd5 = createHash('md5').update(head).digest('hex')
  const checkpoint = { ...found, headMd5, globals: [...found.globals, ...hidden] }
  const mismatch = extensionProblem(checkpoint, options.name ?? '')
  return mismatch === undefined ? checkpoint : { ...checkpoint, problems: [...checkpoint.problems, mismatch] }
}

/** Problems that leave no doubt which bytes are pickles, so that there is nothing more to be searched. */
const HARMLESS_PROBLEMS: ReadonlySet<ProblemKind> = new Set([
  'container/crc-mismatch',
  'container/crc-missing',
  'container/missing-shard',
  'pickle/dangerous-global',
  'pickle/not-weights-only',
  'tensor/short-storage',
  'tensor/out-of-bounds',
  'tensor/shape-overflow',
])

/** Whether a reader could find other pickles in the file than we have. */
function isDamaged({ problems }: Checkpoint): boolean {
  return problems.some(({ kind }) => !HARMLESS_PROBLEMS.has(kind))
}

async function read(source: ByteSource, head: Uint8Array, options: OpenOptions): Promise<Checkpoint> {
  const kept = head.slice(0, KEPT_HEAD_BYTES)
  const text = Buffer.from(head).toString('latin1')
  if (head.length === 0)
    return refused(source, kept, { kind: 'file/empty', message: 'The file is empty', where: {}, torch: 'EOFError: Ran out of input' })
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return refused(source, kept, lfsPointer(text))
  if (text.startsWith('PK\x03\x04')) return readTorchZip(source, kept, undefined)
  if (/^0[0-6]\x03\x04/.test(text)) return readTorchZip(source, kept, text.slice(0, 2))
  if (isTarHeader(head)) return readTar(source, kept)
  if (looksLikeSafetensors(head, source.size)) return readSafetensors(source, kept)
  const json = /^\s*\{/.test(text) && source.size <= MAX_INDEX_BYTES ? await readJson(source) : undefined
  if (json !== undefined && isShardIndex(json)) return readShardedSet(source, kept, json, shardOpener(options))
  const found = await readPickles(source, head, kept)
  const isNamed = options.name?.endsWith('.safetensors') === true && source.size > 0
  return isNamed && found.container === 'unknown' && found.globals.length === 0 ? readSafetensors(source, kept) : found
}

function refused(source: ByteSource, head: Uint8Array, problem: Problem): Checkpoint {
  return { ...bareCheckpoint('unknown', source.size, head), problems: [problem] }
}

function lfsPointer(text: string): Problem {
  const oid = /^oid (sha256:[0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  const points = oid === undefined ? '' : ` It stands for ${size ?? 'an unknown number of'} bytes, ${oid}.`
  return {
    kind: 'file/lfs-pointer',
    message: `The file is a Git LFS pointer, not the checkpoint itself.${points}`,
    where: {},
    torch: 'WeightsUnpickler error: Unsupported operand 118',
  }
}

async function readTar(source: ByteSource, head: Uint8Array): Promise<Checkpoint> {
  const names = (await tarMembers(source)).map(({ name }) => name)
  const found = await readTorchTar(source, head)
  if (['storages', 'tensors', 'pickle', 'sys_info'].some((name) => names.includes(name))) return found
  const bare = refused(source, head, {
    kind: 'file/not-a-checkpoint',
    message: `This is a tar archive, not a checkpoint; it begins with ${quote(names[0] ?? '')}`,
    where: {},
    torch: 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.',
  })
  // Members may have other names to other readers, so what they ask for counts all the same.
  const dangers = dangersOf(found)
  return { ...bare, globals: dangers.globals, problems: [...bare.problems, ...dangers.problems] }
}

async function readJson(source: ByteSource): Promise<Json | undefined> {
  try {
    return parseJson(Buffer.from(await source.read(0, source.size)).toString('utf8'))
  } catch (error) {
    if (error instanceof JsonError) return undefined
    throw error
  }
}

function shardOpener(options: OpenOptions): (name: string) => Promise<Checkpoint | undefined> {
  return async (name) => {
    const shard = await options.openSibling?.(name)
    if (shard === undefined) return undefined
    try {
      return await openCheckpoint(shard, { name })
    } finally {
      await shard.close()
    }
  }
}

/** Everything else is a pickle to PyTorch: the legacy format, a pickle of something else, or no pickle at all. */
async function readPickles(source: ByteSource, head: Uint8Array, kept: Uint8Array): Promise<Checkpoint> {
  const first = await readPickle(source)
  if (first.value === LEGACY_MAGIC || (first.value !== undefined && (await isProtocolVersion(source, first.end))))
    return readTorchLegacy(source, kept)
  const location = { record: 'pickle', base: 0 }
  const { globals, problems } = pickleFindings(first, location)
  const dangerous = problems.filter(({ kind }) => kind === 'pickle/dangerous-global')
  const bare = { ...bareCheckpoint('unknown', source.size, kept), globals }
  if (first.value !== undefined && isPickleStart(head)) {
    return { ...bare, container: 'pickle', root: first.value, protocol: first.protocol, problems: [plainPickle(), ...dangerous] }
  }
  if (head[0] === OP.PROTO && first.error !== undefined) {
    const legacy = Buffer.from(head.subarray(0, 4)).equals(Buffer.from([0x80, 2, 0x8a, 0x0a]))
    return {
      ...bare,
      container: legacy ? 'torch-legacy' : 'pickle',
      problems: [brokenPickle(first.error.message, first.error.truncated, first.error.torch), ...dangerous],
    }
  }
  const torch = torchOnUnknown(head, first)
  const problem = {
    ...(isAlmostZip(head) ? damagedStart(head) : (zipBehind(head) ?? notACheckpoint(head))),
    ...(torch === undefined ? {} : { torch }),
  }
  return { ...bare, problems: [problem, ...dangerous] }
}

const ZIP_START = [0x50, 0x4b, 0x03, 0x04]

/** Half of a zip's first four bytes: one of them was damaged, or the header was written over. */
function isAlmostZip(head: Uint8Array): boolean {
  const isOtherZip = head[0] === 0x50 && head[1] === 0x4b && head[2] !== 0x03 && head[3] !== 0x04
  return !isOtherZip && ZIP_START.filter((byte, i) => head[i] === byte).length >= 2
}

function damagedStart(head: Uint8Array): Problem {
  return {
    kind: 'container/corrupt',
    message: `The file begins with ${Buffer.from(head.subarray(0, 4)).toString('hex')}, a zip with 504b0304: its first bytes are damaged`,
    where: { offset: 0 },
  }
}

function zipBehind(head: Uint8Array): Problem | undefined {
  const behind = Buffer.from(head).indexOf(Buffer.from(ZIP_START))
  if (behind <= 0) return undefined
  return {
    kind: 'container/leading-data',
    message: `${behind} bytes lie in front of a zip, so that PyTorch does not see it`,
    where: { offset: 0 },
  }
}

function notACheckpoint(head: Uint8Array): Problem {
  return {
    kind: 'file/not-a-checkpoint',
    message: `The file is not a checkpoint but ${nameBytes(head)}`,
    where: {},
  }
}

/** The second pickle of the legacy format, `80 02 4D E9 03 2E`, is there even where the magic number is damaged. */
async function isProtocolVersion(source: ByteSource, offset: number): Promise<boolean> {
  return (await readPickle(source, offset, 0)).value === 1001
}

/** A protocol header, or an opcode that only a text pickle of a container or an object begins with. */
function isPickleStart(head: Uint8Array): boolean {
  const first = head[0] ?? 0
  return first === OP.PROTO || first === OP.MARK || first === OP.GLOBAL || (WEIGHTS_ONLY_OPCODES[first] === 1 && head.length > 3)
}

function plainPickle(): Problem {
  return {
    kind: 'file/not-a-checkpoint',
    message: 'The file is a plain pickle, not written by torch.save',
    where: { offset: 0 },
    torch: 'RuntimeError: Invalid magic number; corrupt file?',
    remedy: 'Save it with torch.save, or as safetensors.',
  }
}

function brokenPickle(reason: string, truncated: boolean, torch: string | undefined): Problem {
  return {
    kind: truncated ? 'container/truncated' : 'pickle/malformed',
    message: truncated
      ? 'The file ends inside of its first pickle: it was cut off, or never written to its end'
      : `The file begins as a pickle that cannot be read: ${reason}`,
    where: { offset: 0 },
    ...(torch === undefined ? {} : { torch }),
  }
}

/** torch.load chooses by extension where it is `.safetensors`, and knows no safetensors elsewhere (torch 2.13). */
function extensionProblem(checkpoint: Checkpoint, name: string): Problem | undefined {
  const { container } = checkpoint
  if (container === 'unknown' || container === 'sharded') return undefined
  if (name.endsWith('.safetensors') && container !== 'safetensors') {
    return {
      kind: 'file/not-a-checkpoint',
      message: `The name says safetensors, the content is ${container}`,
      where: {},
      torch: 'SafetensorError: Error while deserializing header: header too large',
      remedy: 'Rename the file to .pth or .ckpt, or convert it to safetensors.',
    }
  }
  if (container === 'safetensors' && name !== '' && !name.endsWith('.safetensors')) {
    const torch = torchOnFirst(checkpoint.head[0] ?? 0)
    return {
      kind: 'file/not-a-checkpoint',
      message: 'The content is safetensors, and under this name torch.load takes it for a pickle',
      where: {},
      ...(torch === undefined ? {} : { torch }),
      remedy: 'Rename the file to .safetensors.',
    }
  }
  return undefined
}
