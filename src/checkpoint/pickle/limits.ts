/**
 * Bounds on what a pickle may ask of us. Each names the attack that it stops and why real files stay far below:
 * the largest pickle measured, of a checkpoint with 100,000 tensors, has 10.7 MB and 3.0 million opcodes.
 */

/** Longest string that is kept. A length field of four bytes would otherwise allocate 4 GiB; key names are below 1 KiB. */
export const MAX_STRING_BYTES = 64 * 1024 * 1024

/** Longest line of a text opcode (protocol 0). Their escapes cost more than linear memory; torch.save never writes them. */
export const MAX_LINE_BYTES = 1024 * 1024

/** Byte strings up to this length are kept, longer ones are left in the file: random states have about 5 KB. */
export const MAX_KEPT_BYTES = 1024 * 1024

/** Longest integer, in bytes. Converting text or bytes to a bigint costs more than linear time; random states need 2,500. */
export const MAX_INTEGER_BYTES = 64 * 1024

/** Longest decimal integer in a text opcode: CPython's own limit (sys.int_info.default_max_str_digits). */
export const MAX_INTEGER_DIGITS = 4300

/**
 * Estimated heap bytes of all values together. Stops floods of values that take one or two bytes each in the file and
 * hundreds in memory: 100,000 tensors are 10.7 MB of pickle and about 210 MB of values, 20 times as much.
 */
export const MAX_VALUE_BYTES = 1024 * 1024 * 1024
export const MIN_VALUE_BYTES = 64 * 1024 * 1024
export const VALUE_BYTES_PER_BYTE = 64

/** Deepest nesting of containers. CPython cannot pickle deeper than its own recursion limit of 1,000. */
export const MAX_DEPTH = 10_000

/** Ways that lead from the root to a value, counted together. Lists that repeat each other grow this exponentially. */
export const MAX_PATHS = 1_000_000_000
