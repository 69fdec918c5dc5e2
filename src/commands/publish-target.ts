import { resolve } from 'node:path'
import type { Target } from '../publish/publication.ts'
import type { PublishRequest, PublishSurroundings } from './publish-request.ts'
import { UserError } from './user-error.ts'

/** The target of a request, for every place that can be reached from anywhere. Throws `UserError`. */
export async function targetFor(request: PublishRequest, env: PublishSurroundings['env']): Promise<Target> {
  const { destination, root, tag, onExists } = request
  switch (destination.kind) {
    case 'release':
      return releaseFor(request, env)
    case 'folder': {
      const { folderTarget } = await import('../publish/folder-target.ts')
      return folderTarget({ folder: resolve(root, destination.path), shown: destination.path, onExists })
    }
    case 'hf': {
      const { hubTarget } = await import('../huggingface/hub-target.ts')
      return hubTarget({ repository: destination.repository, tag, onExists, env })
    }
    case 'artifact':
      throw new UserError(
        '--to artifact works through the action alone, inside of a job of GitHub Actions; ' +
          'elsewhere, --to FOLDER makes the same files, which any CI can keep as its artifacts',
      )
  }
}

async function releaseFor({ root, config, access, tag, ...wishes }: PublishRequest, env: PublishSurroundings['env']): Promise<Target> {
  if (tag === undefined) throw new UserError('a release needs a tag: --tag TAG, as --tag v1.2')
  const { hostedRepository } = await import('../references/hosted-repository.ts')
  const { releaseTarget } = await import('../github/release-target.ts')
  const hub = await hostedRepository({ root, config, access, weightsRoot: undefined }, `release ${tag}`)
  const { draft, prerelease, makeLatest, onExists } = wishes
  const commit = await commitFor(root, hub.repository, env)
  return releaseTarget({ hub, tag, commit, draft, prerelease, makeLatest, onExists })
}

/** What a tag is made of that is not there yet: the commit that is checked out, where that is one of the repository. */
async function commitFor(
  root: string,
  { owner, name }: { readonly owner: string; readonly name: string },
  env: PublishSurroundings['env'],
): Promise<string | undefined> {
  const isSame = (repository: string | undefined) => repository?.toLowerCase() === `${owner}/${name}`.toLowerCase()
  if (env.GITHUB_SHA) return isSame(env.GITHUB_REPOSITORY) ? env.GITHUB_SHA : undefined
  const { provenanceOf, readGitFacts } = await import('../publish/provenance.ts')
  const git = await readGitFacts(root)
  const { repository, commit } = provenanceOf({ env: {}, git, now: new Date(0), version: '', sources: [] })
  return isSame(repository) ? commit : undefined
}
