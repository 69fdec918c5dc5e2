import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const TAG_REF = 'refs/tags/'

/** What becomes of a release that is not there any more; to publish it then would bring it back. */
const ENDED = ['deleted', 'unpublished']

const releaseEvent = z.object({ action: z.string() })

/** The tag that a run is about, from the runner's variables: the pushed one, or that of a release; `undefined` where there is none. */
export async function tagOfRun(env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const { GITHUB_REF: ref = '', GITHUB_EVENT_NAME: event } = env
  const tag = ref.startsWith(TAG_REF) ? ref.slice(TAG_REF.length) : ''
  if (tag === '' || (event === 'release' && (await isEnded(env.GITHUB_EVENT_PATH)))) return undefined
  return tag
}

/** An event file that cannot be read tells nothing. */
async function isEnded(eventPath: string | undefined): Promise<boolean> {
  const payload: unknown = await readFile(eventPath ?? '', 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const action = releaseEvent.safeParse(payload).data?.action
  return action !== undefined && ENDED.includes(action)
}
