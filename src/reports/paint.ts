import { styleText } from 'node:util'

/** Colours a piece of text, or leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
}

type Style = keyof Paint

/** Colours only where they are asked for; whether the output is a terminal is for the caller to know. */
export function paints(color: boolean): Paint {
  const style = (name: Style) => (text: string) => (color && text !== '' ? styleText(name, text, { validateStream: false }) : text)
  return { bold: style('bold'), dim: style('dim'), red: style('red'), green: style('green'), yellow: style('yellow') }
}
