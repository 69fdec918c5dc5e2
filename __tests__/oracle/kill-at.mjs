// Kills the process that loads it right before its n-th change of a disk, so that every moment in between is tried, and none by chance.
//
//     CKPT_GUARD_KILL_AT=N CKPT_GUARD_KILL_BY=SIGKILL node --import ./kill-at.mjs PROGRAM ARGUMENTS...
//
// A process that makes fewer changes ends as without it, and says so on stderr; a signal that it listens to it may survive. Only what Node.js
// itself offers for changing a disk is counted, and only in the main thread.

import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const CHANGES = ['rename', 'rm', 'rmdir', 'unlink', 'mkdir', 'mkdtemp', 'link', 'symlink', 'writeFile', 'copyFile', 'truncate', 'utimes']
const last = Number(process.env.CKPT_GUARD_KILL_AT)
const signal = process.env.CKPT_GUARD_KILL_BY
let count = 0

function beforeChange() {
  if (isMainThread && ++count === last) process.kill(process.pid, signal)
}

/** Replaces a function of an object by one that counts, if it is one that changes anything. */
function counted(object, name, changes = () => true) {
  const original = object[name]
  object[name] = function (...args) {
    if (changes(...args)) beforeChange()
    return original.apply(this, args)
  }
}

/** Flags of `open` by which a file comes to be, or loses its bytes. */
function makesFile(_, flags) {
  return typeof flags === 'string' ? /[wa]/.test(flags) : ((flags ?? 0) & (fs.constants.O_CREAT | fs.constants.O_TRUNC)) !== 0
}

const handle = await open('/dev/null')
const handles = Object.getPrototypeOf(handle)
await handle.close()
for (const name of ['write', 'writev', 'writeFile', 'truncate', 'utimes']) counted(handles, name)
for (const name of CHANGES) {
  counted(fs.promises, name)
  counted(fs, `${name}Sync`)
}
counted(fs, 'ftruncateSync')
counted(fs, 'writeSync', (file) => file > 2)
counted(fs.promises, 'open', makesFile)
counted(fs, 'openSync', makesFile)
syncBuiltinESMExports()
process.on('exit', () => {
  if (isMainThread && count < last) fs.writeSync(2, 'fewer changes')
})
