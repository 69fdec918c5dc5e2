import type { ByteSource } from '../bytes.ts'
import type { Checkpoint, GlobalUse, RecordInfo, StorageInfo } from '../checkpoint.ts'
import { bareCheckpoint } from '../facts.ts'
import { globalTier } from '../pickle/globals.ts'
import { member } from '../pickle/lookup.ts'
import { type Pickle, readPickle } from '../pickle/read-pickle.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import { scalarOf } from '../torch/read-scalar.ts'
import { Storages } from '../torch/storages.ts'
import { globalUses, type PickleLocation, pickleProblems, torchObject } from '../torch/torch-object.ts'
import { trainingState } from '../torch/training-state.ts'
import { salvageGlobals } from './salvage.ts'
import { torchscriptProblems } from './torchscript-code.ts'
import { foldCase, ZipArchive } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'
import { alignmentProblems, byteOrder, serialNumberProblems, versionProblems } from './zip-metadata.ts'
import { ZipError } from './zip-problems.ts'
import { RecordError, zipFraming } from './zip-record.ts'

/**
 * Reads what `torch.save` has written since 1.6, and the TorchScript archives of `torch.jit.save`.
 * `headerCode` is set where GPT-SoVITS wrote its version code over the first two bytes.
 * Source: torch/serialization.py `_load`, caffe2/serialize/inline_container.cc.
 */
export async function readTorchZip(source: ByteSource, head: Uint8Array, headerCode: string | undefined): Promise<Checkpoint> {
  const bare: Checkpoint = { ...bareCheckpoint('torch-zip', source.size, head), headerCode }
  try {
    return await readArchive(await ZipArchive.open(source, headerCode !== undefined), bare)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    const salvaged = await salvageGlobals(source, 0)
    return { ...bare, globals: salvaged.globals, problems: [error.problem, ...salvaged.problems] }
  }
}

async function readArchive(archive: ZipArchive, bare: Checkpoint): Promise<Checkpoint> {
  const swapped = bare.headerCode !== undefined
  const facts: Checkpoint = {
    ...bare,
    zipRoot: archive.root,
    records: archive.readable.map((entry) => recordOf(entry, swapped)),
    recordsEnd: archive.hostile ? undefined : archive.directory.offset,
    problems: [...archive.problems],
  }
  const main = archive.find('data.pkl')
  if (main === undefined) return withoutObject(archive, withDangers(facts, await otherPickles(archive, undefined)))
  const torchscript = archive.find('constants.pkl') !== undefined
  const location = { record: main.name, base: undefined }
  const reading = await readRecordPickle(archive, main)
  if ('problem' in reading) return unread(facts, main, reading.problem, reading.beginning)
  const { pickle, base, size } = reading
  const here: PickleLocation = { ...location, base }
  const order = await byteOrder(archive)
  const storages = new Storages({ legacy: false, recordOf: (key) => archive.nameOf(`data/${key}`), byteOrder: order.value })
  const object = torchObject(pickle, storages, here)
  const others = await otherPickles(archive, main)
  const readRecord = (record: string, offset: number, length: number) => readFromRecord(archive, record, offset, length)
  const readScalar = async (value: Parameters<typeof object.tensorOf>[0]) => {
    const tensor = object.tensorOf(value)
    return tensor === undefined ? undefined : scalarOf(tensor, storages.byId.get(tensor.storage ?? ''), readRecord)
  }
  return {
    ...facts,
    container: torchscript ? 'torchscript' : 'torch-zip',
    storages: storages.byId,
    tensors: object.tensors,
    weightsRoot: object.weightsRoot,
    root: pickle.value,
    globals: [...globalUses(pickle, here), ...others.globals].filter(({ name }) => !(torchscript && name.startsWith('__torch__.'))),
    metadata: object.metadata,
    training: await trainingState(pickle.value, readScalar),
    protocol: pickle.protocol,
    problems: [
      ...facts.problems,
      ...(await versionProblems(archive)),
      ...order.problems,
      ...(await alignmentProblems(archive)),
      ...(await serialNumberProblems(archive)),
      ...pickleProblems(pickle, here),
      ...trailingProblems(pickle, size, here),
      ...object.problems,
      ...others.problems,
      ...[...storages.byId.values()].flatMap((storage) => storageProblems(archive, storage)),
      ...(torchscript ? [torchscriptNotice(main), ...(await torchscriptProblems(archive))] : []),
      ...(swapped ? swapProblems(pickle) : []),
    ],
  }
}

