import { isNull } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import type { Reason, ReasonKey } from '#app/domain/lifecycle/reasons.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Person } from '#app/domain/roles.ts'
import { type Door, decisionOn, type Stateful } from '#app/models/door.server.ts'
import { DOORS } from '#app/models/doors.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { proposals } from '#db/schema/review.ts'
import { dossierById } from './dossiers.server.ts'
import { openProposals, type Proposal } from './proposals.server.ts'
import { overtakeProposal } from './proposing.server.ts'

/** What passes by itself and stops nobody for long: the step waits on. */
const PASSING = ['file_not_scanned'] as const satisfies readonly ReasonKey[]

type By = { person: Person | null; now: Date }

/**
 * Nothing waits for a word that would be refused: each step that waits on a dossier is looked at once more, and one that
 * cannot be taken any more is overtaken, by whoever has changed what it rests on.
 */
export function overtakeBlocked(tx: Tx, dossierId: string, { person, now }: By) {
  const today = dayOf(now)
  for (const proposal of openProposals(dossierId)) {
    const reasons = blockedBy(tx, proposal, today)
    const dossier = reasons && dossierById(dossierId, today)
    if (dossier) overtakeProposal(tx, { proposal, dossier, reasons, person, now })
  }
}

/** The same on every dossier, where the calendar, another dossier or the programme has changed it. */
export function overtakeAllBlocked(now: Date) {
  for (const dossierId of dossiersWaiting())
    inTransaction((tx) => overtakeBlocked(tx, dossierId, { person: null, now }))
}

/** The same on every dossier at once, where somebody has changed who holds which role. */
export function overtakeBlockedEverywhere(tx: Tx, by: By) {
  for (const dossierId of dossiersWaiting()) overtakeBlocked(tx, dossierId, by)
}

function dossiersWaiting(): string[] {
  const waiting = db.selectDistinct({ id: proposals.dossierId }).from(proposals)
  return waiting
    .where(isNull(proposals.outcome))
    .all()
    .map(({ id }) => id)
}

function blockedBy(tx: Tx, proposal: Proposal, today: string): readonly Reason[] | undefined {
  const door = DOORS[proposal.machine] as unknown as Door<Stateful, { state: string }, string, string>
  const decision = decisionOn(tx, door, proposal, today)
  if (!decision || decision.allowed) return undefined
  const { reasons } = decision
  const passes = reasons.length > 0 && reasons.every(({ key }) => isOneOf(PASSING, key))
  return passes ? undefined : reasons
}
