import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'
import { shown } from '../config/shown.ts'
import { readName } from '../profiles/names.ts'
import { fileNameOf, folderOf, type Item } from './item.ts'
import { seriesOf } from './series.ts'

const GROUP_BY = ['series', 'experiment', 'folder', 'model', 'branch', 'workflow', 'prefix'] as const
export type GroupBy = (typeof GROUP_BY)[number]

/**
 * The group of an item. What the item itself names counts first; several ways to group are joined, and items share a
 * group where all of them agree. No way to group means one group.
 */
export function groupOf(item: Item, groupBy: readonly GroupBy[]): string {
  return item.group ?? groupBy.map((way) => WAYS[way](item)).join(' · ')
}

/** `folder` or `experiment,model`. Throws `UserError` for an unknown word. */
export function parseGroupBy(text: string): readonly GroupBy[] {
  const words = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return [
    ...new Set(
      words.map((word) => {
        if (isGroupBy(word)) return word
        throw new UserError(
          `group-by: expected ${GROUP_BY.join(', ')} or several of them, found ${shown(word)}${didYouMean(word, GROUP_BY)}`,
        )
      }),
    ),
  ]
}

const WAYS: Readonly<Record<GroupBy, (item: Item) => string>> = {
  series: ({ name }) => seriesOf(name, folderOf(name).replace(WRAPPERS, '')),
  experiment: ({ name }) => experimentOf(name),
  folder: ({ name }) => folderOf(name),
  model: ({ name }) => modelOf(name),
  branch: ({ branch = '' }) => branch,
  workflow: ({ workflow = '' }) => workflow,
  prefix: ({ name }) => prefixOf(name),
}

/** Folders that trainers put below the one of the experiment; `logs_s1` and `logs_s2` stay, since they train different models. */
const WRAPPERS = /\/(?:checkpoints?|ckpts?)$/i

/** Folders in which GPT-SoVITS and RVC collect the weights of all experiments. */
const COLLECTIONS = /(?:^|\/)(?:SoVITS_weights(?:_\w{1,50})?|GPT_weights(?:_\w{1,50})?|assets\/weights)$/i

/** The folder that one training writes to; in a folder that several share, the model that the name says too. */
function experimentOf(path: string): string {
  const folder = folderOf(path)
  return COLLECTIONS.test(folder) ? `${folder}/${modelOf(path)}` : folder.replace(WRAPPERS, '')
}

/** The model that the name says, as the profiles read it: `alice` of `alice_e8_s240.pth`. */
function modelOf(path: string): string {
  const { model = '' } = readName(fileNameOf(path))
  return model
}

/**
 * The first number that is a word of its own, with the word that names it (`-epoch12` of `alice-epoch12-3000`), or the first
 * digest: 7 to 64 hexadecimal digits, as git and `hashFiles` write them, with a digit among them, which few words have.
 */
const COUNTER =
  /(?:^|[-_/ =]|(?<!\d)\.)(?:(?:(?:e|s|ep|epochs?|steps?|iter|iteration|run|build)[-_=]?)?\d+|(?=[a-f]{0,63}\d)[a-f\d]{7,64})(?![A-Za-z\d])/i
/** A version counts where nothing else does; before an epoch it tells models apart, as `alice-v2-e8` and `alice-v4-e8`. */
const VERSION = /(?:^|[-_. /=])v[-_=]?\d+(?![A-Za-z\d])/i

function prefixOf(name: string): string {
  const found = COUNTER.exec(name) ?? VERSION.exec(name)
  return found === null ? name : name.slice(0, found.index)
}

function isGroupBy(word: string): word is GroupBy {
  return GROUP_BY.some((known) => known === word)
}
