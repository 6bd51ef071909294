import { expect, test } from 'vitest'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import * as undo from '#app/routes/canton.mergers.$bfsNumber.undo.tsx'
import { DAYS } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'

test('what people of the successor have done and stays is ticked point by point before a merger is undone', async () => {
  const dossier = await scenes.active()
  const from = dossier.party.leadBfsNumber
  const into = scenes.freshTown()
  const heir = as('clerk', into)
  registerMerger(as('officer'), { from, into, mergedOn: '2026-02-01' }, DAYS.paid)
  const now = new Date('2026-03-02T09:00:00Z')
  const act = {
    ...{ dossierId: dossier.id, seen: markOfContact(dossier), now },
    person: actingOn(heir, '2026-03-02'),
  }
  const contact = { ...contactOf(dossier), contactName: 'Heidi Erbe' }
  expect(changeContact(act, contact)).toEqual({ ok: true })

  const at = { params: { bfsNumber: String(from) } }
  const shown = await undo.loader(visit(as('officer'), at))
  const [left] = shown.standing.left
  const html = await drawn(undo.default, shown, `/canton/mergers/${from}/undo`)
  expect(html).toContain(`Den Kontakt hat am 02.03.2026 ${heir.name} geändert.`)
  expect(html).toContain(`value="${left?.event}"`)
  const sent = { seen: shown.seen, reason: 'Die Fusion ist abgelehnt.' }
  expect(await undo.action(send(as('officer'), sent, at))).toMatchObject({
    init: { status: 422 },
    data: { errors: { ticked: 'merger_left_unseen' } },
  })
  const ticked = [left?.event ?? '']
  expect(await undo.action(send(as('officer'), { ...sent, ticked }, at))).toMatchObject({ status: 303 })
})
