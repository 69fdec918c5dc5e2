import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cleanJsonText } from '../../src/publish/clean-json.ts'
import { cleanYamlText } from '../../src/publish/clean-yaml.ts'

function cleaned(settings: ReturnType<typeof cleanJsonText>) {
  if ('refusal' in settings) throw new Error(settings.refusal)
  return settings
}

function refusal(settings: ReturnType<typeof cleanJsonText>): string {
  return 'refusal' in settings ? settings.refusal : 'none'
}

const JSON_SETTINGS = `{
  "train": {"lr": 1e-4, "seed": 12345678901234567890, "betas": [0.8, 0.99], "pretrained_s2G": "/home/alice/GPT-SoVITS/s2G.pth", "eps": 1.0},
  "data": {"exp_dir": "logs/voice", "training_files": "C:\\\\Users\\\\alice\\\\list.txt"},
  "user": "alice", "user_id": 1001, "wandb": {"api_key": "0123456789", "secret": {"deep": ["a", 7, true]}},
  "best": {"/home/alice/a/x.ckpt": 0.9, "/home/alice/b/x.ckpt": 0.8},
  "path": ["/", "home", "alice", "voice"],
  "eos_token": "</s>"
}`

describe('JSON settings', () => {
  test('are written again without what tells of a machine, a person or a secret', async () => {
    await expect(cleaned(cleanJsonText(JSON_SETTINGS)).text).toMatchFileSnapshot('golden/settings.json.txt')
  })

  test('come with a list of what was changed, without the values', () => {
    const { changes } = cleaned(cleanJsonText(JSON_SETTINGS))
    expect(changes).toEqual([
      { place: 'train.pretrained_s2G', kind: 'local path' },
      { place: 'data.training_files', kind: 'local path' },
      { place: 'user', kind: 'user name' },
      { place: 'user_id', kind: 'user name' },
      { place: 'wandb.api_key', kind: 'secret' },
      { place: 'wandb.secret.deep.0', kind: 'secret' },
      { place: 'wandb.secret.deep.1', kind: 'secret' },
      { place: 'a key of best', kind: 'local path' },
      { place: 'a key of best', kind: 'local path' },
      { place: 'path', kind: 'local path' },
    ])
    expect(JSON.stringify(changes)).not.toContain('alice')
  })

  test('that are clean keep their numbers and the order of their keys', () => {
    const text = '{\n  "b": 1.50,\n  "a": [1e-4, 12345678901234567890],\n  "c": {}\n}\n'
    expect(cleaned(cleanJsonText(text))).toEqual({ text, changes: [] })
  })

  test('may stand in a text that is JSON itself', () => {
    const text = JSON.stringify({ ss_args: '{"user": "alice", "steps": 1.0}', ss_clean: '{"a":  1.0}', ss_broken: '{"a: "/home/alice/x"' })
    expect(JSON.parse(cleaned(cleanJsonText(text)).text)).toEqual({
      ss_args: '{"user":"[removed]","steps":1.0}',
      ss_clean: '{"a":  1.0}',
      ss_broken: '{"a: "x"',
    })
  })

  test('lose all that stands under the key of a person', () => {
    expect(JSON.parse(cleaned(cleanJsonText('{"user": {"name": "alice", "ids": [7]}}')).text)).toEqual({
      user: { name: '[removed]', ids: ['[removed]'] },
    })
    expect(cleaned(cleanYamlText('user: {name: alice, ids: [7]}\n')).text).toBe('user: {name: "[removed]", ids: ["[removed]"]}\n')
  })

  test.each([
    ['broken', '{"a": ', /not valid JSON/],
    ['nested without end', '['.repeat(100_000), /nested too deeply/],
    ['of Python', "{'a': 1}", /not valid JSON/],
  ])('that are %s are refused', (_, text, why) => {
    expect(refusal(cleanJsonText(text))).toMatch(why)
  })
})

const YAML_SETTINGS = `# trained by alice@example.com in /home/alice/voice
data: &data
  exp_dir: /home/alice/logs/voice   # on C:\\Users\\alice
  lr: 1e-4
  hex: 0x10
  seed: 12345678901234567890
  empty:
  nothing: ~
  quoted: "007"
  list: [1, 2, /mnt/data/x.list]
  # password: hunter22
  api_key: 123456
other: *data
user: alice
text: |
  first line
  /home/alice/tmp
path: !!python/object/apply:pathlib.PosixPath
- /
- home
- alice
- voice
/home/alice/key: value
eos_token: </s>
`

describe('YAML settings', () => {
  test('are written again without what tells of a machine, a person or a secret, also in comments', async () => {
    await expect(cleaned(cleanYamlText(YAML_SETTINGS)).text).toMatchFileSnapshot('golden/settings.yaml.txt')
  })

  test('mean the same where nothing was changed', () => {
    const before: Record<string, unknown> = parse(YAML_SETTINGS, { logLevel: 'silent' })
    const after: Record<string, unknown> = parse(cleaned(cleanYamlText(YAML_SETTINGS)).text, { logLevel: 'silent' })
    const data = { ...(before.data as object), exp_dir: 'voice', list: [1, 2, 'x.list'], api_key: '[removed]' }
    expect(after).toMatchObject({ data, other: data, eos_token: '</s>', path: 'voice', user: '[removed]' })
  })

  test('come with a list of what was changed', () => {
    const places = cleaned(cleanYamlText(YAML_SETTINGS)).changes.map(({ place, kind }) => `${kind}: ${place}`)
    expect(places.sort()).toEqual([
      'e-mail address: a comment at the top',
      'local path: (key)',
      'local path: a comment at data.exp_dir',
      'local path: a comment at the top',
      'local path: data.exp_dir',
      'local path: data.list.2',
      'local path: path',
      'local path: text',
      'secret: a comment at data',
      'secret: data.api_key',
      'user name: user',
    ])
  })

  test('of several documents stay several', () => {
    expect(cleaned(cleanYamlText('a: 1\n---\nb: /home/alice/x\n')).text).toBe('a: 1\n---\nb: "x"\n')
  })

  test('that would expand without end are not expanded', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)
    const { text } = cleaned(cleanYamlText(`a0: &a0 /home/alice/x\n${levels.join('\n')}\n`))
    expect(text).toContain('a0: &a0 "x"')
    expect(text.length).toBeLessThan(10_000)
  })

  test.each([
    ['broken', 'a: [', /not valid YAML/],
    ['nested without end', '['.repeat(50_000), /nested deeper than 64 levels/],
    ['nested by indentation', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /nested deeper/],
    ['with an alias of nothing', 'a: *nothing', /cannot be written again/],
  ])('that are %s are refused', (_, text, why) => {
    expect(refusal(cleanYamlText(text))).toMatch(why)
  })
})
