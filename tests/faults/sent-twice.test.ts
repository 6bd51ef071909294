import { afterAll, beforeAll, expect, test } from 'vitest'
import { ONCE } from '#app/domain/forms/form-fields.ts'
import { formsIn } from '../fuzz/crawl.ts'
import type { Field } from '../fuzz/hostile-values.ts'
import { buildOnce, demoCookie, runPortal } from '../support/built-portal.ts'
import { DAYS } from '../support/days.ts'
import { FORM, send } from '../support/edge.ts'

let portal: Awaited<ReturnType<typeof runPortal>>
const dossiers = { filed: '', issued: '', lead: 0 }

beforeAll(async () => {
  const { issued, submitted } = await import('../support/scenes.ts')
  const waiting = await issued()
  dossiers.filed = (await submitted()).reference
  dossiers.issued = waiting.reference
  dossiers.lead = waiting.party.leadBfsNumber
  const { sqlite } = await import('#db/client.server.ts')
  sqlite.close()
  buildOnce()
  const CLOCK = DAYS.issued.toISOString()
  portal = await runPortal({ DATA_DIR: process.env.DATA_DIR ?? '', WORKERS: '0', CLOCK })
  await portal.line((line) => line.startsWith('Mini-KIP: '))
})
afterAll(() => void portal.child.kill('SIGKILL'))

test('a filed application taken up twice from one page leads twice to the same place', async () => {
  const Cookie = (await demoCookie(portal.url, { role: 'officer' })) ?? ''
  const answers = await pressedTwice(`/canton/dossiers/${dossiers.filed}/take-up`, { Cookie })
  expect(answers[0]).toMatch(new RegExp(`^303 /canton/dossiers/${dossiers.filed}\\?done=dossier\\.take_up`))
  expect(answers[1]).toBe(answers[0])
  expect(answers[2]).toMatch(/^409 /)
})

test('an agreement accepted twice from one page leads twice to the same place', async () => {
  const who = { role: 'signatory', municipality: String(dossiers.lead) }
  const Cookie = (await demoCookie(portal.url, who)) ?? ''
  const agreement = `/municipality/dossiers/${dossiers.issued}/agreement`
  const answers = await pressedTwice(`${agreement}/sign/declaration`, { Cookie })
  expect(answers[0]).toMatch(new RegExp(`^303 ${agreement}\\?signed`))
  expect(answers[1]).toBe(answers[0])
  expect(answers[2]).toMatch(/^409 /)
})

/** The form of a page sent twice as it is, and once more as from a page of its own: what each time is answered. */
async function pressedTwice(path: string, headers: { Cookie: string }) {
  const page = await send(portal.url, path, { headers })
  const form = formsIn(page.text, path).find(({ fields }) => fields.some(([name]) => name === 'version'))
  const fields = (form?.fields ?? []).map(([name, value]): Field => [name, value || 'Gemeindepräsidentin'])
  const other = fields.map(([name, value]): Field => [name, name === ONCE ? 'another-page' : value])
  const answers: string[] = []
  for (const sent of [fields, fields, other]) {
    const body = new URLSearchParams(sent).toString()
    const { status, headers: said } = await send(portal.url, form?.path ?? path, {
      method: 'POST',
      headers: { ...headers, ...FORM },
      body,
    })
    answers.push(`${status} ${said.location}`)
  }
  return answers
}
