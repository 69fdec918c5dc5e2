import { type Manifest, manifestSchema } from './manifest.ts'
import { foldedPath, pathProblem } from './safe-path.ts'
import { BackupUnusable } from './store.ts'

/** The file of a backup that says what is in it. */
export const MANIFEST_NAME = 'backup.json'

/** Characters; 100,000 files with long paths have less. Stores read no more than this. */
export const MAX_MANIFEST = 16 * 1024 * 1024

/** More than any disk holds; sums of it stay exact. */
const MAX_TOTAL = 2 ** 52

/**
 * The manifest of a backup, which may come from anywhere: every path in it stays below the folder that it is restored to, on every
 * system, and no two of them are one file where case does not count. Throws `BackupUnusable`.
 */
export function readManifest(text: string): Manifest {
  if (text.length > MAX_MANIFEST) throw unusable(`it has more than ${MAX_MANIFEST} characters`)
  const found = manifestSchema.safeParse(parsed(text))
  if (!found.success) {
    const [issue] = found.error.issues
    throw unusable(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'it is not a manifest'}`)
  }
  const problem = problemOf(found.data)
  if (problem !== undefined) throw unusable(problem)
  return found.data
}

/** The manifest as it is stored. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function problemOf({ main, files }: Manifest): string | undefined {
  const seen = new Set<string>()
  for (const { path } of files) {
    const problem = pathProblem(path)
    if (problem !== undefined) return `${JSON.stringify(path.slice(0, 200))} ${problem}`
    const folded = foldedPath(path)
    if (seen.has(folded)) return `${JSON.stringify(path.slice(0, 200))} is in it twice, where case does not count`
    seen.add(folded)
  }
  for (const folded of seen) {
    for (let at = folded.lastIndexOf('/'); at > 0; at = folded.lastIndexOf('/', at - 1)) {
      if (seen.has(folded.slice(0, at))) return `${JSON.stringify(folded.slice(0, at).slice(0, 200))} is a file and a folder in it`
    }
  }
  if (seen.has(MANIFEST_NAME)) return `a file of it has the name ${MANIFEST_NAME}`
  if (!files.some(({ path, role }) => path === main && role === 'checkpoint')) return 'the file that training loads is not in it'
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL) return 'its files are larger than any disk'
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says quotes the text as it stands, escapes of a terminal with it.
    throw unusable('it is not JSON')
  }
}

function unusable(reason: string): BackupUnusable {
  return new BackupUnusable(`its manifest cannot be used: ${reason}`)
}
