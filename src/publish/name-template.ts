import { quote } from '../checkpoint/quote.ts'
import { UserError } from '../commands/user-error.ts'
import { didYouMean } from '../config/closest-word.ts'

/** What a name may be made of. */
export const PLACEHOLDERS = ['stem', 'version', 'dtype', 'ext', 'tag', 'project', 'kind', 'epoch', 'step'] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Values of placeholders for one file; what is absent is not known of it, or was not asked for. */
export type NameValues = { readonly [Each in Placeholder]?: string | number | undefined }

/** Throws `UserError` for a template with a placeholder that is not known, or one that names a folder. */
export function checkNameTemplate(template: string): void {
  const shown = `--name ${quote(template)}`
  if (/[/\\]/.test(template)) throw new UserError(`${shown}: files are published side by side; expected a name without folders`)
  for (const [, name = ''] of template.matchAll(/\{([^{}]*)\}/g)) {
    if (isPlaceholder(name)) continue
    throw new UserError(
      `${shown}: {${name}} stands for nothing${didYouMean(name, PLACEHOLDERS)}; known are ${PLACEHOLDERS.map((each) => `{${each}}`).join(', ')}`,
    )
  }
  if (/[{}]/.test(template.replace(/\{[^{}]*\}/g, '')))
    throw new UserError(`${shown}: a brace stands alone; placeholders are written {stem}`)
}

/**
 * The name that a template gives. A placeholder without a value disappears, with one separator (`-`, `_`, `.` or a blank) before it, so that
 * `{stem}-{version}-{dtype}{ext}` leaves no double ones. Text in values is taken as it is: nothing in them is a placeholder.
 */
export function filledName(template: string, values: NameValues): string {
  return template.replace(/([-_. ]?)\{([^{}]*)\}/g, (written, separator: string, name: string) => {
    if (!isPlaceholder(name)) return written
    const value = values[name]
    return value === undefined || value === '' ? '' : `${separator}${value}`
  })
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name)
}
