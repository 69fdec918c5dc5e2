import { asNumber, asString, dictEntries, memberAt, sequenceItems } from '../checkpoint/pickle/lookup.ts'
import type { Progress } from './identity.ts'
import { type Profile, progressOf } from './profile.ts'
import { shortened } from './quoted.ts'
import type { View } from './view.ts'

/** PyTorch Lightning: what `Trainer.save_checkpoint` writes. */
export const lightning: Profile = {
  project: 'lightning',
  versions: [],
  recognise(view) {
    const version = asString(memberAt(view.checkpoint.root, 'pytorch-lightning_version'))
    const marked = view.entries.has('pytorch-lightning_version')
    if (!marked && !(view.entries.has('state_dict') && view.entries.has('global_step'))) return undefined
    const missingToResume = lightningMissing(view)
    return {
      kind: missingToResume.includes(OPTIMIZER) ? 'weights' : 'training',
      evidence: [
        version === undefined ? 'top-level entries state_dict, global_step' : `pytorch-lightning_version ${shortened(version, 20)}`,
        ...(missingToResume.includes(OPTIMIZER) ? ['saved without optimizer state (save_weights_only)'] : []),
      ],
      claims: [],
      progress: lightningProgress(view),
      missingToResume,
    }
  },
}

const OPTIMIZER = 'optimizer state'

/**
 * Lightning's `epoch` counts from 0 and is the one under way until its last hook has run: 14 is written at the end of
 * the fifteenth epoch, and 15 by `save_checkpoint` after it. The loop's own counter of processed epochs tells the two
 * apart, and a file saved in the middle of an epoch as well (measured with 2.6.6).
 */
export function lightningProgress(view: View): Progress {
  const { root } = view.checkpoint
  const epoch = asNumber(memberAt(root, 'epoch'))
  const processed = asNumber(memberAt(root, 'loops', 'fit_loop', 'epoch_progress', 'current', 'processed'))
  const plausible = epoch !== undefined && (processed === epoch || processed === epoch + 1)
  const finished = plausible ? processed : epoch === undefined ? undefined : epoch + 1
  return progressOf(finished, asNumber(memberAt(root, 'global_step')))
}

/** `save_weights_only` leaves out the optimizer and scheduler states, so that `fit(ckpt_path=…)` cannot go on. */
export function lightningMissing(view: View): readonly string[] {
  const { root } = view.checkpoint
  const optimizers = memberAt(root, 'optimizer_states')
  const count = sequenceItems(optimizers)?.length ?? dictEntries(optimizers)?.size ?? 0
  return [
    ...(view.entries.has('state_dict') ? [] : ['model weights']),
    ...(count > 0 ? [] : [OPTIMIZER]),
    ...(view.entries.has('lr_schedulers') ? [] : ['scheduler state']),
    ...(view.entries.has('epoch') ? [] : ['epoch']),
    ...(view.entries.has('global_step') ? [] : ['step']),
  ]
}
