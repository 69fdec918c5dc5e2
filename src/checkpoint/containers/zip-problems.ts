import type { Problem } from '../problem.ts'

/** A zip that PyTorch cannot open; `problem` says why. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export const TORCH_NO_DIRECTORY = 'PytorchStreamReader failed reading zip archive: failed finding central directory'
export const TORCH_NOT_ZIP = 'PytorchStreamReader failed reading zip archive: not a ZIP archive'
export const TORCH_MULTIDISK = 'PytorchStreamReader failed reading zip archive: unsupported multidisk archive'
export const TORCH_CORRUPT = 'PytorchStreamReader failed reading zip archive: invalid header or archive is corrupted'

/** What PyTorch refuses, as an error. */
export function corrupt(message: string, offset: number, record?: string): ZipError {
  return new ZipError({
    kind: 'container/corrupt',
    message: sentence(message),
    where: record === undefined ? { offset } : { record, offset },
    torch: TORCH_CORRUPT,
  })
}

/** What PyTorch overlooks, and another reader may not. */
export function mismatch(message: string, offset: number, record?: string): Problem {
  return { kind: 'container/header-mismatch', message: sentence(message), where: record === undefined ? { offset } : { record, offset } }
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
