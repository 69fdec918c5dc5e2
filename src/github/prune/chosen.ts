import picomatch from 'picomatch'
import { matcher } from '../../profiles/globs.ts'
import { chosenBy } from '../../prune/chosen-by.ts'

/** Whether a name is one of those that globs select. Keys and tags are no paths, so that a glob stands for all of it, slashes too. */
export function chosenName(globs: readonly string[]): (name: string) => boolean {
  return chosenBy(globs, (some) => picomatch([...some], { dot: true, bash: true }))
}

/** The same for branches: `main` is that branch alone, and not `old/main`; what has no branch is not selected. */
export function chosenBranch(globs: readonly string[]): (branch: string | undefined) => boolean {
  if (globs.length === 0) return () => true
  const isChosen = chosenBy(globs, wholeNames)
  return (branch) => branch !== undefined && isChosen(branch)
}

/** The same for workflows, by what people call them or by their file, as `train.yml`. */
export function chosenWorkflow(globs: readonly string[]): (workflow: Workflow | undefined) => boolean {
  if (globs.length === 0) return () => true
  const isChosen = chosenBy(globs, (some) => {
    const [isCalled, isAt] = [wholeNames(some), matcher(some)]
    return ({ name, path }: Workflow) => isCalled(name) || isAt(path)
  })
  return (workflow) => workflow !== undefined && isChosen(workflow)
}

export interface Workflow {
  readonly name: string
  /** `.github/workflows/train.yml` */
  readonly path: string
}

/** With a slash in front, a glob stands for the whole name, and `*` for no slash. */
function wholeNames(globs: readonly string[]): (name: string) => boolean {
  const matches = matcher(globs.map((glob) => `/${glob}`))
  return (name) => matches(`/${name}`)
}
