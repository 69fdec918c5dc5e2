import { expect, test } from 'vitest'
import { parseDestination } from '../../src/commands/publish-destination.ts'

test.each([
  ['release', { kind: 'release' }],
  ['artifact', { kind: 'artifact' }],
  ['hf:octo/voices-v2', { kind: 'hf', repository: 'octo/voices-v2' }],
  ['out', { kind: 'folder', path: 'out' }],
  ['./release', { kind: 'folder', path: './release' }],
  ['C:\\out', { kind: 'folder', path: 'C:\\out' }],
] as const)('--to %s is understood', (text, destination) => {
  expect(parseDestination(text)).toEqual(destination)
})

test.each([
  ['', /--to is empty; expected release, artifact, hf:ORG\/REPO or a folder/],
  ['hf:voices', /expected hf:ORG\/REPO, as hf:octo\/voices/],
  ['hf:octo/../voices', /expected hf:ORG\/REPO/],
  ['hf:octo/a--b', /expected hf:ORG\/REPO/],
  ['s3:bucket', /"s3" is no place that is known.*\.\/s3:…/],
])('--to %j is refused', (text, message) => {
  expect(() => parseDestination(text)).toThrow(message)
})
