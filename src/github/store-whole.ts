import type { Services } from './services.ts'
import type { Render } from './summary.ts'

/** Stores a whole report with the run, as people read it and as programs do; returns its address. */
export function storeWhole(
  command: string,
  report: unknown,
  render: Render,
  { context, upload }: Pick<Services, 'context' | 'upload'>,
): Promise<string> {
  const files = [
    { name: `${command}.md`, text: render({ maxBytes: Number.MAX_SAFE_INTEGER }).text },
    { name: `${command}.json`, text: JSON.stringify(report, null, 2) },
  ]
  return upload(command, files, context)
}
