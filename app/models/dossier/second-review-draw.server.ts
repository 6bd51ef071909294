import { eq } from 'drizzle-orm'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import type { Dossier } from './dossiers.server.ts'

/** So many lots there are; a share of a ten-thousandth is the smallest that draws anybody. */
export const LOTS = 10_000

type Drawing = Pick<Dossier, 'id' | 'periodId' | 'secondReviewDrawn'>

/**
 * Whether the programme's random share of this day asks for a second review. A dossier has one lot for ever: a share that
 * is raised draws more of them, and nobody gets another lot by trying again. Who was drawn once stays drawn.
 */
export function isDrawn({ id, periodId, secondReviewDrawn }: Drawing): boolean {
  const share = programmeOf(periodId).settings.secondPerson.randomShare
  return secondReviewDrawn === true || (share !== null && lotOf(id) * share[1] < share[0] * LOTS)
}

/** From 0 on; it follows from the internal name of the dossier, which the portal gives and nobody chooses. */
export function lotOf(dossierId: string): number {
  return Number.parseInt(hashOf(`second review ${dossierId}`).slice(0, 12), 16) % LOTS
}

/** Goes to the second person by lot: kept with its figures. The municipality does not read of it. */
export function recordDraw({ tx, dossier, now }: { tx: Tx; dossier: Dossier; now: Date }) {
  const { randomShare } = programmeOf(dossier.periodId).settings.secondPerson
  if (!randomShare || dossier.secondReviewDrawn || !isDrawn(dossier)) return
  const [part, whole] = randomShare
  tx.update(dossiers).set({ secondReviewDrawn: true }).where(eq(dossiers.id, dossier.id)).run()
  recordAct(tx, {
    person: null,
    now,
    machine: 'checklist',
    recordId: dossier.id,
    action: 'draw_second_review',
    data: { reference: dossier.reference, lot: lotOf(dossier.id), lots: LOTS, part, whole },
  })
}
