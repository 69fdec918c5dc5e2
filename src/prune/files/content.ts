import type { Checkpoint } from '../../checkpoint/checkpoint.ts'
import { openCheckpoint } from '../../checkpoint/open.ts'
import { asString, member } from '../../checkpoint/pickle/lookup.ts'
import type { Config } from '../../config/config.ts'
import { identify } from '../../profiles/identify.ts'
import { fileNameOf } from '../../retention/item.ts'
import { openFile } from '../../sources/file-source.ts'
import { SourceError } from '../../sources/source-error.ts'
import { type LightningScores, lightningScores } from './lightning-scores.ts'
import type { TreeFile } from './list-tree.ts'

/** What a file itself says, from its index and its pickles: kilobytes, and no tensor but the scores. */
export interface Content {
  /** Finished epochs. */
  readonly epoch?: number
  readonly step?: number
  readonly scores?: LightningScores
}

/** A file that cannot be read says nothing here; whether it is whole is another question. */
export async function contentOf({ name, absolute }: TreeFile, config: Config): Promise<Content> {
  try {
    const source = await openFile(absolute)
    try {
      // Without siblings: an index alone says nothing of progress.
      const checkpoint = await openCheckpoint(source, { name: fileNameOf(name) })
      const { progress } = identify({ path: name, checkpoint, config })
      return { ...writtenProgress(checkpoint), ...progress, scores: await lightningScores(checkpoint, source) }
    } finally {
      await source.close()
    }
  } catch (error) {
    if (error instanceof SourceError) return {}
    throw error
  }
}

/**
 * What Kohya's sd-scripts write into the metadata of safetensors, where a name says only `voice-000010`: finished epochs and steps, as
 * text. Source: `train_network.py` (`save_model`).
 */
function writtenProgress({ container, root }: Checkpoint): Pick<Content, 'epoch' | 'step'> {
  if (container !== 'safetensors') return {}
  const [epoch, step] = ['ss_epoch', 'ss_steps'].map((key) => countIn(asString(member(root, key))))
  return { ...(epoch === undefined ? {} : { epoch }), ...(step === undefined ? {} : { step }) }
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
