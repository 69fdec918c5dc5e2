import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noProgress } from '../../../src/commands/progress.ts'
import { prune } from '../../../src/commands/prune.ts'
import type { PruneRequest } from '../../../src/commands/prune-request.ts'
import { pruneTargetFor } from '../../../src/commands/prune-target.ts'
import type { PruneWishes } from '../../../src/commands/prune-wishes.ts'
import type { ConfigInput } from '../../../src/config/config.ts'
import type { ListingWishes, PruneTarget } from '../../../src/prune/target.ts'
import type { PruneReport } from '../../../src/reports/prune-schema.ts'
import { compareNatural } from '../../../src/retention/order.ts'
import { filesBelow } from '../../checkpoint/fixture-files.ts'
import { pruneRequest } from '../request.ts'

/** Small trainings, written by make_runs.py with real PyTorch. */
const RUNS = fileURLToPath(new URL('../../fixtures/runs', import.meta.url))

export type Run = 'gpt-sovits' | 'rvc' | 'lightning' | 'hugging-face'

/** The oldest file of a copied run is of this moment, in seconds. */
export const START = Date.parse('2026-06-01T00:00:00Z') / 1000
export const NOW = new Date('2026-06-15T12:00:00Z')

/** What the runs keep that are killed. */
export const KILLED_POLICY = { 'keep-last': 2, 'keep-every-steps': 500 }

/** A copy of a run in a folder of its own, its files an hour apart in the order in which people count their names. */
export function copyOf(run: Run): string {
  const root = emptyFolder()
  cpSync(join(RUNS, run), root, { recursive: true })
  for (const [index, name] of filesBelow(root).toSorted(compareNatural).entries()) age(root, name, index)
  return root
}

export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'ckpt-guard-prune-')))
}

export function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true })
}

/** Makes a file as old as if it had been written so many hours after the first one. */
export function age(root: string, name: string, hours: number): void {
  utimesSync(join(root, name), START + hours * 3600, START + hours * 3600)
}

/** Damages a file in its middle, and leaves its size and its time. */
export function damage(root: string, name: string, hours: number): void {
  const bytes = readFileSync(join(root, name))
  bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 200)
  writeFileSync(join(root, name), bytes)
  age(root, name, hours)
}

export function requestFor(root: string, wishes: PruneWishes, settings: ConfigInput = {}): PruneRequest {
  return { ...pruneRequest({ target: 'files', ...wishes }, settings), root, threads: 1 }
}

/** Prunes as the command does. `between`: what happens after the plan, before anything is removed. */
export async function pruned(root: string, wishes: PruneWishes, between?: () => void, settings: ConfigInput = {}): Promise<PruneReport> {
  const targetOf = async (request: PruneRequest): Promise<PruneTarget> => {
    const target = await pruneTargetFor(request, noProgress)
    let isFirst = true
    return {
      place: target.place,
      list: (wanted) => target.list(wanted),
      check: async (item) => target.check?.(item),
      remove: (item) => {
        if (isFirst) between?.()
        isFirst = false
        return target.remove(item)
      },
    }
  }
  return prune(requestFor(root, wishes, settings), { targetOf, now: () => NOW }, noProgress)
}

/** What the target lists. */
export async function listed(root: string, wanted: Partial<ListingWishes> = {}, wishes: PruneWishes = {}, settings: ConfigInput = {}) {
  const target = await pruneTargetFor(requestFor(root, { policy: { 'keep-last': 1 }, ...wishes }, settings), noProgress)
  return target.list({ metrics: false, tags: false, references: false, ...wanted })
}

export function names(entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map(({ name }) => name)
}

export function keptIn(report: PruneReport): readonly string[] {
  return report.groups.flatMap(({ keep }) => names(keep))
}

export function removedIn(report: PruneReport): readonly string[] {
  return report.groups.flatMap(({ remove }) => names(remove))
}

export { filesBelow }
