import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Json, JsonError, JsonNumber, JsonObject, parseJson } from '../checkpoint/json.ts'
import { DictValue, FloatValue, ListValue, type PickleValue } from '../checkpoint/pickle/values.ts'
import { UserError } from '../commands/user-error.ts'

/** Settings of training are a few kilobytes. */
const MAX_BYTES = 4 * 1024 * 1024

/**
 * The settings that training keeps in `config.json`: the file that is named, else the one beside the checkpoint or in the folder
 * above, where GPT-SoVITS (logs/<experiment>/config.json) and RVC have it. `undefined` where there is none.
 */
export async function trainingSettings(root: string, named: string | undefined, checkpoint: string): Promise<PickleValue | undefined> {
  if (named !== undefined) return read(resolve(root, named), named)
  for (const folder of [dirname(checkpoint), dirname(dirname(checkpoint))]) {
    const path = join(folder, 'config.json')
    if ((await stat(path).catch(() => undefined))?.isFile() === true) return read(path, path)
  }
  return undefined
}

/** Throws `UserError` where no file has this name, whether it will be needed or not. */
export async function refuseMissingSettings(root: string, named: string): Promise<void> {
  await factsOf(resolve(root, named), named)
}

async function factsOf(absolute: string, shown: string): Promise<Stats> {
  const facts = await stat(absolute).catch(() => undefined)
  if (facts?.isFile() !== true) throw new UserError(`${shown}: expected a JSON file of settings, found no file`)
  return facts
}

async function read(absolute: string, shown: string): Promise<PickleValue> {
  const facts = await factsOf(absolute, shown)
  if (facts.size > MAX_BYTES) throw new UserError(`${shown}: expected settings of at most ${MAX_BYTES} bytes, found ${facts.size}`)
  try {
    return pickled(parseJson(await readFile(absolute, 'utf8')))
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new UserError(`${shown}: expected JSON, found something else: ${error.message}`)
  }
}

/** What Python's `json.load` makes of it. */
function pickled(json: Json): PickleValue {
  if (json === null || typeof json !== 'object') return json
  if (json instanceof JsonNumber) return numberOf(json.text)
  if (json instanceof JsonObject) {
    const dict = new DictValue()
    for (const [key, value] of json.entries) dict.entries.set(key, pickled(value))
    return dict
  }
  const list = new ListValue()
  for (const item of json) list.items.push(pickled(item))
  return list
}

/** Longest integer that is read; Python refuses longer ones too. */
const MAX_DIGITS = 4300

function numberOf(text: string): PickleValue {
  if (!/^-?\d+$/.test(text)) return new FloatValue(Number(text))
  if (text.length > MAX_DIGITS) throw new UserError(`the settings hold a number of ${text.length} digits`)
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
