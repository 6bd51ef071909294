import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    setupFiles: ['tests/support/setup.ts'],
    // Vite sets BASE_URL to a path of its own; here it is a setting of the portal.
    env: { BASE_URL: '' },
    // One for each core: the process that hands them out does little beside.
    maxWorkers: availableParallelism(),
    // A bound for what hangs; how quick a machine is decides nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Asked for with the project `unit`: the rules are proven by tests of their own.
    coverage: {
      provider: 'istanbul',
      include: ['app/domain/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 98 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What is pure leaves nothing behind: modules are loaded once for all files of a worker.
          isolate: false,
          include: ['tests/{charts,domain,architecture,emails,templates,views}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{models,routes,http,papers,server,commands,faults}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/shared-folder.ts'],
          setupFiles: ['tests/support/data-folder.ts'],
          pool: 'forks',
        },
      },
    ],
  },
})
