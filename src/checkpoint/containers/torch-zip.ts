import type { ByteSource } from '../bytes.ts'
import type { Checkpoint, RecordInfo, StorageInfo } from '../checkpoint.ts'
import { bareCheckpoint } from '../facts.ts'
import { member } from '../pickle/lookup.ts'
import type { Pickle } from '../pickle/read-pickle.ts'
import type { Problem } from '../problem.ts'
import { scalarOf } from '../torch/read-scalar.ts'
import { Storages } from '../torch/storages.ts'
import { type PickleLocation, torchObject } from '../torch/torch-object.ts'
import { trainingState } from '../torch/training-state.ts'
import { dangersOf, type PickleFindings, pickleFindings } from './pickle-findings.ts'
import { torchscriptProblems } from './torchscript-code.ts'
import { ZipArchive } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'
import { ZipFraming } from './zip-framing.ts'
import { alignmentProblems, byteOrder, serialNumberProblems, versionProblems } from './zip-metadata.ts'
import { otherPickles, readRecordPickle } from './zip-pickles.ts'
import { ZipError } from './zip-problems.ts'
import { RecordError } from './zip-record.ts'
import { storageProblems } from './zip-storages.ts'
import { withoutObject } from './zip-without-object.ts'

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
    return { ...bare, problems: [error.problem] }
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
  if (main === undefined) return withoutObject(archive, withDangers(facts, await otherPickles(archive, undefined, NO_STORAGES)))
  const torchscript = archive.find('constants.pkl') !== undefined
  const location = { record: main.name, base: undefined }
  const reading = await readRecordPickle(archive, main)
  if ('problem' in reading) {
    const others = await otherPickles(archive, main, NO_STORAGES)
    return withDangers(unread(facts, main, reading.problem, reading.beginning), others)
  }
  const { pickle, base, size } = reading
  const here: PickleLocation = { ...location, base }
  const order = await byteOrder(archive)
  const storages = new Storages({ legacy: false, recordOf: (key) => archive.recordName(`data/${key}`), byteOrder: order.value })
  const object = torchObject(pickle, storages, here)
  const own = pickleFindings(pickle, here)
  const others = await otherPickles(archive, main, storages.byId)
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
    globals: [...own.globals, ...others.globals].filter(({ name }) => !(torchscript && name.startsWith('__torch__.'))),
    metadata: object.metadata,
    training: await trainingState(pickle.value, readScalar),
    protocol: pickle.protocol,
    problems: [
      ...facts.problems,
      ...(await versionProblems(archive)),
      ...order.problems,
      ...(await alignmentProblems(archive)),
      ...(await serialNumberProblems(archive)),
      ...own.problems,
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
    framing: new ZipFraming(entry, swapped),
  }
}

const NO_STORAGES: ReadonlyMap<string, StorageInfo> = new Map()

/** The main pickle cannot be read to its end; what it asks for before still counts. */
function unread(facts: Checkpoint, main: ZipEntry, problem: Problem, beginning: Pickle | undefined): Checkpoint {
  // What the directory tells of a record is known from there already.
  const isKnown = facts.problems.some(({ message }) => message === problem.message)
  const withProblem = isKnown ? facts : { ...facts, problems: [...facts.problems, problem] }
  return beginning === undefined ? withProblem : withDangers(withProblem, pickleFindings(beginning, { record: main.name, base: undefined }))
}

/** What could run code is named also where the archive is no checkpoint. */
function withDangers(facts: Checkpoint, found: PickleFindings): Checkpoint {
  const { globals, problems } = dangersOf(found)
  const bombs = found.problems.filter(({ kind }) => kind === 'container/bomb')
  return { ...facts, globals: [...facts.globals, ...globals], problems: [...facts.problems, ...problems, ...bombs] }
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
