import { ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { withDone } from '#app/http/done.server.ts'
import { asOneAct } from '#app/http/once.server.ts'
import { markOfStructure } from '#app/models/dossier/application-changes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as extension from '#app/routes/canton.dossiers.$reference.reports.$year.extension.tsx'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { YEAR } from '../support/days.ts'
import { argsFor, leadsTo, note } from '../support/once.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { begun, draft, freshTown, submitted } from '../support/scenes.ts'

test('whoever may not be there any more gets back what was typed, also beside a file', async () => {
  const dossier = await draft()
  const upload = new FormData()
  upload.append('words', 'Beschluss vom Frühling')
  upload.append('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'a.pdf')
  const bodies = [new URLSearchParams({ words: 'Beschluss vom Frühling' }), upload]
  for (const body of bodies) {
    const sent = { person: as('clerk', 1103), path: '/papers', body, params: { slot: 'foundation_paper' } }
    const thrown = await Promise.resolve(asOneAct(papers.action)(argsFor(dossier, sent))).catch(
      (error: unknown) => error,
    )
    expect(thrown).toMatchObject({
      data: { typed: { words: 'Beschluss vom Frühling' } },
      init: { status: 404 },
    })
  }
})

test('words and paper of a section are told together, under the section and with the file; a file that lies there is named', async () => {
  const dossier = begun({ lead: freshTown() })
  const save = asOneAct(structure.action)
  const seen = () => markOfStructure(dossier.id)
  const sent = (once: string) => {
    const body = new FormData()
    const fields = { _once: once, _next: '1', contactPoint: 'Fachstelle', seen: seen() }
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', new File([new Uint8Array(pdf())], 'Auftrag.pdf'))
    const person = as('clerk', dossier.party.leadBfsNumber)
    return leadsTo(Promise.resolve(save(argsFor(dossier, { person, path: '/structure', body }))))
  }
  const first = await sent('p7')
  const [paper] = documentsOf(dossier.id)
  const told = `?done=dossier.edit.structure&uploaded=${paper?.id}`
  expect(first).toBe(`/municipality/dossiers/${dossier.reference}/measures${told}`)
  const again = await sent('p8')
  expect(again).toBe(`/municipality/dossiers/${dossier.reference}/measures?done=unchanged&there=${paper?.id}`)
  expect(documentsOf(dossier.id)).toHaveLength(1)
})

test('an act of the canton says where its mail went to nobody', async () => {
  const [owing, filed] = [await reportOpen(), await submitted({ lead: freshTown() })]
  const person = as('officer')
  const year = String(YEAR)
  const extend = (dueOn: string, seen: string) => {
    const body = new URLSearchParams({ seen, dueOn, reason: 'Die Rechnung folgt.' })
    return asOneAct(extension.action)(argsFor(owing, { person, path: '/e', body, params: { year } }))
  }
  const report = `/canton/dossiers/${owing.reference}/reports/${year}?done=reportingYear.extend.${year}`
  expect(await leadsTo(Promise.resolve(extend('2027-04-30', '2027-03-15')))).toBe(report)

  const refused = { bouncedAt: '2026-11-01T00:00:00.000Z' }
  db.update(users).set(refused).where(ne(users.id, person.id)).run()
  expect(await leadsTo(Promise.resolve(extend('2027-05-31', '2027-04-30')))).toBe(`${report}&unreached=1`)
  const body = new URLSearchParams({ version: String(filed.version) })
  const takeUp = {
    person,
    path: `/canton/dossiers/${filed.reference}/take-up`,
    body,
    params: { step: 'take-up' },
  }
  expect(await leadsTo(Promise.resolve(asOneAct(step.action)(argsFor(filed, takeUp))))).toContain(
    'unreached=1',
  )
  db.update(users).set({ bouncedAt: null }).run()
})

test('of several events of one kind on different years no year is named', () => {
  const reminded = (year: number) => ({ machine: 'reportingYear', action: 'remind', data: { year } })
  expect(withDone('/reports', { told: [reminded(2026)] })).toBe('/reports?done=reportingYear.remind.2026')
  expect(withDone('/reports', { told: [reminded(2026), reminded(2027)] })).toBe(
    '/reports?done=reportingYear.remind',
  )
})

test('a page that is not there gives back what was typed for it', async () => {
  const dossier = await submitted()
  const args = argsFor(dossier, {
    person: as('clerk', dossier.party.leadBfsNumber),
    path: '/notes',
    body: new URLSearchParams({ _once: 'p6', text: 'Meine Worte' }),
  })
  const thrown = await Promise.resolve(note(args)).catch((error: unknown) => error)
  expect(thrown).toMatchObject({ data: { typed: { text: 'Meine Worte' } }, init: { status: 404 } })
})
