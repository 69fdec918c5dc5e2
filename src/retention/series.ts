import { PART } from './checkpoint-names.ts'
import { fileNameOf } from './item.ts'

/** The longest name that common file systems know, in characters; a longer one is not taken apart. */
const LONGEST_NAME = 255

/** `G_2333.pth`, `checkpoint-500`: by the convention of its trainer, the number is all that such a name says. */
const STATE = /^(?:[GD]_\d{1,15}\.pth|checkpoint-\d{1,15})$/
/** An index is called after its shards: `model.safetensors.index.json`. */
const EXTENSION = /(?:\.pth\.tar|\.[A-Za-z]{1,15})(?:\.index\.json)?$/
const SHARD = /[-_]\d{1,6}-of-\d{1,6}$/
/** What a training ends with, or starts from, is no step of it: no other file takes its place. */
const FIXED = /(?:^|[-_. ])(?:final|pretrained)(?=$|[-_. ])/i
/** Lightning's `-v1`: the name was taken when the file was saved. */
const DUPLICATE = /-v\d{1,6}$/

/** Lightning's `epoch=3`, `val_loss=0.12`; what stands before `epoch` in one word is the model. */
const PAIRS = /(?<=^|[-_ ])([A-Za-z][\w./]*)=-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?(?![A-Za-z\d])/gi
/** `loss_0.12`, `acc0.93`. A decimal behind any other word may be a version. */
const VALUES =
  /(?<=(?:^|[-_. ])(?:loss|acc|accuracy|err|error|score|f1|wer|cer|mse|mae|iou|dice|auc|psnr|ssim|fid|lr)[-_ ]?)\d+\.\d+(?![A-Za-z\d])/gi
/** A number behind one of these says which one of several it is, and not how far training was. */
const WHICH = '(?:rank|part|shard|fold|split|stage|seed|run|trial|layer|expert|worker|node|gpu)'
/**
 * `epoch12`, `e8`, `step-3000`, `0012`, `10epoch`, `checkpoint12`, `2026-01-31`, digests as git writes them, and `last`; no other
 * decimals, which are versions as a rule.
 */
const COUNTERS = new RegExp(
  [
    String.raw`(?<=^|[-_. ])(?<!\d\.)(?<!(?:^|[-_. ])${WHICH}[-_. ])(?:(?:epochs?|ep|e|global[-_]?steps?|steps?|s|iterations?|iters?)[-_ ]?)?\d+(?:[-_:T]\d+)*(?![A-Za-z\d]|\.\d)`,
    String.raw`(?<=^|[-_. ])\d+(?:epochs?|ep|steps?|iterations?|iters?)(?![A-Za-z\d])`,
    String.raw`(?<=(?:^|[-_. ])(?:checkpoint|ckpt))\d+(?:_\d+)*(?![A-Za-z\d]|\.\d)`,
    String.raw`(?<=^|[-_. ])(?=[a-f]{0,63}\d)[a-f\d]{7,64}(?![A-Za-z\d])`,
    '(?<=^|[-_. ])(?:last|latest)(?=$|[-_. ])',
  ].join('|'),
  'gi',
)

/**
 * What one training wrote over and over: the files of one folder whose names differ in nothing but epochs, steps, metrics and counters,
 * each of which is `*` in the name of the series. A file whose name counts nothing, as `best.pt` or `resnet50.pth`, is no step of a
 * series but alone in one, so that no other file takes its place.
 */
export function seriesOf(path: string, folder: string): string {
  const fileName = fileNameOf(path)
  if (STATE.test(fileName)) return folder
  if (fileName.length > LONGEST_NAME) return path
  const stem = fileName.replace(PART, '').replace(EXTENSION, '').replace(SHARD, '')
  if (FIXED.test(stem)) return path
  const counted = stem
    .replace(PAIRS, (_, key: string) => `${/^(.*_)?epoch$/i.exec(key)?.[1] ?? ''}*`)
    .replace(VALUES, '*')
    .replace(COUNTERS, '*')
  if (!counted.includes('*')) return path
  const series = counted
    .replace(fileName.endsWith('.ckpt') ? DUPLICATE : '', '')
    .replace(/\*(?:[-_. ]*\*)+/g, '*')
    .replace(/[-_. ]*\*$/, '')
  return [folder, series].filter((part) => part !== '').join('/')
}
