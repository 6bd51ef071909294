/** `npm run mutate`: every rule of the domain is changed in small ways, and its tests have to notice. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  mutate: ['app/domain/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation.json',
  // The preprocessor of tsconfig files wants the compiler under its own name; the tests read none.
  tsconfigFile: 'none',
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  jsonReporter: { fileName: 'test-results/mutation/mutation.json' },
  htmlReporter: { fileName: 'test-results/mutation/mutation.html' },
  clearTextReporter: { logTests: false, allowColor: false },
  tempDirName: 'test-results/mutation/sandbox',
  thresholds: { high: 95, low: 90, break: 90 },
}
