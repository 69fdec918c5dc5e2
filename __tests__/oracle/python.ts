import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
const VIRTUAL_ENVIRONMENT = join(REPOSITORY, '.venv/bin/python')

/** The Python that has PyTorch: CKPT_GUARD_PYTHON, else the repository's own virtual environment, else `python3`. */
const PYTHON = process.env.CKPT_GUARD_PYTHON || (existsSync(VIRTUAL_ENVIRONMENT) ? VIRTUAL_ENVIRONMENT : 'python3')

const NEEDED = `import torch, numpy, safetensors
assert torch.__version__.startswith("2.13."), f"this is PyTorch {torch.__version__}"
assert safetensors.__version__.startswith("0.8."), f"this is safetensors {safetensors.__version__}"`

/**
 * Fails where the Python has no PyTorch 2.13. These tests are about what PyTorch says, so without it there is nothing that
 * they could show, and they do not pass as skipped.
 */
export async function requirePyTorch(): Promise<void> {
  try {
    await run(start(['-c', NEEDED]))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The oracle suite asks PyTorch 2.13, which ${PYTHON} cannot import:\n${reason.trim()}\n` +
        `Install it with: python3 -m venv .venv && .venv/bin/pip install torch==2.13.0 numpy safetensors==0.8.0 ` +
        `(add --index-url https://download.pytorch.org/whl/cpu for a build without CUDA), ` +
        `or set CKPT_GUARD_PYTHON to a Python that has it.`,
    )
  }
}

/** Runs a script of this folder and gives the lines that it prints. */
export async function runScript(script: string, ...args: readonly string[]): Promise<string[]> {
  return run(startScript(script, ...args))
}

/** Starts a script of this folder, whose input and output are pipes. */
export function startScript(script: string, ...args: readonly string[]): ChildProcess {
  return start([join(HERE, script), ...args])
}

function start(args: readonly string[]): ChildProcess {
  // Sets of strings are ordered by hashes, which Python draws anew for each process unless it is told not to.
  const env = { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' }
  return spawn(PYTHON, args, { cwd: HERE, env, stdio: 'pipe' })
}

async function run(child: ChildProcess): Promise<string[]> {
  const errors: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  child.stdin?.end()
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const lines: string[] = []
  if (child.stdout !== null) for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  const status = await ended
  if (status !== 0) throw new Error(`${child.spawnargs.join(' ').slice(0, 200)} ended with ${status}:\n${errors.join('').slice(-2000)}`)
  return lines
}
