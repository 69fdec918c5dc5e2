import type { Draft, Rule, Subject } from '../rule.ts'

/** Weights whose folder lacks the file that says how to build the model. */
export const missingConfig: Rule = {
  id: 'layout/missing-config',
  severity: 'warning',
  title: 'The folder lacks the config that belongs to the checkpoint',
  explanation:
    'State dicts hold values, not the model: without its config nobody can build the right one. The rule knows where projects look: ' +
    '`config.json` beside the `G_`/`D_` files of so-vits-svc and RVC and beside the weights of Hugging Face, `adapter_config.json` beside ' +
    'adapters. GPT-SoVITS and Lightning keep the config inside the file (or in the folder of the experiment), so nothing is asked there.',
  remedy: 'Add the config that the training wrote; commit it together with the checkpoint.',
  example: 'config.json is not beside this training file, where so-vits-svc looks for it',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const wanted = wantedConfig(subject)
  if (!wanted || wanted.names.some((name) => subject.folder.includes(name))) return
  yield { message: `${wanted.names.join(' or ')} is not beside this file, where ${wanted.reader} looks for it` }
}

interface WantedConfig {
  readonly names: readonly string[]
  readonly reader: string
}

function wantedConfig(subject: Subject): WantedConfig | undefined {
  const fileName = subject.path.slice(subject.path.lastIndexOf('/') + 1)
  switch (subject.identification.identity?.project) {
    case 'so-vits-svc':
      return /^[GD]_\d+\.pth$/.test(fileName) ? { names: ['config.json'], reader: 'so-vits-svc' } : undefined
    case 'rvc':
      return /^[GD]_\d+\.pth$/.test(fileName) ? { names: ['config.json'], reader: 'RVC' } : undefined
    case 'huggingface':
      return huggingFaceConfig(fileName, subject)
    default:
      return undefined
  }
}

function huggingFaceConfig(fileName: string, { identification, folder }: Subject): WantedConfig | undefined {
  if (identification.identity?.kind === 'training') return undefined
  // The index speaks for its shards.
  const indexed = /-\d{5}-of-\d{5}\.\w+$/.test(fileName) && folder.some((name) => name.endsWith('.index.json'))
  if (indexed) return undefined
  if (fileName.startsWith('adapter_model')) return { names: ['adapter_config.json'], reader: 'PEFT' }
  if (fileName.startsWith('consolidated')) return { names: ['params.json', 'config.json'], reader: 'the loader' }
  return { names: ['config.json'], reader: fileName.startsWith('diffusion_') ? 'Diffusers' : 'Transformers' }
}
