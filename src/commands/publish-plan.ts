import { quote } from '../checkpoint/quote.ts'
import type { OutputContainer } from '../convert/request.ts'
import { refuseNameTwice, type SafeName, safeName } from '../publish/file-name.ts'
import { filledName, type NameValues, PLACEHOLDERS } from '../publish/name-template.ts'
import type { PublishRequest } from './publish-request.ts'
import { type CheckedSource, nameValues, stemAndExtension } from './publish-sources.ts'
import { UserError } from './user-error.ts'

/** One file, or sharded set, that is to be made of a source. */
export interface PlannedOutput {
  readonly source: CheckedSource
  readonly container: OutputContainer
  readonly name: SafeName
  /** Whether the source is what would be written, so that it is published itself. */
  readonly isSource: boolean
}

type Wishes = Pick<PublishRequest, 'containers' | 'dtype' | 'only' | 'name' | 'tag'>

/** What is to be made of the sources, and what it will be called. Throws `UserError` for names that do not do. */
export function planOutputs(sources: readonly CheckedSource[], wishes: Wishes): readonly PlannedOutput[] {
  const planned = sources.flatMap((source) => {
    const own = containerOf(source)
    const containers = wishes.containers.length === 0 ? [own] : [...new Set(wishes.containers)]
    return containers.map((container) => {
      const values = { ...nameValues(source, wishes), dtype: dtypeText(wishes), ext: extensionFor(container, source) }
      const name = safeName(filledName(wishes.name, values))
      refuseOtherExtension(name.name, container, wishes)
      return { source, container, name, isSource: isUnchanged(source, container === own, wishes), values }
    })
  })
  const advice = namedApart(planned, wishes.name)
  refuseNameTwice(
    planned.map(({ name: { name }, source }) => ({ name, from: source.main.path })),
    advice,
  )
  return planned.map(({ values: _, ...output }) => output)
}

/** The container that a checkpoint has, in the two kinds that are written. */
function containerOf({ main, report }: CheckedSource): OutputContainer {
  if (report.format === 'sharded') return stemAndExtension(main.path).extension.toLowerCase() === '.safetensors' ? 'safetensors' : 'torch'
  return report.format === 'safetensors' ? 'safetensors' : 'torch'
}

/** The extension by which programs choose how to read a file; of the extensions for PyTorch's own container, the source's. */
function extensionFor(container: OutputContainer, { main }: CheckedSource): string {
  if (container === 'safetensors') return '.safetensors'
  const { extension } = stemAndExtension(main.path)
  return extension === '' || /^\.safetensors$/i.test(extension) ? '.pth' : extension
}

function dtypeText({ dtype }: Wishes): string | undefined {
  return dtype === 'keep' ? undefined : dtype
}

/** A sharded set is written anew in any case: its files are named in its index. */
function isUnchanged({ report }: CheckedSource, isOwnContainer: boolean, { dtype, only }: Wishes): boolean {
  const keepsAll = only === 'all' || report.format === 'safetensors'
  return isOwnContainer && keepsAll && dtype === 'keep' && report.format !== 'sharded'
}

function refuseOtherExtension(name: string, container: OutputContainer, { name: template }: Wishes): void {
  if (name.toLowerCase().endsWith('.safetensors') === (container === 'safetensors') && !/\.(?:json|bundle\.zip)$/i.test(name)) return
  const expected = container === 'safetensors' ? '.safetensors' : 'that of a PyTorch file, as .pth'
  throw new UserError(
    `--name ${quote(template)} gives ${quote(name)} for a file in the container ${container}, whose extension has to be ${expected}; ` +
      'end the name with {ext}',
  )
}

type Named = { readonly name: SafeName; readonly values: NameValues }

/** What tells the files with equal names apart, for whoever has to name them. */
function namedApart(planned: readonly Named[], template: string): string {
  const byName = new Map<string, Named[]>()
  for (const each of planned) byName.set(each.name.name.toLowerCase(), [...(byName.get(each.name.name.toLowerCase()) ?? []), each])
  const alike = [...byName.values()].find((same) => same.length > 1) ?? []
  const useful = PLACEHOLDERS.filter((each) => !template.includes(`{${each}}`) && new Set(alike.map(({ values }) => values[each])).size > 1)
  if (useful.length > 0) return `tell them apart with ${useful.map((each) => `{${each}}`).join(' or ')} in --name`
  const isLost = new Set(alike.map(({ name }) => name.label ?? name.name)).size === alike.length && alike.some(({ name }) => name.label)
  const how = isLost ? 'rename one of them, in letters from A to Z, as GitHub keeps no others' : 'rename one of them'
  return `${how}, or publish them under two tags`
}
