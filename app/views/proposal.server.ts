import { dueDay } from '#app/domain/deadlines/due.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import {
  lastProposalOn,
  mayConfirm,
  openProposals,
  type Proposal,
} from '#app/models/dossier/proposals.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'

export type ShownProposal = ReturnType<typeof proposalFor>

/** A step that waits for the word of another person, or how that came to its end. */
export function proposalFor(proposal: Proposal, dossier: Dossier, person: Person) {
  const { id, machine, action, year, input, outcome, endedAt, answer, asked } = proposal
  const isOpen = outcome === null
  const { weekendRule } = programmeOf(dossier.periodId).settings
  return {
    id,
    machine,
    /** What its address names of the record. */
    record: machine === 'amendment' ? String(numberOf(proposal)) : proposal.recordId,
    action,
    year,
    section: null,
    asked,
    reason: input.reason ?? '',
    legalRemedies: input.legalRemedies ?? '',
    /** The day that the step would set: as it will count, where it falls on a day off. */
    day: input.dueOn ? dueDay(input.dueOn, weekendRule).effectiveOn : (input.effectiveOn ?? null),
    by: proposal.proposedByName,
    at: proposal.proposedAt,
    outcome,
    endedBy: proposal.endedByName,
    endedAt,
    answer,
    mayConfirm: isOpen && mayConfirm(proposal, { person, dossier }),
    mayTakeBack: isOpen && proposal.proposedBy === person.id,
  }
}

const numberOf = ({ dossierId, recordId }: Proposal) =>
  amendmentsOf(dossierId).find(({ id }) => id === recordId)?.number

/** Those that wait on a dossier, or on one of its records, as one side may see them. */
export function proposalsFor(
  dossier: Dossier,
  { person, side, recordId }: { person: Person; side: Side; recordId?: string },
): ShownProposal[] {
  return openProposals(dossier.id)
    .filter((one) => recordId === undefined || one.recordId === recordId)
    .filter(({ asked }) => side === 'canton' || asked !== 'second')
    .map((proposal) => proposalFor(proposal, dossier, person))
}

/** The last one on a record of the canton, where whoever was asked has said no. */
export function declinedFor(dossier: Dossier, { person, recordId }: { person: Person; recordId: string }) {
  const last = lastProposalOn(dossier.id, recordId)
  return last?.outcome === 'declined' ? proposalFor(last, dossier, person) : null
}
