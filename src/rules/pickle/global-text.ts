import type { GlobalUse } from '../../checkpoint/checkpoint.ts'
import type { Where } from '../../checkpoint/problem.ts'

/** A global's canonical name, and how the pickle spells it where that differs. */
export function spelling({ name, spelled }: GlobalUse): string {
  return name === spelled ? name : `${name} (spelled ${spelled})`
}

export function placeOfGlobal({ record, offset }: GlobalUse): Where {
  return offset === undefined ? { record } : { record, offset }
}
