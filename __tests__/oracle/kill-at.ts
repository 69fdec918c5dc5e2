import { spawn } from 'node:child_process'

const KILLER = new URL('kill-at.mjs', import.meta.url).href

/**
 * Runs a program and kills it right before its `n`-th change of a disk. Gives whether it came so far, which it survives where it listens
 * to the signal. A program that ends otherwise than well throws what it said.
 */
export async function killedAt(
  n: number,
  program: string,
  args: readonly string[],
  by: 'SIGKILL' | 'SIGTERM' = 'SIGKILL',
): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', KILLER, program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CKPT_GUARD_KILL_AT: String(n), CKPT_GUARD_KILL_BY: by },
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => {
      if (signal === by) resolve(true)
      else if (status === 0) resolve(!stderr.includes('fewer changes'))
      else reject(new Error(`it ended with ${status ?? signal}: ${stderr}`))
    })
  })
}

/** Most changes that a run of a test makes. */
const MANY = 1000

/**
 * Kills a run before its first change of a disk, before its second one, and so on until one ends without coming so far, two at once; gives
 * how many changes there are.
 */
export async function killAtEachChange(run: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 1; n <= MANY; n += 2) {
    const [first, second] = await Promise.all([run(n), run(n + 1)])
    if (!first || !second) return first ? n : n - 1
  }
  throw new Error(`no end after ${MANY} changes`)
}
