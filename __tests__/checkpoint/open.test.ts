import { describe, expect, it, test } from 'vitest'
import { memorySource } from '../../src/checkpoint/bytes.ts'
import { openCheckpoint } from '../../src/checkpoint/open.ts'
import { torchZip } from './build-torch.ts'
import { judgeBytes, problemsOf, told } from './judge-bytes.ts'
import { bytes } from './pickle/assemble.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('bytes that are no checkpoint are named', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'an HTML or XML page, probably an error page that was saved in place of the file'],
    ['\n  <?xml version="1.0"?><Error>', 'an HTML or XML page, probably an error page that was saved in place of the file'],
    ['7z\xbc\xaf\x27\x1c\0\x04', 'a 7z archive'],
    ['Rar!\x1a\x07\x01\0', 'a RAR archive'],
    ['\x1f\x8b\x08\0', 'gzip-compressed data'],
    ['BZh91AY&SY', 'bzip2-compressed data'],
    ['\xfd7zXZ\0', 'xz-compressed data'],
    ['\x28\xb5\x2f\xfd\x04', 'zstd-compressed data'],
    ['GGUF\x03\0\0\0', 'a GGUF model of llama.cpp'],
    ['\x93NUMPY\x01\0', 'a NumPy array'],
    ['\x89HDF\r\n\x1a\n', 'an HDF5 file, as Keras writes it'],
    ['PYTORCH1', 'a file of a preview release of PyTorch 1.0, which no release can read'],
    ['\x08\x07\x12\x07pytorch', 'an ONNX model'],
    ['\x7fELF\x02', 'a Linux program'],
    ['MZ\x90\0', 'a Windows program'],
    ['%PDF-1.7', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['RIFF\x24\0\0\0WAVEfmt ', 'a WAV recording'],
    ['PK\x05\x06'.padEnd(22, '\0'), 'an empty zip archive'],
    ['{"a": 1}', 'a JSON document'],
    ['\0'.repeat(600), 'zeros, as a full disk or a broken download leaves them'],
    ['404: Not Found', 'a text file'],
    ['\xfe\xfe\xfe\xfe', 'bytes of no format that PyTorch reads'],
  ])('%j is %s', async (content, name) => {
    expect(await problemsOf(latin1(content))).toEqual([`file/not-a-checkpoint: The file is not a checkpoint but ${name}`])
  })

  test('whatever they are, no byte of them makes the reader fail', async () => {
    for (let first = 0; first < 256; first++) {
      const { findings } = await judgeBytes(bytes(first, 'N.'.repeat(20)))
      expect(findings[0]?.severity).toBe('error')
    }
  })

  test('an empty file is told as such', async () => {
    expect(await problemsOf(new Uint8Array(0))).toEqual(['file/empty: The file is empty'])
  })
})

describe('a Git LFS pointer', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 84922883\n`

  test('is told with the size and digest of the file that it stands for, and the remedy names lfs: true', async () => {
    const { findings } = await judgeBytes(latin1(pointer))
    expect(findings).toMatchObject([
      {
        rule: 'file/lfs-pointer',
        message: `The file is a Git LFS pointer, not the checkpoint itself. It stands for 84922883 bytes, sha256:${'4d'.repeat(32)}.`,
        torch: 'WeightsUnpickler error: Unsupported operand 118',
        remedy: expect.stringContaining('lfs: true'),
      },
    ])
  })

  test('is one under any name, and also where it is damaged', async () => {
    for (const name of ['model.safetensors', 'model.ckpt', 'model.bin.index.json']) {
      expect(await problemsOf(latin1(pointer), { name })).toEqual([expect.stringContaining('file/lfs-pointer')])
    }
    expect(await problemsOf(latin1(pointer.slice(0, 60)))).toEqual([
      'file/lfs-pointer: The file is a Git LFS pointer, not the checkpoint itself.',
    ])
  })
})

describe('a plain pickle', () => {
  test('is read, and is no checkpoint', async () => {
    const { checkpoint } = await judgeBytes(bytes(0x80, 4, '}.'))
    expect(checkpoint).toMatchObject({ container: 'pickle', protocol: 4 })
    expect(await problemsOf(bytes(0x80, 4, '}.'))).toEqual(['file/not-a-checkpoint: The file is a plain pickle, not written by torch.save'])
  })

  test('that was cut off, or is damaged, is told as such', async () => {
    expect(await problemsOf(bytes(0x80, 2, '}('))).toEqual([
      expect.stringContaining('container/truncated: The file ends inside of its first pickle'),
    ])
    expect(await problemsOf(bytes(0x80, 2, '}\xff.'))).toEqual([
      expect.stringContaining('pickle/malformed: The file begins as a pickle that cannot be read: 0xff'),
    ])
  })

  it.each([
    ['protocol 2', '\x80\x02cposix\nsystem\nU\x04echo\x85R.'],
    ['protocol 0', 'cposix\nsystem\n(S"echo"\ntR.'],
    ['protocol 4', '\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x04echo\x85R.'],
    ['a broken one', '\x80\x02cposix\nsystem\n\xff'],
    ['one that was cut off', '\x80\x02cposix\nsystem\nU'],
    ['an object of protocol 0', '(S"echo"\niposix\nsystem\n.'],
  ])('has its dangerous globals named: %s', async (_, content) => {
    expect(told(await judgeBytes(latin1(content)))).toContainEqual(
      expect.stringContaining('pickle/dangerous-global: The pickle asks for os.system'),
    )
  })
})

describe('bytes in front of a checkpoint', () => {
  test('hide it from PyTorch, and are told', async () => {
    expect(await problemsOf(bytes('junk', torchZip()))).toEqual([
      'container/leading-data: 4 bytes lie in front of a zip, so that PyTorch does not see it',
    ])
  })
})

describe('names', () => {
  test('the container is told by the content, whatever the extension', async () => {
    for (const name of ['a.pt', 'a.ckpt', 'a.bin', 'a', 'a.zip', 'a.txt', '模型.pth']) {
      expect((await openCheckpoint(memorySource(torchZip()), { name })).container).toBe('torch-zip')
    }
  })

  test('a zip under the name of safetensors is told', async () => {
    expect(await problemsOf(torchZip(), { name: 'a.safetensors' })).toEqual([
      'file/not-a-checkpoint: The name says safetensors, the content is torch-zip',
    ])
  })
})
