import { UserError } from '../../commands/user-error.ts'
import type { Listing, ListingWishes } from '../../prune/target.ts'
import { plural } from '../../reports/bytes-text.ts'
import type { Item } from '../../retention/item.ts'
import { PAGE_SIZE } from '../api.ts'
import { isFollowed, listAll } from '../pages.ts'
import { chosenBranch, chosenName, chosenWorkflow, type Workflow } from './chosen.ts'
import { type Collection, type CollectionOptions, setApart, withTimes } from './collection.ts'
import { tagsByCommit } from './commit-tags.ts'
import { distinctTimes } from './distinct-times.ts'
import { mentioningTexts, mentionsIn } from './mentions.ts'
import { factsOfNames } from './name-facts.ts'
import { closedPullRequests, openPullRequests, stateOfHead } from './pull-requests.ts'
import { listReleases } from './release-list.ts'
import type { Requests } from './requests.ts'
import { workflowsOfRuns } from './workflows.ts'

/** The artifacts of all workflow runs of a repository. Once made, an artifact never changes. */
export function artifactCollection(options: CollectionOptions): Collection {
  return {
    things: 'artifacts',
    permission: 'actions: write',
    list: (wanted) => list(options, wanted),
    requestsFor: () => 1,
    remove:
      (artifact_id) =>
      ({ rest }, common) =>
        rest.actions.deleteArtifact({ ...common, artifact_id }),
    async isThere(artifact_id) {
      const { data } = await options.requests.read(({ rest }, common) => rest.actions.getArtifact({ ...common, artifact_id }))
      return !data.expired
    },
  }
}

interface Artifact {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly isExpired: boolean
  readonly createdAt: string
  readonly run: number | undefined
  readonly sha: string | undefined
  readonly branch: string | undefined
  /** Where the commit of its run lies. */
  readonly headRepository: number | undefined
  readonly repository: number | undefined
}

async function list({ requests, selection, groupBy }: CollectionOptions, wanted: ListingWishes): Promise<Listing> {
  if (selection.assets || selection.prereleases !== undefined) {
    throw new UserError('assets and prereleases select among releases; artifacts have neither')
  }
  const all = await allArtifacts(requests)
  const isNamed = chosenName(selection.names)
  const isOnBranch = chosenBranch(selection.branches)
  const fresh = all.filter(({ isExpired }) => !isExpired)
  const named = fresh.filter((artifact) => isNamed(artifact.name) && isOnBranch(branchOf(artifact)))
  const ofPullRequests = await chosenByPullRequest(requests, selection.pullRequests, named)

  const needsWorkflows = selection.workflows.length > 0 || groupBy.includes('workflow')
  const runs = new Set(ofPullRequests.flatMap(({ run }) => run ?? []))
  const workflows: ReadonlyMap<number, Workflow> = needsWorkflows ? await workflowsOfRuns(requests, runs) : new Map()
  const workflowOf = ({ run }: Artifact) => (run === undefined ? undefined : workflows.get(run))
  const isOfWorkflow = chosenWorkflow(selection.workflows)
  const ofWorkflows = ofPullRequests.filter((artifact) => isOfWorkflow(workflowOf(artifact)))
  // In one group, those of unknown workflows would drive one another out.
  const groupable = groupBy.includes('workflow') ? ofWorkflows.filter((artifact) => workflowOf(artifact) !== undefined) : ofWorkflows
  const { dated: chosen, notes: timeless } = withTimes(groupable, 'artifact')

  const tags = wanted.tags || wanted.references ? await tagsByCommit(requests) : new Map<string, readonly string[]>()
  const items = chosen.map((artifact) => {
    const item = itemOf(artifact, workflowOf(artifact), wanted.tags ? (tags.get(artifact.sha ?? '') ?? []) : undefined)
    return setApart(item, originOf(artifact), groupBy)
  })
  const expired = all.length - fresh.length
  const unknown = ofWorkflows.length - groupable.length
  return {
    items: distinctTimes(items),
    references: wanted.references ? await referencesTo(requests, chosen, items, tags) : new Map(),
    notes: [
      ...timeless,
      ...(unknown === 0 ? [] : [`left alone: ${plural(unknown, 'artifact')} of which GitHub tells no workflow`]),
      ...(expired === 0 ? [] : [`left out: ${plural(expired, 'expired artifact')}, of which GitHub keeps the name alone`]),
    ],
  }
}

