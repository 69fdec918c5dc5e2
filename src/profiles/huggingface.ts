import { type Profile, wholeCount } from './profile.ts'

const WEIGHTS = /^(?:model|pytorch_model|adapter_model|diffusion_pytorch_model|consolidated)(?:[.-][\w.-]{1,100})?\.(?:safetensors|bin)$/
const TRAINING = /^(?:training_args\.bin|(?:optimizer|scheduler)\.(?:pt|bin)|rng_state(?:_\d{1,6})?\.pth)$/

/** Hugging Face: known by the names that its libraries look for, since the content is a bare state dict. */
export const huggingFace: Profile = {
  project: 'huggingface',
  versions: [],
  recognise(view) {
    const { checkpoint, fileName } = view
    if (checkpoint.container === 'sharded') {
      return { kind: 'index', evidence: ['index of a sharded set'], claims: [], progress: {}, missingToResume: MISSING }
    }
    if (TRAINING.test(fileName)) {
      const progress = wholeCount(checkpoint.training.step) === undefined ? {} : { step: checkpoint.training.step }
      return { kind: 'training', evidence: [`name ${fileName}`], claims: [], progress, missingToResume: ['model weights'] }
    }
    if (!WEIGHTS.test(fileName) || checkpoint.tensors.length === 0 || checkpoint.training.optimizer) return undefined
    return { kind: 'weights', evidence: [`name ${fileName}`], claims: [], progress: {}, missingToResume: MISSING }
  },
}

/** Trainer and Accelerate keep these in files of their own. */
const MISSING = ['optimizer state', 'epoch or step']
