import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { REPOSITORY, runScript } from '../oracle/python.ts'
import { commandLine, filesRead, OUTPUT, SERVED } from './command-line.ts'
import type { Runner } from './measure.ts'
import type { RangeServer } from './range-server.ts'
import type { SampleFiles } from './sample-files.ts'

/** Runs the committed program, PyTorch, OpenSSL and Node on files that PyTorch wrote; those that are served, over HTTP. */
export function processRunner(files: SampleFiles, server: RangeServer, python: string): Runner {
  const programs = {
    'ckpt-guard': [process.execPath, join(REPOSITORY, 'dist/cli/index.js')],
    node: [process.execPath],
    pytorch: [python, join(REPOSITORY, '__tests__/bench/torch_jobs.py')],
    openssl: ['openssl'],
  }
  const outputPath = join(files.folder, 'output.pth')
  return async (line) => {
    const paths = new Map([[OUTPUT, outputPath]])
    let bytes = 0
    for (const word of filesRead(line)) {
      const isServed = word.startsWith(SERVED)
      const { path, size } = await files.get(isServed ? word.slice(SERVED.length) : word)
      paths.set(word, isServed ? server.addressOf(path) : path)
      bytes += size
    }
    try {
      const { status, seconds, peakBytes, output, errors } = await runProcess(commandLine(line, programs, paths))
      if (status !== 0) throw new Error(`${line} ended with ${status}:\n${errors.trim() || output.trim()}`)
      return { wall: seconds, work: line.startsWith('pytorch ') ? ownSeconds(output) : undefined, peak: peakBytes, bytes }
    } finally {
      await rm(outputPath, { force: true })
    }
  }
}

const ended = z.object({
  /** Negative: the signal that ended it. */
  status: z.number(),
  seconds: z.number().positive(),
  peakBytes: z.number().positive(),
  output: z.string(),
  errors: z.string(),
})

async function runProcess(command: readonly string[]): Promise<z.infer<typeof ended>> {
  const lines = await runScript('../bench/run_process.py', ...command)
  return ended.parse(JSON.parse(lines.join('')))
}

function ownSeconds(output: string): number {
  return z.object({ seconds: z.number().positive() }).parse(JSON.parse(output)).seconds
}
