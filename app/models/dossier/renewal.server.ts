import { and, eq, inArray, isNull } from 'drizzle-orm'
import { addDays, daysBetween, today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import { openTermsFor } from '#app/models/programme/late-openings.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { recordOnDossier } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { structures } from '#db/schema/application.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { municipalities } from '#db/schema/reference.ts'
import { type CreationRefusal, createDossier, openDossierOf } from './dossier-beginning.server.ts'
import type { VisibleDossier } from './dossiers.server.ts'

export type RenewalRefusal = CreationRefusal | { refusal: 'wrong_state' | 'no_next_period' | 'member_merged' }

/** Papers that describe what goes on: the rest belongs to the agreement that ends. */
const TAKEN_OVER = ['foundation_paper', 'structure_evidence'] as const

/** Where a renewal would begin, if its period takes applications; undefined while the agreement has longer to run than the programme looks ahead. */
export function renewalOf(
  { state, endsOn, periodId, party }: Pick<VisibleDossier, 'state' | 'endsOn' | 'periodId' | 'party'>,
  now: Date,
) {
  const { renewalAhead } = programmeOf(periodId).settings.terms
  const ended = state === 'completed' || state === 'terminated'
  const ending = state === 'active' && daysBetween(today(now), endsOn) <= renewalAhead
  if (!ended && !ending) return undefined
  const after = addDays(endsOn, 1)
  const open = openTermsFor(party.leadBfsNumber, now).find((term) => after < term.endsOn)
  if (!open) return { startsOn: after, period: null }
  const { name, id, endsOn: until } = programmeOf(open.periodId)
  return { startsOn: after > open.startsOn ? after : open.startsOn, period: { id, name, endsOn: until } }
}

/** The reference of the dossier that is begun already for the time of a renewal. */
export function begunRenewalOf(
  { party: { leadBfsNumber } }: Pick<VisibleDossier, 'party'>,
  { startsOn, period }: NonNullable<ReturnType<typeof renewalOf>>,
): string | undefined {
  if (!period) return undefined
  const term = { periodId: period.id, startsOn, endsOn: period.endsOn }
  return openDossierOf(db, { leadBfsNumber, ...term })?.reference
}

/** Begins a dossier for the time after this one: structure, contact, account and foundation papers come along. */
export function renewDossier(
  person: Person,
  dossier: VisibleDossier,
  now: Date,
): { ok: true; reference: string } | ({ ok: false } & RenewalRefusal) {
  const renewal = renewalOf(dossier, now)
  if (!renewal) return { ok: false, refusal: 'wrong_state' }
  const { startsOn, period } = renewal
  if (!period) return { ok: false, refusal: 'no_next_period' }
  const members = dossier.members.map(({ bfsNumber }) => bfsNumber)
  if (hasDissolved(members, startsOn)) return { ok: false, refusal: 'member_merged' }
  return orRollBack((tx) => {
    const begun = createDossier(
      person,
      {
        kind: dossier.party.kind,
        name: dossier.party.name,
        leadBfsNumber: dossier.party.leadBfsNumber,
        members,
        periodId: period.id,
        startsOn,
        endsOn: period.endsOn,
      },
      now,
    )
    if (begun.ok) takeOver(tx, { from: dossier, reference: begun.reference, person, now })
    return begun
  })
}

function hasDissolved(bfsNumbers: readonly number[], day: string) {
  return db
    .select({ validTo: municipalities.validTo })
    .from(municipalities)
    .where(inArray(municipalities.bfsNumber, [...bfsNumbers]))
    .all()
    .some(({ validTo }) => validTo !== null && validTo < day)
}

type Taking = { from: VisibleDossier; reference: string; person: Person; now: Date }

function takeOver(tx: Tx, { from, reference, person, now }: Taking) {
  const next = tx.select().from(dossiers).where(eq(dossiers.reference, reference)).get()
  if (!next) throw new Error(`The renewed dossier ${reference} is gone`)
  const { id: _id, kind: _kind, name: _name, leadBfsNumber: _lead, ...contact } = from.party
  tx.update(parties).set(contact).where(eq(parties.id, next.partyId)).run()
  const structure = tx.select().from(structures).where(eq(structures.dossierId, from.id)).get()
  if (structure)
    tx.insert(structures)
      .values({ ...structure, dossierId: next.id })
      .run()
  const papers = tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.dossierId, from.id),
        inArray(documents.slot, [...TAKEN_OVER]),
        isNull(documents.removedAt),
      ),
    )
    .all()
  // The file lies in the store once; both dossiers refer to it.
  for (const paper of papers)
    tx.insert(documents)
      .values({ ...paper, id: newId(), dossierId: next.id })
      .run()
  const data = { from: from.reference, papers: papers.length }
  recordOnDossier(tx, { dossier: next, person, now, action: 'renew', data })
}
