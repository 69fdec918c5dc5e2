import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/**
 * The walls of the house: which part may import which. Imports point one way, from the entries over the commands down to
 * the parts that know nothing of the world. Type-only imports count for the walls, but not for circles.
 */

const SOURCE = fileURLToPath(new URL('../src', import.meta.url))

/** The parts, and what each may import besides itself. A file in `src` itself is a part of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  checkpoint: [],
  scan: ['checkpoint'],
  writers: ['checkpoint', 'scan'],
  convert: ['checkpoint', 'commands/user-error.ts', 'config', 'profiles', 'rules', 'scan', 'sources', 'writers'],
  config: ['commands/user-error.ts', 'rules/finding.ts'],
  profiles: ['checkpoint', 'config'],
  rules: ['checkpoint', 'config', 'profiles', 'scan'],
  compare: ['checkpoint', 'config', 'profiles', 'rules'],
  bundle: ['checkpoint', 'compare'],
  references: ['bundle', 'checkpoint', 'commands/user-error.ts', 'compare', 'config', 'github', 'profiles', 'sources'],
  publish: [
    'bundle',
    'checkpoint',
    'commands/progress.ts',
    'commands/user-error.ts',
    'compare',
    'config',
    'profiles',
    'reports',
    'rules',
    'sources',
    'writers',
  ],
  huggingface: ['commands/progress.ts', 'commands/user-error.ts', 'publish', 'sources'],
  prune: [
    'backup/backup-name.ts',
    'backup/own-folder.ts',
    'checkpoint',
    'commands/progress.ts',
    'commands/user-error.ts',
    'config',
    'profiles',
    'reports',
    'retention',
    'rules',
    'scan',
    'sources',
    'writers',
  ],
  backup: [
    'checkpoint',
    'commands/progress.ts',
    'commands/user-error.ts',
    'config',
    'profiles',
    'reports',
    'retention',
    'rules',
    'scan',
    'sources',
    'writers',
  ],
  retention: ['commands/byte-size.ts', 'commands/user-error.ts', 'config', 'profiles'],
  reports: ['checkpoint', 'compare', 'config', 'profiles', 'retention', 'rules', 'scan'],
  sources: ['checkpoint', 'commands/user-error.ts', 'rules/rule.ts', 'writers/temporary-files.ts'],
  github: [
    'backup',
    'checkpoint',
    'commands',
    'config',
    'profiles',
    'prune',
    'publish',
    'references',
    'reports',
    'retention',
    'rules',
    'sources',
    'writers',
  ],
  commands: [
    'backup',
    'bundle',
    'checkpoint',
    'compare',
    'config',
    'convert',
    'github',
    'huggingface',
    'profiles',
    'prune',
    'publish',
    'references',
    'reports',
    'retention',
    'rules',
    'scan',
    'sources',
    'writers',
  ],
  cli: ['commands', 'config', 'references', 'reports', 'retention', 'rules', 'sources'],
  'cli.ts': ['cli', 'commands', 'rules'],
  'action.ts': ['commands', 'config', 'github', 'references', 'reports', 'rules', 'sources'],
}

/** Parts that take data and return data: they know no GitHub, no disk and no network. */
const PURE = ['checkpoint', 'rules', 'compare', 'bundle', 'retention', 'reports', 'profiles']
const OUTSIDE = /^(@actions\/|@octokit\/|@azure\/|node:(fs|http|https|net|tls|dns|child_process|worker_threads)(\/|$))/

interface Import {
  readonly from: string
  /** Path below `src`, or the name of a package. */
  readonly to: string
  readonly isLocal: boolean
  readonly isTypeOnly: boolean
  readonly isLazy: boolean
}

const FILES = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort()

const IMPORTS = FILES.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const tree = ts.createSourceFile(file, readFileSync(join(SOURCE, file), 'utf8'), ts.ScriptTarget.Latest)
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean, isLazy = false) => {
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push(resolved(file, specifier.text, isTypeOnly, isLazy))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** `import type …`, and `import { type A, type B }`, which leaves nothing to run either. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((each) => each.isTypeOnly)
  )
}

function resolved(from: string, specifier: string, isTypeOnly: boolean, isLazy: boolean): Import {
  if (!specifier.startsWith('.')) return { from, to: specifier, isLocal: false, isTypeOnly, isLazy }
  const to = relative(SOURCE, resolve(SOURCE, dirname(from), specifier))
    .split(sep)
    .join('/')
  return { from, to, isLocal: true, isTypeOnly, isLazy }
}

function partOf(file: string): string {
  return file.split('/')[0] ?? file
}

function shown({ from, to }: Import): string {
  return `${from} imports ${to}`
}

function isAllowed({ from, to }: Import): boolean {
  const part = partOf(from)
  const isOwn = partOf(to) === part
  return isOwn || to === '../package.json' || (MAY_IMPORT[part] ?? []).some((allowed) => allowed === to || allowed === partOf(to))
}

describe('the walls between the parts', () => {
  test('every file lies in a part that this test knows', () => {
    expect(FILES.filter((file) => MAY_IMPORT[partOf(file)] === undefined)).toEqual([])
    expect(FILES.length).toBeGreaterThan(20)
  })

  test('every import within the house points the right way', () => {
    expect(IMPORTS.filter((each) => each.isLocal && !isAllowed(each)).map(shown)).toEqual([])
  })

  test('the pure parts know no GitHub, no disk and no network', () => {
    const broken = IMPORTS.filter(({ from, to, isLocal }) => !isLocal && PURE.includes(partOf(from)) && OUTSIDE.test(to))
    expect(broken.map(shown)).toEqual([])
  })

  test('only github, the entry of the action and the commands know packages of GitHub', () => {
    const broken = IMPORTS.filter(
      ({ from, to }) => /^@(actions|octokit)\//.test(to) && !['github', 'action.ts', 'commands'].includes(partOf(from)),
    )
    expect(broken.map(shown)).toEqual([])
  })

  test('nothing of Azure can get into the bundle of the command line', () => {
    const reached = reachable('cli.ts')
    const broken = IMPORTS.filter(
      ({ from, to, isTypeOnly }) => !isTypeOnly && reached.has(from) && /^@(azure\/|actions\/(artifact|cache)$)/.test(to),
    )
    expect(broken.map(shown)).toEqual([])
    expect(reached).toContain('commands/validate.ts')
  })

  test('relative imports name files that are there', () => {
    const missing = IMPORTS.filter(({ to, isLocal }) => isLocal && to !== '../package.json' && !FILES.includes(to))
    expect(missing.map(shown)).toEqual([])
  })
})

test('no imports run in a circle', () => {
  expect(circles()).toEqual([])
})

/** All files that `entry` may load, lazily or not. */
function reachable(entry: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    waiting.push(...IMPORTS.filter(({ from, isLocal, isTypeOnly }) => from === file && isLocal && !isTypeOnly).map(({ to }) => to))
  }
  return reached
}

function circles(): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, isLocal, isTypeOnly } of IMPORTS) {
    if (isLocal && !isTypeOnly) next.set(from, [...(next.get(from) ?? []), to])
  }
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) found.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of FILES) visit(file, [])
  return found
}
