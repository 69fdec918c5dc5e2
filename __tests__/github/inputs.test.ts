import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildProgram } from '../../src/cli/program.ts'
import { UserError } from '../../src/commands/user-error.ts'
import { INPUT_NAMES, readInputs } from '../../src/github/inputs.ts'
import { POLICY_WORDS } from '../../src/retention/policy.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs((name) => inputs[name] ?? '')

/** What a conversion is without any input. */
const UNCHANGED = {
  output: undefined,
  inPlace: false,
  dtype: 'keep',
  cast: 'weights',
  only: undefined,
  drop: [],
  rename: [],
  renameFrom: undefined,
  reference: undefined,
  dropUnmatched: false,
  keepDtype: [],
  container: undefined,
  shardBytes: undefined,
  allowOverflow: false,
  configFile: undefined,
}

/** What a comparison is without any input: all is left to the config. */
const UNSAID = {
  reference: undefined,
  require: undefined,
  ignore: undefined,
  rename: undefined,
  dtype: undefined,
  weightsRoot: undefined,
  values: false,
  maxDownload: 0,
}

/** What a publication is without any input: all is left to the config. */
const UNPUBLISHED = { dryRun: false }

/** What is left to the config where nothing is said of what to keep. */
const UNKEPT = { policy: {} }

const none = async () => {}
const program = buildProgram(
  { validate: none, inspect: none, compare: none, convert: none, publish: none, prune: none, backup: none, resume: none },
  { out: () => {}, err: () => {}, columns: undefined },
)

function optionsOf(command: string): readonly string[] {
  const { options } = program.commands.find((each) => each.name() === command) ?? program
  return options.flatMap(({ long }) => long?.slice('--'.length) ?? [])
}

/** What `publish` takes beside the rest, as the command line names it. A job knows its repository. */
const PUBLISH_INPUTS = optionsOf('publish').filter((name) => !optionsOf('validate').includes(name) && name !== 'repository')

/** What only `convert` takes, as the command line names it. */
const CONVERT_INPUTS = optionsOf('convert').filter((name) => !optionsOf('validate').includes(name))

