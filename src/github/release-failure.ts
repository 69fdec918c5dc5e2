import { shorten } from '../checkpoint/quote.ts'
import { terminalText } from '../reports/escape.ts'
import type { ApiError } from './retry.ts'

export interface FailedAt {
  readonly tag: string
  readonly commit: string | undefined
}

/** Why GitHub does not do what was asked, and what would help, for people. */
export function failureText(error: ApiError, { tag, commit }: FailedAt): string {
  const said = shorten(terminalText(error.message), 400)
  if (error.rateLimited) return `GitHub's limit of requests is reached (${said}); try again later`
  if (error.status >= 500) return `GitHub cannot be asked (${said}); try again later`
  if (error.status === 401) return `GitHub does not know the token (${said}); give one that has not expired`
  if (error.denied) return `${said}. ${permissionText(commit)}`
  if (error.status === 422 && error.message.includes('already_exists')) {
    return `another release of the tag ${terminalText(tag)} was published in the meantime (${said})`
  }
  if (error.status === 422 && TAG_RULE.test(error.message)) {
    return (
      `a rule of the repository does not allow the tag ${terminalText(tag)} to be made (${said}); ` +
      'push the tag as somebody who may, or let the rule (Settings, Rules) allow it to the owner of the token'
    )
  }
  return said
}

/** Words of GitHub's rulesets, protected tags and pre-receive hooks. */
const TAG_RULE = /pre_receive|rule violation|protected|restricted/i

export function permissionText(commit: string | undefined): string {
  const workflows =
    commit === undefined
      ? ''
      : `. A tag that does not exist yet cannot be made of a commit that changes files in .github/workflows with GITHUB_TOKEN: ` +
        `push the tag of ${terminalText(commit)} first, or use a token that may write workflows`
  return `The token needs the permission contents: write (in a workflow: permissions: contents: write; a pull request of a fork never has it)${workflows}`
}
