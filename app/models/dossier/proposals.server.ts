import { and, eq, inArray, isNull, ne, notExists } from 'drizzle-orm'
import { CONFIRMING_ROLES } from '#app/domain/lifecycle/proposal.ts'
import { type Reason, reason as reasonFor } from '#app/domain/lifecycle/reasons.ts'
import { byLatest } from '#app/domain/order.ts'
import { hasRole, isCantonal, type Person, rolesFor } from '#app/domain/roles.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { claims } from '#db/schema/money.ts'
import { proposals } from '#db/schema/review.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Row = typeof proposals.$inferSelect
/** With the names under which it was proposed and came to its end. */
export type Proposal = Row & { proposedByName: string; endedByName: string | null }

/** The steps of a dossier that wait for the word of another person. */
export function openProposals(dossierId: string): readonly Proposal[] {
  return recordsIn(dossierId, 'proposals').filter(({ outcome }) => outcome === null)
}

/** The last step on a record for which the word of another person was asked. */
export function lastProposalOn(dossierId: string, recordId: string): Proposal | undefined {
  const own = recordsIn(dossierId, 'proposals').filter((one) => one.recordId === recordId)
  return own.sort(byLatest(({ proposedAt }) => proposedAt))[0]
}

/** Why a step is not taken that waits already, with where it does. */
export function waitsAlready(dossierId: string, { id, action }: { id: string; action: string }): Reason[] {
  return openProposals(dossierId)
    .filter((one) => one.recordId === id && one.action === action)
    .map((one) => reasonFor('proposal_open', { proposalId: one.id }))
}

/** Those that wait for a person of the canton, on one dossier or on all. */
export function proposalsAwaiting(person: Person, dossier?: Dossier) {
  return dossier
    ? openProposals(dossier.id)
        .filter((proposal) => mayConfirm(proposal, { person, dossier }))
        .map((proposal) => ({ ...proposal, reference: dossier.reference, party: dossier.party.name }))
    : awaitingOnAll(person)
}

function awaitingOnAll(person: Person) {
  const roles = CONFIRMING_ROLES.filter((role) => isCantonal(role) && hasRole(person, role))
  return db
    .select({
      id: proposals.id,
      reference: dossiers.reference,
      party: parties.name,
      year: proposals.year,
      proposedAt: proposals.proposedAt,
    })
    .from(proposals)
    .innerJoin(dossiers, eq(dossiers.id, proposals.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        isNull(proposals.outcome),
        inArray(proposals.asked, roles),
        ne(proposals.proposedBy, person.id),
        notExists(
          db
            .select({ id: claims.id })
            .from(claims)
            .where(and(eq(claims.id, proposals.recordId), eq(claims.decidedBy, person.id))),
        ),
      ),
    )
    .all()
}

export function proposalOf(dossierId: string, id: string): Proposal | undefined {
  return recordsIn(dossierId, 'proposals').find((one) => one.id === id)
}

/** Another person than who asked, in the role that was asked; of a claim nobody who decided on it. */
export function mayConfirm(
  { asked, proposedBy, recordId }: Pick<Proposal, 'asked' | 'proposedBy' | 'recordId'>,
  { person, dossier }: { person: Person; dossier: Dossier },
): boolean {
  const roles = rolesFor(person, dossier.party.leadBfsNumber)
  const decided = recordsIn(dossier.id, 'claims').find(({ id }) => id === recordId)?.decidedBy
  return roles.includes(asked) && proposedBy !== person.id && decided !== person.id
}
