import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { joinPowerShellScript, joinShellScript } from '../../src/publish/join-scripts.ts'
import { type PartsManifest, splitIntoParts } from '../../src/publish/parts.ts'
import { publishedFile, sha256 } from './publication-samples.ts'

const CONTENT = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251))

let root: string
/** Where somebody has downloaded all to; a blank is in its path. */
let downloads: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'join-'))
  downloads = mkdtempSync(join(root, 'my downloads '))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function download(name = 'voice.pth'): Promise<string> {
  for (const { name: file, path } of await splitIntoParts(publishedFile(root, name, CONTENT), { maxBytes: 400, folder: root })) {
    copyFileSync(path, join(downloads, file))
  }
  return join(downloads, `${name}.join.sh`)
}

function run(shell: string, script: string, env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(shell, [script], { cwd: root, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function part(number: number): string {
  return join(downloads, `voice.pth.part0${number}-of-03`)
}

/** A folder of programs that has only those of the system that are named. */
function programs(...names: readonly string[]): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(root, 'bin-'))
  for (const name of names) {
    const found = ['/usr/bin', '/bin'].map((each) => join(each, name)).find(existsSync)
    if (found === undefined) throw new Error(`${name} is not on this machine`)
    symlinkSync(found, join(folder, name))
  }
  return { PATH: folder }
}

function isHere(name: string): boolean {
  return ['/usr/bin', '/bin'].some((folder) => existsSync(join(folder, name)))
}

const TOOLS = ['cut', 'wc', 'cat', 'dirname', 'rm', 'mv']

describe.each(['/bin/sh', '/bin/bash'])('the script for POSIX shells, run by %s', (shell) => {
  test('joins the parts to the file that they were made of, from whatever folder it is called', async () => {
    const { status, stdout, stderr } = run(shell, await download())

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(`voice.pth is whole: 1000 bytes, SHA-256 ${sha256(CONTENT)}\n`)
    expect(readFileSync(join(downloads, 'voice.pth')).equals(CONTENT)).toBe(true)
  })

  test('says which parts are missing and which are incomplete, all of them', async () => {
    const script = await download()
    rmSync(part(1))
    writeFileSync(part(3), 'short')

    expect(run(shell, script)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'voice.pth.part01-of-03 is missing: download it into this folder\n' +
        'voice.pth.part03-of-03 is incomplete: expected 333 bytes, found 5; download it again\n' +
        'voice.pth cannot be joined\n',
    })
    expect(existsSync(join(downloads, 'voice.pth'))).toBe(false)
  })

  test('refuses a part in which one bit is another', async () => {
    const script = await download()
    const bytes = readFileSync(part(2))
    bytes[17] = (bytes[17] ?? 0) ^ 1
    writeFileSync(part(2), bytes)
    const { status, stderr } = run(shell, script)

    expect(status).toBe(1)
    expect(stderr).toContain('voice.pth.part02-of-03 is damaged: expected SHA-256 ')
    expect(stderr).toContain(`found ${sha256(bytes)}; download it again`)
    expect(readdirSync(downloads).filter((name) => !/part|join/.test(name))).toEqual([])
  })

  test('leaves a file that is whole already, and one that is another', async () => {
    const script = await download()
    writeFileSync(join(downloads, 'voice.pth'), CONTENT)
    expect(run(shell, script)).toEqual({ status: 0, stdout: 'voice.pth is there already, and whole\n', stderr: '' })

    writeFileSync(join(downloads, 'voice.pth'), 'my own')
    expect(run(shell, script)).toMatchObject({
      status: 1,
      stderr: 'voice.pth is there already and has another content: move it away first\n',
    })
    expect(readFileSync(join(downloads, 'voice.pth'), 'utf8')).toBe('my own')
  })

  test('leaves no file behind where the joined one is not what it should be', async () => {
    const script = await download()
    writeFileSync(script, readFileSync(script, 'utf8').replace(/^sha256=.*$/m, `sha256=${'0'.repeat(64)}`))

    expect(run(shell, script)).toMatchObject({ status: 1, stdout: '' })
    expect(readdirSync(downloads).filter((name) => !/\.(part\d|parts\.|join\.(sh|ps1)$)/.test(name))).toEqual([])
  })

  test.each(['shasum', 'openssl'].filter(isHere))('checks with %s where there is no sha256sum', async (tool) => {
    const script = await download()
    const env = programs(...TOOLS, tool, ...(tool === 'shasum' ? ['perl'] : []))

    expect(run(shell, script, env)).toMatchObject({ status: 0, stderr: '' })
    expect(sha256(readFileSync(join(downloads, 'voice.pth')))).toBe(sha256(CONTENT))
  })

  test('says what it needs where nothing can check digests', async () => {
    const script = await download()

    expect(run(shell, script, programs(...TOOLS))).toMatchObject({
      status: 1,
      stderr: 'expected sha256sum, shasum or openssl to check the digests with, found none of them\n',
    })
  })

  test('takes names with blanks, quotes and a dash in front as they are', async () => {
    const name = `-it's "my" $(touch owned) voice.pth`
    const script = await download(name)

    expect(run(shell, script)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(downloads, name)).equals(CONTENT)).toBe(true)
    expect([...readdirSync(root), ...readdirSync(downloads)]).not.toContain('owned')
  })
})

describe('the scripts as text', () => {
  const manifest: PartsManifest = {
    schema: 'ckpt-guard/parts@1',
    name: 'voice.pth',
    size: 4_000_000_001,
    sha256: 'a'.repeat(64),
    parts: [
      { name: 'voice.pth.part01-of-02', size: 2_000_000_001, sha256: 'b'.repeat(64) },
      { name: 'voice.pth.part02-of-02', size: 2_000_000_000, sha256: 'c'.repeat(64) },
    ],
  }

  test('the one for POSIX shells reads well', async () => {
    await expect(joinShellScript(manifest)).toMatchFileSnapshot('golden/join.sh.txt')
  })

  test('the one for PowerShell reads well', async () => {
    await expect(joinPowerShellScript(manifest)).toMatchFileSnapshot('golden/join.ps1.txt')
  })

  test('a name cannot become a command of PowerShell', () => {
    const script = joinPowerShellScript({ ...manifest, name: `a'; Remove-Item x; \u2019b\nRemove-Item y` })

    expect(script).toContain(`Name = 'a''; Remove-Item x; \u2019\u2019b\nRemove-Item y'; Size`)
    expect(script).toContain(`# Joins the 2 parts of a'; Remove-Item x; ?b?Remove-Item y, which`)
  })
})
