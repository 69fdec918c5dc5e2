import type { BundleConfig } from '../bundle/bundle.ts'
import { markdownCode, markdownText } from '../reports/escape.ts'
import { ALL_DETAIL, filesTable, loadNotes, provenanceLine, section, verifyNotes } from './facts-markdown.ts'
import type { ReleaseFacts } from './release-facts.ts'
import type { PublishedSettings } from './settings.ts'

/** The README of the release bundle, in Markdown: what lies in it, what was taken out, and how to verify and load the weights. */
export function bundleReadme(
  facts: ReleaseFacts,
  settings: Pick<PublishedSettings, 'leftOut' | 'changed'> & { readonly configs: readonly BundleConfig[] },
): string {
  const sections = [
    `# ${markdownText(facts.title)}`,
    `The weights are not in this archive; it tells what they are.\n\n${CONTENTS}`,
    section('Files', filesTable(facts, ALL_DETAIL)),
    settingsNotes(settings),
    section('Verify', verifyNotes(facts)),
    section('Load', loadNotes(facts, ALL_DETAIL)),
    provenanceLine(facts.provenance),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

const CONTENTS = [
  '| Entry | What it is |',
  '|---|---|',
  '| `bundle.json` | the files with sizes and digests, where they come from, and the options that they were made with |',
  '| `keys/` | names, shapes and types of all tensors; `ckpt-guard compare --reference` takes these files |',
  '| `config/` | settings of the training: `checkpoint.json` was inside of the checkpoint, other files lay beside it |',
  '| `report/validate.json` | what the validation of the original files found |',
].join('\n')

/** Files of settings that are listed. */
const LISTED = 200

function settingsNotes({ configs, leftOut, changed }: Parameters<typeof bundleReadme>[1]): string {
  if (configs.length === 0 && leftOut.length === 0) return ''
  const lines = [
    ...configs.map(({ entry, of, changes }) => `- ${markdownCode(entry)}, of ${of.map(markdownCode).join(', ')}${changesText(changes)}`),
    ...leftOut.map(({ name, why }) => `- ${markdownCode(name)} is not here: ${markdownText(why)}`),
  ]
  const more = lines.length - LISTED
  const taken =
    changed === 0
      ? 'Nothing had to be taken out of them.'
      : 'Local folders, names of users and machines, e-mail addresses and secrets were taken out: a path is now its last part, everything else `[removed]`. `bundle.json` lists the places.'
  return ['## Settings', '', taken, '', ...lines.slice(0, LISTED), ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function changesText(changes: BundleConfig['changes']): string {
  return changes.length === 0 ? '' : ` (${changes.length} changed)`
}
