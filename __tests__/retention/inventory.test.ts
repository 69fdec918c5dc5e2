import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/commands/user-error.ts'
import { readInventory } from '../../src/retention/inventory.ts'
import { keptNames, plan } from './sample-items.ts'

const GOOD = { id: 'a', name: 'alice', time: '2026-06-01T12:00:00Z' }
const read = (...entries: readonly unknown[]) => readInventory(JSON.stringify(entries))

describe('an inventory', () => {
  test('gives items with all that it says of them', () => {
    const full = { ...GOOD, size: 5, group: 'g', tags: ['x'], metrics: { loss: 0.5 }, epoch: 3, step: 40 }
    expect(read(full, { ...GOOD, id: 7 })).toEqual([full, { ...GOOD, id: '7' }])
  })

  test('is one group where none is named', () => {
    const items = read(GOOD, { id: 'b', name: 'bob', time: '2026-06-02' })
    expect(keptNames(plan(items, { 'keep-last': 1 }))).toEqual(['bob'])
  })

  test('takes null for a metric that was no number any more', () => {
    expect(read({ ...GOOD, metrics: { loss: null, acc: 1 } })[0]?.metrics).toEqual({ acc: 1 })
  })

  test.each<[string, unknown, string]>([
    ['no map', 5, '[1]: expected an item as {"id": …, "name": …, "time": …}, found 5'],
    ['a misspelled field', { ...GOOD, epochs: 1 }, '[1]: unknown field "epochs"; did you mean "epoch"?'],
    ['no id', { ...GOOD, id: undefined }, '[1].id: expected text of 1 to 4096 characters, found nothing'],
    ['an empty name', { ...GOOD, name: '' }, '[1].name: expected text of 1 to 4096 characters, found ""'],
    ['a long group', { ...GOOD, group: 'x'.repeat(5_000) }, '[1].group: expected text of 1 to 4096 characters'],
    ['a time without its zone', { ...GOOD, time: '2026-06-01T12:00:00' }, '[1].time: expected a time with its zone'],
    ['a day that is none', { ...GOOD, time: '2026-13-01' }, '[1].time: expected a time with its zone'],
    ['a day that its month lacks', { ...GOOD, time: '2026-02-30' }, '[1].time: expected a time with its zone'],
    ['a negative size', { ...GOOD, size: -1 }, '[1].size: expected a whole number that is not negative, found -1'],
    ['half an epoch', { ...GOOD, epoch: 1.5 }, '[1].epoch: expected a whole number that is not negative, found 1.5'],
    ['a tag that is a number', { ...GOOD, tags: ['a', 1] }, '[1].tags[1]: expected text of 1 to 4096 characters, found 1'],
    ['tags that are no list', { ...GOOD, tags: 'a' }, '[1].tags: expected a list of at most 1000 tags, found "a"'],
    ['a metric that is text', { ...GOOD, metrics: { loss: '0.1' } }, '[1].metrics["loss"]: expected a number, found "0.1"'],
    ['the same id', { ...GOOD, id: 'first' }, '[1].id: "first" is the id of [0] already'],
  ])('with %s says so, and where', (_, entry, message) => {
    expect(() => read({ ...GOOD, id: 'first' }, entry)).toThrow(UserError)
    expect(() => read({ ...GOOD, id: 'first' }, entry)).toThrow(message)
  })

  test('names every problem of an item, and stops after twenty', () => {
    expect(() => read({ id: '', name: '', time: '' })).toThrow(/\[0\]\.id.*\n.*\[0\]\.name.*\n.*\[0\]\.time/)
    expect(() => read(...Array.from({ length: 30 }, () => 1))).toThrow(/\[19\].*\n.*the rest was not looked at/)
  })

  test.each(['', '{', '[1,', '['.repeat(100_000), '{"a": 1}', 'null', '\u001b[31m'])('%j is no list of items', (text) => {
    expect(() => readInventory(text)).toThrow(/inventory: expected a JSON list of items, found/)
  })

  test('a metric with the name of a prototype is a metric like others', () => {
    const [first] = readInventory('[{"id": "a", "name": "a", "time": "2026-01-01", "metrics": {"__proto__": 1}}]')
    expect(Object.keys(first?.metrics ?? {})).toEqual(['__proto__'])
  })
})
