import {
  cpSync,
  type Dirent,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const EXAMPLES = fileURLToPath(new URL('../../examples/checkpoints', import.meta.url))

/** A folder that is gone when the tests of its file are through. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ckpt-guard-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** When a test puts files there, where nothing else is said; whole seconds, as every file system keeps them. */
const NOON = Date.UTC(2026, 0, 10, 12)

/** A folder of trainings, made of the examples. */
export class TrainingTree {
  readonly root: string
  constructor(root: string) {
    this.root = root
    mkdirSync(root, { recursive: true })
  }

  /** Copies an example to a path of its own; `hour` after noon. */
  example(from: string, to: string, hour = 0): this {
    const target = this.path(to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(EXAMPLES, from), target)
    return this.at(to, hour)
  }

  text(path: string, text: string): this {
    return this.bytesAt(path, Buffer.from(text))
  }

  bytesAt(path: string, bytes: Buffer): this {
    mkdirSync(dirname(this.path(path)), { recursive: true })
    writeFileSync(this.path(path), bytes)
    return this.at(path, 0)
  }

  at(path: string, hour: number): this {
    const time = new Date(NOON + hour * 3_600_000)
    utimesSync(this.path(path), time, time)
    return this
  }

  /** Cuts a file off, as a full disk does. */
  cut(path: string): this {
    truncateSync(this.path(path), Math.floor(readFileSync(this.path(path)).length / 2))
    return this
  }

  /** One bit becomes another one, in the pickle that a checkpoint begins with: further on, padding may lie between tensors. */
  flip(path: string): this {
    const bytes = readFileSync(this.path(path))
    const at = Math.floor(bytes.length / 8)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(this.path(path), bytes)
    return this
  }

  remove(path: string): this {
    rmSync(this.path(path), { recursive: true })
    return this
  }

  path(path: string): string {
    return join(this.root, path)
  }

  bytes(path: string): Buffer {
    return readFileSync(this.path(path))
  }

  /** Paths of all files, sorted. */
  files(folder = ''): readonly string[] {
    return this.entries(folder, (entry) => entry.isFile())
  }

  folders(): readonly string[] {
    return this.entries('', (entry) => entry.isDirectory())
  }

  private entries(folder: string, takes: (entry: Dirent) => boolean): readonly string[] {
    return readdirSync(this.path(folder), { recursive: true, withFileTypes: true })
      .filter(takes)
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort()
  }
}

/** GPT-SoVITS' folder of one experiment: pairs of G_ and D_ at these steps, and its config. */
export function gptSovits(tree: TrainingTree, steps: readonly (number | string)[], folder = 'logs/aurora/logs_s2_v2'): TrainingTree {
  for (const [index, step] of steps.entries()) {
    tree.example('gpt-sovits/logs/aurora/logs_s2_v2/G_240.pth', `${folder}/G_${step}.pth`, index)
    tree.example('gpt-sovits/logs/aurora/logs_s2_v2/D_240.pth', `${folder}/D_${step}.pth`, index)
  }
  return tree.example('gpt-sovits/logs/aurora/config.json', `${dirname(folder)}/config.json`)
}
