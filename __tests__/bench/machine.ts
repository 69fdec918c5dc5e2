import { execFile } from 'node:child_process'
import { availableParallelism, cpus, platform, totalmem } from 'node:os'
import { promisify } from 'node:util'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import { runScript } from '../oracle/python.ts'

/** What figures depend on. Names no machine, no user and no folder. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryBytes: number
  readonly system: string
  readonly node: string
  readonly python: string
  readonly torch: string
  readonly torchThreads: number
  readonly openssl: string
}

const pythonFacts = z.object({ executable: z.string(), python: z.string(), torch: z.string(), threads: z.number() })

/** The machine, and the Python that has PyTorch. */
export async function readMachine(): Promise<{ readonly machine: Machine; readonly python: string }> {
  const facts = pythonFacts.parse(JSON.parse((await runScript('../bench/python_facts.py')).join('')))
  const { stdout: openssl } = await promisify(execFile)('openssl', ['version'])
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    memoryBytes: totalmem(),
    system: platform(),
    node: process.versions.node,
    python: facts.python,
    torch: facts.torch,
    torchThreads: facts.threads,
    openssl: openssl.split(' ')[1] ?? 'unknown',
  }
  return { machine, python: facts.executable }
}

/** One sentence for the table. `scale` is the part of the sizes that goals speak of. */
export function describeMachine(machine: Machine, scale: number): string {
  const { cores, processor, memoryBytes, system, node, python, torch, torchThreads, openssl } = machine
  const sentence =
    `ckpt-guard ${packageJson.version} on ${system} with ${cores} cores (${processor}) and ${(memoryBytes / 1e9).toFixed(0)} GB of memory; ` +
    `Node ${node}, Python ${python}, PyTorch ${torch} with ${torchThreads} threads, OpenSSL ${openssl}.`
  return scale === 1 ? sentence : `${sentence} The files had ${scale} of their sizes, so the verdicts say nothing.`
}
