import * as core from '@actions/core'
import { compare } from './commands/compare.ts'
import { convert } from './commands/convert.ts'
import { inspect } from './commands/inspect.ts'
import { UserError } from './commands/user-error.ts'
import { validate } from './commands/validate.ts'
import { loadConfig } from './config/load-config.ts'
import { connectApi } from './github/api.ts'
import { uploadReport } from './github/artifact.ts'
import { readContext } from './github/context.ts'
import { openGit } from './github/git.ts'
import { type ActionCommand, type Inputs, readInputs } from './github/inputs.ts'
import { restoreCache } from './github/restore-cache.ts'
import { runBackup } from './github/run-backup.ts'
import { runCompare } from './github/run-compare.ts'
import { runConvert } from './github/run-convert.ts'
import { runInspect } from './github/run-inspect.ts'
import { runPrune } from './github/run-prune.ts'
import { runPublish } from './github/run-publish.ts'
import { runResume } from './github/run-resume.ts'
import { runValidate } from './github/run-validate.ts'
import { actionsRunner as runner } from './github/runner.ts'
import type { Services } from './github/services.ts'
import { accessFromEnvironment } from './references/access.ts'
import { backupMarkdown } from './reports/backup-markdown.ts'
import { convertMarkdown } from './reports/convert-markdown.ts'
import { inspectMarkdown, validateMarkdown } from './reports/markdown.ts'
import { pruneMarkdown } from './reports/prune-markdown.ts'
import { publishMarkdown } from './reports/publish-markdown.ts'
import { resumeMarkdown } from './reports/resume-markdown.ts'
import { RULES } from './rules/catalogue.ts'

/** Entry of the action: inputs → command → outputs. */
async function main(): Promise<void> {
  const inputs = readInputs((name) => core.getInput(name))
  for (const secret of [inputs.token, ...SECRETS.map((name) => process.env[name]?.trim())]) if (secret) runner.hide(secret)
  const context = await readContext(process.env)
  const { apiUrl, repository } = context
  const access = accessFromEnvironment(process.env, context.temporary, 0, (line) => runner.info(line))
  const services: Services = {
    context,
    env: process.env,
    runner,
    git: openGit(context.workspace),
    api: inputs.token !== undefined && repository ? connectApi({ token: inputs.token, apiUrl, repository }) : undefined,
    upload: uploadReport,
    loadConfig: (options) => loadConfig({ ...options, ruleIds: async () => RULES.map(({ id }) => id) }),
    // Nobody else's token: a step that leaves the input empty wants none to be used.
    access: { ...access, hub: { ...access.hub, token: inputs.token }, restoreCache },
    validate,
    inspect,
    compare,
    convert,
    // Reading what is published takes parts that no other command needs.
    publish: async (...request) => (await import('./commands/publish.ts')).publish(...request),
    // The same of what looks for things to remove, and of what brings files to other places and back.
    prune: async (...request) => (await import('./commands/prune.ts')).prune(...request),
    backup: async (...request) => (await import('./commands/backup.ts')).backup(...request),
    resume: async (...request) => (await import('./commands/resume.ts')).resume(...request),
    validateMarkdown,
    inspectMarkdown,
    convertMarkdown,
    publishMarkdown,
    pruneMarkdown,
    backupMarkdown,
    resumeMarkdown,
  }
  await RUNS[inputs.command](inputs, services)
}

/** Variables of the job that must not get into its log. */
const SECRETS = ['HF_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

const RUNS: Readonly<Record<ActionCommand, (inputs: Inputs, services: Services) => Promise<void>>> = {
  validate: runValidate,
  inspect: runInspect,
  compare: runCompare,
  convert: runConvert,
  publish: runPublish,
  prune: runPrune,
  backup: runBackup,
  resume: runResume,
}

function fail(error: unknown): void {
  if (error instanceof UserError) {
    runner.fail(error.message)
    return
  }
  if (error instanceof Error && error.stack) for (const line of error.stack.split('\n')) runner.info(line)
  const message = error instanceof Error ? error.message : String(error)
  runner.fail(`This is a bug of ckpt-guard, not of your files: ${message}. Please report it, with the log of this step.`)
}

main().catch(fail)
