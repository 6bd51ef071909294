import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type Dossier, findDossier, ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import {
  addDocument,
  documentsOf,
  findDocument,
  removeDocument,
  storedFiles,
} from '#app/models/records/documents.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { DAYS } from '../support/days.ts'
import { as, EMMEN } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const [LEAD, MEMBER, LEAVER] = [1008, 1004, 1002]
const association = () => ({ lead: LEAD, members: [LEAD, MEMBER, LEAVER], name: 'Verband Entlebuch' })

async function handIn(dossier: Dossier, { year, at }: { year?: number; at: string }) {
  const now = new Date(`${at}T09:00:00Z`)
  const title = `Papier ${year ?? ''}`
  const file = await paper({ fileName: 'p.pdf', title, from: 'X', reference: 'MK', lines: [title], at: now })
  const slot = year ? ('ledger' as const) : ('completion' as const)
  return inTransaction((tx) =>
    addDocument(tx, { dossierId: dossier.id, slot, file, uploadedBy: null, now, ...(year && { year }) }),
  )
}

const leave = ({ party }: Dossier, bfsNumber: number, leftOn: string) =>
  db
    .update(partyMembers)
    .set({ leftOn })
    .where(and(eq(partyMembers.partyId, party.id), eq(partyMembers.bfsNumber, bfsNumber)))
    .run()

describe('who may find a dossier:', () => {
  test('nobody of another municipality, also with its reference in hand', async () => {
    const dossier = await scenes.submitted({ lead: 1065 })
    for (const person of [as('signatory', EMMEN), as('clerk', EMMEN), as('coordinator', EMMEN)])
      expect(findDossier(person, dossier.reference, today(now()))).toBeUndefined()
    expect(findDossier(as('clerk'), dossier.reference, today(now()))?.id).toBe(dossier.id)
    expect(ownDossiers(as('clerk', EMMEN), today(now()))).toEqual([])
  })

  test('the canton from the filing on, and never a draft or its papers', async () => {
    const draft = await scenes.draft({ lead: 1031 })
    const [document] = documentsOf(draft.id)
    for (const role of ['officer', 'second', 'finance', 'auditor', 'admin'] as const) {
      expect(findDossier(as(role), draft.reference, today(now()))).toBeUndefined()
      expect(findDocument(as(role), document?.id ?? '')).toBeUndefined()
    }
    const filed = await scenes.submitted({ lead: 1054 })
    expect(findDossier(as('auditor'), filed.reference, today(now()))?.id).toBe(filed.id)
    expect(findDocument(as('auditor'), documentsOf(filed.id)[0]?.id ?? '')).toBeDefined()
  })

  test('every member of an association reads, only the lead acts', async () => {
    const dossier = await reportOpen(association())
    expect(findDossier(as('clerk', MEMBER), dossier.reference, today(now()))?.roles).toEqual([])
    expect(findDossier(as('clerk', LEAD), dossier.reference, today(now()))?.roles).toEqual(['clerk'])

    const early = await handIn(dossier, { at: '2026-05-01' })
    const late = await handIn(dossier, { at: '2027-06-01' })
    const ledgers = [
      await handIn(dossier, { year: 2026, at: '2027-02-01' }),
      await handIn(dossier, { year: 2027, at: '2028-02-01' }),
    ]
    leave(dossier, LEAVER, '2026-12-31')
    const former = as('clerk', LEAVER)
    const found = [early, late, ...ledgers].map(({ id }) => findDocument(former, id) !== undefined)
    expect(found).toEqual([true, false, true, false])
    const member = as('clerk', MEMBER)
    expect([early, late, ...ledgers].every(({ id }) => findDocument(member, id))).toBe(true)

    const years = [2026, 2027].map((year) =>
      findReportingYear(former, { reference: dossier.reference, year, on: today(now()) }),
    )
    expect(years.map((year) => year !== undefined)).toEqual([true, false])
    expect(
      findReportingYear(as('clerk', EMMEN), { reference: dossier.reference, year: 2026, on: today(now()) }),
    ).toBeUndefined()
  })
})

describe('a document', () => {
  test('taken out cannot be found any more, and its file stays in every backup', async () => {
    const dossier = await scenes.draft({ lead: 1059 })
    const [document] = documentsOf(dossier.id)
    const { id = '', storageName = '' } = document ?? {}
    const take = () => inTransaction((tx) => removeDocument(tx, { id, dossierId: dossier.id }, DAYS.filed))
    expect([take(), take()]).toEqual([true, false])
    expect(findDocument(as('clerk', 1059), id)).toBeUndefined()
    expect(storedFiles().map((file) => file.storageName)).toContain(storageName)
  })

  test('of another dossier cannot be taken out', async () => {
    const [own, foreign] = [await scenes.draft({ lead: 1040 }), await scenes.draft({ lead: 1103 })]
    const id = documentsOf(foreign.id)[0]?.id ?? ''
    expect(inTransaction((tx) => removeDocument(tx, { id, dossierId: own.id }, DAYS.filed))).toBe(false)
  })
})
