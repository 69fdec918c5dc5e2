import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refuseNameTwice, safeName } from '../../src/publish/file-name.ts'
import { windowsNameProblem } from '../../src/writers/windows-names.ts'

describe('a name that is safe everywhere', () => {
  test.each(['aurora-v2-float16.pth', 'G_240-float16.pth', 'model.safetensors', 'epoch-14.pth.tar'])('%s stays as it is', (name) => {
    expect(safeName(name)).toEqual({ name })
  })

  test.each([
    ['epoch=4-step=50.ckpt', 'epoch_4-step_50.ckpt'],
    ['my voice (final).pth', 'my_voice_final_.pth'],
    ['Amélie.pth', 'Amelie.pth'],
    ['派蒙-e10.ckpt', 'e10.ckpt'],
    ['派蒙.ckpt', 'checkpoint.ckpt'],
    ['.hidden.pth', 'hidden.pth'],
    ['a..b...pth', 'a.b.pth'],
    ['--help.pth', 'help.pth'],
    ['con.pth', 'checkpoint-con.pth'],
    ['model.pth.', 'model.pth'],
    ['', 'checkpoint'],
  ])('%j becomes %s, and the label has what it was', (wanted, name) => {
    expect(safeName(wanted)).toEqual({ name, label: wanted })
  })

  test('a long one keeps its extension, and room for what is made of it', () => {
    const { name } = safeName(`${'x'.repeat(400)}.safetensors`)
    expect(name).toMatch(/^x+\.safetensors$/)
    expect(Buffer.byteLength(`${name}-00001-of-00002.index.json`)).toBeLessThanOrEqual(255)
  })

  test('whatever is wanted, GitHub and every file system leave it as it is, and it stays itself when it is made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const { name } = safeName(wanted)
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/)
        expect(name).not.toMatch(/\.\.|\.$/)
        expect(windowsNameProblem(name)).toBeUndefined()
        expect(safeName(name)).toEqual({ name })
      }),
    )
  })

  test('a label cannot command a terminal', () => {
    expect(safeName('a\u001b[2J\u202e.pth').label).toBe('a\\x1b[2J\\u{202e}.pth')
  })
})

describe('two files of one name', () => {
  test('are refused, with both of them and what to do', () => {
    const files = [
      { name: 'a.pth', from: 'old/a.pth' },
      { name: 'a.pth', from: 'new/a.pth' },
    ]
    expect(() => refuseNameTwice(files, 'rename one')).toThrow('"old/a.pth" and "new/a.pth" would both be published as "a.pth"; rename one')
  })

  test('are one where case does not count', () => {
    const files = [
      { name: 'Aurora.pth', from: 'x' },
      { name: 'aurora.pth', from: 'y' },
    ]
    expect(() => refuseNameTwice(files, 'rename one')).toThrow(/"Aurora\.pth" and "aurora\.pth", one name where case does not count/)
  })
})
