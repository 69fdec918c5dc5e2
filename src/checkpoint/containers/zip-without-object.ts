import type { Checkpoint } from '../checkpoint.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../quote.ts'
import type { ZipArchive } from './zip-archive.ts'

/** An archive without the main object: torch.package, old TorchScript, or no checkpoint at all. */
export function withoutObject(archive: ZipArchive, facts: Checkpoint): Checkpoint {
  const missing = (name: string, message: string): Problem => ({
    kind: 'container/missing-record',
    message,
    where: { record: archive.nameOf(name) },
    torch: `PytorchStreamReader failed locating file ${name}: file not found`,
  })
  const add = (container: Checkpoint['container'], problem: Problem): Checkpoint => ({
    ...facts,
    container,
    problems: [...facts.problems, problem],
  })
  if (archive.find('model.json') !== undefined || archive.find('attributes.pkl') !== undefined) {
    return add('torchscript', missing('data.pkl', 'This is a TorchScript archive of PyTorch 1.0 or 1.1, which torch.load cannot read'))
  }
  if (archive.find('.data/version') !== undefined) {
    return add('unknown', {
      kind: 'file/not-a-checkpoint',
      message: 'This is an archive of torch.package: it holds Python code, and torch.load cannot read it',
      where: {},
      torch: 'PytorchStreamReader failed locating file data.pkl: file not found',
    })
  }
  if (archive.find('version') === undefined) {
    return add('unknown', {
      kind: 'file/not-a-checkpoint',
      message: `This is a zip archive of ${archive.directory.entries.length} files, none of which is the data.pkl of a checkpoint`,
      where: {},
      torch: 'Expected hasRecord("version") to be true, but got false.',
    })
  }
  return add(
    'torch-zip',
    missing('data.pkl', `The record ${quote(archive.nameOf('data.pkl'))} with the structure of the checkpoint is missing`),
  )
}
