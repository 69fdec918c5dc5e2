import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { TrainingTree, temporaryFolder } from '../backup/training-tree.ts'
import { dict, pickled, tensor, torchZip } from '../checkpoint/build-torch.ts'
import { PROGRAM } from './spawned-program.ts'

const MEGABYTE = 1024 * 1024
const LARGE = 8 * MEGABYTE

const home = temporaryFolder('backup-full')
const tree = new TrainingTree(join(home, 'tree'))
/** One backup that fits, and one of a later epoch that does not. */
const backups = join(home, 'backups')
const onlySmall = join(home, 'small-backups')
/** Where the small disk is mounted. */
const disk = join(home, 'disk')

beforeAll(() => {
  tree.example('plain/checkpoint_epoch_12.pt', 'run/epoch_12.pt')
  expect(backedUp(backups)).toBe(0)
  cpSync(backups, onlySmall, { recursive: true })
  writeFileSync(tree.path('run/epoch_13.pt'), trainingFile(13))
  expect(backedUp(backups)).toBe(0)
})

beforeEach(() => {
  rmSync(disk, { recursive: true, force: true })
  mkdirSync(disk)
})

/** What a plain loop saves after an epoch. */
function trainingFile(epoch: number): Buffer {
  const model = dict({ weight: tensor({ numel: LARGE / 4, shape: [LARGE / 4] }) })
  const optimizer = dict({ state: dict({}), param_groups: ']' })
  const pickle = pickled(dict({ epoch: `K${String.fromCharCode(epoch)}`, model_state_dict: model, optimizer_state_dict: optimizer }))
  return torchZip({ pickle, storages: { 0: new Uint8Array(LARGE) } })
}

function backedUp(to: string): number | null {
  return spawnSync(process.execPath, [PROGRAM, 'backup', '--to', to], { cwd: tree.root }).status
}

/** Not every machine lets its users mount a disk. There, a limit of the size of files makes the same writes fail. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none "$0"', home]).status === 0
const FULL = canMount ? 'the disk is full' : 'the file would be larger than this file system or shell allows'

interface Ended {
  readonly status: number
  readonly output: string
  /** Paths of all files that are on the disk then. */
  readonly files: readonly string[]
}

/** Copies a folder to a disk with room for half of the large file, and runs the program. */
function onSmallDisk(content: string, cwd: string, args: readonly string[]): Ended {
  // In blocks of 512 bytes by POSIX, of 1024 in bash; both are less than the file.
  const limit = canMount ? `mount -t tmpfs -o size=${LARGE / 2} none "$0"` : `ulimit -f ${LARGE / 2 / 1024}`
  const script = `${limit} && cp -r "$1/." "$0" && cd "$2" && shift 2 && { "$@" 2>&1; echo "status $?"; cd / && find "$0" -type f; }`
  const command = ['sh', '-c', script, disk, content, cwd, process.execPath, PROGRAM, ...args]
  const { stdout } = canMount
    ? spawnSync('unshare', ['-rm', ...command], { encoding: 'utf8' })
    : spawnSync('sh', command.slice(1), { encoding: 'utf8' })
  const [, output = '', status, files = ''] = /^(.*)status (\d+)\n(.*)$/s.exec(stdout) ?? []
  return { status: Number(status), output, files: files.split('\n').flatMap((path) => (path === '' ? [] : [path.slice(disk.length + 1)])) }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
  )
}

test('a disk that fills up during a backup fails it by name; what was there before stays, and nothing lies beside it', () => {
  const { status, output, files } = onSmallDisk(onlySmall, tree.root, ['backup', '--to', disk, '--keep-last', '1'])
  expect([status, output]).toEqual([1, expect.stringContaining(`The backup cannot be written: ${FULL}`)])
  expect(output).toContain('no older backup was removed, since not everything could be stored')
  expect(files.toSorted()).toEqual(filesBelow(onlySmall).toSorted())
})

test('a disk that fills up during a restore fails it; no half of a file, and no older checkpoint, takes the place of the newest', () => {
  const settings = join(home, 'settings')
  mkdirSync(join(settings, 'run'), { recursive: true })
  writeFileSync(join(settings, 'run/notes.txt'), 'mine')
  const { status, output, files } = onSmallDisk(settings, disk, ['resume', '--from', backups])
  expect([status, output]).toEqual([2, expect.stringMatching(`run/epoch_13.pt.*The file cannot be restored: ${FULL}`)])
  expect(files).toEqual(['run/notes.txt'])
})
