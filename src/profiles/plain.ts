import { type Profile, progressOf } from './profile.ts'

/** Any other checkpoint, by the conventions of PyTorch's own tutorials: `{model, optimizer, epoch}` and their spellings. */
export const plain: Profile = {
  project: 'plain',
  versions: [],
  recognise(view) {
    const { training, weightsRoot, tensors } = view.checkpoint
    const weights = weightsRoot !== null && view.shapes.size > 0
    const trains = training.optimizer || training.entries.length > 0
    if (!weights && !trains && tensors.length === 0) return undefined
    const counted = training.epoch !== undefined || training.step !== undefined
    return {
      kind: training.optimizer ? 'training' : 'weights',
      evidence: [
        weights ? `weights ${weightsRoot === '' ? 'at the root' : `below ${weightsRoot}`}` : 'no weights',
        ...(training.entries.length > 0 ? [`training state ${training.entries.slice(0, 8).join(', ')}`] : []),
      ],
      claims: [],
      progress: progressOf(training.epoch, training.step),
      missingToResume: [
        ...(weights ? [] : ['model weights']),
        ...(training.optimizer ? [] : ['optimizer state']),
        ...(counted ? [] : ['epoch or step']),
      ],
    }
  },
}
