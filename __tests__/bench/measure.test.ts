import { describe, expect, test } from 'vitest'
import { commandLine, filesRead } from './command-line.ts'
import { CONTESTS } from './goals.ts'
import { measure } from './measure.ts'
import { readSettings } from './settings.ts'

describe('a contest', () => {
  const runs = { one: 'node one', two: 'node two' }

  /** Says a different time for each run, and which programs ran when. */
  async function measured(rounds: number) {
    const ran: string[] = []
    const samples = await measure({ runs }, rounds, async (line) => {
      ran.push(line)
      return { wall: ran.length, work: undefined, peak: 1, bytes: 1 }
    })
    return { ran, samples }
  }

  test('runs its programs in turns, every second round backwards', async () => {
    const { ran } = await measured(2)
    expect(ran).toEqual(['node one', 'node two', 'node one', 'node two', 'node two', 'node one'])
  })

  test('does not count the first run of each program, which warms the caches', async () => {
    const { samples } = await measured(2)
    expect(samples.get('one')?.map(({ wall }) => wall)).toEqual([3, 6])
    expect(samples.get('two')?.map(({ wall }) => wall)).toEqual([4, 5])
  })

  test('ends with the first program that fails', async () => {
    const run = async (line: string) => Promise.reject(new Error(`${line} ended with 2`))
    await expect(measure({ runs }, 1, run)).rejects.toThrow('node one ended with 2')
  })
})

describe('a command line of a contest', () => {
  const programs = { node: ['/bin/node'], 'ckpt-guard': ['/bin/node', 'cli.js'] }
  const paths = new Map([['TRAINING', '/files/a b.ckpt']])

  test('starts with a program; words in capitals are paths', () => {
    expect(commandLine('ckpt-guard validate --digest sha256 TRAINING', programs, paths)).toEqual([
      '/bin/node',
      'cli.js',
      'validate',
      '--digest',
      'sha256',
      '/files/a b.ckpt',
    ])
  })

  test('is refused where nobody knows the program or the file', () => {
    expect(() => commandLine('perl -e 0', programs, paths)).toThrow('expected one of node, ckpt-guard first, found perl')
    expect(() => commandLine('node WEIGHTS', programs, paths)).toThrow('there is no file WEIGHTS, only TRAINING')
  })

  test('reads the files that it names, and writes its output', () => {
    expect(filesRead('ckpt-guard convert TENSORS_20K --output OUTPUT')).toEqual(['TENSORS_20K'])
    expect(filesRead('node -e 0')).toEqual([])
  })
})

test('no two goals have the same name, by which their figures are kept', () => {
  const names = CONTESTS.flatMap(({ goals }) => goals.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(10)
})

describe('the settings of the bench', () => {
  test('ask for everything at full size where nothing is said', () => {
    expect(readSettings({})).toEqual({ scale: 1, rounds: undefined, isLarge: true, output: undefined })
  })

  test('are read from the environment', () => {
    const env = { CKPT_GUARD_BENCH_SCALE: '0.01', CKPT_GUARD_BENCH_ROUNDS: '2', CKPT_GUARD_BENCH_LARGE: '0' }
    expect(readSettings(env)).toMatchObject({ scale: 0.01, rounds: 2, isLarge: false })
  })

  test.each([
    { name: 'CKPT_GUARD_BENCH_SCALE', value: '0' },
    { name: 'CKPT_GUARD_BENCH_SCALE', value: '2' },
    { name: 'CKPT_GUARD_BENCH_ROUNDS', value: '1.5' },
    { name: 'CKPT_GUARD_BENCH_LARGE', value: 'yes' },
  ])('are refused where they make no sense: $name=$value', ({ name, value }) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name}: expected`)
  })
})
