import { describe, expect, test } from 'vitest'
import { metricsOfFile } from '../../../src/prune/files/metrics-file.ts'
import { metricsTable } from '../../../src/prune/files/metrics-table.ts'
import { trainerState } from '../../../src/prune/files/trainer-state.ts'

describe("the table of Lightning's CSVLogger", () => {
  const TABLE = ['epoch,step,"loss, all",val_loss', '0,4,0.9,', '0,9,0.8,', '0,9,,0.5', '1,14,0.7,', '1,19,,0.25', ''].join('\n')

  test('gives what was logged last in the epoch that a checkpoint ends', () => {
    const table = metricsTable(TABLE)
    expect(table?.at({ epoch: 1, step: 10 })).toEqual({ 'loss, all': 0.8, val_loss: 0.5 })
    expect(table?.at({ epoch: 2, step: 20 })).toEqual({ 'loss, all': 0.7, val_loss: 0.25 })
  })

  test('gives nothing that was logged after a step in the middle of an epoch', () => {
    expect(metricsTable(TABLE)?.at({ epoch: 2, step: 15 })).toEqual({ 'loss, all': 0.7 })
  })

  test('goes by the step alone where nothing else is known', () => {
    expect(metricsTable(TABLE)?.at({ step: 20 })).toEqual({ val_loss: 0.25 })
    expect(metricsTable('step,acc\n9,0.5\n10,0.75\n')?.at({ epoch: 1, step: 10 })).toEqual({ acc: 0.75 })
    expect(metricsTable(TABLE)?.at({})).toEqual({})
  })

  test('reads lines of Windows, numbers with exponents, and leaves out what is no number', () => {
    expect(metricsTable('epoch,step,a,b,c\r\n0,9,1e-3,nan,-.5\r\n')?.at({ epoch: 1 })).toEqual({ a: 0.001, c: -0.5 })
  })

  test('is nothing without an epoch or a step, or with more columns than a logger has', () => {
    expect(metricsTable('a,b\n1,2\n')).toBeUndefined()
    expect(metricsTable('')).toBeUndefined()
    expect(metricsTable(`step,${'a,'.repeat(1_001)}\n`)).toBeUndefined()
  })
})

describe('the state of the Trainer', () => {
  const state = (more: object) => JSON.stringify({ epoch: 1.9999999, global_step: 20, log_history: [], ...more })

  test('gives finished epochs, of which the last may be a hair short', () => {
    expect(trainerState(state({}), 'checkpoint-20')).toEqual({ epoch: 2, step: 20, metrics: {} })
    expect(trainerState(state({ epoch: 1.5 }), 'checkpoint-20').epoch).toBe(1)
  })

  test('gives what was logged at its own step, and the best value where it is its own', () => {
    const log_history = [
      { step: 10, eval_loss: 9 },
      { step: 20, epoch: 2, loss: 1 },
      { step: 20, epoch: 2, eval_loss: 0.5, eval_note: 'text' },
    ]
    const best = { best_metric: 0.5, best_model_checkpoint: 'C:\\out\\checkpoint-20' }
    expect(trainerState(state({ log_history, ...best }), 'out/checkpoint-20').metrics).toEqual({
      loss: 1,
      eval_loss: 0.5,
      best_metric: 0.5,
    })
    expect(trainerState(state({ log_history, ...best }), 'out/checkpoint-30').metrics).toEqual({ loss: 1, eval_loss: 0.5 })
  })

  test('is read although Python writes numbers into it that JSON does not have', () => {
    expect(trainerState('{"global_step": 5, "log_history": [{"step": 5, "loss": NaN, "acc": 1, "x": -Infinity}]}', 'c').metrics).toEqual({
      acc: 1,
    })
  })

  test.each(['[]', 'null', '{"global_step": "5", "log_history": {"a": 1}}', '{"global_step": -1, "log_history": [null, [], 7]}'])(
    'says nothing where it is of another shape: %s',
    (text) => {
      expect(trainerState(text, 'c')).toEqual({ metrics: {} })
    },
  )

  test('is refused where it is no JSON', () => {
    expect(() => trainerState('{"global_step": ', 'c')).toThrow(SyntaxError)
  })
})

test('names of metrics mean nothing to JavaScript', () => {
  expect(Object.entries(metricsOfFile('a.metrics.json', '{"__proto__": 1, "constructor": 2}'))).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ])
})