function recordOf(entry: ZipEntry, swapped: boolean): RecordInfo {
  return {
    name: entry.name,
    offset: entry.headerOffset,
    storedSize: entry.compressedSize,
    size: entry.size,
    crc32: entry.crc32,
    compression: entry.method === 0 ? 'stored' : 'deflated',
    framing: zipFraming(entry, swapped),
  }
}

/** The main pickle cannot be read to its end; what it asks for before still counts. */
function unread(facts: Checkpoint, main: ZipEntry, problem: Problem, beginning: Pickle | undefined): Checkpoint {
  const withProblem = { ...facts, problems: [...facts.problems, problem] }
  if (beginning === undefined) return withProblem
  const location = { record: main.name, base: undefined }
  return withDangers(withProblem, { globals: globalUses(beginning, location), problems: pickleProblems(beginning, location) })
}

/** A pickle, or why it cannot be read; with a bomb its beginning, for what would run before the memory is full. */
type PickleReading =
  | { readonly pickle: Pickle; readonly base: number | undefined; readonly size: number }
  | { readonly problem: Problem; readonly beginning?: Pickle }

async function readRecordPickle(archive: ZipArchive, entry: ZipEntry): Promise<PickleReading> {
  try {
    const { bytes, payload, bomb } = await archive.openRecord(entry)
    const pickle = await readPickle(bytes)
    return bomb === undefined ? { pickle, base: payload, size: bytes.size } : { problem: bomb.problem, beginning: pickle }
  } catch (error) {
    if (error instanceof RecordError) return { problem: error.problem }
    throw error
  }
}

interface OtherPickles {
  readonly globals: readonly GlobalUse[]
  readonly problems: readonly Problem[]
}

/** Bytes of the other pickles together, beyond the file's own: enough for what compression saves. */
const OTHER_PICKLES_ROOM = 64 * 1024 * 1024

/** Pickles that `torch.load` does not read today, but another loader may: duplicates, `constants.pkl`, what somebody added. */
async function otherPickles(archive: ZipArchive, main: ZipEntry | undefined): Promise<OtherPickles> {
  const globals: GlobalUse[] = []
  const problems: Problem[] = []
  let left = archive.size + OTHER_PICKLES_ROOM
  for (const entry of archive.directory.entries) {
    if (entry === main || !foldCase(entry.name).endsWith('.pkl')) continue
    left -= entry.size
    if (left < 0) return { globals, problems: [...problems, tooManyPickles(entry)] }
    const reading = await readRecordPickle(archive, entry)
    if ('problem' in reading) problems.push(reading.problem)
    const pickle = 'problem' in reading ? reading.beginning : reading.pickle
    if (pickle === undefined) continue
    const location = { record: entry.name, base: 'problem' in reading ? undefined : reading.base }
    for (const use of globalUses(pickle, location)) globals.push(use)
    for (const problem of pickleProblems(pickle, location)) if (problem.kind === 'pickle/dangerous-global') problems.push(problem)
  }
  return { globals, problems }
}

/** Records that lie upon each other, or that inflate, would have the same bytes read again and again. */
function tooManyPickles(entry: ZipEntry): Problem {
  return {
    kind: 'container/bomb',
    message: `The pickles of the archive have more bytes together than the file; those from ${quote(entry.name)} on were not read`,
    where: { record: entry.name, offset: entry.headerOffset },
  }
}

/** What could run code is named also where the archive is no checkpoint. */
function withDangers(facts: Checkpoint, { globals, problems }: OtherPickles): Checkpoint {
  return {
    ...facts,
    globals: globals.filter(({ name }) => globalTier(name) === 'dangerous'),
    problems: [...facts.problems, ...problems.filter(({ kind }) => kind === 'pickle/dangerous-global' || kind === 'container/bomb')],
  }
}

async function readFromRecord(archive: ZipArchive, record: string, offset: number, length: number): Promise<Uint8Array | undefined> {
  const entry = archive.directory.entries.find(({ name }) => name === record)
  if (entry === undefined || offset + length > entry.size) return undefined
  try {
    const { bytes } = await archive.openRecord(entry)
    return await bytes.read(offset, length)
  } catch (error) {
    if (error instanceof RecordError) return undefined
    throw error
  }
}

