import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../commands/user-error.ts'
import { reasonOf } from '../sources/system-reason.ts'
import { createTemporaryFolder, removeTemporaryFolder } from '../writers/temporary-files.ts'

/** A folder below `parent` for what is prepared to be published. It is gone when `use` ends, however it does, also by a signal. */
export async function withStagingFolder<T>(parent: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = create(parent)
  try {
    return await use(folder)
  } finally {
    await removeTemporaryFolder(folder)
  }
}

/** A folder in the staging folder. */
export async function subfolder(staging: string, name: string): Promise<string> {
  const folder = join(staging, name)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw cannotPrepare(folder, error)
  })
  return folder
}

function create(parent: string): string {
  try {
    return createTemporaryFolder(parent, 'ckpt-guard-publish-')
  } catch (error) {
    throw cannotPrepare(parent, error)
  }
}

function cannotPrepare(folder: string, error: unknown): UserError {
  return new UserError(
    `nothing can be prepared in ${folder}: ${reasonOf(error)}; name another folder for temporary files with the variable RUNNER_TEMP`,
  )
}
