import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunContext } from './context.ts'

export interface ReportFile {
  readonly name: string
  readonly text: string
}

/** Uploads files as one artifact of this run and returns the address of its page. Throws where the service does not take it. */
export async function uploadReport(command: string, files: readonly ReportFile[], context: RunContext): Promise<string> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const folder = await mkdtemp(join(context.temporary, 'ckpt-guard-'))
  const paths = await Promise.all(
    files.map(async ({ name, text }) => {
      const path = join(folder, name)
      await writeFile(path, text)
      return path
    }),
  )
  const { id } = await new DefaultArtifactClient().uploadArtifact(artifactName(command, context.job), paths, folder)
  const { repository, serverUrl, runId } = context
  if (id === undefined || !repository) throw new Error('the artifact service gave no id')
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/artifacts/${id}`
}

/** Unique: names may occur once a run, and the jobs of a matrix share theirs. Only characters that every file system takes. */
function artifactName(command: string, job: string): string {
  return `ckpt-guard-${command}-${job.replaceAll(/[^\w.-]/g, '-').slice(0, 60)}-${randomUUID().slice(0, 8)}`
}
