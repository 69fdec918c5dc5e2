import { describe, expect, it, test } from 'vitest'
import type { Finding } from '../../../src/rules/finding.ts'
import { dict, pickled, tensor, torchZip } from '../../checkpoint/build-torch.ts'
import { judgeBytes } from '../../checkpoint/judge-bytes.ts'
import { bytes, text } from '../../checkpoint/pickle/assemble.ts'

/** Findings on a checkpoint that asks for these names, `module name`, beside its weights. */
async function findingsOn(names: readonly string[], allowed: readonly string[] = []): Promise<readonly Finding[]> {
  const asked = bytes(...names.map((name) => `c${name.replace(' ', '\n')}\n0`))
  const { findings } = await judgeBytes(torchZip({ pickle: pickled(asked, dict({ weight: tensor() })) }), {
    config: { 'allow-globals': [...allowed] },
  })
  return findings
}

describe('pickle/unknown-global', () => {
  it('says how to accept the name here and in PyTorch', async () => {
    expect(await findingsOn(['mymodel.config TrainConfig'])).toMatchObject([
      {
        rule: 'pickle/unknown-global',
        severity: 'error',
        message: 'The pickle asks for mymodel.config.TrainConfig, which PyTorch refuses by default and nothing shows to be harmless',
        remedy: expect.stringMatching(
          /allow-globals: \["mymodel\.config\.TrainConfig"\] in \.github\/ckpt-guard\.yml, and in PyTorch with torch\.serialization\.add_safe_globals\(\[mymodel\.config\.TrainConfig\]\)/,
        ),
        torch: 'WeightsUnpickler error: Unsupported global: GLOBAL mymodel.config.TrainConfig was not an allowed global by default.',
        where: { record: 'archive/data.pkl', offset: expect.any(Number) },
      },
      { rule: 'pickle/not-weights-only' },
    ])
  })

  it('accepts a name that the configuration allows, with a notice that PyTorch still needs to be told', async () => {
    const findings = await findingsOn(['mymodel.config TrainConfig'], ['mymodel.config.TrainConfig'])
    expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(['pickle/not-weights-only', 'notice'])
    expect(findings.map(({ rule }) => rule)).not.toContain('pickle/unknown-global')
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('mymodel.config.TrainConfig'))
  })

  it('compares names whole: neither a module nor a part of a name is allowed by another', async () => {
    for (const allowed of ['mymodel', 'mymodel.config', 'mymodel.config.*', 'mymodel.config.TrainConfi', 'TrainConfig']) {
      expect((await findingsOn(['mymodel.config TrainConfig'], [allowed]))[0]).toMatchObject({ rule: 'pickle/unknown-global' })
    }
  })

  it('names each of them once, however often it is used', async () => {
    const findings = await findingsOn(['m A', 'm B', 'm A', 'm A'])
    expect(findings.filter(({ rule }) => rule === 'pickle/unknown-global').map(({ message }) => message.split(',')[0])).toEqual([
      'The pickle asks for m.A',
      'The pickle asks for m.B',
    ])
  })
})

describe('pickle/dangerous-global', () => {
  it('names what can run code, and how the pickle spells it', async () => {
    expect((await findingsOn(['posix system']))[0]).toMatchObject({
      rule: 'pickle/dangerous-global',
      severity: 'error',
      message: 'The pickle asks for os.system (spelled posix.system), which can run code when the file is loaded',
      remedy: expect.stringContaining('Do not load the file.'),
      torch: 'Trying to load unsupported GLOBAL posix.system whose module posix is blocked.',
    })
  })

  it('cannot be allowed', async () => {
    for (const allowed of ['os.system', 'posix.system'])
      expect((await findingsOn(['posix system'], [allowed]))[0]).toMatchObject({ rule: 'pickle/dangerous-global' })
  })

  it("tells Python 2's name under the one that PyTorch knows", async () => {
    expect((await findingsOn(['__builtin__ eval']))[0]).toMatchObject({
      message: 'The pickle asks for builtins.eval (spelled __builtin__.eval), which can run code when the file is loaded',
      torch: 'WeightsUnpickler error: Unsupported global: GLOBAL eval was not an allowed global by default.',
    })
  })

  test('a name that is put together from pieces of the pickle is still seen', async () => {
    const pickle = bytes(0x80, 4, text('o'), '0', text('os'), '\x94', text('system'), '\x94', '00', 'h\0h\x01\x93.')
    const { findings } = await judgeBytes(torchZip({ pickle }))
    expect(findings[0]).toMatchObject({ rule: 'pickle/dangerous-global', message: expect.stringContaining('os.system') })
  })

  test('attributes of a class that the pickle changes are code', async () => {
    const { findings } = await judgeBytes(
      torchZip({ pickle: pickled('ccollections\nOrderedDict\n', dict({ x: 'N' }), 'b0', dict({ weight: tensor() })) }),
    )
    expect(findings[0]).toMatchObject({
      rule: 'pickle/dangerous-global',
      message: expect.stringContaining('changes attributes of "collections.OrderedDict"'),
    })
  })
})

describe('pickle/not-weights-only', () => {
  it('names what is harmless and off the list, and the line that loads it', async () => {
    const findings = await findingsOn(['argparse Namespace', 'pathlib PosixPath'])
    expect(findings.map(({ remedy }) => remedy)).toContainEqual(
      expect.stringContaining('torch.serialization.safe_globals([argparse.Namespace, pathlib.PosixPath]) or weights_only=False'),
    )
    expect(findings.every(({ severity }) => severity === 'notice')).toBe(true)
  })

  it('names five of them, and counts the others', async () => {
    const layers = [
      'linear Linear',
      'linear Identity',
      'linear Bilinear',
      'conv Conv1d',
      'conv Conv2d',
      'activation ReLU',
      'dropout Dropout',
    ]
    const findings = await findingsOn(layers.map((name) => `torch.nn.modules.${name}`))
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('torch.nn.modules.conv.Conv2d and 2 more: harmless'),
    )
  })

  it('tells an opcode that the weights_only unpickler does not know', async () => {
    const { findings } = await judgeBytes(torchZip({ pickle: bytes(0x80, 4, '}\x94.') }))
    expect(findings).toMatchObject([
      {
        rule: 'pickle/not-weights-only',
        message: 'The pickle uses the opcode MEMOIZE of protocol 4, which the weights_only unpickler does not know',
        torch: 'WeightsUnpickler error: Unsupported operand 148',
      },
    ])
  })

  it('is silent where PyTorch loads everything', async () => {
    expect((await judgeBytes(torchZip())).findings).toEqual([])
  })
})
