import { expect, test } from 'vitest'
import { asOneAct } from '#app/http/once.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { notesOf } from '#app/models/dossier/notes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as papers from '#app/routes/municipality.dossiers.$reference.documents.add.$slot.tsx'
import { argsFor, leadsTo, note } from '../support/once.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { draft, submitted } from '../support/scenes.ts'

/** The note form of a page, as a browser sends it. */
const write = (dossier: Dossier, fields: Record<string, string>) =>
  note(argsFor(dossier, { person: as('officer'), path: '/notes', body: new URLSearchParams(fields) }))

const textsOf = ({ id }: Dossier) => notesOf(id).map(({ text }) => text)

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
