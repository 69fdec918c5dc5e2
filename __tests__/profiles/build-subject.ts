import type { ConfigInput } from '../../src/config/config.ts'
import { identify } from '../../src/profiles/identify.ts'
import type { Draft, FileFacts, Rule, StatedDigest, Subject } from '../../src/rules/rule.ts'
import type { ScanFacts } from '../../src/scan/facts.ts'
import { type Built, buildCheckpoint, buildConfig } from './build-checkpoint.ts'

export interface BuiltSubject {
  readonly path: string
  readonly file: Built
  readonly config?: ConfigInput
  /** Names beside it; its own is added. */
  readonly beside?: readonly string[]
  readonly digests?: ScanFacts['digests']
  readonly statedDigests?: readonly StatedDigest[]
}

/** One file with all that is known of it, identified as the program does. */
export function buildSubject(built: BuiltSubject): Subject {
  const checkpoint = buildCheckpoint(built.file)
  const config = buildConfig(built.config)
  const bytes = built.digests && {
    crc32: new Map(),
    nonFinite: new Map(),
    allZero: new Set<string>(),
    payloads: new Map(),
    problems: [],
    copies: new Map(),
    digests: built.digests,
  }
  return {
    path: built.path,
    checkpoint,
    identification: identify({ path: built.path, checkpoint, config }),
    bytes,
    folder: [built.path.slice(built.path.lastIndexOf('/') + 1), ...(built.beside ?? [])],
    statedDigests: built.statedDigests ?? [],
    config,
  }
}

/** Messages of a rule for one file. */
export function messagesOf(rule: Rule, built: BuiltSubject): readonly string[] {
  return [...draftsOf(rule, built)].map((draft) => draft.message)
}

export function draftsOf(rule: Rule, built: BuiltSubject): readonly Draft[] {
  return [...(rule.check?.(buildSubject(built)) ?? [])]
}

/** `path: message` of a rule that compares files. */
export function messagesOfSet(rule: Rule, files: Readonly<Record<string, Built>>): readonly string[] {
  const facts: readonly FileFacts[] = Object.entries(files).map(([path, file]) => ({
    path,
    identification: identify({ path, checkpoint: buildCheckpoint(file), config: buildConfig() }),
  }))
  return [...(rule.checkSet?.(facts) ?? [])].map((draft) => `${draft.path}: ${draft.message}`)
}
