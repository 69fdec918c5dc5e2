const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']
const COUNT_UNITS = ['', 'k', 'M', 'G', 'T', 'P']

/** A number of bytes for people, in powers of 1000 as GitHub and disks count: `512 B`, `84.9 MB`, `1.04 GB`. */
export function bytesText(bytes: number): string {
  return scaled(bytes, BYTE_UNITS)
}

/** A large count for people: `512`, `52.9 M`, `1.04 G`. */
export function countText(count: number): string {
  return scaled(count, COUNT_UNITS).trimEnd()
}

/** `1 file`, `3 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `12.3 %`; what is there but rounds to nothing is `<0.1 %`. */
export function shareText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %'
  const percent = (part / whole) * 100
  return percent < 0.1 ? '<0.1 %' : `${percent.toFixed(1)} %`
}

/** Three digits at least, so that `999.95` becomes `1.00` of the next unit and never `1000`. */
function scaled(value: number, units: readonly string[]): string {
  let unit = 0
  let rest = value
  while (rest >= 999.5 && unit < units.length - 1) {
    rest /= 1000
    unit++
  }
  const digits = unit === 0 || rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2
  return `${rest.toFixed(digits)} ${units[unit] ?? ''}`
}
