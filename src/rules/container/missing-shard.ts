import { problemRule } from '../problem-rule.ts'

export const missingShard = problemRule({
  id: 'container/missing-shard',
  severity: 'error',
  title: 'A sharded set is not complete',
  explanation:
    'The index of a sharded set names the file that holds each tensor. Every shard must be there, readable, and hold exactly the tensors that the index says.',
  remedy: 'Add the shards that are missing, or save the set again so that its index fits.',
  example: 'The shard "model-00002-of-00003.safetensors" with 41 tensors is not in the folder of the index',
})