describe('inputs', () => {
  it('that are empty override nothing', () => {
    expect(read({})).toEqual({
      command: 'validate',
      paths: [],
      config: undefined,
      overrides: {},
      token: undefined,
      outputFile: undefined,
      threads: undefined,
      comparison: UNSAID,
      conversion: UNCHANGED,
      publication: UNPUBLISHED,
      pruning: UNKEPT,
      backingUp: UNKEPT,
      resuming: {},
    })
  })

  it('are read into their types', () => {
    const inputs = read({
      command: 'inspect',
      paths: 'models/my voice, final.pth\n\n  logs/**/*.ckpt  \r\n',
      exclude: 'old/\n*.tmp.pt',
      'allow-globals': 'utils.HParams, a.B\nc.D',
      'fail-on': 'warning',
      files: 'all',
      digest: 'sha256',
      manifest: 'SHA256SUMS',
      profile: 'rvc',
      comment: 'False',
      config: ' my.yml ',
      'output-file': 'report.json',
      token: 't',
      threads: '2',
    })
    expect(inputs).toEqual({
      command: 'inspect',
      paths: ['models/my voice, final.pth', 'logs/**/*.ckpt'],
      config: 'my.yml',
      overrides: {
        exclude: ['old/', '*.tmp.pt'],
        'allow-globals': ['utils.HParams', 'a.B', 'c.D'],
        'fail-on': 'warning',
        files: 'all',
        digest: 'sha256',
        manifest: 'SHA256SUMS',
        profile: 'rvc',
        comment: false,
      },
      token: 't',
      outputFile: 'report.json',
      threads: 2,
      comparison: UNSAID,
      conversion: UNCHANGED,
      publication: UNPUBLISHED,
      pruning: UNKEPT,
      backingUp: UNKEPT,
      resuming: {},
    })
  })

  it('of a conversion are read into what the command takes', () => {
    const inputs = read({
      command: 'convert',
      paths: 'logs/voice/G_240.pth',
      output: ' release/my voice.pth ',
      'in-place': 'false',
      dtype: 'float16',
      cast: 'all',
      only: 'weights',
      drop: 'enc_q.*\noptimizer',
      rename: 'module.=>\n=>model.',
      'keep-dtype': '*.norm.*',
      container: 'torch',
      'shard-size': '1900MB',
      'allow-overflow': 'true',
      'config-file': 'logs/voice/config.json',
      'rename-from': 'release:latest',
      reference: 'git:main',
      'drop-unmatched': 'true',
    })
    expect(inputs.conversion).toEqual({
      output: 'release/my voice.pth',
      inPlace: false,
      dtype: 'float16',
      cast: 'all',
      only: 'weights',
      drop: ['enc_q.*', 'optimizer'],
      rename: ['module.=>', '=>model.'],
      keepDtype: ['*.norm.*'],
      container: 'torch',
      shardBytes: 1_900_000_000,
      allowOverflow: true,
      configFile: 'logs/voice/config.json',
      renameFrom: 'release:latest',
      reference: 'git:main',
      dropUnmatched: true,
    })
    expect(inputs.comparison).toEqual(UNSAID)
  })

  it('of a comparison are read into what the command takes', () => {
    const inputs = read({
      command: 'compare',
      reference: ' schema:keys/{stem}.json ',
      require: 'non-strict',
      ignore: 'enc_q.*\n*.num_batches_tracked',
      rename: 'module.=>',
      dtype: 'exact',
      root: 'ema.state_dict',
      values: 'true',
      'allow-download': '1.5GB',
    })
    expect(inputs.comparison).toEqual({
      reference: 'schema:keys/{stem}.json',
      require: 'non-strict',
      ignore: ['enc_q.*', '*.num_batches_tracked'],
      rename: ['module.=>'],
      dtype: 'exact',
      weightsRoot: 'ema.state_dict',
      values: true,
      maxDownload: 1_500_000_000,
    })
    expect(inputs.conversion).toEqual(UNCHANGED)
  })

  it.each([
    [{ 'allow-download': 'true' }, 4e9],
    [{ 'allow-download': 'false' }, 0],
    [{}, 0],
  ])('of a comparison, %j downloads at most %i bytes', (inputs, bytes) => {
    expect(read({ command: 'compare', ...inputs }).comparison.maxDownload).toBe(bytes)
  })

  it('of a comparison find the root of the keys with auto', () => {
    expect(read({ command: 'compare', root: 'auto' }).comparison.weightsRoot).toBeUndefined()
  })

  it.each([
    [{ require: 'exact' }, 'Input require: expected one of identical, strict, non-strict, extends, found "exact"'],
    [{ dtype: 'float16' }, 'Input dtype: expected one of exact, any, found "float16"'],
    [{ reference: 'git:main\ngit:dev' }, /^Input reference: expected one reference, found several lines/],
    [{ 'allow-download': 'lots' }, /the input allow-download.*"lots"/],
    [{ values: '1' }, 'Input values: expected true or false, found "1"'],
    [{ output: 'a.pth' }, "Input output: only command: convert takes it, and this step's command is compare"],
  ])('of a comparison, %j is refused', (inputs, message) => {
    expect(() => read({ command: 'compare', ...inputs })).toThrow(message)
  })

  it.each([
    ['validate', 'reference', "only command: compare or command: convert takes it, and this step's command is validate"],
    ['inspect', 'rename', "only command: compare or command: convert takes it, and this step's command is inspect"],
    ['convert', 'require', "only command: compare or command: publish takes it, and this step's command is convert"],
    ['', 'allow-download', "only command: compare takes it, and this step's command is validate"],
  ])('of a comparison are refused where the command is another one: %j, %s', (command, name, message) => {
    expect(() => read({ command, [name]: 'true' })).toThrow(`Input ${name}: ${message}`)
  })

  it('of a publication are read into what the command takes', () => {
    const inputs = read({
      command: 'publish',
      tag: ' v1.2 ',
      to: 'artifact',
      dtype: 'bfloat16',
      only: 'all',
      containers: 'torch, safetensors',
      name: '{stem} {version}{ext}',
      'keep-dtype': '*.norm.*\n*.bias',
      'config-file': 'logs/config.json',
      title: 'Voices, 1.2',
      notes: 'notes.md',
      draft: 'true',
      prerelease: 'false',
      'make-latest': 'false',
      'on-exists': 'replace',
      'require-compatible': 'schema:keys/{stem}.json',
      require: 'extends',
      'max-file-size': '1.5GB',
      split: 'parts',
      'dry-run': 'true',
      'retention-days': '30',
    })
    expect(inputs.publication).toEqual({
      tag: 'v1.2',
      to: 'artifact',
      dtype: 'bfloat16',
      only: 'all',
      containers: ['torch', 'safetensors'],
      name: '{stem} {version}{ext}',
      keepDtype: ['*.norm.*', '*.bias'],
      configFile: 'logs/config.json',
      title: 'Voices, 1.2',
      notesFile: 'notes.md',
      draft: true,
      prerelease: false,
      makeLatest: 'false',
      onExists: 'replace',
      requireCompatible: 'schema:keys/{stem}.json',
      require: 'extends',
      maxFileBytes: 1_500_000_000,
      split: 'parts',
      dryRun: true,
      retentionDays: 30,
    })
    expect(inputs).toMatchObject({ comparison: UNSAID, conversion: UNCHANGED })
  })

  it.each([
    [{ 'require-compatible': 'true' }, { requireCompatible: 'release:latest' }],
    [{ 'require-compatible': 'false' }, { requireCompatible: false }],
    [{ notes: 'generate' }, {}],
    [{}, {}],
  ])('of a publication, %j means %j', (inputs, wishes) => {
    expect(read({ command: 'publish', ...inputs }).publication).toEqual({ ...UNPUBLISHED, ...wishes })
  })

  it.each([
    [{ 'on-exists': 'overwrite' }, 'Input on-exists: expected one of fail, replace, skip, found "overwrite"'],
    [{ containers: 'torch,onnx' }, 'Input containers: expected one of torch, safetensors, found "onnx"'],
    [{ 'make-latest': 'yes' }, 'Input make-latest: expected one of auto, true, false, legacy, found "yes"'],
    [{ only: 'optimizer' }, 'Input only: expected one of weights, all, found "optimizer"'],
    [{ 'max-file-size': 'huge' }, /the input max-file-size.*"huge"/],
    [{ 'retention-days': 'forever' }, 'Input retention-days: expected a whole number from 1 to 9999, found "forever"'],
    [{ draft: 'yes' }, 'Input draft: expected true or false, found "yes"'],
    [{ tag: 'v1\nv2' }, 'Input tag: expected one line, found several'],
    [{ output: 'a.pth' }, "Input output: only command: convert takes it, and this step's command is publish"],
  ])('of a publication, %j is refused', (inputs, message) => {
    expect(() => read({ command: 'publish', ...inputs })).toThrow(message)
  })

  it.each([
    [{ dtype: 'fp16' }, 'Input dtype: expected one of float16, bfloat16, float32, keep, found "fp16"'],
    [{ only: 'optimizer' }, 'Input only: expected one of weights, found "optimizer"'],
    [{ 'shard-size': '5XB' }, /^Input shard-size: .*found "5XB"/],
    [{ output: 'a.pth\nb.pth' }, 'Input output: expected one file, found several lines'],
    [{ 'in-place': 'yes' }, 'Input in-place: expected true or false, found "yes"'],
    [{ threads: '0' }, 'Input threads: expected a whole number from 1 to 9999, found "0"'],
  ])('of a conversion, %j is refused', (inputs, message) => {
    expect(() => read({ command: 'convert', ...inputs })).toThrow(message)
  })

  it.each(['', 'inspect'])('of a conversion are refused where the command is another one: %j', (command) => {
    expect(() => read({ command, output: 'small.pth' })).toThrow(
      /^Input output: only command: convert takes it, and this step's command is (validate|inspect)$/,
    )
    for (const name of CONVERT_INPUTS)
      expect(() => read({ command, [name]: '1' })).toThrow(
        /^Input [\w-]+: only (command: compare or )?command: convert( or command: publish)? takes it/,
      )
  })

  it('of a pruning are read into what the command takes', () => {
    const inputs = read({
      ...{ command: 'prune', target: 'caches', 'keep-last': ' 3 ', 'keep-within': '30d', 'max-size': '50GB', 'keep-referenced': 'True' },
      ...{ 'keep-tag': 'a,b\nc', 'keep-best': '2:val_loss:min', protect: 'logs/my voice, first/**\n*.keep' },
      ...{ 'group-by': 'branch\nprefix', name: 'training-*\nckpt {a,b}', branch: 'release/*', workflow: 'train.yml\nTrain, nightly' },
      ...{ 'pull-requests': 'closed', 'older-than': '30d', assets: 'false', prereleases: 'none', 'allow-empty': 'true' },
      ...{ apply: 'true', 'max-deletions': '500' },
    })
    expect(inputs.pruning).toEqual({
      ...{ target: 'caches', groupBy: 'branch,prefix', names: ['training-*', 'ckpt {a,b}'], branches: ['release/*'] },
      ...{ workflows: ['train.yml', 'Train, nightly'], pullRequests: 'closed', olderThan: '30d', assets: false, prereleases: 'none' },
      ...{ allowEmpty: true, apply: true, maxDeletions: 500 },
      policy: {
        ...{ 'keep-last': '3', 'keep-within': '30d', 'max-size': '50GB', 'keep-referenced': true, 'keep-tag': ['a,b', 'c'] },
        ...{ 'keep-best': ['2:val_loss:min'], protect: ['logs/my voice, first/**', '*.keep'] },
      },
    })
    expect(inputs).toMatchObject({ backingUp: UNKEPT, resuming: {}, publication: UNPUBLISHED })
    expect(read({ command: 'prune', inventory: 'items.json' }).pruning).toEqual({ ...UNKEPT, inventory: 'items.json' })
  })

  it.each(POLICY_WORDS)('of a pruning and of a backup have the word %s of the policy', (word) => {
    const value = word === 'keep-referenced' ? 'false' : '2'
    for (const [command, wishes] of [['prune', 'pruning'] as const, ['backup', 'backingUp'] as const])
      expect(Object.keys(read({ command, [word]: value })[wishes].policy ?? {})).toEqual([word])
    expect(() => read({ command: 'publish', [word]: value })).toThrow(
      `Input ${word}: only command: prune or command: backup takes it, and this step's command is publish`,
    )
  })

  it.each([
    [{ apply: 'yes' }, 'Input apply: expected true or false, found "yes"'],
    [{ apply: '1' }, 'Input apply: expected true or false, found "1"'],
    [{ 'keep-referenced': 'main' }, 'Input keep-referenced: expected true or false, found "main"'],
    [{ target: 'branches' }, 'Input target: expected one of files, artifacts, caches, releases, inventory, found "branches"'],
    [{ 'pull-requests': 'merged' }, 'Input pull-requests: expected one of open, closed, any, found "merged"'],
    [{ prereleases: 'true' }, 'Input prereleases: expected one of only, none, found "true"'],
    [{ 'max-deletions': '-1' }, 'Input max-deletions: expected a whole number from 1 to 9999, found "-1"'],
    [{ inventory: '-' }, /^Input inventory: expected a file, found -/],
    [{ inventory: 'a.json\nb.json' }, 'Input inventory: expected one line, found several'],
    [{ 'dry-run': 'true' }, 'Input dry-run: only command: publish or command: backup or command: resume takes it'],
    [{ to: 'cache' }, 'Input to: only command: publish or command: backup takes it'],
  ])('of a pruning, %j is refused', (inputs, message) => {
    expect(() => read({ command: 'prune', ...inputs })).toThrow(message)
  })

  it.each(['validate', 'publish', 'backup', 'resume'])('that remove are refused where the command is %s', (command) => {
    for (const name of ['apply', 'target', 'max-deletions', 'allow-empty'])
      expect(() => read({ command, [name]: 'true' })).toThrow(`Input ${name}: only command: prune takes it`)
  })

  it('of a backup are read into what the command takes', () => {
    const inputs = read({
      ...{ command: 'backup', to: ' s3://octo/voices ', prefix: 'nightly', 'group-by': 'folder, model', 'keep-last': '5' },
      ...{ 'retention-days': '7', 'dry-run': 'true' },
    })
    expect(inputs.backingUp).toEqual({
      ...{
        to: 's3://octo/voices',
        prefix: 'nightly',
        groupBy: 'folder,model',
        policy: { 'keep-last': '5' },
        retentionDays: 7,
        dryRun: true,
      },
    })
    expect(inputs).toMatchObject({ publication: UNPUBLISHED, pruning: UNKEPT, resuming: {} })
  })

  it.each([
    ['local, cache', 'local, cache'],
    ['local\n./my, backups\n', ['local', './my, backups']],
    ['', undefined],
  ])('of a training that goes on, the places %j are %j', (from, places) => {
    expect(read({ command: 'resume', from }).resuming.from).toEqual(places)
  })

  it('of a training that goes on are read into what the command takes', () => {
    const inputs = { command: 'resume', from: 'cache', prefix: 'nightly', 'group-by': 'none', required: 'true', 'dry-run': 'false' }
    expect(read(inputs).resuming).toEqual({ from: 'cache', prefix: 'nightly', groupBy: 'none', required: true, dryRun: false })
    expect(() => read({ ...inputs, required: 'always' })).toThrow('Input required: expected true or false, found "always"')
    expect(() => read({ ...inputs, to: 'cache' })).toThrow('Input to: only command: publish or command: backup takes it')
  })

  it.each(['true', 'True', 'TRUE'])('take %s for true', (value) => {
    expect(read({ comment: value }).overrides.comment).toBe(true)
  })

  it.each(['yes', 'on', '1', 'fasle', 'tRUE'])('do not take %s for a boolean', (value) => {
    expect(() => read({ comment: value })).toThrow(new UserError(`Input comment: expected true or false, found "${value}"`))
  })

  it('with a value that is none are refused by name, with what was expected', () => {
    expect(() => read({ 'fail-on': 'eror' })).toThrow(/Input fail-on: .*"error".*"warning".*"never".*found "eror"/)
    expect(() => read({ command: 'delete' })).toThrow(
      'Input command: expected one of validate, inspect, compare, convert, publish, prune, backup, resume, found "delete"',
    )
  })

  it('are all declared in action.yml, and all that are declared there are read', async () => {
    const asked = new Set<string>()
    readInputs((name) => {
      asked.add(name)
      return ''
    })
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    expect([...asked].sort()).toEqual(Object.keys(inputs).sort())
    expect(INPUT_NAMES.toSorted()).toEqual(Object.keys(inputs).sort())
  })

  it('have the names of the command line’s options for a comparison, but for the one that writes to the repository', async () => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    const options = optionsOf('compare').filter((name) => !optionsOf('validate').includes(name) && name !== 'update-schema')
    expect(options.length).toBeGreaterThan(6)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(options))
  })

  it('have the names of the command line’s options for a conversion', async () => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    expect(CONVERT_INPUTS.length).toBeGreaterThan(10)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(CONVERT_INPUTS))
  })

  it('have the names of the command line’s options for a publication', async () => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    expect(PUBLISH_INPUTS.length).toBeGreaterThan(15)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(PUBLISH_INPUTS))
  })

  it.each([
    // A step says it with apply, which stands alone in a workflow, and knows its repository.
    ['prune', ['yes', 'repository']],
    ['backup', []],
    ['resume', []],
  ])('have the names of the command line’s options for %s', async (command, others) => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    const options = optionsOf(command).filter((name) => !optionsOf('validate').includes(name))
    expect(options).toEqual(expect.arrayContaining(others))
    expect(options.length).toBeGreaterThan(others.length + 3)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(options.filter((name) => !others.includes(name))))
  })

  it('have no defaults in action.yml that would hide the config file', async () => {
    const { inputs } = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
    const withDefault = Object.entries<{ default?: string }>(inputs).filter(([, input]) => input.default !== undefined)
    expect(withDefault.map(([name]) => name)).toEqual(['token'])
  })
})
