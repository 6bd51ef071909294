import { expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import * as countersign from '#app/routes/canton.dossiers.$reference.countersign.tsx'
import * as replaceCopy from '#app/routes/canton.dossiers.$reference.replace-copy.tsx'
import * as signUpload from '#app/routes/municipality.dossiers.$reference.agreement.sign-upload.tsx'
import { historyFor } from '#app/views/history.server.ts'
import { pdf } from '../support/pdf-files.ts'
import { active, secondReview, signed } from '../support/scenes.ts'
import { type Visited, visitDossier } from '../support/visits.ts'

/** Each step that hands in a copy, on a dossier that somebody else has moved on since its page was drawn. */
const STALE: [name: string, page: Visited, scene: () => Promise<Dossier>, role: Role][] = [
  ['a signature of the municipality', signUpload.action, signed, 'signatory'],
  ['a countersignature', countersign.action, active, 'officer'],
  ['a copy in the place of another', replaceCopy.action, active, 'officer'],
]

test.each(STALE)(
  '%s on a page that has grown old is told who was quicker, and keeps what was typed',
  async (_name, page, scene, role) => {
    const dossier = await scene()
    const before = documentsOf(dossier.id).length
    const [last] = latestEvents(1)
    const fields = {
      version: String(dossier.version - 1),
      signatureKind: 'handwritten_scan',
      uploadMatches: 'on',
      reason: 'Seite fehlt.',
    }
    const file = new File([new Uint8Array(pdf())], 'Vereinbarung.pdf')
    for (const given of [fields, { ...fields, file, countersigned: file }])
      expect(await visitDossier(page, dossier, { role, fields: given, multipart: true })).toMatchObject({
        status: 409,
        body: {
          refusal: 'changed_meanwhile',
          meanwhile: { who: last?.actorName, action: last?.action },
          values: { signatureKind: 'handwritten_scan' },
        },
      })
    expect(documentsOf(dossier.id)).toHaveLength(before)
  },
)

test('a contribution that waits for the second review is not said to be fixed in the history', async () => {
  const dossier = await secondReview()
  const [latest] = historyFor(dossier, 'canton', 'de')
  expect(latest?.told).toBe('Beitrag zur Zweitprüfung vorgelegt')
})
