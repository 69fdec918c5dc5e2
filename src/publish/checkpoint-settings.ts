import type { Checkpoint } from '../checkpoint/checkpoint.ts'
import { type Json, JsonNumber, JsonObject } from '../checkpoint/json.ts'
import { attributes, dictEntries } from '../checkpoint/pickle/lookup.ts'
import { type CallValue, Entries, GlobalValue, type PickleObject, type PickleValue } from '../checkpoint/pickle/values.ts'
import { pathOfParts } from './clean-json.ts'

/** Top-level entries that hold the settings of a training, in the projects that we know and in those that we do not. */
const SETTINGS: ReadonlySet<string> = new Set([
  'config',
  'cfg',
  'conf',
  'hparams',
  'hps',
  'hyper_parameters',
  'hparams_name',
  'datamodule_hyper_parameters',
  'args',
  'opt',
  'options',
  'settings',
  'info',
  'model_args',
  'model_config',
  'model_kwargs',
  'train_args',
  'training_args',
  'audio_config',
  'speakers',
  'spk2id',
  'symbols',
])

/** Values of one checkpoint's settings; GPT-SoVITS has a hundred. */
const MOST_VALUES = 50_000

/** Characters of texts in them, so that one text that is shared by reference a million times does not fill the memory. */
const MOST_CHARACTERS = 4 * 1024 * 1024

/** Deeper than any settings lie. */
const MOST_LEVELS = 48

/** A text that is longer is data. */
const LONGEST_TEXT = 64 * 1024

/**
 * The settings that a checkpoint brings: GPT-SoVITS' `config`, Lightning's `hyper_parameters`, RVC's list, and every number and text at its
 * top; for safetensors its `__metadata__`. Not cleaned. `undefined` where there are none.
 */
export function checkpointSettings({ root, metadata, container }: Pick<Checkpoint, 'root' | 'metadata' | 'container'>): Json | undefined {
  const reader = new SettingsReader()
  const found: (readonly [string, Json])[] = []
  const entries = dictEntries(root) ?? new Entries()
  for (const [i, key] of entries.keys.entries()) {
    if (typeof key !== 'string') continue
    const isSetting = container === 'safetensors' || SETTINGS.has(key.toLowerCase()) || metadata.has(key)
    if (isSetting) found.push([key, reader.value(entries.values[i] ?? null, 0)])
  }
  return found.length === 0 ? undefined : new JsonObject(found)
}

/** Turns what a pickle describes into JSON. What is no plain data becomes a text in brackets that says what it was. */
class SettingsReader {
  private values = 0
  private characters = 0
  /** The objects that lead to the one that is read: what holds itself has no end. */
  private readonly above = new Set<PickleObject>()

  value(value: PickleValue, depth: number): Json {
    if (++this.values > MOST_VALUES || this.characters > MOST_CHARACTERS || depth > MOST_LEVELS) return '(too large)'
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number' || typeof value === 'bigint') return new JsonNumber(String(value))
    if (typeof value === 'string') return this.text(value)
    if (value.kind === 'float') return Number.isFinite(value.value) ? new JsonNumber(floatText(value.value)) : String(value.value)
    if (this.above.has(value)) return '(itself)'
    this.above.add(value)
    const json = this.object(value, depth + 1)
    this.above.delete(value)
    return json
  }

  private text(text: string): string {
    this.characters += text.length
    // Half of a surrogate pair is no text that JSON may hold.
    return Buffer.from(text.length > LONGEST_TEXT ? `(text of ${text.length} characters)` : text).toString()
  }

  private object(value: Exclude<PickleObject, { kind: 'float' }>, depth: number): Json {
    switch (value.kind) {
      case 'list':
      case 'tuple':
      case 'set':
        return this.list(value.items, depth)
      case 'dict':
        return this.entries(value.entries, depth)
      case 'call':
        return this.call(value, depth)
      case 'global':
        return this.text(`(${value.canonical})`)
      case 'bytes':
        return `(${value.length} bytes)`
      case 'persistent':
        return '(tensor)'
    }
  }

  private list(items: readonly PickleValue[], depth: number): Json {
    const read: Json[] = []
    for (const item of items) {
      if (this.values > MOST_VALUES || this.characters > MOST_CHARACTERS) break
      read.push(this.value(item, depth))
    }
    return read
  }

  private entries(entries: Entries, depth: number): Json {
    const read: (readonly [string, Json])[] = []
    for (const [i, key] of entries.keys.entries()) {
      if (this.values > MOST_VALUES || this.characters > MOST_CHARACTERS) break
      read.push([this.text(keyText(key)), this.value(entries.values[i] ?? null, depth)])
    }
    return new JsonObject(read)
  }

  /** A path, a dict of a class of its own, an object by its attributes (GPT-SoVITS' `HParams`, `argparse.Namespace`), or its class. */
  private call(call: CallValue, depth: number): Json {
    const path = isOf(call, 'pathlib') ? (pathOfParts(call.args) ?? relativePath(call.args)) : undefined
    if (path !== undefined) return this.text(path)
    const held = dictEntries(call) ?? attributes(call)
    if (held !== undefined) return this.entries(held, depth)
    if (call.items.length > 0) return this.list(call.items, depth)
    const [first, ...others] = call.args
    // An enum, or a class around one value: `Path`, `str`, `float`.
    if (first !== undefined && others.length === 0 && isSimple(first)) return this.value(first, depth)
    return this.text(call.callable instanceof GlobalValue ? `(${call.callable.canonical})` : '(object)')
  }
}

function isOf(call: CallValue, module: string): boolean {
  return call.callable instanceof GlobalValue && call.callable.module.split('.')[0] === module
}

function relativePath(parts: readonly PickleValue[]): string | undefined {
  return parts.length > 0 && parts.every((part) => typeof part === 'string') ? parts.join('/') : undefined
}

function isSimple(value: PickleValue): boolean {
  return value === null || typeof value !== 'object' || value.kind === 'float'
}

function keyText(key: PickleValue): string {
  if (key === null || typeof key !== 'object') return String(key)
  return key.kind === 'float' ? String(key.value) : `(${key.kind})`
}

/** Python's `1.0` stays a float. */
function floatText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value)
}
