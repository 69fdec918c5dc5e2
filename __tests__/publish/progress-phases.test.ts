import { expect, test } from 'vitest'
import type { Progress } from '../../src/commands/progress.ts'
import { ProgressPhases } from '../../src/publish/progress-phases.ts'

function watched(): { readonly progress: Progress; readonly heard: string[] } {
  const heard: string[] = []
  const progress: Progress = {
    total: (bytes, files) => heard.push(`total ${bytes} ${files}`),
    file: (path) => heard.push(path),
    advance: (bytes) => heard.push(`+${bytes}`),
    done: () => heard.push('done'),
  }
  return { progress, heard }
}

test('parts of the work are one, and what is expected makes room for what is known', () => {
  const { progress, heard } = watched()
  const phases = new ProgressPhases(progress)
  const [first, second] = [phases.phase(100, 1), phases.phase(50, 1)]
  first.total(90, 2)
  first.file('a')
  first.advance(90)
  first.done()
  second.total(70, 3)
  expect(heard).toEqual(['total 140 3', 'a', '+90', 'total 160 5'])
})
