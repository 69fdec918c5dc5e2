import { type Item, namesOf } from '../../retention/item.ts'
import type { ListedRelease } from './release-list.ts'
import type { Requests } from './requests.ts'

/** A text that people read, and what it is called: `the release v1.2`. */
export interface MentioningText {
  readonly place: string
  readonly text: string
  /** The number of the release that it is about; what a release says of itself and its own files is no mention. */
  readonly about?: number
}

/** The texts of all releases, and the config of the default branch. Throws `UserError`. */
export async function mentioningTexts(requests: Requests, releases: readonly ListedRelease[]): Promise<readonly MentioningText[]> {
  const config = await configOfDefaultBranch(requests)
  return [
    ...releases.map(({ id, tag, body }) => ({ place: `the release ${tag}`, text: body, about: id })),
    ...(config === undefined ? [] : [config]),
  ]
}

/** Items with the number of the release that each belongs to, where it does. */
export interface Mentionable {
  readonly item: Item
  readonly release?: number
}

/** Who mentions each item, by the item's id: a text that holds its name, the name of a part, or its number, as a word. */
export function mentionsIn(texts: readonly MentioningText[], mentionables: readonly Mentionable[]): ReadonlyMap<string, string> {
  const byWord = new Map<string, Mentionable[]>()
  for (const mentionable of mentionables) {
    for (const word of new Set([mentionable.item.id, ...namesOf(mentionable.item)].flatMap(wordsFor))) {
      const same = byWord.get(word)
      if (same) same.push(mentionable)
      else byWord.set(word, [mentionable])
    }
  }
  const found = new Map<string, string>()
  for (const { place, text, about } of texts) {
    for (const word of wordsOf(text)) {
      for (const { item, release } of byWord.get(word) ?? []) {
        if ((about === undefined || release !== about) && !found.has(item.id)) found.set(item.id, place)
      }
    }
  }
  return found
}

/** What stands between words in Markdown, YAML and addresses. A name that holds one of these is found by its longest word. */
const BETWEEN = /[\s`'"<>()[\]{}|,;*/\\:?#&]+/

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(BETWEEN).flatMap((word) => [word, withoutStop(word), decoded(word)]))
}

/** It is better to keep one too many, so of a name with several words the longest stands for all. */
function wordsFor(name: string): readonly string[] {
  const longest = name.split(BETWEEN).reduce((best, word) => (word.length > best.length ? word : best), '')
  return longest === '' ? [] : [longest]
}

/** Without what ends a sentence. An expression would take a time that grows with the square of a long row of dots. */
function withoutStop(word: string): string {
  let end = word.length
  while (end > 0 && '.!'.includes(word.charAt(end - 1))) end--
  return word.slice(0, end)
}

/** As addresses write it. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

const CONFIG_PLACES = ['.github/ckpt-guard.yml', '.github/ckpt-guard.yaml']

async function configOfDefaultBranch(requests: Requests): Promise<MentioningText | undefined> {
  for (const path of CONFIG_PLACES) {
    const answer = await requests.find({ about: `the file ${path}`, permission: 'contents: read' }, ({ rest }, common) =>
      rest.repos.getContent({ ...common, path, mediaType: { format: 'raw' } }),
    )
    // The raw format answers with the text itself; octokit's types know only the JSON one.
    const text: unknown = answer?.data
    if (typeof text === 'string') return { place: `the config ${path}`, text }
  }
  return undefined
}
