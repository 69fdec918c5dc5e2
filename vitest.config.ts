import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['__tests__/**/*.test.ts'],
          exclude: ['__tests__/oracle/**', '__tests__/bench/**'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'oracle', include: ['__tests__/oracle/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 600_000 } },
    ],
  },
})
