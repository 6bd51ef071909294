import { describe, expect, test } from 'vitest'
import { handInCountersigned } from '#app/models/agreement/countersigning.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import * as ofCanton from '#app/routes/canton.dossiers.$reference.documents.$documentId.replace.tsx'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as ofTown from '#app/routes/municipality.dossiers.$reference.documents.$documentId.replace.tsx'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { lock } from '../support/locked.ts'
import { another, clean, open, town } from '../support/locked-pages.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { eventsOf } from '../support/records.ts'
import { signed } from '../support/scenes.ts'

async function countersignedOnPaper() {
  const dossier = await signed()
  const file = await storeDocument(pdf(), { fileName: 'Beide.pdf', mediaType: 'application/pdf' })
  const { scan: _own, ...handedIn } = file
  const step = { dossier, person: as('officer'), version: dossier.version, now: DAYS.decided }
  const copy = { kind: 'handwritten_scan', file: handedIn, copyMatches: true } as const
  expect(handInCountersigned(step, copy).ok).toBe(true)
  return current(dossier)
}

describe('a copy that the canton handed in, found infected under an agreement in force', () => {
  test('is a task of the office, which replaces it; the agreement goes on with the clean one', async () => {
    const dossier = await countersignedOnPaper()
    const locked = lock(dossier, 'agreement_countersigned')
    const tasks = () => waitingFor(as('officer'), '2027-03-02').filter(({ action }) => action === 'replace')
    expect(tasks()).toMatchObject([{ reference: dossier.reference, record: locked.id, since: '2027-03-01' }])
    const given = { person: as('officer'), documentId: locked.id }
    expect(await open(ofCanton.loader, dossier, given)).toMatchObject({
      body: { fileName: 'Beide.pdf', finding: 'Win.Test' },
    })
    const untold = { file: clean('Sauber.pdf', another(20)) }
    expect(await open(ofCanton.action, dossier, { ...given, fields: untold })).toMatchObject({
      status: 422,
      body: { errors: { uploadMatches: 'must_be_ticked' } },
    })
    const fields = { ...untold, uploadMatches: 'on' }
    expect(await open(ofCanton.action, dossier, { ...given, fields })).toMatchObject({ status: 303 })

    expect(tasks()).toEqual([])
    expect(documentById(locked.id)).toMatchObject({ removedAt: expect.any(String), sha256: locked.sha256 })
    const page = await open(cantonPage.loader, dossier, { person: as('officer') })
    expect(page.body).toMatchObject({ state: 'active', agreements: [{ signed: { fileName: 'Sauber.pdf' } }] })
    expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'replace_file', actorName: as('officer').name })
  })

  test('is not for the municipality to replace', async () => {
    const dossier = await countersignedOnPaper()
    const { id } = lock(dossier, 'agreement_countersigned')
    const given = { person: town(dossier), documentId: id }
    expect(await open(ofTown.loader, dossier, given)).toMatchObject({ status: 404 })
  })
})
