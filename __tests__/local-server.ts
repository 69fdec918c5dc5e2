import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of our own on this machine, at a port that was free. What it answers, its kinds say. */
export abstract class LocalServer {
  private readonly server = createServer((request, response) => void this.serve(request, response))

  /** `http://127.0.0.1:port` */
  get origin(): string {
    // A listening TCP server has such an address, says node:net.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  protected abstract serve(request: IncomingMessage, response: ServerResponse): void | Promise<void>
}
