import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import type { Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import type { Dossier } from './dossiers.server.ts'

/**
 * The programme's random share: drawn once for each dossier, when it is first taken up, and kept with its
 * figures. The municipality does not read of it.
 */
export function drawSecondReview({ tx, dossier, now }: { tx: Tx; dossier: Dossier; now: Date }) {
  const { randomShare } = programmeOf(dossier.periodId).settings.secondPerson
  if (!randomShare || dossier.secondReviewDrawn !== null) return
  const [part, whole] = randomShare
  const number = randomInt(whole)
  const drawn = number < part
  tx.update(dossiers).set({ secondReviewDrawn: drawn }).where(eq(dossiers.id, dossier.id)).run()
  recordAct(tx, {
    person: null,
    now,
    machine: 'checklist',
    recordId: dossier.id,
    action: 'draw_second_review',
    data: { reference: dossier.reference, number, part, whole, drawn },
  })
}
