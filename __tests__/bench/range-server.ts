import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { basename } from 'node:path'

/** Serves single files on this machine, by HTTP ranges, as storage services do. */
export class RangeServer {
  private readonly server: Server
  private readonly files = new Map<string, string>()

  private constructor() {
    this.server = createServer((request, response) => {
      this.serve(request.url ?? '', request.headers.range, response).catch(() => response.destroy())
    })
  }

  static async start(): Promise<RangeServer> {
    const started = new RangeServer()
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve))
    return started
  }

  /** The address that the file at `path` has from now on. */
  addressOf(path: string): string {
    const address = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('the server is not listening')
    const name = `/${encodeURIComponent(basename(path))}`
    this.files.set(name, path)
    return `http://127.0.0.1:${address.port}${name}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async serve(name: string, range: string | undefined, response: ServerResponse): Promise<void> {
    const path = this.files.get(name)
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
    if (path === undefined || from === undefined || to === undefined) {
      response.writeHead(path === undefined ? 404 : 400).end()
      return
    }
    const { size } = await stat(path)
    const [start, end] = [Number(from), Math.min(Number(to), size - 1)]
    response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1, etag: '"1"' })
    createReadStream(path, { start, end }).pipe(response)
  }
}
