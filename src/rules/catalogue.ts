import { bomb } from './container/bomb.ts'
import { corrupt } from './container/corrupt.ts'
import { crcMismatch } from './container/crc-mismatch.ts'
import { crcMissing } from './container/crc-missing.ts'
import { duplicateRecord } from './container/duplicate-record.ts'
import { headerMismatch } from './container/header-mismatch.ts'
import { leadingData } from './container/leading-data.ts'
import { missingRecord } from './container/missing-record.ts'
import { missingShard } from './container/missing-shard.ts'
import { overlappingRecords } from './container/overlapping-records.ts'
import { containerTrailingData } from './container/trailing-data.ts'
import { truncated } from './container/truncated.ts'
import { digestMismatch } from './file/digest-mismatch.ts'
import { empty } from './file/empty.ts'
import { lfsPointer } from './file/lfs-pointer.ts'
import { notACheckpoint } from './file/not-a-checkpoint.ts'
import { repackTrap } from './identity/repack-trap.ts'
import { versionMismatch } from './identity/version-mismatch.ts'
import { wrongKind } from './identity/wrong-kind.ts'
import { missingConfig } from './layout/missing-config.ts'
import { strayTemp } from './layout/stray-temp.ts'
import { duplicateProgress } from './naming/duplicate-progress.ts'
import { pattern } from './naming/pattern.ts'
import { progressMismatch } from './naming/progress-mismatch.ts'
import { dangerousGlobal } from './pickle/dangerous-global.ts'
import { malformed } from './pickle/malformed.ts'
import { notWeightsOnly } from './pickle/not-weights-only.ts'
import { pickleTrailingData } from './pickle/trailing-data.ts'
import { unknownGlobal } from './pickle/unknown-global.ts'
import type { Rule } from './rule.ts'
import { allZero } from './tensor/all-zero.ts'
import { nonFinite } from './tensor/non-finite.ts'
import { outOfBounds } from './tensor/out-of-bounds.ts'
import { shapeOverflow } from './tensor/shape-overflow.ts'
import { shortStorage } from './tensor/short-storage.ts'
import { localPath } from './training/local-path.ts'
import { notResumable } from './training/not-resumable.ts'

/** All rules, in the order in which they are documented: from the outside of a file to its meaning. */
export const RULES: readonly Rule[] = [
  lfsPointer,
  empty,
  notACheckpoint,
  digestMismatch,
  truncated,
  corrupt,
  crcMismatch,
  crcMissing,
  missingRecord,
  duplicateRecord,
  overlappingRecords,
  headerMismatch,
  leadingData,
  containerTrailingData,
  bomb,
  missingShard,
  malformed,
  pickleTrailingData,
  notWeightsOnly,
  dangerousGlobal,
  unknownGlobal,
  shortStorage,
  outOfBounds,
  shapeOverflow,
  nonFinite,
  allZero,
  pattern,
  progressMismatch,
  duplicateProgress,
  versionMismatch,
  repackTrap,
  wrongKind,
  notResumable,
  localPath,
  missingConfig,
  strayTemp,
]
