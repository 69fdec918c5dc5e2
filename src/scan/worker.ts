import { parentPort, workerData } from 'node:worker_threads'
import { Hashes } from './hashes.ts'
import { loadKernels } from './kernels/load-kernels.ts'
import type { Answer, Request, WorkerStart } from './thread-messages.ts'
import { work } from './work.ts'

/** Entry of a worker thread: does the work that it is sent, on memory that it shares with the thread that sends it. */
const { memory } = workerData as WorkerStart // what `ThreadEngine` starts it with
const kernels = loadKernels(memory)
let hashes: Hashes | undefined

parentPort?.on('message', (request: Request) => {
  switch (request.kind) {
    case 'work':
      work(request.rows, kernels)
      return answer({ number: request.number, rows: request.rows }, [request.rows.buffer])
    case 'hash':
      hashes ??= new Hashes(request.names)
      hashes.update(kernels.bytes.subarray(request.position, request.position + request.length))
      return answer({ number: request.number })
    case 'digest': {
      const digests = hashes?.finish() ?? {}
      hashes = undefined
      return answer({ number: request.number, digests })
    }
  }
})

function answer(message: Answer, transfer: readonly ArrayBufferLike[] = []): void {
  parentPort?.postMessage(message, transfer as ArrayBuffer[]) // rows are never shared memory
}
