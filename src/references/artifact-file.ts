import type { ByteSource } from '../checkpoint/bytes.ts'
import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { artifactAddress, listArtifacts } from '../github/artifacts.ts'
import type { TransferCounters } from '../sources/http-request.ts'
import { type ArtifactContent, readArtifact } from './artifact-content.ts'
import { chooseArtifact } from './choose-artifact.ts'
import { baseName, chooseNamed, chooseUnnamed, isCheckpointName } from './choose-file.ts'
import { explained, type HostedQuestion } from './hosted-failure.ts'
import { openHostedFile } from './hosted-file.ts'
import { hostedRepository } from './hosted-repository.ts'
import { type Side, type SideOptions, sideOf } from './side.ts'

/**
 * A file of an artifact that a workflow run has kept, as `NAME` or `NAME/FILE`, read by ranges where the artifact was uploaded without
 * compression. Throws `UserError` where it cannot be had.
 */
export async function openArtifactFile(rest: string, options: SideOptions, candidate?: Side): Promise<Side> {
  const { access } = options
  const reference = `artifact:${rest}`
  const [artifactName = '', ...folders] = rest.split('/')
  const named = folders.length === 0 ? undefined : folders.join('/')
  if (artifactName === '' || named === '') throw new UserError(`${reference}: expected artifact:NAME or artifact:NAME/FILE`)
  const hub = await hostedRepository(options, reference)
  const question: HostedQuestion = { reference, permission: 'actions: read', hasToken: hub.token !== undefined }

  const artifact = chooseArtifact(await explained(question, () => listArtifacts(hub, artifactName)), access.hub)
  if ('refusal' in artifact) throw new UserError(`${reference}: ${artifact.refusal}`)
  const counters: TransferCounters = { requests: 0, bytes: 0 }
  const whole = await openHostedFile({ url: artifactAddress(hub, artifact), name: reference, hub, access, counters, question })
  return closedOnFailure(whole, async () => {
    const content = await readArtifact(whole, artifactName, access.temporary)
    const path = chosen(reference, artifactName, content, named, candidate)
    const source = await content.open(path)
    return sideOf(
      {
        name: `artifact:${artifactName}${content.isOneFile ? '' : `/${path}`}${artifact.run === undefined ? '' : ` (run ${artifact.run.id})`}`,
        kind: 'artifact',
        path,
        fileName: baseName(path),
        source: closedTogether(source, whole),
        openSibling: siblingsOf(content, path),
        transferred: () => counters.bytes,
      },
      options,
    )
  })
}

/** Which file of the artifact it is. Throws `UserError`, which lists what there is. */
function chosen(
  reference: string,
  artifactName: string,
  { paths, isOneFile }: ArtifactContent,
  named: string | undefined,
  candidate: Side | undefined,
): string {
  if (isOneFile && named === undefined) return artifactName
  const choice = named === undefined ? chooseUnnamed(paths, candidate?.content?.fileName) : chooseNamed(paths, named)
  if ('name' in choice) return choice.name
  const example = paths.find(isCheckpointName)
  const next = example === undefined ? '' : `; name one, as ${quote(`artifact:${artifactName}/${example}`)}`
  throw new UserError(`${reference}: ${choice.refusal}${next}`)
}

/** Files of the same folder. */
function siblingsOf({ paths, open }: ArtifactContent, path: string): (name: string) => Promise<ByteSource | undefined> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return async (name) => (paths.includes(`${folder}${name}`) ? open(`${folder}${name}`) : undefined)
}

function closedTogether(file: ByteSource, whole: ByteSource): ByteSource {
  return {
    ...file,
    async close() {
      await file.close()
      await whole.close()
    },
  }
}

async function closedOnFailure<T>(source: ByteSource, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    await source.close()
    throw error
  }
}
