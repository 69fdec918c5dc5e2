import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipArchive } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'
import { RecordError } from './zip-record.ts'

/** Source code of one archive that is looked through; large models have some hundred kilobytes. */
const MAX_CODE_BYTES = 64 * 1024 * 1024

/**
 * Operators of TorchScript that touch files, which a program has no need of: it may run while it is loaded (`__setstate__`).
 * Source: torch/csrc/jit/runtime/register_special_ops.cpp, aten/src/ATen/native/native_functions.yaml.
 */
const FILE_OPERATOR = /\b(?:torch|aten|ops\.\w+)\.(save|from_file|load|_load_for_\w+|read_file|write_file)\s*\(/

/** What the code of a TorchScript archive does beyond computing, and whether there is code at all. */
export async function torchscriptProblems(archive: ZipArchive): Promise<Problem[]> {
  const code = archive.directory.entries.filter(({ name }) => name.startsWith(archive.nameOf('code/')) && name.endsWith('.py'))
  if (code.length === 0) return [noCode(archive)]
  let left = MAX_CODE_BYTES
  for (const entry of code) {
    left -= entry.size
    if (left < 0) return [tooMuchCode(entry)]
    const found = FILE_OPERATOR.exec(await textOf(archive, entry))?.[1]
    if (found !== undefined) return [touchesFiles(entry, found)]
  }
  return []
}

async function textOf(archive: ZipArchive, entry: ZipEntry): Promise<string> {
  try {
    const { bytes } = await archive.openRecord(entry)
    return Buffer.from(await bytes.read(0, bytes.size)).toString('latin1')
  } catch (error) {
    // What cannot be read is reported by the pass over all records.
    if (error instanceof RecordError) return ''
    throw error
  }
}

function touchesFiles(entry: ZipEntry, operator: string): Problem {
  return {
    kind: 'pickle/dangerous-global',
    message: `The TorchScript program in ${quote(entry.name)} calls ${operator}, which reads or writes files of whoever loads it`,
    where: { record: entry.name, offset: entry.headerOffset },
  }
}

function noCode(archive: ZipArchive): Problem {
  return {
    kind: 'container/missing-record',
    message: 'The record "constants.pkl" makes this a TorchScript archive, and it holds no code',
    where: { record: archive.nameOf('code') },
    torch: 'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``.',
  }
}

function tooMuchCode(entry: ZipEntry): Problem {
  return {
    kind: 'container/bomb',
    message: `The archive holds more than ${MAX_CODE_BYTES} bytes of code; it was read up to ${quote(entry.name)}`,
    where: { record: entry.name, offset: entry.headerOffset },
  }
}
