import { ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import type { Person } from '#app/domain/roles.ts'
import { withDone } from '#app/http/done.server.ts'
import { asOneAct } from '#app/http/once.server.ts'
import { markOfStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { notesOf } from '#app/models/dossier/notes.server.ts'
import { startSession } from '#app/models/people/sessions.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as notes from '#app/routes/canton.dossiers.$reference.notes.tsx'
import * as extension from '#app/routes/canton.dossiers.$reference.reports.$year.extension.tsx'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as step from '#app/routes/step.tsx'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { pdf } from '../support/files.ts'
import { as } from '../support/people.ts'
import { begun, draft, freshTown, reportOpen, submitted, YEAR } from '../support/scenes.ts'

const context = { nonce: '', requestId: '', address: '127.0.0.1' }
const note = asOneAct(notes.action)

function argsFor(dossier: Dossier, { person, path, body, params = {} }: Sent) {
  const token = startSession({ userId: person.id, now: now(), userAgent: '' }).token
  const headers = { Cookie: `session=${token}` }
  const request = new Request(`http://localhost${path}`, { method: 'POST', body, headers })
  return { request, params: { reference: dossier.reference, ...params }, context }
}
type Sent = {
  person: Person
  path: string
  body: URLSearchParams | FormData
  params?: Record<string, string>
}

/** The note form of a page, as a browser sends it. */
const write = (dossier: Dossier, fields: Record<string, string>) =>
  note(argsFor(dossier, { person: as('officer'), path: '/notes', body: new URLSearchParams(fields) }))

const textsOf = ({ id }: Dossier) => notesOf(id).map(({ text }) => text)

async function leadsTo(answer: Promise<unknown>) {
  const response = await answer.catch((thrown: unknown) => thrown)
  return response instanceof Response ? response.headers.get('Location') : undefined
}

test('the same form sent twice from one page writes one note and leads to the same place', async () => {
  const dossier = await submitted()
  const first = await leadsTo(Promise.resolve(write(dossier, { _once: 'p1', text: 'Telefon' })))
  const second = await leadsTo(Promise.resolve(write(dossier, { _once: 'p1', text: 'Telefon' })))
  expect(first).toBe(`/canton/dossiers/${dossier.reference}?done=note.add#notes`)
  expect(second).toBe(first)
  expect(textsOf(dossier)).toEqual(['Telefon'])
})

test('other words from the same page, and the same words from another page, are new', async () => {
  const dossier = await submitted()
  await write(dossier, { _once: 'p2', text: 'Telefon' })
  await write(dossier, { _once: 'p2', text: 'Telefon und Mail' })
  await write(dossier, { _once: 'p3', text: 'Telefon' })
  expect(textsOf(dossier).sort()).toEqual(['Telefon', 'Telefon', 'Telefon und Mail'])
})

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

test('a form that was refused can be sent again as it is', async () => {
  const dossier = await submitted()
  const empty = { _once: 'p4', text: '' }
  expect(await write(dossier, empty)).toMatchObject({ init: { status: 422 } })
  expect(await write(dossier, empty)).toMatchObject({ init: { status: 422 } })
})

test('two uploads of one form at the same time store one file, and both lead to the same place', async () => {
  const dossier = await draft()
  const before = documentsOf(dossier.id).length
  const add = asOneAct(papers.action)
  const sent = () => {
    const body = new FormData()
    body.append('_once', 'p5')
    body.append('file', new File([new Uint8Array(pdf())], 'Grundlage.pdf'))
    const params = { slot: 'foundation_paper' }
    const person = as('clerk', dossier.party.leadBfsNumber)
    return leadsTo(Promise.resolve(add(argsFor(dossier, { person, path: '/add', body, params }))))
  }
  const [first, second] = await Promise.all([sent(), sent()])
  expect(first).toContain('?done=dossier.edit.documents')
  expect(second).toBe(first)
  expect(documentsOf(dossier.id).length).toBeLessThanOrEqual(before + 1)
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
