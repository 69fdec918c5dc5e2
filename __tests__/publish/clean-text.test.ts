import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/publish/clean-text.ts'

/** Put together here, so that nobody takes this file for a leak. */
const TOKENS = {
  'of GitHub': `ghp_${'a1B2'.repeat(9)}`,
  'of Hugging Face': `hf_${'aBcD'.repeat(8)}`,
  'of OpenAI': `sk-proj-${'x9Y_'.repeat(8)}`,
  'of AWS': `AKIA${'ABCD2345'.repeat(2)}`,
  'in JSON': `eyJ${'hbGci'.repeat(4)}.eyJ${'zdWIi'.repeat(4)}.${'s1g'.repeat(9)}`,
  'of Slack': `xoxb-${'12345-'.repeat(4)}abc`,
}

describe('a local path becomes its last part', () => {
  test.each([
    ['/home/alice/logs/voice/config.json', 'config.json'],
    ['/Users/alice/My Voices/', 'My Voices'],
    ['C:\\Users\\alice\\logs\\G_200.pth', 'G_200.pth'],
    ['D:/GPT-SoVITS/logs/voice', 'voice'],
    ['\\\\server\\share\\voices\\m.pth', 'm.pth'],
    ['\\\\?\\C:\\data\\m.pth', 'm.pth'],
    ['file:///home/alice/x.json', 'x.json'],
    ['file:///C:/Users/alice/x.json', 'x.json'],
    ['~/voices/m.pth', 'm.pth'],
    ['~alice/voices/m.pth', 'm.pth'],
    ['$HOME/m.pth', 'm.pth'],
    ['%USERPROFILE%\\m.pth', 'm.pth'],
    ['alice@gpu7:/data/m.pth', 'm.pth'],
    ['python train.py --data /mnt/data/alice/x.list --lr 1e-4', 'python train.py --data x.list --lr 1e-4'],
    ['could not open "/home/alice smith/a b.wav" twice', 'could not open "a b.wav" twice'],
    ['路径/home/阿狸/日志.json', '路径日志.json'],
    ['[/data/a/x.wav, /data/a/y.wav]', '[x.wav, y.wav]'],
    ['{"path": "C:\\\\Users\\\\alice\\\\v.pth"}', '{"path": "v.pth"}'],
  ])('%s', (text, expected) => {
    expect(cleanText(text)).toEqual({ text: expected, kinds: new Set(['local path']) })
  })

  test.each(['/home/alice', '/home/alice/', '/Users/alice', 'C:\\Users\\alice', '/root', '~alice', '$HOME/'])(
    'and a home folder is ~: %s',
    (home) => {
      expect(cleanText(home).text).toBe('~')
    },
  )

  test('without the name of its user', () => {
    expect(cleanText('/home/alice/exp/alice-voice.ckpt').text).toBe('user-voice.ckpt')
    expect(cleanText('/home/alice/exp/malice.ckpt').text).toBe('malice.ckpt')
  })
})

describe('the name of a user is removed', () => {
  test.each([
    ['user=alice lr=0.1', 'user=[removed] lr=0.1'],
    ['train.py --username alice --lr 1', 'train.py --username [removed] --lr 1'],
    ['hostname: gpu-of-alice', 'hostname: [removed]'],
  ])('where it is given a name within a text: %s', (text, expected) => {
    expect(cleanText(text)).toEqual({ text: expected, kinds: new Set(['user name']) })
  })

  test.each(['the user alone decides', 'speaker=aurora', 'n_users=12'])('and nothing else: %s', (text) => {
    expect(cleanText(text).text).toBe(text)
  })
})

