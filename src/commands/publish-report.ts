import type { Delivery, PublishedFile, TargetState } from '../publish/publication.ts'
import type { ReleaseComparison } from '../publish/release-facts.ts'
import { overflowLines, underflowLine } from '../reports/convert-facts.ts'
import type { PublishReport } from '../reports/publish-schema.ts'
import type { ConvertReport, FindingReport, ValidateReport } from '../reports/schemas.ts'
import type { CheckedModel } from './publish-models.ts'
import type { PublishRequest } from './publish-request.ts'

type Finding = PublishReport['findings'][number]

const OVERFLOW_NEXT =
  'keep the tensors that do not fit as they are with --keep-dtype, or publish with --dtype bfloat16, whose range is that of float32'

/** What happens while something is published, put together as its report. */
export class PublicationReport {
  private readonly request: PublishRequest
  private readonly target: string
  private title: string | undefined
  private url: string | undefined
  private files: PublishReport['files'] = []
  private validation: PublishReport['validation']
  private conversions: PublishReport['conversions'] = []
  private compatibility: PublishReport['compatibility'] = []
  private settings: PublishReport['settings'] = []
  private readonly notes: string[] = []
  private readonly findings: Finding[] = []

  constructor(request: PublishRequest, target: string) {
    this.request = request
    this.target = target
    this.title = request.title
  }

  /** What is there already. */
  found({ notes, url }: TargetState): void {
    this.note(notes)
    this.url = url
  }

  note(notes: readonly string[]): void {
    this.notes.push(...notes.filter((note) => !this.notes.includes(note)))
  }

  validated(report: ValidateReport): void {
    this.validation = { ...report.summary }
    this.addFindings(report)
  }

  /** What was made, once it was checked like any other file. */
  made(models: readonly CheckedModel[]): void {
    this.conversions = models.map(conversionOf)
    for (const { output, facts, secrets } of models) {
      const { conversion, source } = output
      if (secrets.length > 0) this.note([secretsNote(facts.name, secrets)])
      if (conversion === undefined) continue
      const lines = [...conversion.warnings, underflowLine(conversion)].filter((line) => line !== '')
      this.note(lines.map((line) => `${source.main.path}: ${line}`))
    }
  }

  /** Findings of what was made, which has no folder where it is published. */
  checked(report: ValidateReport): void {
    this.addFindings({ ...report, files: report.files.map((file) => ({ ...file, path: file.path.slice(file.path.lastIndexOf('/') + 1) })) })
  }

  compared(comparisons: readonly ReleaseComparison[], notes: readonly string[]): void {
    this.compatibility = comparisons.map(compatibilityOf)
    this.note(notes)
  }

  cleaned(settings: PublishReport['settings']): void {
    this.settings = settings
  }

  planned(title: string, files: readonly PublishedFile[], sources: ReadonlyMap<string, string>): void {
    this.title = title
    this.files = files.map(({ name, label, size, sha256, role }) => {
      const source = sources.get(name)
      return { name, ...(label === undefined ? {} : { label }), size, sha256, role, ...(source === undefined ? {} : { source }) }
    })
  }

  /** All is there already and was to be left alone. */
  skipped(): PublishReport {
    return this.report({ status: 'passed', state: 'skipped', next: [] })
  }

