import { matcher } from '../../profiles/globs.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** Training cannot go on from a file that the team wants to resume from. */
export const notResumable: Rule = {
  id: 'training/not-resumable',
  severity: 'warning',
  title: 'Training cannot go on from this file',
  explanation:
    'A checkpoint without optimizer state, epoch or step starts training anew, often without a word: GPT-SoVITS falls back to the base ' +
    'model at epoch 1 when one part is missing or unreadable. The rule looks at files that `require-resumable` in the configuration ' +
    'matches, and asks the profile what its project needs: S2 of GPT-SoVITS `model`, `iteration`, `optimizer` and `learning_rate` and the ' +
    'other half of the `G_`/`D_` pair, Lightning its optimizer and scheduler states, epoch and step.',
  remedy: 'Keep the full training file (not the exported weights), and with GPT-SoVITS and RVC both files of the pair.',
  example: 'Training cannot go on from this file: it lacks optimizer state',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  if (!matcher(subject.config['require-resumable'])(subject.path)) return
  const missing = missingWithFolder(subject)
  if (missing.length > 0) yield { message: `Training cannot go on from this file: it lacks ${missing.join(', ')}` }
  const partner = missingPartner(subject)
  if (partner !== undefined) yield { message: `Training cannot go on from this file: ${partner} is not beside it` }
}

/** Hugging Face's Trainer keeps the state of training in files of their own. */
function missingWithFolder({ identification, folder }: Subject): readonly string[] {
  if (identification.identity?.project !== 'huggingface') return identification.missingToResume
  const has = (...names: readonly string[]) => names.some((name) => folder.includes(name))
  const weights = folder.some((name) => /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model)[.-]/.test(name))
  return [
    ...(weights ? [] : ['model weights']),
    ...(has('optimizer.pt', 'optimizer.bin') ? [] : ['optimizer state (optimizer.pt)']),
    ...(has('trainer_state.json', 'random_states_0.pkl') ? [] : ['epoch and step (trainer_state.json)']),
  ]
}

/** v3 and v4 of GPT-SoVITS train without a discriminator; all other files of the family come in pairs. */
function missingPartner({ identification, path, folder }: Subject): string | undefined {
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  const [, letter, rest] = /^([GD])(_\d{1,15}\.pth)$/.exec(fileName) ?? []
  const { identity, claims } = identification
  if (letter === undefined || rest === undefined || !identity || !PAIRED.has(`${identity.project} ${identity.kind}`)) return undefined
  const content = claims.find((claim) => claim.source === 'content')?.versions ?? []
  if (identity.kind === 's2-training' && content.some((version) => version === 'v3' || version === 'v4')) return undefined
  const partner = `${letter === 'G' ? 'D' : 'G'}${rest}`
  return folder.includes(partner) ? undefined : partner
}

const PAIRED: ReadonlySet<string> = new Set([
  'gpt-sovits s2-training',
  'gpt-sovits s2-discriminator',
  'rvc training',
  'rvc discriminator',
  'so-vits-svc training',
  'so-vits-svc discriminator',
])
