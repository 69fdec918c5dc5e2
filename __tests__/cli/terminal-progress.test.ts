import { describe, expect, test } from 'vitest'
import { terminalProgress } from '../../src/commands/terminal-progress.ts'
import { keeping } from './fake-io.ts'

/** A clock that moves when it is told to. */
function clock() {
  let time = 0
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) }
}

describe('progress on a terminal', () => {
  test('is a bar that is drawn now and then, and removed at the end', () => {
    const stderr = keeping({ isTTY: true, columns: 100 })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(2_000_000, 2)
    progress.file('weights/a.ckpt')
    progress.advance(500_000)
    expect(stderr.text()).toBe('')
    pass(100)
    progress.advance(500_000)
    expect(stderr.text()).toBe('\r\u001b[K[============            ] 50 %  1.00 MB of 2.00 MB  file 1 of 2  weights/a.ckpt')
    pass(50)
    progress.advance(1)
    progress.done()
    progress.done()
    expect(stderr.text()).toMatch(/weights\/a\.ckpt\r\u001b\[K$/)
  })

  test('never wraps, and names in it command nothing', () => {
    const stderr = keeping({ isTTY: true, columns: 80 })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(100, 1)
    pass(1_000)
    progress.file(`\u001b[2J${'模型'.repeat(50)}`)
    const line = stderr.text().replace('\r\u001b[K', '')
    expect(line).toContain('\\x1b[2J模型')
    expect([...line].reduce((cells, character) => cells + (character <= '\u007f' ? 1 : 2), 0)).toBeLessThan(80)
  })

  test('is as wide as usual on a terminal that does not know its size', () => {
    const stderr = keeping({ isTTY: true, columns: 0 })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(100, 1)
    pass(100)
    progress.file('a.ckpt')
    expect(stderr.text()).toMatch(/0 % {2}0 B of 100 B {2}file 1 of 1 {2}a\.ckpt$/)
  })

  test('never shows more done than there is, where a total is not known', () => {
    const stderr = keeping({ isTTY: true, columns: 100 })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(1_000_000, 1)
    progress.file('a.ckpt')
    progress.file('a.ckpt')
    pass(100)
    progress.advance(1_500_000)
    expect(stderr.text()).toMatch(/ 100 % {2}1\.50 MB of 1\.50 MB {2}file 2 of 2 {2}a\.ckpt$/)
  })

  test('tells how fast it goes and how long it will take, once that is known', () => {
    const stderr = keeping({ isTTY: true, columns: 120 })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(1e12, 1)
    progress.file('a.ckpt')
    pass(500)
    progress.advance(1e6)
    expect(stderr.text()).not.toContain('left')
    pass(500)
    progress.advance(99e6)
    expect(stderr.text()).toMatch(/100 MB of 1\.00 TB {2}100 MB\/s, 2 h 46 min left {2}file 1 of 1 {2}a\.ckpt$/)
    progress.total(20.05e9, 1)
    pass(100)
    progress.advance(10e6)
    expect(stderr.text()).toMatch(/100 MB\/s, 3 min 20 s left {2}file 1 of 1 {2}a\.ckpt$/)
  })

  test('of work that is over soon shows nothing', () => {
    const stderr = keeping({ isTTY: true })
    const progress = terminalProgress(stderr, { isQuiet: false, now: () => 0 })
    progress.total(1, 1)
    progress.file('a')
    progress.advance(1)
    progress.done()
    expect(stderr.text()).toBe('')
  })
})

describe('progress in a log', () => {
  test('is a line every five seconds', () => {
    const stderr = keeping()
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: false, now })
    progress.total(1_000, 10)
    for (let i = 0; i < 10; i++) {
      progress.file(`${i}\n.ckpt`)
      pass(1_000)
      progress.advance(100)
    }
    progress.done()
    expect(stderr.text()).toBe(
      '50 %, 500 B of 1.00 kB, 100 B/s, 5 s left, file 5 of 10: 4\\n.ckpt\n' +
        '100 %, 1.00 kB of 1.00 kB, 100 B/s, 0 s left, file 10 of 10: 9\\n.ckpt\n',
    )
  })

  test('is nothing when quiet', () => {
    const stderr = keeping({ isTTY: true })
    const { now, pass } = clock()
    const progress = terminalProgress(stderr, { isQuiet: true, now })
    progress.total(1, 1)
    pass(60_000)
    progress.file('a')
    progress.advance(1)
    progress.done()
    expect(stderr.text()).toBe('')
  })
})
