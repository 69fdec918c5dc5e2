import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Manifest } from '../../src/backup/manifest.ts'
import type { BackupFile } from '../../src/backup/store.ts'

/** Files on the disk, and the manifest of a backup of them. */
export interface Sample {
  readonly manifest: Manifest
  readonly files: readonly BackupFile[]
}

/** A folder of a test's own: `sources` holds what is backed up, `restored` what comes back. */
export class Workplace {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async make(): Promise<Workplace> {
    return new Workplace(await mkdtemp(join(tmpdir(), 'ckpt-guard-s3-')))
  }

  get restored(): string {
    return join(this.folder, 'restored')
  }

  /** Writes the files; the first one is what training loads. */
  async sample(contents: Readonly<Record<string, string | Buffer>>, { epoch = 1, step = 100 } = {}): Promise<Sample> {
    const time = '2026-03-01T12:00:00.000Z'
    const files: BackupFile[] = []
    const listed: Manifest['files'] = []
    for (const [path, content] of Object.entries(contents)) {
      const bytes = Buffer.from(content)
      const absolute = join(this.folder, 'sources', path)
      await mkdir(dirname(absolute), { recursive: true })
      await writeFile(absolute, bytes)
      files.push({ absolute, path, size: bytes.length })
      listed.push({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), role: 'checkpoint', time })
    }
    const main = listed[0]?.path ?? ''
    return { files, manifest: { schema: 'ckpt-guard/backup-manifest@1', group: 'mimi', time, epoch, step, main, files: listed } }
  }

  async read(path: string): Promise<Buffer> {
    return readFile(join(this.restored, path))
  }

  async empty(): Promise<void> {
    await rm(this.restored, { recursive: true, force: true })
  }

  async dispose(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Bytes that differ everywhere, the same each time. */
export function bytes(length: number, seed = 1): Buffer {
  const made = Buffer.alloc(length)
  for (let i = 0, state = seed; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    made[i] = state >>> 16
  }
  return made
}
