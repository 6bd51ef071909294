import type { HeldBy } from './mails.ts'

/** How a step that waited for the word of another person came to its end. */
export const PROPOSAL_OUTCOMES = ['confirmed', 'declined', 'taken_back', 'overtaken'] as const
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number]

/** Whose word a step can wait for. */
export const CONFIRMING_ROLES = ['second', 'officer', 'signatory'] as const
export type ConfirmingRole = (typeof CONFIRMING_ROLES)[number]

/** Whom a step that waits is told to. */
export const ASKED: Record<ConfirmingRole, HeldBy> = {
  second: 'secondPersons',
  officer: 'officers',
  signatory: 'signatories',
}
