import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'

/** What `action.yml` says of an action's interface. */
export interface ActionMetadata {
  readonly name: string
  readonly description: string
  readonly inputs?: Readonly<Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>>
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>
}

interface ActionReference {
  readonly owner: string
  readonly name: string
}

/** What is used of `@actions/languageservice` and of the documents that it reads. */
interface LanguageService {
  readonly validate: (document: unknown, config: unknown) => Promise<readonly { range: { start: { line: number } }; message: string }[]>
  readonly TextDocument: { readonly create: (uri: string, language: string, version: number, text: string) => unknown }
}

/** Tells what is wrong with a workflow, `line: message` each; nothing where it is right. */
export type WorkflowCheck = (workflow: string) => Promise<readonly string[]>

/**
 * The language service that GitHub's own editor extension uses, with `actions` as the actions that it can look up.
 * As published it imports JSON without an attribute, which Node refuses; bundled, it runs.
 */
export async function workflowCheck(actions: ReadonlyMap<string, ActionMetadata>): Promise<WorkflowCheck> {
  const { validate, TextDocument } = await load()
  const fetchActionMetadata = async ({ owner, name }: ActionReference) => actions.get(`${owner}/${name}`)
  let count = 0
  return async (workflow) => {
    // It keeps what it knows of a document by its address, so that each one needs an address of its own.
    const document = TextDocument.create(`file:///.github/workflows/example-${count++}.yml`, 'yaml', 1, workflow)
    const found = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } })
    return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`)
  }
}

export function parseActionMetadata(text: string): ActionMetadata {
  // The language service checks the shape of action.yml itself, in a test of its own.
  return parse(text) as ActionMetadata
}

async function load(): Promise<LanguageService> {
  const home = dirname(fileURLToPath(import.meta.resolve('@actions/languageservice')))
  const folder = mkdtempSync(join(tmpdir(), 'ckpt-guard-language-service-'))
  const outfile = join(folder, 'language-service.cjs')
  const contents = `
    export { validate } from '@actions/languageservice'
    export { TextDocument } from 'vscode-languageserver-textdocument'
  `
  try {
    await build({ stdin: { contents, resolveDir: home }, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' })
    // `require` knows no types; the two names are the ones exported just above.
    return createRequire(import.meta.url)(outfile) as LanguageService
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
