import type { Config } from '../config/config.ts'
import { shown } from '../config/shown.ts'
import type { GroupBy } from '../retention/group.ts'
import { isEmptyPolicy } from '../retention/policy.ts'
import { windowsNameProblem } from '../writers/windows-names.ts'
import type { BackupRequest, ResumeRequest, StorePlace } from './backup-request.ts'
import { groupByWish } from './group-by-wish.ts'
import { type PolicyWishes, settledPolicy } from './settled-policy.ts'
import { UserError } from './user-error.ts'

/** What options or inputs say of a backup. What is absent is as the settings say. */
export interface BackupWishes {
  /** `cache`, `artifact`, `s3://BUCKET/PREFIX` or a folder. */
  readonly to?: string | undefined
  readonly prefix?: string | undefined
  /** `folder,model`, or `none`. */
  readonly groupBy?: string | undefined
  /** Words of the policy for older backups; each wins over the same one of the settings. */
  readonly policy?: PolicyWishes | undefined
  readonly retentionDays?: number | undefined
  readonly dryRun?: boolean | undefined
}

/** The same for bringing one back. */
export interface ResumeWishes {
  /** Places with commas between them, or one text each. */
  readonly from?: string | readonly string[] | undefined
  readonly prefix?: string | undefined
  readonly groupBy?: string | undefined
  readonly required?: boolean | undefined
  readonly dryRun?: boolean | undefined
}

/** What the names of backups begin with where nothing else is said. */
const USUAL_PREFIX = 'ckpt-guard'

/** What was asked for, and the settings where nothing was. Throws `UserError`. */
export function settledBackup(
  wishes: BackupWishes,
  { backup, retention }: Config,
): Pick<BackupRequest, 'to' | 'prefix' | 'groupBy' | 'policy' | 'retentionDays' | 'dryRun'> {
  const to = wishes.to ?? backup.to
  if (to === undefined) {
    throw new UserError(
      'where should the backup go? Say it with --to FOLDER, s3://BUCKET/PREFIX, cache or artifact (or as backup.to in the settings)',
    )
  }
  const place = parseStorePlace(to)
  if (place.kind === 'local') throw new UserError('--to local: a backup has to lie elsewhere; a folder of that name is written ./local')
  const { policy } = settledPolicy(retention, wishes.policy)
  return {
    to: place,
    prefix: checkedPrefix(wishes.prefix),
    groupBy: groupByOf(wishes.groupBy),
    policy: isEmptyPolicy(policy) ? undefined : policy,
    retentionDays: wishes.retentionDays,
    dryRun: wishes.dryRun === true,
  }
}

/** The same for `resume`, which looks at what is there and then where backups go, unless other places are named. Throws `UserError`. */
export function settledResume(
  wishes: ResumeWishes,
  { backup }: Config,
): Pick<ResumeRequest, 'from' | 'prefix' | 'groupBy' | 'required' | 'dryRun'> {
  const texts = textsOf(wishes.from) ?? textsOf(backup.from) ?? ['local', ...(backup.to === undefined ? [] : [backup.to])]
  if (texts.length === 0) throw new UserError('--from is empty; say where to look, as local,./backups')
  return {
    from: distinct(texts.map((text) => parseStorePlace(text))),
    prefix: checkedPrefix(wishes.prefix),
    groupBy: groupByOf(wishes.groupBy),
    required: wishes.required === true,
    dryRun: wishes.dryRun === true,
  }
}

/**
 * `local`, `cache`, `artifact`, `s3://BUCKET/PREFIX`, or a folder; one that is called like a word, or like an address, is written
 * `./cache`. Throws `UserError`.
 */
function parseStorePlace(text: string): StorePlace | { readonly kind: 'local' } {
  const place = text.trim()
  if (place === '') throw new UserError('the place of a backup is empty; name a folder, s3://BUCKET/PREFIX, cache or artifact')
  if (place === 'cache' || place === 'artifact' || place === 'local') return { kind: place }
  if (/^s3:/i.test(place)) return s3Place(place)
  const [word] = /^(?:cache|artifact|local)(?=s?$)/i.exec(place) ?? []
  // In a job, a folder would be gone with its runner.
  if (word !== undefined) {
    throw new UserError(`${shown(place)}: did you mean ${word.toLowerCase()}? A folder of that name is written ./${place}`)
  }
  // Another cloud, rsync's `nas:/backups`, a place of `publish`: as a folder it would lie on the very disk that may be lost.
  if (/^(?:[^/\\]{2,}:|release$)/i.test(place)) {
    throw new UserError(
      `${shown(place)}: backups go to a folder, s3://BUCKET/PREFIX, cache or artifact, and to no other kind of address; a folder of that name is written ./${place}`,
    )
  }
  if (place.includes('\0')) throw new UserError(`${shown(place)}: expected a folder`)
  return { kind: 'folder', path: place }
}

function s3Place(place: string): StorePlace {
  const [, bucket, rest = ''] = /^s3:\/\/([A-Za-z\d][\w.-]{1,254})(?:\/(.*))?$/i.exec(place) ?? []
  const prefix = rest.replace(/^\/+|\/+$/g, '')
  const isSound = Buffer.byteLength(prefix) <= 500 && !/\p{Cc}/u.test(prefix) && !/(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(prefix || 'none')
  if (bucket === undefined || !isSound) {
    throw new UserError(`${shown(place)}: expected s3://BUCKET or s3://BUCKET/PREFIX, as s3://octo-checkpoints/voices`)
  }
  return { kind: 's3', bucket, prefix }
}

/** A list keeps its texts as they are: a folder may well have a comma in its name. */
function textsOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  const texts = typeof value === 'string' ? value.split(',') : value
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

function distinct<Place>(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

/** Keys of caches, names of artifacts and names of files have this in common; 100 characters leave room for what follows. */
function checkedPrefix(prefix = USUAL_PREFIX): string {
  if (/^[A-Za-z\d][\w.-]{0,99}$/.test(prefix) && windowsNameProblem(`${prefix}-`) === undefined) return prefix
  throw new UserError(`--prefix ${shown(prefix)}: expected up to 100 letters, digits, dots, hyphens and underscores, as aurora-nightly`)
}

function groupByOf(text: string | undefined): readonly GroupBy[] | undefined {
  if (text === undefined) return undefined
  return groupByWish(text, (way) => (way === 'branch' || way === 'workflow' ? `checkpoints on a disk, which have no ${way}` : undefined))
}
