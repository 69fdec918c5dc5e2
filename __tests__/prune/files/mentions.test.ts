import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyOf, keptIn, listed, pruned, removeFolder } from './run-trees.ts'

const LOGS = 'logs/voice/logs_s2_v2'
const [E2, E4] = ['SoVITS_weights_v2/voice_e2_s40.pth', 'SoVITS_weights_v2/voice_e4_s80.pth']

let root = ''
beforeEach(() => {
  root = copyOf('gpt-sovits')
})
afterEach(() => removeFolder(root))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

const references = async () => Object.fromEntries((await listed(root, { references: true })).references)

test.each([
  ['a path', 'configs/tts.yaml', `sovits: ${E2}\n`],
  ['a path from another machine', 'configs/tts.json', `{"sovits_path": "/workspace/GPT-SoVITS/${E2}"}`],
  ['a path of Windows', 'tts.toml', "path = 'C:\\GPT\\SoVITS_weights_v2\\voice_e2_s40.pth'\n"],
  ['a name', 'README.md', 'Our best voice is `voice_e2_s40.pth`.\n'],
  ['a name at the end of a sentence', 'notes.txt', 'We published voice_e2_s40.pth.'],
  ['a name in a list', 'models.cfg', 'models=voice_e2_s40.pth,other.pth\n'],
])('%s that a text file mentions stands for its file alone', async (_, file, text) => {
  write(file, text)
  expect(await references()).toEqual({ [E2]: file })
})

test('what is mentioned is kept, with the place', async () => {
  write('configs/tts.yaml', `sovits: ${E2}\nresume: ${LOGS}/D_20.pth\n`)
  const report = await pruned(root, { policy: { 'keep-last': 1, 'keep-referenced': true }, apply: true })
  expect(keptIn(report)).toEqual(expect.arrayContaining([E2, `${LOGS}/G_20.pth`]))
  expect(report.groups[0]?.keep.at(-1)?.reasons).toEqual([expect.stringContaining('mentioned by configs/tts.yaml')])
})

test('a name without a known folder stands for all files of that name', async () => {
  write('copy/voice_e2_s40.pth', 'x')
  write('a.md', 'see backup/voice_e2_s40.pth')
  expect(await references()).toEqual({ [E2]: 'a.md', 'copy/voice_e2_s40.pth': 'a.md' })
})

test('names with blanks are found in quotes and as the value of a line', async () => {
  write('my voice.pth', 'x')
  write('your voice.pth', 'x')
  write('a.yaml', 'one: my voice.pth\n')
  write('b.md', 'The file "your voice.pth" is ours.')
  expect(await references()).toEqual({ 'my voice.pth': 'a.yaml', 'your voice.pth': 'b.md' })
})

test('what lists everything mentions nothing: checksums, reports, and the config beside a checkpoint', async () => {
  write('SHA256SUMS.txt', `${'0'.repeat(64)}  ${E2}\n`)
  write('plan.json', `{"schema": "ckpt-guard/prune@1", "groups": ["${E2}"]}`)
  write('SoVITS_weights_v2/voice_e4_s80.json', `{"made from": "${E2}"}`)
  expect(await references()).toEqual({})
})

test('a folder of a trainer is mentioned by its name, not by the names of its files', async () => {
  removeFolder(root)
  root = copyOf('hugging-face')
  write('a.md', 'Load output/checkpoint-500/ or any model.safetensors; the config is config.json.')
  expect(await references()).toEqual({ 'output/checkpoint-500': 'a.md' })
})

test('a file too large to be searched is a note', async () => {
  write('huge.json', ' '.repeat(1024 * 1024 + 1))
  expect((await listed(root, { references: true })).notes).toEqual([
    '"huge.json" was not searched for mentions: it has 1048577 bytes, and at most 1048576 are read',
  ])
})

test('what git has at a tag is mentioned by the newest one', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args], {
      stdio: 'ignore',
    })
  git('init', '-q')
  git('add', '--force', E2, `${LOGS}/D_20.pth`)
  git('commit', '-qm', 'first')
  git('tag', 'v1')
  git('add', '--force', E4)
  git('commit', '-qm', 'second', '--date=2030-01-01T00:00:00Z')
  expect(await references()).toEqual({ [E2]: 'the tag v1', [`${LOGS}/D_20.pth`]: 'the tag v1' })
})