describe('a secret is removed', () => {
  test.each(Object.entries(TOKENS))('a token %s, wherever it stands', (_, token) => {
    expect(cleanText(token)).toEqual({ text: '[removed]', kinds: new Set(['secret']) })
    expect(cleanText(`log in with ${token}, then go on`).text).not.toContain(token)
    expect(cleanText(`TOKEN=${token}`).text).toBe('TOKEN=[removed]')
  })

  test('a private key, also one that is cut off', () => {
    const begin = '-----BEGIN OPENSSH PRIVATE KEY-----'
    expect(cleanText(`a\n${begin}\nabc\n-----END OPENSSH PRIVATE KEY-----\nb`).text).toBe('a\n[removed]\nb')
    expect(cleanText(`a\n${begin}\nabc`).text).toBe('a\n[removed]')
  })

  test.each(['api_keys', 'access_tokens', 'passwords', 'auth', 'smtp_pass', 'cookies'])('under %s, as one or as several', (key) => {
    expect(cleanText('hunter22', key)).toEqual({ text: '[removed]', kinds: new Set(['secret']) })
  })

  test.each([
    ['--password hunter22 --lr 1', '--password [removed] --lr 1'],
    ['--data password=hunter22', '--data password=[removed]'],
    ['WANDB_API_KEY=0123abc python train.py', 'WANDB_API_KEY=[removed] python train.py'],
    ['{"apiKey": "0123abc"}', '{"apiKey": "[removed]"}'],
    ['Authorization: Bearer abcdefghijklmnop', 'Authorization: [removed] [removed]'],
  ])('what is given under a name that says so: %s', (text, expected) => {
    expect(cleanText(text).text).toBe(expected)
  })

  test.each(['password', 'WANDB_API_KEY', 'hub_token', 'hubToken', 'aws-secret-access-key', 'client_secret', 'token'])(
    'under the key %s',
    (key) => {
      expect(cleanText('0123456789abcdef', key)).toEqual({ text: '[removed]', kinds: new Set(['secret']) })
    },
  )

  test('an address keeps its place and loses its credentials', () => {
    expect(cleanText('https://bob:pw@example.org/a?x=1&token=abc')).toEqual({
      text: 'https://example.org/a?x=1&token=[removed]',
      kinds: new Set(['address with credentials']),
    })
  })
})

describe('a name is removed', () => {
  test.each(['user', 'USER', 'username', 'hostname', 'host_name', 'email'])('under the key %s', (key) => {
    expect(cleanText('alice', key)).toEqual({ text: '[removed]', kinds: new Set(['user name']) })
  })

  test('an e-mail address', () => {
    expect(cleanText('by Alice <alice@example.com>')).toEqual({ text: 'by Alice <[removed]>', kinds: new Set(['e-mail address']) })
  })
})

describe('what tells nothing of anybody stays as it is', () => {
  test.each([
    'logs/voice/config.json',
    'https://huggingface.co/lj1995/GPT-SoVITS',
    's3://bucket/key',
    'git@github.com:octo/voices.git',
    'and/or 1/2',
    '/dev/null',
    'numpy@1.2.3',
    'voice@v2.pth',
    '~',
    '32k',
    '<|endoftext|>',
    '</s>',
  ])('%s', (text) => {
    expect(cleanText(text)).toEqual({ text, kinds: new Set() })
  })

  test.each([
    ['eos_token', '</s>'],
    ['pad_token', '<pad>'],
    ['token', '<s>'],
    ['tokenizer', 'bpe'],
    ['key', 'value'],
    ['speaker', 'alice'],
    ['keyboard', 'x'],
  ])('under the key %s', (key, text) => {
    expect(cleanText(text, key)).toEqual({ text, kinds: new Set() })
  })
})

test('what is clean is not changed again', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/home/alice/x y',
      'C:\\Users\\bob\\m.pth',
      'password=abc',
      '--token abcdefghij',
      'a@b.org',
      'https://u:p@h/x',
      '~',
      '"',
      "'",
      ' ',
      '=',
      '\\',
      '/',
      ':',
    ),
    fc.constantFrom(...Object.values(TOKENS)),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = cleanText(pieces.join('')).text
      expect(cleanText(once).text).toBe(once)
    }),
    { numRuns: 5000 },
  )
})

test('no text keeps a token or the folder of a user', () => {
  const around = fc.constantFrom('', ' ', '"', "'", '=', ',', '(', '[', '\n', ': ', '|')
  fc.assert(
    fc.property(
      around,
      fc.constantFrom('/home/zebediah/x/y.pth', 'C:\\Users\\zebediah\\y.pth', '~zebediah/x'),
      around,
      (before, path, after) => {
        expect(cleanText(`a${before === '' ? ' ' : before}${path}${after}`).text).not.toContain('zebediah')
      },
    ),
  )
})

test.each([
  ['eyJ', 400_000],
  ['sk-', 400_000],
  ['password=', 100_000],
  ['a@', 400_000],
  ['/a', 400_000],
  ['"/', 400_000],
  ['-----BEGIN PRIVATE KEY-----', 30_000],
  ['\\\\', 400_000],
  ['=/', 400_000],
  ['~', 1_000_000],
])('a long text of %s alone is read in one go', (unit, times) => {
  expect(typeof cleanText(unit.repeat(times)).text).toBe('string')
})
