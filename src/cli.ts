#!/usr/bin/env node
import packageJson from '../package.json' with { type: 'json' }
import type { Commands } from './cli/run.ts'

/** Entry of the command line: arguments → command → exit status. */
const commands: Commands = {
  validate: async (request) => (await import('./commands/validate.ts')).validate(request),
  watch: async (request, events) => {
    const { watch } = await import('./commands/watch.ts')
    const { watchSurroundings } = await import('./commands/watch-surroundings.ts')
    // A watch that is interrupted still checks what was just saved.
    process.off('SIGINT', endAtOnce)
    return watch(request, watchSurroundings(), events)
  },
  inspect: async (path, config) => (await import('./commands/inspect.ts')).inspect(path, config),
  compare: async (request, progress) => (await import('./commands/compare.ts')).compare(request, progress),
  updateSchema: async (request, progress) => (await import('./commands/update-schema.ts')).updateSchema(request, progress),
  keySchema: async (path, options) => (await import('./commands/key-schema.ts')).keySchema(path, options),
  convert: async (request, progress) => (await import('./commands/convert.ts')).convert(request, progress),
  publish: async (request, env, progress) => {
    const { publish } = await import('./commands/publish.ts')
    const { targetFor } = await import('./commands/publish-target.ts')
    return publish(request, { targetOf: (wanted) => targetFor(wanted, env), env, now: () => new Date() }, progress)
  },
  prune: async (request, progress) => {
    const { prune } = await import('./commands/prune.ts')
    const { pruneTargetFor } = await import('./commands/prune-target.ts')
    return prune(request, { targetOf: pruneTargetFor, now: () => new Date() }, progress)
  },
  backup: async (request, env, progress) => {
    const { backup } = await import('./commands/backup.ts')
    const { storeFor } = await import('./commands/backup-store.ts')
    const { root, prefix } = request
    return backup(request, { storeOf: (place) => storeFor(place, { root, env, prefix }), now: () => new Date() }, progress)
  },
  resume: async (request, env, progress) => {
    const { resume } = await import('./commands/resume.ts')
    const { storeFor } = await import('./commands/backup-store.ts')
    const { root, prefix } = request
    return resume(request, { storeOf: (place) => storeFor(place, { root, env, prefix }), now: () => new Date() }, progress)
  },
  byteSize: async (text, option) => (await import('./commands/byte-size.ts')).byteSize(text, option),
  ruleIds: async () => (await import('./rules/catalogue.ts')).RULES.map(({ id }) => id),
}

/** 128 + the signal's number, as shells have it. */
const INTERRUPTED = 130

function endAtOnce(): void {
  // Leaves the line of the progress bar.
  if (process.stderr.isTTY) process.stderr.write('\n')
  process.exit(INTERRUPTED)
}

process.once('SIGINT', endAtOnce)

const args = process.argv.slice(2)

// Scripts ask for the version before they ask for anything else: that takes no command line to be understood.
if (args.length === 1 && args[0] === '--version') process.stdout.write(`${packageJson.version}\n`)
else {
  const { runCli } = await import('./cli/run.ts')
  process.exitCode = await runCli(
    args,
    { stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: process.cwd(), now: Date.now },
    commands,
  )
}
