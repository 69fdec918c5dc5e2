import type { Config } from '../config/config.ts'
import type { NameFacts } from './identity.ts'
import { nameByPattern } from './naming-pattern.ts'

/** The longest name that common file systems know, in characters; a longer one is not looked at. */
const LONGEST_NAME = 255

/** GPT-SoVITS and RVC write these instead of a step where only the newest file is kept. */
const LATEST_STEPS: ReadonlySet<string> = new Set(['233333333333', '2333333'])

const EXTENSION = /(?:\.index\.json|\.pth\.tar|\.(?:ckpt|pth|pt|ptl|bin|safetensors))$/i

/** What file managers append to the name of a copy. */
const COPY_MARK = /(?: - copy| copy)?(?: ?\(\d{1,3}\))?$/i

/**
 * What a file's name says. The team's own pattern comes first; what it leaves open is read from the forms that
 * GPT-SoVITS, RVC, so-vits-svc and Lightning write, and from common words (`epoch12`, `step-3000`, `v1.2`).
 * Every expression is linear or quadratic in a name of at most 255 characters.
 */
export function readName(fileName: string, naming: Config['naming'] = {}): NameFacts {
  if (fileName.length > LONGEST_NAME) return {}
  const facts = { ...readForms(fileName), ...nameByPattern(fileName, naming.pattern) }
  const epochBase = naming['epoch-base'] ?? facts.epochBase
  return facts.epoch === undefined || epochBase === undefined ? facts : { ...facts, epochBase }
}

function readForms(fileName: string): NameFacts {
  const extension = EXTENSION.exec(fileName)?.[0] ?? ''
  const stem = fileName.slice(0, fileName.length - extension.length).replace(COPY_MARK, '')
  return pairName(stem) ?? exportName(stem) ?? semanticExportName(stem) ?? keyValueName(stem, extension) ?? wordsName(stem)
}

/** `G_2333.pth`, `D_2333.pth`: the number is the step. */
function pairName(stem: string): NameFacts | undefined {
  const found = /^([GD])_(\d{1,15})$/.exec(stem)
  const [, model, step] = found ?? []
  if (model === undefined || step === undefined) return undefined
  return LATEST_STEPS.has(step) ? { model, latest: true } : { model, step: Number(step) }
}

/** `alice_e8_s240.pth`, `alice_e8_s240_l32.pth`: GPT-SoVITS S2 and RVC, epochs counted from 1. */
function exportName(stem: string): NameFacts | undefined {
  const found = /^(.+)_e(\d{1,9})_s(\d{1,15})(?:_l(\d{1,5}))?(?:\.[A-Za-z0-9]+)?$/.exec(stem)
  const [, model, epoch, step, rank] = found ?? []
  if (model === undefined) return undefined
  return {
    model,
    epoch: Number(epoch),
    epochBase: 1,
    step: Number(step),
    ...(rank === undefined ? {} : { rank: Number(rank) }),
    ...versionWord(model),
  }
}

/** `alice-e15.ckpt`: GPT-SoVITS S1, epochs counted from 1. */
function semanticExportName(stem: string): NameFacts | undefined {
  const found = /^(.+)[-_]e(\d{1,9})$/.exec(stem)
  const [, model, epoch] = found ?? []
  return model === undefined ? undefined : { model, epoch: Number(epoch), epochBase: 1, ...versionWord(model) }
}

/** `epoch=14-step=15.ckpt`, `alice-epoch=3-val_loss=0.12-v1.ckpt`: Lightning, epochs counted from 0. */
function keyValueName(stem: string, extension: string): NameFacts | undefined {
  const pairs = [...stem.matchAll(/(^|[-_ ])([A-Za-z][\w./]*)=(-?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?)(?=(.?))/g)]
  const first = pairs[0]
  if (!first) return undefined
  const values = new Map(pairs.map(([, , key = '', value]) => [key, Number(value)]))
  const epochPair = pairs.find(([, , key = '']) => lastWord(key) === 'epoch')
  const epoch = wholeNumber(epochPair?.[3])
  const step = wholeNumber(pairs.find(([, , key = '']) => lastWord(key) === 'step')?.[3])
  const metrics = [...values].filter(([key]) => !['epoch', 'step'].includes(lastWord(key)))
  const model = trimmed(stem.slice(0, first.index) + (epochPair === first ? leadingWords(first[2] ?? '') : ''))
  // GPT-SoVITS' base model writes `epoch=68e`, which is not Lightning's way.
  const lightning = extension.toLowerCase() === '.ckpt' && epochPair?.[4] !== 'e'
  return {
    ...(model === '' ? {} : { model }),
    ...(epoch === undefined ? {} : { epoch, ...(lightning ? { epochBase: 0 as const } : {}) }),
    ...(step === undefined ? {} : { step }),
    ...(metrics.length === 0 ? {} : { metrics: Object.fromEntries(metrics) }),
    ...duplicateNumber(stem),
  }
}

/**
 * Any other name: the words that stand between `_`, `-`, `.` and spaces. StyleTTS2 trains in two stages (`epoch_2nd_00010`), and ESPnet
 * writes the number first (`10epoch`).
 */
function wordsName(stem: string): NameFacts {
  const latest = /(?:^|[-_. ])(?:last|latest)(?=$|[-_. ])/i.exec(stem)
  const epoch =
    /(?:^|[-_. ])(?:epochs?|ep)[-_ ]?(?:(?:1st|2nd)[-_ ])?(\d{1,9})(?=$|[-_. ])/i.exec(stem) ??
    /(?:^|[-_. ])(\d{1,9})(?:epochs?|ep)(?=$|[-_. ])/i.exec(stem)
  const step = /(?:^|[-_. ])(?:global[-_]?steps?|steps?|iter|iters|iterations?)[-_ ]?(\d{1,15})(?=$|[-_. ])/i.exec(stem)
  const version = latest ? null : VERSION_WORD.exec(stem)
  const starts = [latest, epoch, step, version].flatMap((found) => (found ? [found.index] : []))
  const model = trimmed(stem.slice(0, Math.min(stem.length, ...starts)))
  return {
    ...(model === '' ? {} : { model }),
    ...(epoch ? { epoch: Number(epoch[1]) } : {}),
    ...(step ? { step: Number(step[1]) } : {}),
    ...(version?.[1] === undefined ? {} : { version: version[1] }),
    ...(latest ? { latest: true, ...duplicateNumber(stem) } : {}),
  }
}

/** `v2`, `v1.2`, `v2ProPlus` as a word of its own. */
const VERSION_WORD = /(?:^|[-_. ])(v\d{1,4}(?:\.\d{1,6}){0,3}(?:pro(?:plus)?)?)(?=$|[-_. ])/i

function versionWord(text: string): NameFacts {
  const version = VERSION_WORD.exec(text)?.[1]
  return version === undefined ? {} : { version }
}

function duplicateNumber(stem: string): NameFacts {
  const number = /-v(\d{1,6})$/.exec(stem)?.[1]
  return number === undefined ? {} : { duplicate: Number(number) }
}

function lastWord(key: string): string {
  return key.slice(key.lastIndexOf('_') + 1).toLowerCase()
}

function leadingWords(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('_')))
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}

function trimmed(text: string): string {
  return text.replace(/^[-_. ]+|[-_. ]+$/g, '')
}
