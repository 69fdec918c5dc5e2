import { describe, expect, test } from 'vitest'
import { type Report, renderReport } from '../../src/cli/render.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { COMPARED } from '../compare/example-report.ts'
import { CONVERTED } from '../convert/example-report.ts'
import { parseCommand } from '../github/workflow-command.ts'
import { hostileReport, INSPECTED, tensor } from '../reports/example-reports.ts'
import { run } from './fake-io.ts'

// The command line also runs in steps of workflows, whose runner reads what it prints.

describe.each(['::error file=a::b', '##[set-output name=a]b', 'a\n::add-mask::b', ' ::stop-commands::x'])('a name such as %j', (name) => {
  const reports: readonly Report[] = [
    hostileReport(name),
    { ...INSPECTED, path: name, tensors: [tensor(name, [2]), tensor(`${name}.x`, [2])] },
    {
      ...{ ...COMPARED, status: 'failed', verdict: 'breaking', missing: [name], unexpected: [name] },
      ...{ folded: { missing: [{ name, keys: 1, of: 1 }], unexpected: [], shape: [] }, notes: [name], findings: [] },
      loads: { strict: false, nonStrict: true, error: `RuntimeError:\n\tMissing key(s): "${name}"\n${name}` },
    },
    { ...CONVERTED, warnings: [name] },
  ]

  test.each(['text', 'markdown', 'json'] as const)('is no command of the runner in %s', (format) => {
    for (const report of reports) {
      const lines = renderReport(report, format, false).split('\n')
      expect(lines.map((line) => parseCommand(line))).toEqual(lines.map(() => undefined))
    }
  })

  test('is none in an error either', async () => {
    const commands = {
      validate: async () => {
        throw new UserError(`${name}: cannot be opened`)
      },
    }
    const { err } = await run(['validate', 'x.pth'], { commands })
    for (const line of err.split('\n')) expect(parseCommand(line)).toBeUndefined()
  })

  test('keeps its meaning in JSON', () => {
    expect(JSON.parse(renderReport({ ...COMPARED, missing: [name] }, 'json', false))).toMatchObject({ missing: [name] })
  })
})
