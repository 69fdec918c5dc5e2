import { describe, expect, it, test } from 'vitest'
import { dict, pickled, type TorchZipPlan, torchZip } from '../build-torch.ts'
import { judgeBytes, told } from '../judge-bytes.ts'
import { bytes } from '../pickle/assemble.ts'

describe('a dangerous global is named', () => {
  const evil = pickled('cposix\nsystem\n', dict({}), '\x85R')
  const named = expect.stringContaining('pickle/dangerous-global: The pickle asks for os.system (spelled posix.system)')

  it.each([
    ['in the pickle that PyTorch reads', { pickle: evil }],
    ['in a second one of the same name', { more: [{ name: 'data.pkl', content: evil }] }],
    ['in one of a name in another case', { more: [{ name: 'DATA.PKL', content: evil }] }],
    ['in a pickle that PyTorch does not read', { more: [{ name: 'extra/other.pkl', content: evil }] }],
    ['in the constants of a program', { more: [{ name: 'constants.pkl', content: evil }] }],
    ['in a deflated pickle', { pickle: evil, change: { 'data.pkl': { compress: true } } }],
    ['in a zip that is no checkpoint', { change: { 'data.pkl': { name: 'archive/model.pkl', content: evil } } }],
    ['in a zip whose directory is broken', { pickle: evil, zip64End: { count: 99 } }],
    ['in front of a place where the pickle breaks', { pickle: bytes(0x80, 2, 'cposix\nsystem\n\xff') }],
    ['in a pickle with bytes behind it', { pickle: bytes(evil, 'more') }],
    ['in an archive whose records overlap', { pickle: evil, change: { 'data/0': { central: { headerOffset: 0 } } } }],
  ] satisfies [string, TorchZipPlan][])('%s', async (_, plan) => {
    expect(told(await judgeBytes(torchZip(plan)))).toContainEqual(named)
  })

  test('in a zip that was cut off', async () => {
    const whole = torchZip({ pickle: evil })
    expect(told(await judgeBytes(whole.subarray(0, whole.length - 100)))).toContainEqual(named)
  })

  test('behind a version code of GPT-SoVITS, cut off or not', async () => {
    const whole = bytes('05', torchZip({ pickle: evil }).subarray(2))
    expect(told(await judgeBytes(whole))).toContainEqual(named)
    expect(told(await judgeBytes(whole.subarray(0, whole.length - 100)))).toContainEqual(named)
  })
})
