import { describe, expect, it } from 'vitest'
import { DictValue, ListValue, type PickleValue, TupleValue } from '../../../src/checkpoint/pickle/values.ts'
import { localPath } from '../../../src/rules/training/local-path.ts'
import { pathInText } from '../../../src/rules/training/path-in-text.ts'
import { hparams, pickled, posixPath } from '../../profiles/build-checkpoint.ts'
import { messagesOf } from '../../profiles/build-subject.ts'
import { s1Training } from '../../profiles/gpt-sovits-files.ts'

const config = { 'no-local-paths': ['release/**'] }

function messages(root: PickleValue, path = 'release/a.pth') {
  return messagesOf(localPath, { path, file: { keys: { a: [2] }, root }, config })
}

describe('a local path', () => {
  it.each([
    ['/home/alice/logs', 'alice'],
    ['/Users/bob/x.ckpt', 'bob'],
    ['/mnt/data/exp', undefined],
    ['/root', undefined],
    ['file:///home/alice/x', 'alice'],
    ['C:\\Users\\carol\\GPT-SoVITS', 'carol'],
    ['D:/data/exp', undefined],
    ['\\\\server\\share\\x', undefined],
    ['~/exp', undefined],
    ['$HOME/exp', undefined],
    ['%USERPROFILE%\\exp', undefined],
    ['python train.py --out /home/dave/out --lr 1', 'dave'],
    ['/home/阿狸/日志', '阿狸'],
  ])('is %j', (text, user) => {
    expect(pathInText(text)).toMatchObject({ user })
  })

  it.each([
    '',
    '/',
    'logs/alice',
    './a/b',
    '../x',
    'https://example.org/home/alice',
    'enc_p.weight',
    'and/or',
    '/dev/null',
    '<s>',
    '//',
    'a\\b',
    '1/2',
    '10%',
  ])('is not %j', (text) => {
    expect(pathInText(text)).toBeUndefined()
  })
})

describe('training/local-path', () => {
  it('looks only at files that the configuration names', () => {
    expect(messages(pickled({ x: '/home/alice/x' }), 'other/a.pth')).toEqual([])
  })

  it('names the place, the path and the user', () => {
    const root = pickled({ config: hparams({ data: hparams({ exp_dir: '/home/alice/logs/voice' }) }) })
    expect(messages(root)).toEqual(['config.data.exp_dir holds the local path "/home/alice/logs/voice", with the user name "alice"'])
  })

  it('reads objects of pathlib and positions in lists', () => {
    const root = pickled({ dirs: ['ok', posixPath('/', 'home', 'alice', 'out')] })
    expect(messages(root)).toEqual(['dirs.1 holds the local path "/home/alice/out", with the user name "alice"'])
    const training = messagesOf(localPath, { path: 'release/a.ckpt', file: s1Training(732), config })
    expect(training).toEqual([
      'hyper_parameters.output_dir holds the local path "/home/alice/GPT-SoVITS/logs/alice", with the user name "alice"',
    ])
  })

  it('reads keys, as in the scores that Lightning keeps', () => {
    expect(messages(pickled({ best_k_models: { '/mnt/x/epoch=1.ckpt': 0.5 } }))).toEqual([
      'A key of best_k_models is the local path "/mnt/x/epoch=1.ckpt"',
    ])
  })

  it('reports names of users and hosts', () => {
    expect(messages(pickled({ args: { user: 'alice', hostname: 'gpu-7', user_count: 'many' } }))).toEqual([
      'args.user holds the name "alice"',
      'args.hostname holds the name "gpu-7"',
    ])
  })

  it('ends on a graph that contains itself', () => {
    const dict = new DictValue()
    const list = new ListValue()
    list.items.push(dict, list, new TupleValue([dict, '/home/alice/x']))
    dict.entries.set('self', dict)
    dict.entries.set('list', list)
    expect(messages(dict)).toEqual(['list.2.1 holds the local path "/home/alice/x", with the user name "alice"'])
  })

  it('walks a graph that is a hundred thousand levels deep', () => {
    let inner: PickleValue = pickled({ dir: '/home/alice/x' })
    for (let i = 0; i < 100_000; i += 1) {
      const outer = new ListValue()
      outer.items.push(inner)
      inner = outer
    }
    expect(messages(inner)).toHaveLength(1)
  })

  it('names twenty places and counts the rest', () => {
    const found = messages(pickled(Array.from({ length: 50 }, (_, i) => `/mnt/data/${i}`)))
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('30 more places hold local paths or user names')
  })

  it('gives up on more text than any real file has, and says so', () => {
    const long = `/mnt/${'x'.repeat(1024 * 1024)}`
    const found = messages(pickled(Array.from({ length: 100 }, () => long)))
    expect(found.some((message) => message.includes('more text than is searched'))).toBe(true)
  })
})
