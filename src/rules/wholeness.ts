/** Rules about what a file is called, where it lies and what it is good for: it is whole all the same. */
const NOT_ABOUT_BYTES = /^(?:naming|identity|layout|training)\//

/** The first finding that says of a file's bytes that they are not whole. */
export function faultIn<Found extends { readonly rule: string; readonly severity: string }>(findings: readonly Found[]): Found | undefined {
  return findings.find(({ rule, severity }) => severity === 'error' && !NOT_ABOUT_BYTES.test(rule))
}
