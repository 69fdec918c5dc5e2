import { join } from 'node:path'
import { PULL_REQUEST, REPOSITORY } from './fake-rest.ts'
import { TemporaryRepository } from './temporary-repository.ts'

/** Checkpoints made by PyTorch; see `examples/README.md`. */
export const EXAMPLES = join(import.meta.dirname, '../../examples')
export const HEALTHY = join(EXAMPLES, 'checkpoints/plain/checkpoint_epoch_12.pt')
export const TRUNCATED = join(EXAMPLES, 'damaged/container-truncated.pth')
export const POINTER = join(EXAMPLES, 'damaged/file-lfs-pointer.pth')

/** A repository with a pull request, checked out at the merge commit that GitHub makes of it. */
export interface Proposal {
  readonly repository: TemporaryRepository
  readonly base: string
  readonly head: string
  readonly merge: string
}

type Change = (repository: TemporaryRepository) => Promise<void>

/** `before` is there already, `change` is what the pull request does. */
export async function propose(change: Change, before: Change = async () => {}): Promise<Proposal> {
  const repository = await TemporaryRepository.create()
  await repository.write('README.md', '# Voices\n')
  await before(repository)
  const base = await repository.commit('base')
  await repository.git('checkout', '--quiet', '-b', 'proposal')
  await change(repository)
  const head = await repository.commit('proposal')
  await repository.git('checkout', '--quiet', '--detach', base)
  await repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', head)
  return { repository, base, head, merge: await repository.git('rev-parse', 'HEAD') }
}

/** The event that GitHub sends for it. */
export function pullRequestEvent({ base, head, merge }: Proposal, { name = 'pull_request', fork = false, changedFiles = 1 } = {}) {
  const payload = {
    action: 'synchronize',
    number: PULL_REQUEST,
    pull_request: {
      number: PULL_REQUEST,
      changed_files: changedFiles,
      base: { sha: base, repo: { full_name: REPOSITORY } },
      head: { sha: head, repo: { full_name: fork ? 'mallory/voices' : REPOSITORY } },
    },
    repository: { full_name: REPOSITORY },
  }
  return { name, payload, sha: name === 'pull_request' ? merge : base }
}
