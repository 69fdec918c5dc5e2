import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A git repository in a temporary folder, with the few steps that tests need. */
export class TemporaryRepository {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async create(): Promise<TemporaryRepository> {
    const repository = new TemporaryRepository(await mkdtemp(join(tmpdir(), 'ckpt-guard-repository-')))
    await repository.git('init', '--quiet', '--initial-branch=main')
    await repository.git('config', 'user.name', 'Test')
    await repository.git('config', 'user.email', 'test@example.com')
    await repository.git('config', 'commit.gpgsign', 'false')
    await repository.git('config', 'core.autocrlf', 'false')
    return repository
  }

  /** A shallow copy, as actions/checkout makes one: the given commit alone. */
  async shallowCopy(commit: string): Promise<TemporaryRepository> {
    const copy = await TemporaryRepository.create()
    await copy.git('fetch', '--quiet', '--depth=1', this.folder, commit)
    await copy.git('checkout', '--quiet', '--detach', commit)
    return copy
  }

  async git(...args: string[]): Promise<string> {
    const { stdout } = await run('git', args, { cwd: this.folder })
    return stdout.trim()
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const full = join(this.folder, path)
    await mkdir(dirname(full), { recursive: true })
    await writeFile(full, content)
  }

  async copy(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.folder, to)), { recursive: true })
    await cp(from, join(this.folder, to))
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true })
  }

  /** Removes all files and leaves what is git's own, for the next test. */
  async empty(): Promise<void> {
    for (const name of await readdir(this.folder)) if (name !== '.git') await this.remove(name)
  }

  /** Commits everything and returns the commit. */
  async commit(message: string): Promise<string> {
    await this.git('add', '--all')
    await this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.git('rev-parse', 'HEAD')
  }

  async dispose(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}
