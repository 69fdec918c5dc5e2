import { dirname, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { shown } from '../../config/shown.ts'
import { fileNameOf, type Item } from '../../retention/item.ts'
import { isWeights } from '../../retention/trainer-folders.ts'
import type { ListingWishes } from '../target.ts'
import { type Content, contentOf } from './content.ts'
import type { LightningScores } from './lightning-scores.ts'
import { MOST_METRICS_BYTES, metricsOfFile } from './metrics-file.ts'
import { type MetricsTable, MOST_TABLE_BYTES, metricsTable } from './metrics-table.ts'
import type { Metrics } from './numbers.ts'
import type { SeenItem } from './seen-item.ts'
import { readSmallText } from './small-text.ts'
import { MOST_STATE_BYTES, type TrainerState, trainerState } from './trainer-state.ts'

/** Checkpoints that are opened for what their names do not say; each takes a few milliseconds. */
const MOST_OPENED = 20_000

/**
 * The items with the epochs, steps and metrics that were wished for, from the name, the content and the files beside. Where
 * several say something of one metric, the one that is closest to the checkpoint wins: a table, the name (which rounds),
 * the scores of its trainer, the file beside it. What cannot be read is a note.
 */
export async function measured(
  seen: readonly SeenItem[],
  wanted: ListingWishes,
  config: Config,
): Promise<{ readonly items: readonly Item[]; readonly notes: readonly string[] }> {
  const measure = new Measure(wanted, config, foldersFromZero(seen))
  const found: { readonly item: Item; readonly scores: LightningScores | undefined; readonly folder: string }[] = []
  for (const each of seen) found.push({ ...(await measure.look(each)), folder: each.folder })
  if (!wanted.metrics) return { items: found.map(({ item }) => item), notes: measure.allNotes() }
  // What the newest checkpoint remembers of the others counts for those that say nothing themselves (`save_weights_only`).
  const remembered = new Map<string, Metrics>()
  for (const { scores, folder } of found) for (const [name, metrics] of scores?.byFile ?? []) remembered.set(`${folder}/${name}`, metrics)
  const items = found.map(({ item, folder }) => withMetrics(item, [remembered.get(`${folder}/${fileNameOf(item.name)}`), item.metrics]))
  return { items, notes: measure.allNotes() }
}

/** Folders where names count epochs from 0 although no trainer is known to: a table beside them is likely to count alike. */
function foldersFromZero(seen: readonly SeenItem[]): ReadonlySet<string> {
  return new Set(seen.flatMap(({ item, folder }) => (item.epoch === 0 ? [folder] : [])))
}

class Measure {
  private readonly wanted: ListingWishes
  private readonly config: Config
  private readonly fromZero: ReadonlySet<string>
  private readonly notes: string[] = []
  private readonly tables = new Map<string, Promise<MetricsTable | undefined>>()
  private readonly unread = new Map<string, string>()
  private opened = 0

  constructor(wanted: ListingWishes, config: Config, fromZero: ReadonlySet<string>) {
    this.wanted = wanted
    this.config = config
    this.fromZero = fromZero
  }

  allNotes(): readonly string[] {
    const more = this.opened - MOST_OPENED
    return [
      ...this.notes,
      ...(more > 0 ? [`${more} checkpoints were not opened for their epochs, steps and scores; at most ${MOST_OPENED} are`] : []),
    ]
  }

  async look(seen: SeenItem): Promise<{ readonly item: Item; readonly scores: LightningScores | undefined }> {
    const state = await this.stateOf(seen)
    const content = await this.contentOf(seen)
    const epoch = seen.item.epoch ?? state?.epoch ?? content?.epoch
    const step = seen.item.step ?? state?.step ?? content?.step
    const progress = { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) }
    const item = { ...seen.item, ...progress }
    if (!this.wanted.metrics) return { item, scores: undefined }
    const table = await this.tableOf(seen)
    const own = content?.scores?.byFile.get(fileNameOf(item.name))
    const all = [
      table?.at(progress, { from: this.firstEpoch(seen, table) }),
      item.metrics,
      state?.metrics,
      content?.scores?.current,
      own,
      ...(await this.besideOf(seen)),
    ]
    const unmeasured = this.unreadOf(seen)
    return { item: { ...withMetrics(item, all), ...(unmeasured === undefined ? {} : { unmeasured }) }, scores: content?.scores }
  }

  /** Lightning counts from 0, in its own table. Others write what they like, so their table tells: it begins with 0 or with 1. */
  private firstEpoch({ main, folder }: SeenItem, table: MetricsTable): 0 | 1 {
    if (main?.name.endsWith('.ckpt') === true) return 0
    return table.firstEpoch === 0 && !this.fromZero.has(folder) ? 0 : 1
  }

  /** Why a file that may hold metrics of it was not read. */
  private unreadOf({ absoluteFolder, parts, main }: SeenItem): string | undefined {
    const tables = tableFolders(absoluteFolder).map((folder) => join(folder, TABLE))
    return [...parts.map(({ absolute }) => absolute), main?.absolute, ...tables].flatMap((path) => this.unread.get(path ?? '') ?? [])[0]
  }

  private async stateOf({ item, parts }: SeenItem): Promise<TrainerState | undefined> {
    const part = parts.find(({ name }) => name === `${item.name}/trainer_state.json`)
    return part && this.parsed(part, MOST_STATE_BYTES, (text) => trainerState(text, item.name))
  }

  /** Opens a checkpoint only where its name leaves its progress open, or where it may hold scores. */
  private async contentOf({ item, main, isFolder }: SeenItem): Promise<Content | undefined> {
    if (main === undefined || isFolder || !isWeights(main.name)) return undefined
    const lacksProgress = item.epoch === undefined || item.step === undefined
    // Lightning gives its files this ending, unless somebody told it otherwise.
    const hasScores = this.wanted.metrics && main.name.endsWith('.ckpt')
    if (!hasScores && !lacksProgress) return undefined
    if (++this.opened <= MOST_OPENED) return contentOf(main, this.config)
    if (hasScores) this.unread.set(main.absolute, `only ${MOST_OPENED} checkpoints were opened for their scores`)
    return undefined
  }

  /** The files beside that are named after the checkpoint. */
  private async besideOf({ parts, isFolder }: SeenItem): Promise<readonly (Metrics | undefined)[]> {
    const files = isFolder ? [] : parts.filter(({ name }) => name.endsWith('.json') && !name.endsWith('.index.json'))
    return Promise.all(files.map((file) => this.parsed(file, MOST_METRICS_BYTES, (text) => metricsOfFile(file.name, text))))
  }

  /** Beside the checkpoint, or above a folder `checkpoints`, as Lightning's loggers and callbacks lay them out. */
  private async tableOf({ absoluteFolder }: SeenItem): Promise<MetricsTable | undefined> {
    for (const folder of tableFolders(absoluteFolder)) {
      const table = this.tables.get(folder) ?? this.readTable(folder)
      this.tables.set(folder, table)
      const found = await table
      if (found !== undefined) return found
    }
    return undefined
  }

  private async readTable(folder: string): Promise<MetricsTable | undefined> {
    const absolute = join(folder, TABLE)
    return this.parsed({ name: absolute, absolute }, MOST_TABLE_BYTES, metricsTable)
  }

  /** What a small file says; a broken one is a note. */
  private async parsed<Value>(
    { name, absolute }: { readonly name: string; readonly absolute: string },
    most: number,
    parse: (text: string) => Value,
  ): Promise<Value | undefined> {
    const found = await readSmallText(absolute, most)
    if (found.kind === 'absent') return undefined
    try {
      if (found.kind === 'text') return parse(found.text)
      this.skip(name, absolute, found.reason)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      this.skip(name, absolute, 'it is not JSON')
    }
    return undefined
  }

  private skip(name: string, absolute: string, reason: string): void {
    const note = `${shown(name, LONGEST_SHOWN)} was not read for metrics: ${reason}`
    this.notes.push(note)
    this.unread.set(absolute, note)
  }
}

const TABLE = 'metrics.csv'

function tableFolders(folder: string): readonly string[] {
  return /[\\/]checkpoints?$/.test(folder) ? [folder, dirname(folder)] : [folder]
}

/** Characters of a path in a note. */
const LONGEST_SHOWN = 200

/** Later metrics win over earlier ones. */
function withMetrics(item: Item, all: readonly (Metrics | undefined)[]): Item {
  const metrics = Object.assign(Object.create(null), ...all)
  return Object.keys(metrics).length === 0 ? item : { ...item, metrics: Object.fromEntries(Object.entries<number>(metrics)) }
}
