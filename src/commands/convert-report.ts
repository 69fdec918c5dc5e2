import { join } from 'node:path'
import { quote } from '../checkpoint/quote.ts'
import type { Copied } from '../convert/copy-pass.ts'
import type { FileFinding } from '../convert/judge-input.ts'
import type { OpenInput } from '../convert/open-input.ts'
import type { OutputModel } from '../convert/output-model.ts'
import { type OutputPlace, pathAsGiven } from '../convert/output-place.ts'
import type { OutputPlan } from '../convert/output-plan.ts'
import type { ConvertWishes } from '../convert/request.ts'
import { type ChangedValues, overflows, underflows } from '../convert/value-changes.ts'
import type { Identification, Identity } from '../profiles/identity.ts'
import type { ConvertReport } from '../reports/schemas.ts'
import { shownPath } from '../sources/shown-path.ts'
import { type FitFacts, fitFacts, fitWarnings } from './convert-fit-report.ts'
import type { ReferenceFit } from './convert-reference.ts'

/** Names that a report lists before it only counts them. */
const MOST_NAMES = 1000
const NAMED_IN_WARNING = 3

interface Outcome {
  readonly identification?: Identification
  readonly findings: readonly FileFinding[]
}

/** What is found out during a conversion, put together as its report. It keeps plain facts: the input is released before the output is verified. */
export class ConversionReport {
  private readonly request: ConvertWishes
  private readonly place: OutputPlace
  private input: ConvertReport['input']
  private planFacts: PlanFacts = NOTHING_PLANNED
  private fitFacts: FitFacts = {}
  private outputPath: string
  private changes: Pick<ConvertReport, 'overflow' | 'underflow'> = { overflow: [], underflow: [] }
  private readonly warnings: string[] = []

  constructor(request: ConvertWishes, { main, size }: OpenInput, place: OutputPlace) {
    this.request = request
    this.place = place
    this.outputPath = place.shown
    this.input = { path: main.path, size, format: main.checkpoint.container }
  }

  /** What the input is. */
  about(identification: Identification | undefined): void {
    this.input = { ...this.input, ...identityOf(identification?.identity) }
    const kind = identification?.identity?.kind ?? ''
    if (kind.endsWith('-base')) {
      this.warnings.push(
        'the input is a base model: GPT-SoVITS knows it by its first 8 KiB, which a conversion changes, and would then go by the size',
      )
    }
  }

  /** The settings that `--config-file` names have no part in this conversion. */
  unneeded(configFile: string): void {
    this.warnings.push(
      `--config-file ${quote(configFile)} is not used: with --only weights, a training file of GPT-SoVITS (S2) or of RVC needs such settings; this conversion does not`,
    )
  }

  planned(model: OutputModel, plan: OutputPlan): void {
    const cast = [...plan.casts.values()].reduce((sum, count) => sum + count, 0)
    const written = plan.expected.length
    if (plan.index !== undefined) this.outputPath = pathAsGiven(this.request, join(this.place.folder, plan.index.name))
    this.planFacts = {
      files: [
        ...plan.files,
        ...(plan.index === undefined ? [] : [{ name: plan.index.name, size: Buffer.byteLength(plan.index.text) }]),
      ].map(({ name, size }) => ({ path: shownPath(this.request.root, join(this.place.folder, name)), size })),
      tensors: { written, cast, kept: written - cast, dropped: model.dropped.length, renamed: model.renamed },
      casts: Object.fromEntries(plan.casts),
      dropped: { entries: [...model.droppedEntries], keys: droppedKeys(model) },
    }
    this.warnings.push(...plan.notes)
  }

  /** What references have made of the keys. */
  fitted(fit: ReferenceFit, model: OutputModel): void {
    this.fitFacts = fitFacts(fit, model)
    this.warnings.push(...fitWarnings(fit))
  }

  copied({ facts, copies }: Copied, model: OutputModel): void {
    this.changes = { overflow: overflows(copies).map(plain), underflow: underflows(copies).map(plain) }
    const names = [...facts.values()].flatMap(({ nonFinite }) => [...nonFinite.keys()])
    const written = new Set(model.tensors.map(({ tensor }) => tensor.info.name))
    const staying = names.filter((name) => written.has(name))
    if (staying.length > 0) this.warnings.push(`NaN or infinite values of the input stay as they are: ${listed(staying)}`)
  }

  /** Nothing was written. */
  failed(outcome: Outcome): ConvertReport {
    return this.report('failed', outcome, [])
  }

  passed(outcome: Outcome): ConvertReport {
    return this.report('passed', outcome, this.planFacts.files)
  }

  private report(
    status: ConvertReport['status'],
    { identification, findings }: Outcome,
    files: ConvertReport['output']['files'],
  ): ConvertReport {
    const { tensors, casts, dropped } = this.planFacts
    return {
      schema: 'ckpt-guard/convert@1',
      status,
      input: this.input,
      output: {
        path: this.outputPath,
        container: this.place.container,
        size: files.reduce((sum, { size }) => sum + size, 0),
        files,
        ...identityOf(identification?.identity),
      },
      dtype: this.request.dtype,
      tensors,
      casts,
      dropped,
      ...this.fitFacts,
      ...this.changes,
      warnings: this.warnings,
      findings: findings.map((finding) => ({ ...finding, where: { ...finding.where } })),
    }
  }
}

type PlanFacts = Pick<ConvertReport, 'tensors' | 'casts' | 'dropped'> & Pick<ConvertReport['output'], 'files'>

const NOTHING_PLANNED: PlanFacts = {
  files: [],
  tensors: { written: 0, cast: 0, kept: 0, dropped: 0, renamed: 0 },
  casts: {},
  dropped: { entries: [], keys: [] },
}

/** Tensors that are left out one by one, not with all of their entry. */
function droppedKeys({ droppedEntries: entries, dropped }: OutputModel): string[] {
  const single = dropped.filter(({ info }) => !entries.some((entry) => `${info.name}.`.startsWith(`${entry}.`)))
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
