// Runs a command while the disk of a folder fills up, and tells how it ended.
//
//     node full-disk.mjs FOLDER PROGRAM ARGUMENTS...
//
// As soon as a hidden file appears in FOLDER, the program is held, all room of the disk is taken, and the program goes on.
// Prints one line of JSON: {"status", "stderr", "names", "target"}; "target" is what model.ckpt holds.

import { spawn } from 'node:child_process'
import { closeSync, copyFileSync, openSync, readdirSync, readFileSync, rmSync, watch, writeSync } from 'node:fs'
import { join } from 'node:path'

const [folder, old, program, ...args] = process.argv.slice(2)
const FILLER = 'filler.bin'

copyFileSync(old, join(folder, 'model.ckpt'))
const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
const watcher = watch(folder, (_, name) => {
  if (name === null || !name.startsWith('.')) return
  watcher.close()
  child.kill('SIGSTOP')
  fill(join(folder, FILLER))
  child.kill('SIGCONT')
})
let stderr = ''
child.stderr.on('data', (chunk) => {
  stderr += chunk
})
child.once('close', (status) => {
  watcher.close()
  rmSync(join(folder, FILLER), { force: true })
  const target = readFileSync(join(folder, 'model.ckpt')).toString('base64')
  process.stdout.write(`${JSON.stringify({ status, stderr, names: readdirSync(folder), target })}\n`)
})

function fill(path) {
  const block = Buffer.alloc(64 * 1024)
  const file = openSync(path, 'wx')
  try {
    for (;;) writeSync(file, block)
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}
