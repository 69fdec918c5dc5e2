import type { BundleProvenance } from '../bundle/bundle.ts'
import { bytesText, countText } from '../reports/bytes-text.ts'
import { markdownCode, markdownText } from '../reports/escape.ts'
import { identityText, progressText } from '../reports/inspect-facts.ts'
import { CHECKSUMS_NAME } from './digests.ts'
import { fenced, loadingKind, loadingNotes, shellWord } from './loading-notes.ts'
import { bytesOf, type ReleasedModel, type ReleaseFacts } from './release-facts.ts'

/** How much is told; each step of a shortening lowers some. */
export interface Detail {
  /** Models in the table. */
  readonly models: number
  /** Shards and parts in the table, of each model. */
  readonly pieces: number
  /** Models whose loading is described. */
  readonly loading: number
}

export const ALL_DETAIL: Detail = { models: Number.POSITIVE_INFINITY, pieces: Number.POSITIVE_INFINITY, loading: Number.POSITIVE_INFINITY }

/** A part of the text under a heading; nothing where there is nothing to say. */
export function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n\n${text}`
}

/** Table of the weights: what each file is, its size and digest. */
export function filesTable({ models }: ReleaseFacts, detail: Detail): string {
  if (models.length === 0) return ''
  const shown = models.slice(0, detail.models)
  const more = models.length - shown.length
  return [
    ...(shown.length === 0
      ? []
      : [
          '| File | What it is | Parameters | Type | Size | SHA-256 |',
          '|---|---|--:|---|--:|---|',
          ...shown.flatMap((model) => rows(model, detail.pieces)),
        ]),
    ...(more > 0
      ? ['', `${shown.length === 0 ? '' : 'and '}${more} ${shown.length === 0 ? 'files' : 'more'}, all of them in \`${CHECKSUMS_NAME}\``]
      : []),
  ].join('\n')
}

function rows(model: ReleasedModel, most: number): string[] {
  const { name, sha256, form, pieces, size, parameters, container } = model
  const what = [identityOf(model), progressText(model.progress), container === 'safetensors' ? 'safetensors' : 'PyTorch'].filter(
    (part) => part !== '',
  )
  const total =
    form === 'shards'
      ? `${bytesText(bytesOf(model))} in ${pieces.length} shards`
      : form === 'parts'
        ? `${bytesText(size)} in ${pieces.length} parts`
        : bytesText(size)
  const first = row(name, markdownText(what.join(', ')), countText(parameters), typesText(model), total, sha256)
  const shown = pieces.slice(0, most)
  const kind = form === 'parts' ? 'part' : 'shard'
  return [
    first,
    ...shown.map((piece, i) => row(piece.name, `${kind} ${i + 1} of ${pieces.length}`, '', '', bytesText(piece.size), piece.sha256)),
  ]
}

function row(name: string, ...cells: readonly [what: string, parameters: string, types: string, size: string, sha256: string]): string {
  const [what, parameters, types, size, sha256] = cells
  return `| ${markdownCode(name)} | ${what} | ${parameters} | ${types} | ${size} | ${markdownCode(sha256)} |`
}

function identityOf({ identity }: ReleasedModel): string {
  return identity === undefined ? '' : identityText(identity)
}

/** `float16`, or `float16 (673), int64 (2)`: the most frequent first. */
export function typesText({ dtypes }: Pick<ReleasedModel, 'dtypes'>): string {
  const sorted = Object.entries(dtypes).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted.map(([dtype, count]) => `${markdownText(dtype)}${sorted.length > 1 ? ` (${count})` : ''}`).join(', ')
}

/** How to check that what was downloaded is what was published. */
export function verifyNotes({ provenance, tag }: ReleaseFacts): string {
  const { repository } = provenance
  const download =
    tag === undefined || repository === undefined ? [] : [`gh release download ${shellWord(tag)} --repo ${shellWord(repository)}`]
  const blocks = [
    `In the folder with the downloaded files and \`${CHECKSUMS_NAME}\`:`,
    fenced('sh', [
      ...download,
      `sha256sum --check --ignore-missing ${CHECKSUMS_NAME}`,
      `shasum --algorithm 256 --check --ignore-missing ${CHECKSUMS_NAME}   # macOS`,
    ]),
  ]
  return blocks.join('\n\n')
}

/** How to load the models; those that are loaded alike are described once. */
export function loadNotes({ models }: ReleaseFacts, { loading }: Detail): string {
  const byKind = new Map<string, { readonly model: ReleasedModel; readonly names: string[] }>()
  for (const model of models) {
    // Parts are joined by scripts of their own.
    const kind = model.form === 'parts' ? model.name : loadingKind(model)
    const known = byKind.get(kind)
    if (known === undefined) byKind.set(kind, { model, names: [] })
    else known.names.push(model.name)
  }
  const shown = [...byKind.values()].slice(0, loading)
  const title = ({ name }: ReleasedModel) => (byKind.size > 1 ? `**${markdownCode(name)}**` : '')
  return shown
    .flatMap(({ model, names }) => [title(model), loadingNotes(model), likewise(names)])
    .filter((block) => block !== '')
    .join('\n\n')
}

/** Names that a line lists. */
const LISTED = 8

function likewise(names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - LISTED
  return `The same way: ${names.slice(0, LISTED).map(markdownCode).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

/** `Made with ckpt-guard 0.5.0 from commit 0123abc of octo/voices, in run 42 of "Release".` */
export function provenanceLine({ tool, server, repository, commit, run, workflow, modified, time }: BundleProvenance): string {
  const base = server !== undefined && repository !== undefined ? `${server}/${repository}` : undefined
  const short = commit?.slice(0, 10)
  const parts = [`Made with ${markdownText(tool.name)} ${markdownText(tool.version)} on ${markdownText(time.slice(0, 10))}`]
  if (short !== undefined) {
    const link = base === undefined ? markdownCode(short) : `[${markdownCode(short)}](${address(`${base}/commit/${commit}`)})`
    parts.push(
      ` from commit ${link}${repository === undefined ? '' : ` of ${markdownText(repository)}`}${modified === true ? ', with changes that are not committed' : ''}`,
    )
  }
  if (run !== undefined) {
    const name = workflow?.name === undefined ? '' : ` of the workflow ${markdownText(workflow.name)}`
    parts.push(`, in [run ${markdownText(run.id)}](${address(run.url)})${name}`)
  }
  return `${parts.join('')}.`
}

/** An address that ends where it should in Markdown: bytes of UTF-8 in place of what could be markup. */
function address(url: string): string {
  return url.replace(/[^\w./:%?=&~+-]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '%$&'))
}
