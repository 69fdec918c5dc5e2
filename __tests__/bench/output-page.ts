import { readFile, writeFile } from 'node:fs/promises'

const BEGIN = '<!-- The figures of npm run bench: the next run that writes this page replaces them. -->'
const END = '<!-- End of the figures. -->'

/** Puts the figures into the page at `path`, between its two marks; where there is no such file, makes one of them alone. */
export async function writeFigures(path: string, figures: string): Promise<void> {
  await writeFile(path, replaceFigures(await readPage(path), figures, path))
}

/** Throws where `writeFigures` will, so that nobody waits for figures that cannot be written. */
export async function requireWritable(path: string): Promise<void> {
  replaceFigures(await readPage(path), '', path)
}

/** `page` with other figures. Throws where it has no marks: it may be a page that somebody wrote. */
export function replaceFigures(page: string, figures: string, path: string): string {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END, begin)
  if (begin < 0 || end < 0) {
    throw new Error(`${path} has no place for the figures. Expected these two lines around it:\n${BEGIN}\n${END}`)
  }
  return `${page.slice(0, begin)}${BEGIN}\n\n${figures.trim()}\n\n${page.slice(end)}`
}

async function readPage(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `${BEGIN}\n${END}\n`
    throw error
  }
}
