import type { NameFacts } from '../../profiles/identity.ts'
import type { Draft, Rule, Subject } from '../rule.ts'

/** The name says another epoch or step than the content. */
export const progressMismatch: Rule = {
  id: 'naming/progress-mismatch',
  severity: 'warning',
  title: 'The name states another epoch or step than the content',
  explanation:
    'A checkpoint that is called epoch 12 and holds epoch 11 is chosen, compared and pruned wrongly. The rule compares the epoch and step ' +
    'in the name with those in the content, and knows how each project counts: Lightning writes `epoch=14` at the end of the fifteenth ' +
    'epoch, the small weights of GPT-SoVITS and RVC count from 1. Where neither project nor `naming.epoch-base` says how a file counts, ' +
    'name and content must state the same number. Base models, and names that stand for "the latest" ' +
    '(`G_233333333333.pth`, `last.ckpt`), are left out.',
  remedy: 'Rename the file after its content, or find the file that the name promises; check whether it was copied over another one.',
  example: 'The name says epoch 12, the content says epoch 11',
  check,
}

function* check(subject: Subject): Iterable<Draft> {
  const { name, progress, identity } = subject.identification
  if (name.latest || identity === undefined || identity.kind.endsWith('base')) return
  if (name.epoch !== undefined && progress.epoch !== undefined && !fittingEpochs(subject).includes(name.epoch)) {
    yield { message: `The name says epoch ${name.epoch}${counting(name)}, the content says ${contentEpoch(subject, progress.epoch)}` }
  }
  if (name.step !== undefined && progress.step !== undefined && name.step !== progress.step) {
    yield { message: `The name says step ${name.step}, the content says step ${progress.step}` }
  }
}

/** Epochs that the name may state, given what the content holds. */
function fittingEpochs({ identification, checkpoint, config }: Subject): readonly number[] {
  const finished = identification.progress.epoch ?? 0
  const stated = checkpoint.training.epoch
  const base = identification.name.epochBase
  switch (countingOf(identification.identity?.project, identification.identity?.kind)) {
    case 'lightning':
      // In the middle of an epoch, `epoch` is the one under way, and so it stands in the name.
      return base === 1 ? [finished] : [finished - 1, ...(stated === undefined ? [] : [stated])]
    case 'finished':
      return [base === 0 ? finished - 1 : finished]
    case 'unknown':
      // The number of the loop or of finished epochs: only who set epoch-base knows that the name differs from it.
      if (config.naming['epoch-base'] === undefined) return [finished]
      return [finished, base === 0 ? finished - 1 : finished + 1]
  }
}

function countingOf(project: string | undefined, kind: string | undefined): 'lightning' | 'finished' | 'unknown' {
  if (project === 'lightning' || kind === 's1-training') return 'lightning'
  return project === 'plain' || project === 'huggingface' || kind === 'unknown' ? 'unknown' : 'finished'
}

function counting(name: NameFacts): string {
  return name.epochBase === 0 ? ' (counted from 0)' : ''
}

function contentEpoch({ identification, checkpoint }: Subject, finished: number): string {
  const stated = checkpoint.training.epoch
  const lightning = countingOf(identification.identity?.project, identification.identity?.kind) === 'lightning'
  return lightning && stated !== undefined && stated !== finished ? `epoch ${stated} (${finished} finished)` : `epoch ${finished}`
}
