import { PAGE_SIZE } from '../api.ts'
import { isFollowed, readUntil } from '../pages.ts'
import type { Workflow } from './chosen.ts'
import type { Requests } from './requests.ts'

const PERMISSION = 'actions: read'

interface Run {
  readonly id: number
  readonly workflow_id: number
  readonly name?: string | null | undefined
  readonly path: string
}

/**
 * The workflows of these runs. They are read from the listing of all runs, newest first, since a request for every run would cost too many;
 * what is left after as many pages as there are runs left is asked for one by one, since a listing may go back for years. Runs that GitHub
 * does not know any more have none. Throws `UserError`.
 */
export async function workflowsOfRuns(requests: Requests, runs: ReadonlySet<number>): Promise<ReadonlyMap<number, Workflow>> {
  if (runs.size === 0) return new Map()
  const { owner, name } = requests.repository
  const workflows = await allWorkflows(requests, `workflows of ${owner}/${name}`)
  const found = await listedRuns(requests, runs, `workflow runs of ${owner}/${name}`)
  // A workflow whose file is gone is listed no more; its runs still tell what it was.
  return new Map(
    found.map(({ id, workflow_id, name, path }) => [id, workflows.get(workflow_id) ?? { name: name ?? path, path: pathWithoutRef(path) }]),
  )
}

async function listedRuns(requests: Requests, runs: ReadonlySet<number>, about: string): Promise<readonly Run[]> {
  const question = { about, permission: PERMISSION }
  // Numbers of runs grow, so nothing that is looked for comes after a page of older ones.
  const oldest = Math.min(...runs)
  const unmet = new Set(runs)
  let pages = 0
  const listed = await readUntil(
    about,
    async (page) => {
      const { data, headers } = await requests.ask(question, ({ rest }, common) =>
        rest.actions.listWorkflowRunsForRepo({ ...common, page, per_page: PAGE_SIZE }),
      )
      return { entries: data.workflow_runs, isFollowed: isFollowed(headers) }
    },
    (page) => {
      pages++
      for (const { id } of page) unmet.delete(id)
      return unmet.size <= pages || page.every(({ id }) => id < oldest)
    },
  )
  const found: Run[] = listed.filter(({ id }) => runs.has(id))
  if (unmet.size > pages) return found
  for (const run_id of unmet) {
    const answer = await requests.find(question, ({ rest }, common) => rest.actions.getWorkflowRun({ ...common, run_id }))
    if (answer !== undefined) found.push(answer.data)
  }
  return found
}

async function allWorkflows(requests: Requests, about: string): Promise<ReadonlyMap<number, Workflow>> {
  const entries = await readUntil(
    about,
    async (page) => {
      const { data, headers } = await requests.ask({ about, permission: PERMISSION }, ({ rest }, common) =>
        rest.actions.listRepoWorkflows({ ...common, page, per_page: PAGE_SIZE }),
      )
      return { entries: data.workflows, isFollowed: isFollowed(headers) }
    },
    () => false,
  )
  return new Map(entries.map(({ id, name, path }) => [id, { name, path }]))
}

/** A run may say `.github/workflows/train.yml@refs/heads/main`. */
function pathWithoutRef(path: string): string {
  return path.replace(/@.*$/s, '')
}
