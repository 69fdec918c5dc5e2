import { setTimeout as delay } from 'node:timers/promises'

/** What a reference may use beyond the disk: where it downloads to and how much, and who it is to the services that keep files. */
export interface Access {
  /** Folder for what has to be downloaded whole; absolute. Nothing stays there. */
  readonly temporary: string
  /** Most bytes of a file that is downloaded whole because its server serves no ranges; 0 for none. */
  readonly maxDownload: number
  readonly hub: Hub
  /** Brings a cache back; only inside a job of GitHub Actions, where there is a service to ask. */
  readonly restoreCache?: RestoreCache
  /** Waits between attempts; `why` is for whoever looks on. Tests hand in one that does not wait. */
  readonly wait?: (milliseconds: number, why: string) => Promise<unknown>
}

/** GitHub, or a server of one's own that speaks as it does. */
export interface Hub {
  /** Sent to the host of `apiUrl`, and to `serverUrl` for Git LFS, and nowhere else. */
  readonly token: string | undefined
  /** `undefined`: the one that git's remote names. */
  readonly repository: RepositoryName | undefined
  readonly apiUrl: string
  readonly serverUrl: string
  /** Of the run that this is a part of. */
  readonly runId: string | undefined
  /** Branch that a pull request goes into. */
  readonly baseBranch: string | undefined
}

export interface RepositoryName {
  readonly owner: string
  readonly name: string
}

/** Puts the files of the newest cache whose key begins with `key` below `folder`; `undefined` where there is none, else its whole key. */
export type RestoreCache = (folder: string, paths: readonly string[], key: string) => Promise<string | undefined>

/** Bytes that `--allow-download` allows where it says no size. */
export const USUAL_DOWNLOAD = 4e9

/** GitHub's own addresses, where nothing else is said. */
const API_URL = 'https://api.github.com'
const SERVER_URL = 'https://github.com'

/** What the variables say that a job of GitHub Actions has, and those of `gh`. `say` is told why there is a pause. */
export function accessFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  temporary: string,
  maxDownload: number,
  say: (line: string) => void = () => {},
): Access {
  const set = (name: string) => env[name] || undefined
  return {
    temporary: set('RUNNER_TEMP') ?? temporary,
    maxDownload,
    wait: (milliseconds, why) => {
      say(`${why}; waiting ${Math.ceil(milliseconds / 1000)} s`)
      return delay(milliseconds)
    },
    hub: {
      token: set('GH_TOKEN') ?? set('GITHUB_TOKEN'),
      repository: repositoryName(set('GITHUB_REPOSITORY')),
      apiUrl: set('GITHUB_API_URL') ?? API_URL,
      serverUrl: set('GITHUB_SERVER_URL') ?? SERVER_URL,
      runId: set('GITHUB_RUN_ID'),
      baseBranch: set('GITHUB_BASE_REF'),
    },
  }
}

/** `owner/name`; `undefined` for anything else. */
export function repositoryName(text: string | undefined): RepositoryName | undefined {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text ?? '') ?? []
  return owner === undefined || name === undefined ? undefined : { owner, name }
}
