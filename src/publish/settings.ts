import type { BundleConfig, SettingChange } from '../bundle/bundle.ts'
import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { checkpointSettings } from './checkpoint-settings.ts'
import { type CleanedSettings, cleanJson, cleanJsonText } from './clean-json.ts'
import { cleanText } from './clean-text.ts'
import { cleanYamlText } from './clean-yaml.ts'
import type { ConfigFile, FoundConfigs, LeftOutFile } from './config-files.ts'

/** Settings of one checkpoint, as they were found. */
export interface SettingsSource {
  /** Name of the file that was published from; without folders. */
  readonly name: string
  readonly checkpoint: Pick<Checkpoint, 'root' | 'metadata' | 'container'>
  readonly beside: FoundConfigs
}

/** Settings that may be published. */
export interface PublishedSettings {
  readonly configs: readonly PublishedConfig[]
  readonly leftOut: readonly LeftOutFile[]
  /** How many values were taken out. */
  readonly changed: number
}

export interface PublishedConfig extends BundleConfig {
  readonly text: string
}

/** Characters of all settings together, and their files; what goes beyond is left out, and said. */
const MOST_CHARACTERS = 16 * 1024 * 1024
const MOST_FILES = 2000

/** Characters of all lists of changes together: what the bundle says of itself has to stay small. */
const MOST_LISTED = 1024 * 1024

/** Files that are named as left out. */
const MOST_LEFT_OUT = 200

/**
 * The settings of all checkpoints, without local paths, names and secrets, for the bundle. A file that lies beside several checkpoints is
 * there once. What cannot be read as JSON or YAML is left out, since nobody knows what it holds.
 */
export function publishedSettings(sources: readonly SettingsSource[]): PublishedSettings {
  const collector = new Collector()
  for (const { name, checkpoint, beside } of sources) {
    const own = checkpointSettings(checkpoint)
    if (own !== undefined) collector.add('checkpoint', name, 'checkpoint.json', cleanJson(own))
    for (const file of beside.files) collector.add('file', name, file.name, cleaned(file))
    for (const { name: left, why } of beside.leftOut) collector.leaveOut(left, why)
  }
  return collector.result()
}

/** Characters around a place in the list. */
const ROOM_OF_A_CHANGE = 80

class Collector {
  private readonly configs = new Map<string, PublishedConfig>()
  private readonly entries = new Set<string>()
  private readonly leftOut = new Map<string, LeftOutFile>()
  private characters = 0
  private listed = 0
  private changed = 0

  add(from: PublishedConfig['from'], source: string, file: string, settings: CleanedSettings): void {
    if ('refusal' in settings) return this.leaveOut(file, settings.refusal)
    const { text, changes } = settings
    if (stillTells(text)) return this.leaveOut(file, 'it names a home folder or a secret in a place that cannot be cleaned')
    const name = safeName(cleanText(file).text)
    const identity = JSON.stringify([from, name, text])
    const known = this.configs.get(identity)
    if (known !== undefined) {
      this.configs.set(identity, { ...known, of: [...new Set([...known.of, source])] })
      return
    }
    this.characters += text.length
    if (this.characters > MOST_CHARACTERS || this.configs.size >= MOST_FILES)
      return this.leaveOut(file, 'there is no room for it: the settings together are too large')
    this.changed += changes.length
    const entry = this.entry(`config/${safeName(source)}/${name}`)
    this.configs.set(identity, { entry, of: [source], from, changes: this.list(changes), text })
  }

  leaveOut(name: string, why: string): void {
    if (this.leftOut.size >= MOST_LEFT_OUT) return
    // A reason of the system's own may hold the whole path.
    this.leftOut.set(name, { name: cleanText(name).text, why: cleanText(why).text })
  }

  result(): PublishedSettings {
    return { configs: [...this.configs.values()], leftOut: [...this.leftOut.values()], changed: this.changed }
  }

  /** As many as there is room for. */
  private list(changes: readonly SettingChange[]): readonly SettingChange[] {
    return changes.filter(({ place }) => {
      this.listed += place.length + ROOM_OF_A_CHANGE
      return this.listed <= MOST_LISTED
    })
  }

  /** Names that differ in case alone are one on some systems. */
  private entry(wanted: string): string {
    let entry = wanted
    for (let i = 2; this.entries.has(entry.toLowerCase()); i++) entry = wanted.replace(/(\.\w+)?$/, `-${i}$1`)
    this.entries.add(entry.toLowerCase())
    return entry
  }
}

function cleaned({ name, text }: ConfigFile): CleanedSettings {
  return /\.json$/i.test(name) ? cleanJsonText(text) : cleanYamlText(text)
}

/** YAML has corners beside values and comments: names of anchors, tags, directives. */
function stillTells(text: string): boolean {
  return /(?:(?<![\w.])\/(?:home|Users)\/|[A-Za-z]:\\{1,2}Users\\{1,2})[^\s/\\'"]|(?<![\w-])(?:gh[pousr]_|github_pat_|hf_|AKIA)[A-Za-z0-9]{16}|PRIVATE KEY-----/.test(
    text,
  )
}

/** Name of a file in a zip that every system can unpack. */
function safeName(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._+=@ -]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '_')
    .slice(0, 120)
  return safe === '' ? '_' : safe
}
