import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import type { ChangeResult } from './section-changes.server.ts'

type Wish = { dossierId: string; person: Person; asked: boolean; now: Date }

/**
 * The officer asks for a second person by hand, or takes it back, before approving. Where the programme does not
 * allow it, only the other ways to a second review count.
 */
export function askSecondReview(wish: Wish): ChangeResult {
  return orRollBack((tx) => ask(tx, wish))
}

type Approval = {
  dossier: Dossier
  person: Person
  version: number
  secondPerson: boolean
  reason: string
  /** The mark of the contributions that the page showed. */
  figures?: string | undefined
  now: Date
}

/** Fixes the contribution; with a second person asked for, the dossier goes to that person first. */
export function approveDossier({ dossier, person, version, secondPerson, reason, figures, now }: Approval) {
  return orRollBack((tx): TransitionResult | Extract<ChangeResult, { ok: false }> => {
    const asked = ask(tx, { dossierId: dossier.id, person, asked: secondPerson, now })
    if (!asked.ok) return asked
    return applyTransition(dossierDoor, {
      id: dossier.id,
      action: 'approve',
      person,
      version,
      input: { reason, ...(figures !== undefined && { figures }) },
      now,
    })
  })
}

function ask(tx: Tx, { dossierId, person, asked, now }: Wish): ChangeResult {
  const dossier = dossierById(dossierId, today(now))
  if (!dossier) return { ok: false, refusal: 'not_found' }
  if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
  const { byHand } = programmeOf(dossier.periodId).settings.secondPerson
  if (dossier.secondReviewAsked === asked || !byHand) return { ok: true }
  if (dossier.state !== 'in_review') return { ok: false, refusal: 'wrong_state' }
  tx.update(dossiers).set({ secondReviewAsked: asked }).where(eq(dossiers.id, dossierId)).run()
  recordAct(tx, {
    person,
    now,
    machine: 'checklist',
    recordId: dossierId,
    action: asked ? 'ask_second_review' : 'drop_second_review',
    data: { reference: dossier.reference },
  })
  return { ok: true }
}
