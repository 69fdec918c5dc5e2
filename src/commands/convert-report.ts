import { join } from 'node:path'
import { quote } from '../checkpoint/quote.ts'
import type { Copied, Target } from '../convert/copy-pass.ts'
import type { FileFinding } from '../convert/judge-input.ts'
import { type OpenInput, shownPath } from '../convert/open-input.ts'
import type { OutputModel } from '../convert/output-model.ts'
import type { OutputPlan } from '../convert/output-plan.ts'
import type { ConvertRequest, OutputContainer } from '../convert/request.ts'
import { type ChangedValues, overflows, underflows } from '../convert/value-changes.ts'
import type { Identification, Identity } from '../profiles/identity.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import type { CopyFacts } from '../scan/copy.ts'

/** Names that a report lists before it only counts them. */
const MOST_NAMES = 1000
const NAMED_IN_WARNING = 3

interface Outcome {
  readonly identification?: Identification
  readonly findings: readonly FileFinding[]
}

/** What is found out during a conversion, put together as its report. */
export class ConversionReport {
  private readonly request: ConvertRequest
  private readonly input: OpenInput
  private readonly place: { readonly container: OutputContainer; readonly shown: string; readonly folder: string }
  private identification: Identification | undefined
  private model: OutputModel | undefined
  private plan: OutputPlan | undefined
  private copies: ReadonlyMap<Target, CopyFacts> = new Map()
  private readonly warnings: string[] = []

  constructor(request: ConvertRequest, input: OpenInput, place: ConversionReport['place']) {
    this.request = request
    this.input = input
    this.place = place
  }

  /** What the input is. */
  about(identification: Identification | undefined): void {
    this.identification = identification
    const kind = identification?.identity?.kind ?? ''
    if (kind.endsWith('-base')) {
      this.warnings.push(
        'the input is a base model: GPT-SoVITS knows it by its first 8 KiB, which a conversion changes, and would then go by the size',
      )
    }
  }

  planned(model: OutputModel, plan: OutputPlan): void {
    this.model = model
    this.plan = plan
    this.warnings.push(...plan.notes)
  }

  copied({ facts, copies }: Copied): void {
    this.copies = copies
    const names = [...facts.values()].flatMap(({ nonFinite }) => [...nonFinite.keys()])
    const written = new Set(this.model?.tensors.map(({ tensor }) => tensor.info.name))
    const staying = names.filter((name) => written.has(name))
    if (staying.length > 0) this.warnings.push(`NaN or infinite values of the input stay as they are: ${listed(staying)}`)
  }

  /** Nothing was written. */
  failed(outcome: Outcome): ConvertReport {
    return this.report('failed', outcome, [])
  }

  passed(outcome: Outcome): ConvertReport {
    const { root } = this.request
    const at = (name: string) => shownPath(root, join(this.place.folder, name))
    const index = this.plan?.index
    return this.report('passed', outcome, [
      ...(this.plan?.files ?? []).map(({ name, size }) => ({ path: at(name), size })),
      ...(index === undefined ? [] : [{ path: at(index.name), size: Buffer.byteLength(index.text) }]),
    ])
  }

  private report(
    status: ConvertReport['status'],
    { identification, findings }: Outcome,
    files: ConvertReport['output']['files'],
  ): ConvertReport {
    const { request, input, model, plan } = this
    const cast = [...(plan?.casts.values() ?? [])].reduce((sum, count) => sum + count, 0)
    const written = plan?.expected.length ?? 0
    return {
      schema: 'ckpt-guard/convert@1',
      status,
      input: {
        path: input.main.path,
        size: input.size,
        format: input.main.checkpoint.container,
        ...identityOf(this.identification?.identity),
      },
      output: {
        path: this.place.shown,
        container: this.place.container,
        size: files.reduce((sum, { size }) => sum + size, 0),
        files,
        ...identityOf(identification?.identity),
      },
      dtype: request.dtype,
      tensors: { written, cast, kept: written - cast, dropped: model?.dropped.length ?? 0, renamed: model?.renamed ?? 0 },
      casts: Object.fromEntries(plan?.casts ?? []),
      dropped: { entries: [...(model?.droppedEntries ?? [])], keys: droppedKeys(model) },
      overflow: overflows(this.copies).map(plain),
      underflow: underflows(this.copies).map(plain),
      warnings: this.warnings,
      findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
    }
  }
}

/** Tensors that are left out one by one, not with all of their entry. */
function droppedKeys(model: OutputModel | undefined): string[] {
  const entries = model?.droppedEntries ?? []
  const single = (model?.dropped ?? []).filter(({ info }) => !entries.some((entry) => `${info.name}.`.startsWith(`${entry}.`)))
  return single.slice(0, MOST_NAMES).map(({ info }) => info.key ?? info.name)
}

function plain({ tensors, from, to, count, largest }: ChangedValues): ConvertReport['overflow'][number] {
  return { tensors: tensors.slice(0, MOST_NAMES), from, to, count, largest }
}

function identityOf(identity: Identity | undefined): { identity?: NonNullable<ConvertReport['input']['identity']> } {
  return identity === undefined ? {} : { identity: { ...identity, evidence: [...identity.evidence] } }
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED_IN_WARNING
  return `${names
    .slice(0, NAMED_IN_WARNING)
    .map((name) => quote(name))
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
