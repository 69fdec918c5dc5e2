import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Runs that are killed at a moment, and disks that fill up, want a quiet machine. */
const ALONE = ['__tests__/oracle/*-kill.test.ts', '__tests__/oracle/*-full-disk.test.ts']
const LONG = { testTimeout: 900_000, hookTimeout: 600_000 }

export default defineConfig({
  test: {
    // Most tests wait for processes and servers of theirs; vitest would leave one of two cores idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/**/*.test.ts'],
          exclude: ['__tests__/oracle/**', '__tests__/bench/exhaustive/**', '__tests__/bench/**/*.bench.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'oracle', include: ['__tests__/oracle/**/*.test.ts'], exclude: ALONE, ...LONG } },
      { test: { name: 'oracle-alone', include: ALONE, ...LONG, fileParallelism: false, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'bench',
          include: ['__tests__/bench/**/*.bench.test.ts', '__tests__/bench/exhaustive/**/*.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 3_600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
