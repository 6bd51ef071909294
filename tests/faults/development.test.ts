import { expect, onTestFinished, test } from 'vitest'
import { freePort, run } from '../support/processes.ts'

/** With people in it the portal starts without the demo story. */
test('npm run dev serves the portal from its sources', async () => {
  const { as } = await import('../support/people.ts')
  as('officer')
  const { sqlite } = await import('#db/client.server.ts')
  sqlite.close()

  const PORT = String(await freePort())
  const development = run(['app/commands/dev.mjs'], { DATA_DIR: process.env.DATA_DIR ?? '', PORT })
  onTestFinished(() => void development.child.kill('SIGKILL'))
  await development.line((line) => line.startsWith('Mini-KIP: '))

  const page = await fetch(`http://127.0.0.1:${PORT}/`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('/app/entry.client.tsx')
})