/** An archive without the main object: torch.package, old TorchScript, or no checkpoint at all. */
function withoutObject(archive: ZipArchive, facts: Checkpoint): Checkpoint {
  const missing = (name: string, message: string): Problem => ({
    kind: 'container/missing-record',
    message,
    where: { record: archive.nameOf(name) },
    torch: `PytorchStreamReader failed locating file ${name}: file not found`,
  })
  const add = (container: Checkpoint['container'], problem: Problem): Checkpoint => ({
    ...facts,
    container,
    problems: [...facts.problems, problem],
  })
  if (archive.find('model.json') !== undefined || archive.find('attributes.pkl') !== undefined) {
    return add('torchscript', missing('data.pkl', 'This is a TorchScript archive of PyTorch 1.0 or 1.1, which torch.load cannot read'))
  }
  if (archive.find('.data/version') !== undefined) {
    return add('unknown', {
      kind: 'file/not-a-checkpoint',
      message: 'This is an archive of torch.package: it holds Python code, and torch.load cannot read it',
      where: {},
      torch: 'PytorchStreamReader failed locating file data.pkl: file not found',
    })
  }
  if (archive.find('version') === undefined) {
    return add('unknown', {
      kind: 'file/not-a-checkpoint',
      message: `This is a zip archive of ${archive.directory.entries.length} files, none of which is the data.pkl of a checkpoint`,
      where: {},
      torch: 'PytorchStreamReader failed locating file data.pkl: file not found',
    })
  }
  return add(
    'torch-zip',
    missing('data.pkl', `The record ${quote(archive.nameOf('data.pkl'))} with the structure of the checkpoint is missing`),
  )
}

function trailingProblems(pickle: Pickle, size: number, location: PickleLocation): Problem[] {
  if (pickle.error !== undefined || pickle.end === size) return []
  return [
    {
      kind: 'pickle/trailing-data',
      message: `${size - pickle.end} bytes lie behind the end of the pickle`,
      where: { record: location.record, ...(location.base === undefined ? {} : { offset: location.base + pickle.end }) },
    },
  ]
}

/** Compares the record of a storage with what the pickle says of it. Source: torch 2.13 `get_storage_from_record`. */
function storageProblems(archive: ZipArchive, storage: StorageInfo): Problem[] {
  if (storage.record === undefined) return []
  const name = storage.record.slice(archive.root.length + 1)
  const entry = archive.find(name)
  const where = { record: storage.record }
  if (entry === undefined) {
    return [
      {
        kind: 'container/missing-record',
        message: `The record ${quote(storage.record)} with the values of storage ${quote(storage.id)} is missing`,
        where,
        torch: `PytorchStreamReader failed locating file ${name}: file not found`,
      },
    ]
  }
  if (entry.name !== storage.record) {
    return [
      {
        kind: 'container/missing-record',
        message: `The record ${quote(storage.record)} is there as ${quote(entry.name)} only, which most readers take for another`,
        where: { ...where, offset: entry.centralOffset },
      },
    ]
  }
  if (entry.size === storage.bytes) return []
  const short = entry.size < storage.bytes
  return [
    {
      kind: short ? 'tensor/short-storage' : 'container/corrupt',
      message: `The record ${quote(storage.record)} has ${entry.size} bytes, its storage of ${storage.dtype} must have ${storage.bytes}`,
      where: { ...where, offset: entry.headerOffset },
      torch: `record size (${entry.size} bytes) does not match expected size (${storage.bytes} bytes)`,
      ...(short ? {} : { remedy: 'Restore the file from a copy, or save it again from the program that made it.' }),
    },
  ]
}

function torchscriptNotice(main: ZipEntry): Problem {
  return {
    kind: 'pickle/not-weights-only',
    message: 'This is a TorchScript archive: it holds a program, and loading it runs that program',
    where: { record: main.name },
    torch: 'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``.',
    remedy: 'Load it with torch.jit.load, and only if you trust where it comes from.',
  }
}

/** Only GPT-SoVITS writes a code over the header, and only its loader takes it away. */
function swapProblems(pickle: Pickle): Problem[] {
  if (pickle.value !== undefined && member(pickle.value, 'weight') !== undefined && member(pickle.value, 'config') !== undefined) return []
  return [
    {
      kind: 'container/corrupt',
      message: 'The first two bytes are no zip header but a version code of GPT-SoVITS, and the content is no GPT-SoVITS export',
      where: { offset: 0 },
      torch: 'UnpicklingError: unpickling stack underflow',
    },
  ]
}
