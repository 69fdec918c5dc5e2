import { dirname, resolve } from 'node:path'
import { byteSize } from '../commands/byte-size.ts'
import { parseDestination } from '../commands/publish-destination.ts'
import { type PublishRequest, settledWishes } from '../commands/publish-request.ts'
import { findSources } from '../commands/publish-sources.ts'
import { UserError } from '../commands/user-error.ts'
import type { Config } from '../config/config.ts'
import { filledReference } from '../references/chosen-reference.ts'
import { parseReference } from '../references/reference.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { Services } from './services.ts'
import { tagOfRun } from './tag-of-run.ts'
import { shardsOf } from './whole-sets.ts'
import { refuseLinksOut } from './workspace-files.ts'

/** What a step publishes. */
export interface PublishPlan {
  readonly request: PublishRequest
  /** Paths of the checkpoints. */
  readonly sources: ReadonlySet<string>
}

/**
 * A pull request is a proposal: what it proposes is published once somebody has agreed. With a dry run it shows what that would be, but not
 * where files of strangers meet the rights of the repository. Throws `UserError`.
 */
export function refuseProposals({ publication }: Inputs, { event }: Pick<RunContext, 'event'>): void {
  if (event === 'pull_request_target') {
    throw new UserError(
      'publish does not run on pull_request_target, where the files of anybody meet the rights of this repository. ' +
        'Publish from pushed tags (on: push: tags), or show what would be published on pull_request with dry-run: true.',
    )
  }
  if (!event.startsWith('pull_request') || publication.dryRun) return
  throw new UserError(
    `publish does not run on ${event}: what is proposed is published after it was merged, from pushed tags (on: push: tags). ` +
      'Here, dry-run: true shows what would be published.',
  )
}

/** What the step asks for, and the config where it says nothing, once it is sure that no link leads to other files. Throws `UserError`. */
export async function planPublication(inputs: Inputs, config: Config, services: Services): Promise<PublishPlan> {
  const { workspace } = services.context
  const request = await requestOf(inputs, config, services)
  const found = await findSources(request)
  const sources = found.map(({ main }) => main.path)
  const shards = found.flatMap((source) => source.shards.map(({ path }) => path))
  const references = await referencedFiles(sources, request, workspace)
  const named = [request.notesFile, request.configFile].filter((path) => path !== undefined)
  await refuseLinksOut([...sources, ...shards, ...references, ...named, ...foldersOf(request, workspace)], workspace)
  return { request, sources: new Set(sources) }
}

async function requestOf(inputs: Inputs, config: Config, services: Services): Promise<PublishRequest> {
  const { publication: wishes, paths, threads } = inputs
  const { publish: settings } = config
  const { context, access } = services
  const destination = parseDestination(wishes.to ?? settings.to)
  return {
    root: context.workspace,
    paths,
    destination,
    tag: await tagFor(destination, inputs, services),
    title: wishes.title,
    notesFile: wishes.notesFile,
    ...settledWishes(wishes, settings),
    requireCompatible: wishes.requireCompatible === false ? undefined : (wishes.requireCompatible ?? settings['require-compatible']),
    maxFileBytes: wishes.maxFileBytes ?? maxFileBytes(settings['max-file-size']),
    configFile: wishes.configFile,
    dryRun: wishes.dryRun,
    threads,
    config,
    access,
  }
}

async function tagFor(
  { kind }: PublishRequest['destination'],
  { publication: { tag, retentionDays } }: Inputs,
  { context, env }: Services,
): Promise<string | undefined> {
  if (retentionDays !== undefined && kind !== 'artifact') {
    throw new UserError(
      'Input retention-days: only artifacts are kept for some days, with to: artifact; all else stays until it is removed',
    )
  }
  const found = tag ?? (await tagOfRun(env))
  if (found !== undefined || kind !== 'release') return found
  throw new UserError(
    `Input tag: a release needs a tag, and this event (${context.event || 'none'}) brings none; ` +
      "set it, as tag: v1.2, or run on pushed tags, with on: push: tags: ['v*']",
  )
}

function maxFileBytes(size: string | undefined): number | undefined {
  return size === undefined ? undefined : byteSize(size, 'publish.max-file-size of the config')
}

/** Files of the workspace that what is published is compared with. */
async function referencedFiles(sources: readonly string[], { requireCompatible }: PublishRequest, workspace: string) {
  if (requireCompatible === undefined) return []
  const files = new Set<string>()
  for (const source of sources) {
    const { kind, rest } = parseReference(filledReference(requireCompatible, source))
    if (kind !== 'file' && kind !== 'schema') continue
    for (const file of [rest, ...(await shardsOf(rest, workspace))]) files.add(file)
  }
  return [...files]
}

/** The folder that is written to, and those above it, which are made where they are missing. */
function foldersOf({ destination }: PublishRequest, workspace: string): readonly string[] {
  if (destination.kind !== 'folder') return []
  const folders = [resolve(workspace, destination.path)]
  for (let above = dirname(folders[0] ?? workspace); above.length > workspace.length; above = dirname(above)) folders.push(above)
  return folders
}
