import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ROLES } from '#app/domain/roles.ts'
import { portal } from '#app/server/portal.ts'
import { attack, type Sender } from '../fuzz/attack.ts'
import { addressesOfBuild, crawl, type Known } from '../fuzz/crawl.ts'
import { buildOnce, demoCookie, startPortal } from '../support/built-portal.ts'
import { ownFolder } from '../support/own-folder.ts'

/** `npm run bench -- fuzz` asks for more of them, and for the findings in a file. */
const { FUZZ_REQUESTS = '500', FUZZ_SEED = '20270215', FUZZ_REPORT } = process.env

const OTHERS = ['1008', '1031', '1054', '1058', '1103']
const ROLES_SENT = [
  ...ROLES.map((role) => ({ role })),
  ...OTHERS.map((municipality) => ({ role: 'signatory', municipality })),
]

beforeAll(buildOnce)

test('no address answers what anybody sends with a defect, and the process lives', async () => {
  const DATA_DIR = ownFolder()
  const { url, errors, child } = await startPortal({ DATA_DIR, CLOCK: '2027-02-15T08:00:00Z' })
  const times = Number(FUZZ_REQUESTS)
  const addresses = [...addressesOfBuild(), ...endpoints()]
  const senderOf = async (fields: Record<string, string>): Promise<Sender> => {
    const known: Known = { addresses, params: new Map(), forms: [] }
    const cookie = (await demoCookie(url, fields)) ?? ''
    await crawl(known, { url, cookie, most: times > 1000 ? 150 : 12 })
    return { name: Object.values(fields).join(' ') || 'nobody', fields, known }
  }
  const senders: [Sender, ...Sender[]] = [await senderOf({})]
  for (const fields of ROLES_SENT) senders.push(await senderOf(fields))

  const { findings, statuses } = await attack(url, { senders, times, seed: Number(FUZZ_SEED) })
  const defects = errors.filter((line) => !line.includes('"event":"request"'))
  if (FUZZ_REPORT) writeFileSync(FUZZ_REPORT, JSON.stringify({ times, statuses, findings, defects }, null, 2))
  expect({ findings, defects }).toEqual({ findings: [], defects: [] })
  expect(child.exitCode).toBeNull()
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
}, 3_600_000)

/** What the edge answers before a page is reached. */
function endpoints(): string[] {
  const app = portal({ pages: async () => new Response(null, { status: 404 }), acceptsFiles: () => false })
  return [...new Set(app.routes.map((route) => route.path))].filter((at) => at !== '*' && at !== '/*')
}