  /** The sources, or what was made of them, did not pass their checks. */
  refused(): PublishReport {
    const files = [...new Set(this.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path))]
    const next =
      files.length === 0 ? 'see the findings' : `mend or leave out ${files.slice(0, 3).join(', ')}${files.length > 3 ? ', …' : ''}`
    return this.report({ status: 'failed', state: 'none', error: 'a check failed, and nothing was published', next: [next] })
  }

  /** One of the files cannot be converted as it was asked for. */
  notConverted(conversion: ConvertReport): PublishReport {
    this.findings.push(...conversion.findings.map((each) => ({ ...each, where: { ...each.where } })))
    const [overflow, ...more] = overflowLines(conversion)
    const why = overflow === undefined ? 'see the findings' : `${overflow}${more.length > 0 ? `, and more of ${more.length} tensors` : ''}`
    const error = `${conversion.input.path} cannot be converted, and nothing was published: ${why}`
    return this.report({ status: 'failed', state: 'none', error, next: overflow === undefined ? [] : [OVERFLOW_NEXT] })
  }

  incompatible(): PublishReport {
    const failed = this.compatibility.filter(({ status }) => status === 'failed')
    const error = `${failed.map(({ name }) => name).join(', ')} would not load where ${failed[0]?.reference ?? 'the reference'} does, and nothing was published`
    const next = [
      'publish it as a new model, without --require-compatible, where that is meant; compare CANDIDATE --reference REF shows every key that differs',
    ]
    return this.report({ status: 'failed', state: 'none', error, next })
  }

  /** A dry run ends here. */
  plan(): PublishReport {
    return this.report({ status: 'passed', state: 'planned', next: ['run it again without --dry-run to publish these files'] })
  }

  notSent(message: string): PublishReport {
    return this.report({ status: 'failed', state: 'none', error: message, next: [] })
  }

  delivered({ url, state, files, notes }: Delivery): PublishReport {
    this.note(notes)
    this.url = url ?? this.url
    const sent = new Map(files.map((file) => [file.name, file]))
    this.files = this.files.map((file) => {
      const found = sent.get(file.name)
      if (found === undefined) return file
      return { ...file, change: found.change, ...(found.url === undefined ? {} : { url: found.url }) }
    })
    const next = state === 'draft' ? [`look at the draft${url === undefined ? '' : ` at ${url}`}, and publish it there`] : []
    return this.report({ status: 'passed', state, next })
  }

  private addFindings({ files }: ValidateReport): void {
    for (const { path, findings } of files) this.findings.push(...findings.map((each: FindingReport) => ({ path, ...each })))
  }

  private report(outcome: Pick<PublishReport, 'status' | 'state' | 'next'> & { readonly error?: string }): PublishReport {
    const { request, target, title, url, files, validation, conversions, compatibility, settings, notes, findings } = this
    const { status, state, error, next } = outcome
    return {
      schema: 'ckpt-guard/publish@1',
      status,
      dryRun: request.dryRun,
      target,
      ...(request.tag === undefined ? {} : { tag: request.tag }),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      state,
      files,
      ...(validation === undefined ? {} : { validation }),
      ...{ conversions, compatibility, settings, notes, findings },
      ...(error === undefined ? {} : { error }),
      next,
    }
  }
}

/** Places that a note lists. */
const MAX_PLACES = 5

function secretsNote(name: string, places: readonly string[]): string {
  const more = places.length > MAX_PLACES ? ` and ${places.length - MAX_PLACES} more` : ''
  return (
    `${name} carries what looks like a secret: ${places.slice(0, MAX_PLACES).join(', ')}${more}; whoever downloads it can read that. ` +
    'Take it out of the checkpoint, and revoke it where it was published'
  )
}

function conversionOf({ output, facts }: CheckedModel): PublishReport['conversions'][number] {
  const { source, container, files, conversion } = output
  const { name, tensors, parameters, dtypes, identity } = facts
  return {
    source: source.main.path,
    output: name,
    container,
    converted: conversion !== undefined,
    sourceSize: source.shards.reduce((sum, { size }) => sum + size, source.main.size),
    size: files.reduce((sum, { size }) => sum + size, 0),
    tensors,
    parameters,
    dtypes: { ...dtypes },
    casts: { ...conversion?.casts },
    dropped: { entries: [...(conversion?.dropped.entries ?? [])], tensors: conversion?.tensors.dropped ?? 0 },
    ...(identity === undefined ? {} : { identity: { ...identity } }),
  }
}

function compatibilityOf({ name, reference, report }: ReleaseComparison): PublishReport['compatibility'][number] {
  const { status, require, verdict, missing, unexpected, shape, loads } = report
  return {
    ...{ name, reference, status, require, verdict },
    missing: missing.length,
    unexpected: unexpected.length,
    shape: shape.length,
    ...(loads.error === undefined ? {} : { error: loads.error }),
  }
}
