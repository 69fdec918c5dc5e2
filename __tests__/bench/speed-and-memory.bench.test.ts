import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requirePyTorch } from '../oracle/python.ts'
import { filesRead, SERVED } from './command-line.ts'
import type { Contest, Samples } from './contest.ts'
import { CONTESTS } from './goals.ts'
import { judge, type Result } from './judge.ts'
import { describeMachine, readMachine } from './machine.ts'
import { measure } from './measure.ts'
import { requireWritable, writeFigures } from './output-page.ts'
import { processRunner } from './process-runner.ts'
import { RangeServer } from './range-server.ts'
import { SampleFiles } from './sample-files.ts'
import { readSettings } from './settings.ts'
import { renderTable, verdict } from './table.ts'

const settings = readSettings(process.env)
const contests = CONTESTS.filter((contest) => settings.isLarge || !filesOf(contest).includes('LARGE'))
const results = new Map<string, Result>()

if (settings.output !== undefined) await requireWritable(settings.output)
await requirePyTorch()
const { machine, python } = await readMachine()
const files = await SampleFiles.create(settings.scale)
const server = await RangeServer.start()
const run = processRunner(files, server, python)

afterAll(async () => {
  await server.stop()
  await files.remove()
})

for (const contest of contests) {
  describe(contest.name, () => {
    let samples: Samples

    beforeAll(async () => {
      const rounds = settings.rounds ?? contest.rounds
      process.stderr.write(`${contest.name}: ${Object.keys(contest.runs).length} programs, ${rounds} times each\n`)
      samples = await measure(contest, rounds, run)
    })

    afterAll(async () => {
      const later = contests.slice(contests.indexOf(contest) + 1)
      await files.keep(new Set(later.flatMap(filesOf)))
    })

    for (const goal of contest.goals) {
      test(goal.name, () => {
        const result = judge(goal, samples)
        results.set(goal.name, result)
        if (settings.scale === 1) expect(verdict(goal, result), renderTable([{ goal, result }])).not.toBe('missed')
      })
    }
  })
}

afterAll(async () => {
  const rows = CONTESTS.flatMap(({ goals }) => goals.map((goal) => ({ goal, result: results.get(goal.name) })))
  const figures = `${describeMachine(machine, settings.scale)}\n\n${renderTable(rows)}\n`
  process.stdout.write(`\n${figures}\n`)
  if (settings.output !== undefined) await writeFigures(settings.output, figures)
})

function filesOf(contest: Contest): readonly string[] {
  return Object.values(contest.runs)
    .flatMap(filesRead)
    .map((word) => (word.startsWith(SERVED) ? word.slice(SERVED.length) : word))
}
