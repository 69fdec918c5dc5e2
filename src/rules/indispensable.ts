/** Rules whose finding means that a file's structure, or where the bytes of its tensors are, cannot be relied on. */
const INDISPENSABLE =
  /^(file\/|container\/(truncated|corrupt|missing-|duplicate-|overlapping-|bomb)|pickle\/(malformed|dangerous-global)|tensor\/(short-|out-of-|shape-))/

/** Whether no setting makes a file with this finding one that may be converted, or compared. */
export function isIndispensable(rule: string): boolean {
  return INDISPENSABLE.test(rule)
}
