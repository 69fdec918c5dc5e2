import { plural } from './bytes-text.ts'
import type { CompareReport } from './compare-schema.ts'

type SeenValues = NonNullable<CompareReport['values']>
type Mover = SeenValues['tensors'][number]

/** One row of the table of modules; not escaped. */
export interface ModuleRow {
  readonly name: string
  /** `frozen`, `moved by 3.1 %`, or `moved in part by 0.2 %`. */
  readonly state: string
  /** `12 tensors`, or `3 of 12 tensors`. */
  readonly tensors: string
}

/** What training did to each part of the model, where some moved; nothing where all of it is one part. */
export function moduleRows({ values }: CompareReport): ModuleRow[] {
  return values === undefined || values.equal === values.compared || values.modules.length < 2 ? [] : values.modules.map(moduleRow)
}

/** Modules that `moduleRows` has no row for. */
export function moreModules({ values }: CompareReport): number {
  return values?.moreModules ?? 0
}

function moduleRow({ name, state, tensors, equal, change }: SeenValues['modules'][number]): ModuleRow {
  const share = change === null ? '' : ` by ${percent(change)}`
  switch (state) {
    case 'frozen':
      return { name, state: 'frozen', tensors: plural(tensors, 'tensor') }
    case 'moved':
      return { name, state: `moved${share}`, tensors: plural(tensors, 'tensor') }
    case 'mixed':
      return { name, state: `moved in part${share}`, tensors: `${tensors - equal} of ${plural(tensors, 'tensor')}` }
  }
}

/** How many tensors moved, and those that moved most. */
export function valueLines({ values }: CompareReport): string[] {
  if (values === undefined) return []
  const moved = values.tensors.filter(({ equal }) => !equal)
  return [
    `${values.equal} of ${plural(values.compared, 'tensor')} equal${castText(values)}${skippedText(values)}`,
    ...moved.slice(0, MOVERS).map(moverText),
    ...restLine(moved.slice(MOVERS)),
  ]
}

const MOVERS = 10

function restLine(rest: readonly Mover[]): string[] {
  if (rest.length === 0) return []
  const fromZero = rest.filter(({ change, norm }) => change === null && norm.reference === 0).length
  if (fromZero === rest.length) return [`and ${rest.length} more that moved from zero`]
  return [`and ${rest.length} more that moved less${fromZero > 0 ? `, ${fromZero} of them from zero` : ''}`]
}

/** `, after the cast to float16`, or `, 673 of them after …`. */
function castText({ tensors, equal: all }: SeenValues): string {
  const cast = tensors.filter(({ equal, afterCast }) => equal && afterCast !== undefined)
  if (cast.length === 0) return ''
  const types = [...new Set(cast.map(({ afterCast }) => afterCast?.dtype))]
  return `,${cast.length === all ? '' : ` ${cast.length} of them`} after the cast to ${types.join(' or ')}`
}

/** `, 2 not compared (the shapes differ)`. */
function skippedText({ skipped }: SeenValues): string {
  const [first] = skipped
  if (first === undefined) return ''
  const reasons = new Set(skipped.map(({ why }) => why))
  return `, ${skipped.length} not compared (${reasons.size === 1 ? first.why : `as ${first.name}: ${first.why}`})`
}

function moverText({ name, change, cosine, nonFinite, norm, values, differing, afterCast }: Mover): string {
  const bad = nonFinite.candidate + nonFinite.reference > 0
  return [
    `${name}: ${movement(change, norm.reference)}`,
    ...(cosine === null ? [] : [`cosine ${cosineText(cosine)}`]),
    ...(differing > 0 && differing < values ? [`${differing} of ${plural(values, 'value')}`] : []),
    ...(differing === 0 ? ['only in the signs of zeros or the bits of NaN'] : []),
    ...(afterCast === undefined ? [] : [`not equal after the cast to ${afterCast.dtype} either`]),
    ...(bad ? [`not finite: ${nonFinite.reference} -> ${nonFinite.candidate}`] : []),
  ].join(', ')
}

function movement(change: number | null, reference: number | null): string {
  if (change !== null) return `moved by ${percent(change)}`
  return reference === 0 ? 'moved from zero' : 'moved by an unknown share'
}

/** With all of its nines, so that what has moved a little does not look as if it had not. */
function cosineText(cosine: number): string {
  const nines = Math.ceil(-Math.log10(1 - cosine))
  return cosine === 1 ? '1' : cosine.toFixed(Math.min(MAX_DIGITS, Math.max(DIGITS, nines + 1)))
}

const DIGITS = 4
const MAX_DIGITS = 15

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`
}
