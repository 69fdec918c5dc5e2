import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A fenced block of code. */
export interface CodeBlock {
  /** The first word behind the fence; '' where there is none. */
  readonly language: string
  readonly text: string
  /** Line of its first fence, counted from 1. */
  readonly line: number
  /** Whether only blank lines stand between it and the block before it. */
  readonly followsBlock: boolean
}

export interface Document {
  /** From the root, `/` between folders. */
  readonly path: string
  readonly text: string
  readonly blocks: readonly CodeBlock[]
  /** The text without its blocks of code. */
  readonly prose: string
}

/** What people read: all Markdown at the root, in docs/, and beside the examples. */
export function documents(): readonly Document[] {
  return [...markdownIn(''), ...markdownIn('docs'), 'examples/README.md'].map(readDocument)
}

export function readDocument(path: string): Document {
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n')
  return { path, text, ...parse(text) }
}

/** Cells of the rows of the first table below a heading, without the row of titles. */
export function tableBelow(document: Document, heading: string): readonly (readonly string[])[] {
  const lines = document.text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`${document.path} has no heading ${heading}`)
  const first = lines.findIndex((line, at) => at > start && line.startsWith('|'))
  const rows: (readonly string[])[] = []
  for (let at = first; first >= 0 && lines[at]?.startsWith('|'); at++) rows.push(cells(lines[at] ?? ''))
  return rows.slice(2)
}

/** The text between a heading and the next one of its level or above. */
export function section(document: Document, heading: string): string {
  const lines = document.text.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) throw new Error(`${document.path} has no heading ${heading}`)
  const level = /^#+/.exec(heading)?.[0].length ?? 0
  const end = lines.findIndex((line, at) => at > start && (/^(#+) /.exec(line)?.[1]?.length ?? 7) <= level)
  return lines.slice(start + 1, end < 0 ? lines.length : end).join('\n')
}

/** Spans of `code` within text. */
export function codeSpans(prose: string): readonly string[] {
  return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].flatMap((match) => match[1] ?? [])
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
}

function parse(text: string): Pick<Document, 'blocks' | 'prose'> {
  const blocks: CodeBlock[] = []
  const prose: string[] = []
  let open: { readonly fence: string; readonly language: string; readonly line: number; readonly lines: string[] } | undefined
  let textSinceBlock = true
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence, language = ''] = /^ {0,3}(`{3,})\s*([^\s`]*)/.exec(line) ?? []
    if (open === undefined && fence !== undefined) {
      open = { fence, language, line: index + 1, lines: [] }
    } else if (open !== undefined && fence !== undefined && fence.length >= open.fence.length && language === '') {
      blocks.push({ language: open.language, text: `${open.lines.join('\n')}\n`, line: open.line, followsBlock: !textSinceBlock })
      open = undefined
      textSinceBlock = false
    } else if (open !== undefined) {
      open.lines.push(line)
    } else {
      prose.push(line)
      if (line.trim() !== '') textSinceBlock = true
    }
  }
  if (open !== undefined) throw new Error(`The block of code in line ${open.line} has no end`)
  return { blocks, prose: prose.join('\n') }
}

function cells(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}