function allArtifacts(requests: Requests): Promise<readonly Artifact[]> {
  const about = `artifacts of ${requests.repository.owner}/${requests.repository.name}`
  return listAll(about, async (page) => {
    const { data, headers } = await requests.ask({ about, permission: 'actions: write' }, ({ rest }, common) =>
      rest.actions.listArtifactsForRepo({ ...common, page, per_page: PAGE_SIZE }),
    )
    const entries = data.artifacts.map(({ id, name, size_in_bytes, expired, created_at, workflow_run: run }) => ({
      id,
      name,
      size: size_in_bytes,
      isExpired: expired,
      createdAt: created_at ?? '',
      run: run?.id === undefined ? undefined : Number(run.id),
      sha: run?.head_sha,
      branch: run?.head_branch ?? undefined,
      headRepository: run?.head_repository_id,
      repository: run?.repository_id,
    }))
    return { entries, total: data.total_count, isFollowed: isFollowed(headers) }
  })
}

/** What does not say where its commit is from is not taken to be from here. */
function originOf({ headRepository, repository }: Artifact): string | undefined {
  if (headRepository === undefined) return 'runs that GitHub knows no more'
  return headRepository === repository ? undefined : `fork ${headRepository}`
}

/** A branch `main` of a fork is another one than `main`. */
function branchOf(artifact: Artifact): string | undefined {
  const origin = originOf(artifact)
  return origin === undefined || artifact.branch === undefined ? artifact.branch : `${origin}:${artifact.branch}`
}

function itemOf(artifact: Artifact, workflow: Workflow | undefined, tags: readonly string[] | undefined): Item {
  const { id, name, size, createdAt } = artifact
  const branch = branchOf(artifact)
  return {
    id: String(id),
    name,
    time: createdAt,
    size,
    ...(branch === undefined ? {} : { branch }),
    ...(workflow === undefined ? {} : { workflow: workflow.name }),
    ...(tags === undefined ? {} : { tags }),
    ...factsOfNames(name),
  }
}

async function chosenByPullRequest(
  requests: Requests,
  wanted: CollectionOptions['selection']['pullRequests'],
  artifacts: readonly Artifact[],
): Promise<readonly Artifact[]> {
  if (wanted === undefined || artifacts.length === 0) return artifacts
  const oldest = artifacts.reduce((least, { createdAt }) => Math.min(least, Date.parse(createdAt) || least), Number.POSITIVE_INFINITY)
  const open = await openPullRequests(requests)
  const closed = wanted === 'open' ? [] : await closedPullRequests(requests, oldest)
  const stateOf = stateOfHead(open, closed)
  return artifacts.filter(({ headRepository, branch, createdAt }) => {
    const state = stateOf({ repositoryId: headRepository, branch, time: Date.parse(createdAt) })
    return wanted === 'any' ? state !== undefined : state === wanted
  })
}

/** By what each was built from, and by who names it. */
async function referencesTo(
  requests: Requests,
  artifacts: readonly Artifact[],
  items: readonly Item[],
  tags: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, string>> {
  const heads = new Map((await openPullRequests(requests)).map(({ sha, number }) => [sha, `the open pull request #${number}`]))
  const found = new Map(
    mentionsIn(
      await mentioningTexts(requests, await listReleases(requests)),
      items.map((item) => ({ item })),
    ),
  )
  for (const { id, sha = '' } of artifacts) {
    const [tag] = tags.get(sha) ?? []
    const place = tag === undefined ? heads.get(sha) : `the tag ${tag}`
    if (place !== undefined) found.set(String(id), place)
  }
  return found
}
