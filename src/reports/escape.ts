/**
 * Text from files, pull requests and users is hostile: it may hold markup, terminal commands, and characters that
 * reverse or hide what stands around them. One function for each place that text is put into.
 */

/**
 * Characters that command a terminal or deceive a reader: C0 and C1 controls (ESC among them), line and paragraph
 * separators, bidirectional controls, zero-width characters and other invisible format characters, tag characters, and
 * lone surrogates. Letters of every script stay; so do the joiners within them (U+200C, U+200D), which some need.
 */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu

/** One line for a terminal or a log: every invisible or controlling character becomes visible, as `\n` or `\u{202e}`. */
export function terminalText(text: string): string {
  return text.replace(INVISIBLE, visible)
}

/** Several lines for a terminal or a log: as `terminalText`, but line ends stay. */
export function terminalLines(text: string): string {
  return text.split(/\r?\n/).map(terminalText).join('\n')
}

/**
 * Lines that GitHub's runner does not take for commands, in whatever step they are printed. It knows two forms: `::name::` at the start
 * of a line, white space before it allowed, and `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
export function withoutCommands(lines: string): string {
  return lines.replaceAll('##[', '#\\#[').replace(/^([^\S\n]*):(?=:)/gm, '$1\\:')
}

/** Text for HTML, between tags or within a quoted attribute. */
export function htmlText(text: string): string {
  return terminalText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * Words for GitHub's Markdown, also within a table cell: nothing in them becomes markup. Mentions (`@name`), references
 * (`#12`) and bare addresses are looked for after Markdown, where no escape helps: a zero-width space breaks them.
 */
export function markdownText(text: string): string {
  return terminalText(text)
    .replace(/@(?=\S)/g, '@\u200b')
    .replace(/#(?=\d)/g, '#\u200b')
    .replace(/:(?=\/\/)/g, ':\u200b')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
    .replace(/[\\`*_{}[\]()#+!|~<>&$]/g, (character) => (/[<>&|$]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`))
}

/**
 * A name as code in GitHub's Markdown, also within a table cell. Within code there are no mentions, references or links.
 * Where a code span would not hold the name (a backtick, a `|`, spaces at its ends), HTML with character references does.
 */
export function markdownCode(text: string): string {
  const shown = terminalText(text)
  if (shown !== '' && shown === shown.trim() && !/[`|]/.test(shown)) return `\`${shown}\``
  return htmlCode(text)
}

/** A name as code in HTML that stands within Markdown: every character that either could take for markup is a reference. */
export function htmlCode(text: string): string {
  const safe = terminalText(text).replace(/[^\p{L}\p{M}\p{N} ./-]/gu, (character) => `&#${character.codePointAt(0)};`)
  return `<code>${safe}</code>`
}

/** JSON that is safe to print: what JSON allows but a terminal or a runner obeys is written as `\uXXXX`, which means the same. */
export function jsonText(json: string): string {
  return json
    .replaceAll('##[', '#\\u0023[')
    .replace(/[\u007f-\u009f\p{Zl}\p{Zp}]|\p{Cf}/gu, (character) =>
      [...Array(character.length).keys()].map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    )
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return SHORT_ESCAPES[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`)
}
