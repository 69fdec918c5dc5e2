import { quote } from '../checkpoint/quote.ts'
import { UserError } from './user-error.ts'

/** Where a publication goes, as `--to` says it. */
export type Destination =
  | { readonly kind: 'release' }
  | { readonly kind: 'artifact' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'hf'; readonly repository: string }

/** Names of organisations and models on the Hugging Face Hub. Source: huggingface_hub `utils/_validators.py`, `validate_repo_id`. */
const HUB_REPOSITORY = /^(?!.*(?:--|\.\.))[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9_])?\/[A-Za-z0-9](?:[\w.-]{0,94}[A-Za-z0-9_])?$/

/** Reads what `--to` takes: `release`, `artifact`, `hf:ORG/REPO`, else a folder. Throws `UserError`. */
export function parseDestination(text: string): Destination {
  if (text === 'release' || text === 'artifact') return { kind: text }
  if (/^hf:/i.test(text)) return { kind: 'hf', repository: hubRepository(text.slice('hf:'.length)) }
  if (text === '') throw new UserError('--to is empty; expected release, artifact, hf:ORG/REPO or a folder')
  const [, kind] = /^([a-z][a-z0-9+.-]+):/i.exec(text) ?? []
  if (kind !== undefined) {
    throw new UserError(
      `--to ${quote(text)}: ${quote(kind)} is no place that is known; expected release, artifact, hf:ORG/REPO or a folder ` +
        `(one with a colon is written ./${kind}:…)`,
    )
  }
  return { kind: 'folder', path: text }
}

function hubRepository(text: string): string {
  if (HUB_REPOSITORY.test(text)) return text
  throw new UserError(`--to ${quote(`hf:${text}`)}: expected hf:ORG/REPO, as hf:octo/voices, in letters, digits, ".", "_" and "-"`)
}
