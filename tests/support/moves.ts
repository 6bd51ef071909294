import { eq } from 'drizzle-orm'
import { now } from '#app/clock.server.ts'
import { openOf } from '#app/domain/claim-bookings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { AmendmentAction } from '#app/domain/lifecycle/amendment.ts'
import type { ClaimAction } from '#app/domain/lifecycle/claim.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import type { TrancheAction } from '#app/domain/lifecycle/tranche.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import {
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { bookingsOfClaim } from '#app/models/money/claim-bookings.server.ts'
import { claimFacts } from '#app/models/money/money-facts.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { claims } from '#db/schema/money.ts'
import { as } from './people.ts'

/** Steps that have to succeed; a refusal is a fault of the test. Each carries a reason, which many steps ask for. */
type Found = { id: string; version: number }
type Step = { input?: TransitionInput | undefined; now?: Date }

const LATER = new Date('2027-03-20T09:00:00Z')
const REASON = { reason: 'Geprüft und begründet.' }

export function moveDossier(found: Found, action: DossierAction, person: Person | null, step: Step = {}) {
  taken(applyTransition(dossierDoor, { ...request(found, step), action, person }))
  const dossier = dossierById(found.id, today(now()))
  if (!dossier) throw new Error('The dossier is gone')
  return dossier satisfies Dossier
}

export function moveReport(
  found: Found,
  action: ReportingYearAction,
  person: Person | null,
  step: Step = {},
) {
  return taken(applyTransition(reportingYearDoor, { ...request(found, step), action, person }))
}

export function moveAmendment(found: Found, action: AmendmentAction, person: Person | null, step: Step = {}) {
  return taken(applyTransition(amendmentDoor, { ...request(found, step), action, person }))
}

export function moveTranche(found: Found, action: TrancheAction, person: Person | null, step: Step = {}) {
  return taken(applyTransition(trancheDoor, { ...request(found, step), action, person }))
}

/** An offset goes, where no other tranche is named, to the one that its page proposes. */
export function moveClaim(found: Found, action: ClaimAction, person: Person | null, step: Step = {}) {
  const input = action === 'offset' ? { ...offsetOf(found), ...step.input } : step.input
  return taken(applyTransition(claimDoor, { ...request(found, { ...step, input }), action, person }))
}

/** What the page of an offset proposes. */
export function offsetOf({ id }: Pick<Found, 'id'>): TransitionInput {
  const claim = db.select().from(claims).where(eq(claims.id, id)).get()
  const dossier = claim && dossierById(claim.dossierId, today(now()))
  const [next] = claim && dossier ? claimFacts(claim, dossier).offsettable : []
  return next ? { trancheId: next.trancheId } : {}
}

/** All that is open of a claim comes in on the day. */
export function payClaim({ id, version }: Found, amountRappen?: Rappen, now = LATER) {
  const claim = db.select().from(claims).where(eq(claims.id, id)).get()
  if (!claim) throw new Error('The claim is gone')
  const open = openOf({ ...claim, bookings: bookingsOfClaim(claim) })
  const input = { amountRappen: amountRappen ?? open, paidOn: today(now) }
  return moveClaim({ id, version }, 'book_payment', as('finance'), { input, now })
}

const request = ({ id, version }: Found, { input = {}, now = LATER }: Step) => ({
  id,
  version,
  input: { ...REASON, ...input },
  now,
})

function taken(result: TransitionResult) {
  if (!result.ok) throw new Error(`Refused: ${result.refusal} ${JSON.stringify(result.reasons)}`)
  return result
}
