/**
 * The demo story in the data folder of a test file, told by the first file of a run that needs it; all others begin
 * with a copy. It has to be there before the database is opened:
 * `await vi.hoisted(() => import('../support/told-demo.ts'))`.
 */
import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'

const STORY_DAY = new Date('2026-11-21T09:00:00Z')
const prepared = path.join(inject('sharedFolder'), 'demo')
const own = process.env.DATA_DIR ?? ''

if (existsSync(prepared)) cpSync(prepared, own, { recursive: true })
else await tell()
// As everywhere in the portal, what is written is answered for by an event.
await import('#app/models/records/audit.server.ts')
await import('./no-power-cut.ts')

async function tell() {
  const { seedDemo } = await import('#db/demo/seed.server.ts')
  const { sqlite } = await import('#db/client.server.ts')
  await seedDemo(STORY_DAY)
  const made = mkdtempSync(`${prepared}-`)
  await sqlite.backup(path.join(made, 'portal.db'))
  cpSync(path.join(own, 'documents'), path.join(made, 'documents'), { recursive: true })
  leave(made)
}

/** Where another worker was quicker, its copy stays. */
function leave(made: string) {
  try {
    renameSync(made, prepared)
  } catch (error) {
    if (!existsSync(prepared)) throw error
  }
}
