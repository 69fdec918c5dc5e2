import { stringify } from 'yaml'
import { markdownText } from '../reports/escape.ts'
import { ALL_DETAIL, filesTable, loadNotes, provenanceLine, section, verifyNotes } from './facts-markdown.ts'
import type { ReleasedModel, ReleaseFacts } from './release-facts.ts'

/** What the user says of a model; nothing of it is guessed. */
export interface CardOptions {
  /** Identifier that Hugging Face knows, as `mit`, `cc-by-nc-4.0`, `other`. */
  readonly license?: string | undefined
  /** Repositories on Hugging Face, as `lj1995/GPT-SoVITS`. */
  readonly baseModel?: readonly string[] | undefined
  /** ISO 639 codes. */
  readonly language?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** What Hugging Face calls the tasks of the projects whose every model does the same. */
const PIPELINES: Readonly<Record<string, string>> = {
  'gpt-sovits': 'text-to-speech',
  rvc: 'audio-to-audio',
  'so-vits-svc': 'audio-to-audio',
}

/** A page shows a dozen. */
const MOST_TAGS = 50

/**
 * A model card for Hugging Face: the README.md of the repository, with the same facts as the notes of a release. The user's own text
 * (Markdown that is left as it is) comes first.
 */
export function modelCard(facts: ReleaseFacts, ownText = '', options: CardOptions = {}): string {
  const sections = [
    `---\n${frontMatter(facts.models, options)}---`,
    `# ${markdownText(facts.title)}`,
    ownText.trim(),
    section('Files', filesTable(facts, ALL_DETAIL)),
    section('Load', loadNotes(facts, ALL_DETAIL)),
    section('Verify', verifyNotes(facts)),
    provenanceLine(facts.provenance),
  ]
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`
}

/** Only what is known has a field: a card with an empty one is refused. */
function frontMatter(models: readonly ReleasedModel[], { license, baseModel = [], language = [], tags = [] }: CardOptions): string {
  const projects = [...new Set(models.flatMap(({ identity }) => identity?.project ?? []))].filter((project) => project !== 'plain')
  const versions = [
    ...new Set(models.flatMap(({ identity }) => (identity?.version === undefined ? [] : `${identity.project}-${identity.version}`))),
  ]
  const containers = [...new Set(models.map(({ container }) => (container === 'torch' ? 'pytorch' : 'safetensors')))].sort()
  const pipelines = new Set(projects.flatMap((project) => PIPELINES[project] ?? []))
  const [pipeline, another] = pipelines
  const fields = {
    ...(license === undefined ? {} : { license }),
    ...(language.length === 0 ? {} : { language }),
    library_name: 'pytorch',
    ...(pipeline === undefined || another !== undefined ? {} : { pipeline_tag: pipeline }),
    ...(baseModel.length === 0 ? {} : { base_model: baseModel }),
    tags: [...new Set([...tags, ...containers, ...projects, ...versions])].slice(0, MOST_TAGS),
  }
  return stringify(fields, { lineWidth: 0 })
}
