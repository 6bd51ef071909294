import { defineConfig } from 'vitest/config'

/** The rules alone, without the database and the setup of the other tests. */
export default defineConfig({
  test: { include: ['tests/domain/**/*.test.ts'], env: { BASE_URL: '' } },
})
