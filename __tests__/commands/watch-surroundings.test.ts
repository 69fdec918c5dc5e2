import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSurroundings } from '../../src/commands/watch-surroundings.ts'

const terminals = vi.hoisted(() => new Set<number>())
vi.mock('node:tty', () => ({ isatty: (descriptor: number) => terminals.has(descriptor) }))

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
type Signal = (typeof SIGNALS)[number]

const before = new Map<Signal, readonly NodeJS.SignalsListener[]>()

beforeEach(() => {
  for (const signal of SIGNALS) before.set(signal, process.listeners(signal))
})

afterEach(() => {
  for (const signal of SIGNALS) for (const listener of added(signal)) process.off(signal, listener)
  terminals.clear()
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s asks the watch to end', (signal) => {
  const { stop } = watchSurroundings()
  expect(stop.aborted).toBe(false)
  for (const listener of added(signal)) listener(signal)
  expect(stop.aborted).toBe(true)
})

test('a hangup leaves a watch without a terminal alone, as nohup means it', () => {
  const { stop } = watchSurroundings()
  expect(added('SIGHUP')).toHaveLength(1)
  for (const listener of added('SIGHUP')) listener('SIGHUP')
  expect(stop.aborted).toBe(false)
})

test.each([0, 1, 2])('a hangup ends a watch that has a terminal at descriptor %d, as it ends any program', (descriptor) => {
  terminals.add(descriptor)
  watchSurroundings()
  expect(added('SIGHUP')).toEqual([])
})

function added(signal: Signal): NodeJS.SignalsListener[] {
  return process.listeners(signal).filter((listener) => before.get(signal)?.includes(listener) !== true)
}
