import { quote } from '../checkpoint/quote.ts'
import type { Artifact } from '../github/artifacts.ts'
import type { Hub } from './access.ts'

/** Branches that a message lists. */
const LISTED = 5

/**
 * The newest artifact that may serve as a reference: of this very run, else of one on the branch that a pull request goes into, or on any of
 * the repository's own where that is not known. Never of a fork: anybody can open one, and could so choose what he is compared with.
 * (This run's own are taken also where it runs for a fork: whoever wrote its workflow decides on all of it anyway.)
 */
export function chooseArtifact(artifacts: readonly Artifact[], { runId, baseBranch }: Hub): Artifact | { readonly refusal: string } {
  if (artifacts.length === 0) return { refusal: 'no run has kept an artifact of that name; check the name' }
  const kept = artifacts.filter(({ isExpired }) => !isExpired)
  if (kept.length === 0) {
    return { refusal: `${artifacts.length === 1 ? 'it has' : `all ${artifacts.length} of that name have`} expired; run the workflow again` }
  }
  const isOwn = ({ run }: Artifact) => runId !== undefined && run?.id === runId
  const [own] = newestFirst(kept.filter(isOwn))
  if (own !== undefined) return own
  const trusted = kept.filter(({ run }) => run !== undefined && !run.isOfFork)
  if (trusted.length === 0) {
    return {
      refusal:
        'only runs for forks have kept one, and these are not trusted as a reference; run the workflow on a branch of the repository',
    }
  }
  const [newest] = newestFirst(trusted.filter(({ run }) => baseBranch === undefined || run?.branch === baseBranch))
  if (newest !== undefined) return newest
  const branches = [...new Set(trusted.flatMap(({ run }) => run?.branch ?? []))]
  const shown = `${branches.slice(0, LISTED).map(quote).join(', ')}${branches.length > LISTED ? ', …' : ''}`
  return {
    refusal: `no run on the base branch ${quote(baseBranch ?? '')} has kept one, only runs on ${shown || 'no branch'}; run the workflow there`,
  }
}

function newestFirst(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...artifacts].sort((a, b) => (a.createdAt === b.createdAt ? b.id - a.id : a.createdAt < b.createdAt ? 1 : -1))
}
