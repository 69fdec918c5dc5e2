import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookThrough } from '../../src/sources/folder-look.ts'
import { pathFilter } from '../../src/sources/path-filter.ts'

const LONGEST_FOLDER = 4_090

let root = ''

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'ckpt-guard-look-')))
})

afterEach(() => rm(root, { recursive: true, force: true }))

test('a file that is listed and cannot be looked at has not gone: its folder counts as unreadable', async () => {
  await writeFile(join(root, 'whole.pt'), '')
  // What every user, root too, may list and not reach: a file whose path is longer than the system takes.
  const steps = Math.floor((LONGEST_FOLDER - 100 - root.length - 2) / 100)
  const below = join(...Array.from({ length: steps }, () => 'd'.repeat(99)))
  const near = join(root, 'p')
  const far = join(root, 'p'.repeat(LONGEST_FOLDER - root.length - 2 - below.length))
  await mkdir(join(near, below), { recursive: true })
  await writeFile(join(near, below, `${'f'.repeat(90)}.pt`), '')
  await rename(near, far)
  try {
    const { files, unreadable } = await lookThrough(root, root, pathFilter(['**/*.pt'], []))
    expect([...files.keys()]).toEqual([join(root, 'whole.pt')])
    expect([...unreadable.keys()]).toEqual([join(far, below)])
  } finally {
    await rename(far, near)
  }
})
