import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText, jsonText, markdownCode, markdownText, terminalLines, terminalText } from '../../src/reports/escape.ts'
import { inspectText } from '../../src/reports/inspect-text.ts'
import { reportJson } from '../../src/reports/json.ts'
import { inspectMarkdown, validateMarkdown } from '../../src/reports/markdown.ts'
import { validateText } from '../../src/reports/text.ts'
import { HOSTILE_NAMES, hostileReport, INSPECTED, tensor } from './example-reports.ts'

const UNLIMITED = { maxBytes: Number.POSITIVE_INFINITY }
const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/

/** Markdown without its code spans and `<code>` elements: what GitHub looks for markup, mentions and links in. */
function outsideOfCode(markdown: string): string {
  return markdown.replace(/<code>[^<]*<\/code>/g, '').replace(/`[^`\n]*`/g, '')
}

function reports(text: string) {
  const inspected = {
    ...INSPECTED,
    path: text,
    weightsRoot: text,
    globals: [text],
    metadata: { [text]: text },
    identity: { project: 'plain', kind: text, evidence: [text] },
    tensors: [tensor(text, [2]), tensor(`${text}.x`, [2], { dtype: text, layout: text })],
    problems: [{ rule: 'container/corrupt', severity: 'error' as const, message: text, where: { tensor: text } }],
  }
  return { validated: hostileReport(text), inspected }
}

describe.each(Object.entries(HOSTILE_NAMES))('a name with %s', (kind, text) => {
  const { validated, inspected } = reports(text)

  test('neither commands a terminal nor breaks a line of text', () => {
    for (const output of [validateText(validated, { color: false }), inspectText(inspected, { color: false })]) {
      expect(output.replaceAll('\n', '')).not.toMatch(new RegExp(INVISIBLE, 'u'))
    }
    expect(validateText(validated, { color: false }).split('\n')).toHaveLength(
      validateText(hostileReport('x'), { color: false }).split('\n').length,
    )
  })

  test('is no markup in Markdown', () => {
    for (const output of [validateMarkdown(validated, UNLIMITED).text, inspectMarkdown(inspected, UNLIMITED).text]) {
      const text = outsideOfCode(output)
      expect(text).not.toMatch(/<(?!\/?(details|summary|br)>)/)
      expect(text).not.toMatch(/@[\w-]/)
      expect(text).not.toMatch(/#\d(?!\d*;)/)
      expect(text).not.toMatch(/:\/\/|www\./)
      expect(text).not.toMatch(/(?<!\\)[[\]`]/)
      expect(output.match(/<details>/g)?.length).toBe(output.match(/<\/details>/g)?.length)
    }
    const rows = (markdown: string) => markdown.split('\n').map((line) => (line.startsWith('|') ? line.match(/(?<!\\)\|/g)?.length : 0))
    expect(rows(validateMarkdown(validated, UNLIMITED).text)).toEqual(rows(validateMarkdown(hostileReport('x'), UNLIMITED).text))
  })

  test('comes back from JSON as it was', () => {
    const json = reportJson(validated)
    expect(JSON.parse(json)).toEqual(validated)
    expect(json.replaceAll('\n', '')).not.toMatch(new RegExp(INVISIBLE, 'u'))
  })

  test('looks as it always did in Markdown', () =>
    expect(validateMarkdown(validated, UNLIMITED).text).toMatchFileSnapshot(`golden/hostile-${kind}.md.txt`))
})

describe('escaping', () => {
  test('leaves words of any script as they are', () => {
    for (const word of ['权重', 'вес', 'وزن', 'नमस्ते', 'é', '👩\u200d💻', 'می\u200cخواهم']) {
      expect(terminalText(word)).toBe(word)
      expect(markdownText(word)).toBe(word)
      expect(markdownCode(word)).toBe(`\`${word}\``)
    }
  })

  test('shows what cannot be seen', () => {
    expect(terminalText('a\n\t\u001b[1m\u202e')).toBe('a\\n\\t\\x1b[1m\\u{202e}')
    expect(terminalLines('a\r\nb\u0007\nc')).toBe('a\nb\\x07\nc')
  })

  test('of HTML holds in text and in attributes', () => {
    expect(htmlText(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;')
  })

  test('keeps names readable where they are harmless', () => {
    expect(markdownCode('weight.enc_p.proj.weight')).toBe('`weight.enc_p.proj.weight`')
    expect(markdownCode('a|b`c')).toBe('<code>a&#124;b&#96;c</code>')
    expect(markdownCode('')).toBe('<code></code>')
  })

  test('of JSON never changes its value', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => JSON.parse(jsonText(JSON.stringify(text))) === text))
  })

  test('of any text leaves one line without controls, in every place', () => {
    const hostile = fc.string({
      unit: fc.oneof(fc.constantFrom(...'`|<>[]()@#&\\*_~\n\r\u001b\u202e:/w.'), fc.string({ unit: 'binary', maxLength: 1 })),
    })
    fc.assert(
      fc.property(hostile, (text) => {
        for (const escaped of [terminalText(text), htmlText(text), markdownCode(text)])
          expect(escaped).not.toMatch(new RegExp(INVISIBLE, 'u'))
        expect(markdownText(text).replaceAll('\u200b', '')).not.toMatch(new RegExp(INVISIBLE, 'u'))
        expect(outsideOfCode(`x${markdownCode(text)}x`)).toBe('xx')
      }),
    )
  })
})
