import { type Metrics, metricsIn, wholeNumber } from './numbers.ts'

/** Bytes; Lightning's logger rewrites the whole file, so that larger ones are not practical. */
export const MOST_TABLE_BYTES = 32 * 1024 * 1024
/** Columns; a logger has one for each metric. */
const MOST_COLUMNS = 1_000

interface Row {
  readonly epoch: number | undefined
  readonly step: number | undefined
  readonly values: readonly (readonly [string, number])[]
}

/** What `metrics.csv` says, for the checkpoints beside it. */
export interface MetricsTable {
  /** The lowest epoch in it. */
  readonly firstEpoch: number | undefined
  /** The values that were logged last by then; `counts`: what the table calls the first epoch. */
  at(progress: { readonly epoch?: number | undefined; readonly step?: number | undefined }, counts?: { readonly from: 0 | 1 }): Metrics
}

/**
 * The table of Lightning's CSVLogger: a column for each metric, and `step`; the Trainer adds `epoch`, counted from 0. A row has
 * only the values that were logged together, so most cells are empty. The step of values that were logged at the end of an
 * epoch is one less than the one in the name of a checkpoint that is saved then.
 * Source: lightning `fabric/loggers/csv_logs.py` (`_ExperimentWriter`), `pytorch/trainer/connectors/logger_connector`.
 * Nothing where this is no such table.
 */
export function metricsTable(text: string): MetricsTable | undefined {
  const lines = text.split(/\r?\n/)
  const names = cellsOf(lines[0] ?? '')
  const [epochAt, stepAt] = [names.indexOf('epoch'), names.indexOf('step')]
  if ((epochAt < 0 && stepAt < 0) || names.length > MOST_COLUMNS) return undefined
  const [byEpoch, byStep] = [new Map<number, Row[]>(), new Map<number, Row[]>()]
  for (const line of lines.slice(1)) {
    const cells = cellsOf(line).slice(0, names.length).map(numberIn)
    const values = cells.flatMap((value, index) => {
      const name = names[index]
      return index === epochAt || index === stepAt || value === undefined || name === undefined ? [] : [[name, value] as const]
    })
    if (values.length === 0) continue
    const row = { epoch: wholeNumber(cells[epochAt]), step: wholeNumber(cells[stepAt]), values }
    addTo(byEpoch, row.epoch, row)
    addTo(byStep, row.step, row)
  }
  let firstEpoch: number | undefined
  for (const epoch of byEpoch.keys()) firstEpoch = Math.min(epoch, firstEpoch ?? epoch)
  return {
    firstEpoch,
    at({ epoch, step }, { from } = { from: 0 }) {
      // A checkpoint counts finished epochs, Lightning's table those before the one under way.
      const ofEpoch = epoch === undefined ? undefined : byEpoch.get(epoch - 1 + from)
      const inTime = ofEpoch?.filter((row) => step === undefined || row.step === undefined || row.step <= step)
      const ofStep = step === undefined ? [] : [...(byStep.get(step - 1) ?? []), ...(byStep.get(step) ?? [])]
      return metricsIn(new Map((inTime ?? ofStep).flatMap(({ values }) => values)))
    },
  }
}

function addTo(rows: Map<number, Row[]>, key: number | undefined, row: Row): void {
  if (key === undefined) return
  const known = rows.get(key)
  if (known) known.push(row)
  else rows.set(key, [row])
}

/** Names with a comma or a quote stand in quotes, in which a quote is doubled. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}

function numberIn(cell: string): number | undefined {
  const isNumber = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,4})?$/.test(cell)
  return isNumber ? Number(cell) : undefined
}
