import { TAR_BLOCK } from './containers/tar-members.ts'
import { OP, WEIGHTS_ONLY_OPCODES } from './pickle/opcodes.ts'
import type { Pickle } from './pickle/read-pickle.ts'

/** Names for bytes that are no checkpoint, so that a message can say what they are instead. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(!doctype|html|head|body|\?xml|script)/i, 'an HTML or XML page, probably an error page that was saved in place of the file'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7z archive'],
  [/^Rar!\x1a\x07/, 'a RAR archive'],
  [/^\x1f\x8b/, 'gzip-compressed data'],
  [/^BZh[1-9]/, 'bzip2-compressed data'],
  [/^\xfd7zXZ/, 'xz-compressed data'],
  [/^\x28\xb5\x2f\xfd/, 'zstd-compressed data'],
  [/^GGUF/, 'a GGUF model of llama.cpp'],
  [/^\x93NUMPY/, 'a NumPy array'],
  [/^\x89HDF\r\n/, 'an HDF5 file, as Keras writes it'],
  [/^PYTORCH1/, 'a file of a preview release of PyTorch 1.0, which no release can read'],
  [/^\x08[\x01-\x0f]\x12/, 'an ONNX model'],
  [/^\x7fELF/, 'a Linux program'],
  [/^MZ/, 'a Windows program'],
  [/^%PDF/, 'a PDF document'],
  [/^\x89PNG/, 'a PNG picture'],
  [/^RIFF....WAVE/s, 'a WAV recording'],
  [/^PK\x05\x06/, 'an empty zip archive'],
  [/^\s*[[{]/, 'a JSON document'],
]

/** Says in words what these first bytes are. */
export function nameBytes(head: Uint8Array): string {
  const text = Buffer.from(head).toString('latin1')
  const known = SIGNATURES.find(([pattern]) => pattern.test(text))
  if (known !== undefined) return known[1]
  if (head.every((byte) => byte === 0)) return 'zeros, as a full disk or a broken download leaves them'
  if (/^[\t\n\r\x20-\x7e]+$/.test(text)) return 'a text file'
  return 'bytes of no format that PyTorch reads'
}

/** What `torch.load` (2.13, weights_only) says of a file that begins with this byte, where that byte decides. */
export function torchOnFirst(first: number): string | undefined {
  return WEIGHTS_ONLY_OPCODES[first] === 1 ? undefined : unsupported(first)
}

/** What it says of a file that it takes for a pickle, as everything is that is no zip and no tar. */
export function torchOnUnknown(head: Uint8Array, { error, foreignOpcode }: Pickle): string | undefined {
  const isEmptyTar = head.length >= TAR_BLOCK && head.subarray(0, TAR_BLOCK).every((byte) => byte === 0)
  if (isEmptyTar) return 'RuntimeError: Cannot use ``weights_only=True`` with files saved in the legacy .tar format.'
  if (head[0] === OP.BINPERSID) {
    return 'UnpicklingError: A load persistent id instruction was encountered, but no persistent_load function was specified.'
  }
  if (foreignOpcode === undefined) return error?.torch
  return error !== undefined && error.offset < foreignOpcode.offset ? error.torch : unsupported(foreignOpcode.opcode)
}

function unsupported(opcode: number): string {
  return `WeightsUnpickler error: Unsupported operand ${opcode}`
}
