import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import * as asked from './asked.ts'
import type { DossierFacts } from './dossier-facts.ts'
import * as fulfilled from './dossier-guards.ts'
import { type EffectIn, type Guard, type MachineOf, SAME, type Transition } from './table.ts'

/**
 * The life of a dossier, from application to agreement: every state, every way from one to the next, who may
 * take it, what must hold, and who is told. Read TRANSITIONS first.
 */
export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
  'active',
  'completed',
  'rejected',
  'withdrawn',
  'terminated',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/** States in which the municipality may change its application. */
export const EDITABLE_STATES = ['draft', 'returned'] as const satisfies readonly DossierState[]
export const CLOSED_STATES = [
  'completed',
  'rejected',
  'withdrawn',
  'terminated',
] as const satisfies readonly DossierState[]

/**
 * The rules of the leaflet. They hold whenever somebody binds the canton or the municipality, on the facts of that day:
 * a merger, a grant or another agreement may have come in between.
 */
const BINDING = [
  'applicationIsComplete',
  'everyMemberHasResolved',
  'resolutionsCoverTheApplication',
  'budgetMeetsTheMatch',
  'termLiesWithinThePeriod',
  'applicationIsInTime',
  'noMemberHasProjectFunding',
  'noOtherAgreementRuns',
] as const

/** What must hold for whoever decides on an application, and again for whoever confirms that. */
const DECIDABLE = [...BINDING, 'noOpenCompletionRequest', 'noFileIsLocked', 'everyFileIsScanned'] as const

/** Once the contribution is fixed, it also has to be what the facts of the day give. */
const FIXED = ['calculationIsPinned', 'populationIsAsPinned'] as const

const TRANSITIONS = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['signatory'],
    awaited: 'always',
    guards: [...BINDING, 'noFileIsLocked', 'openPointsAreMeant', 'authorityIsDeclared'],
    effects: ['recordSubmission', 'closeCompletionRequests', 'meetResolutions'],
    mails: [
      { template: 'application-received', to: 'municipality' },
      { template: 'application-submitted', to: 'officers' },
    ],
  },
  take_up: {
    from: ['submitted'],
    to: 'in_review',
    by: ['officer'],
    awaited: 'always',
    effects: ['drawSecondReview'],
    mails: [{ template: 'application-taken-up', to: 'municipality' }],
  },
  return: {
    from: ['in_review'],
    to: 'returned',
    by: ['officer'],
    guards: ['noOpenCompletionRequest', 'reasonIsGiven', 'itemsAreNamed', 'dueDateLiesAhead'],
    effects: ['openCompletionRequest'],
    mails: [{ template: 'application-returned', to: 'municipality' }],
  },
  /** One paper or one answer, while all else stays as it was filed. */
  ask_paper: {
    from: ['in_review'],
    to: 'in_review',
    by: ['officer'],
    guards: [
      'noOpenCompletionRequest',
      'reasonIsGiven',
      'itemsAreNamed',
      'onePaperIsNamed',
      'dueDateLiesAhead',
    ],
    effects: ['openCompletionRequest'],
    mails: [{ template: 'paper-asked', to: 'municipality' }],
  },
  hand_in_paper: {
    from: ['in_review'],
    to: 'in_review',
    by: MUNICIPAL_ROLES,
    guards: ['requestIsOpen', 'answerIsGiven'],
    offeredWhile: 'requestIsOpen',
    effects: ['answerCompletionRequest'],
    mails: [{ template: 'paper-handed-in', to: 'officers' }],
  },
  /** Points, words and day of what was asked were wrong: what is asked takes its place. */
  change_request: {
    from: ['in_review', 'returned'],
    to: SAME,
    by: ['officer'],
    guards: [
      'requestIsOpen',
      'reasonIsGiven',
      'itemsAreNamed',
      'onePaperIsNamed',
      'dueDateLiesAhead',
      'requestIsChanged',
    ],
    offeredWhile: 'requestIsOpen',
    effects: ['changeCompletionRequest'],
    mails: [{ template: 'request-changed', to: 'municipality' }],
  },
  cancel_request: {
    from: ['in_review', 'returned'],
    to: 'in_review',
    by: ['officer'],
    guards: ['requestIsOpen', 'reasonIsGiven', 'nothingIsRevised'],
    offeredWhile: 'requestIsOpen',
    effects: ['cancelCompletionRequests'],
    mails: [{ template: 'request-cancelled', to: 'municipality' }],
  },
  reject: {
    from: ['in_review'],
    to: 'rejected',
    by: ['officer'],
    guards: ['reasonIsGiven', 'legalRemediesAreGiven'],
    effects: ['cancelCompletionRequests'],
    mails: [{ template: 'application-rejected', to: 'municipality' }],
  },
  /** Auf das Gesuch wird nicht eingetreten: what was asked to complete it was never answered. */
  dismiss: {
    from: ['returned'],
    to: 'rejected',
    by: ['officer'],
    guards: ['reasonIsGiven', 'legalRemediesAreGiven', 'requestIsUnanswered'],
    effects: ['cancelCompletionRequests', 'cancelDeadlines'],
    mails: [{ template: 'application-dismissed', to: 'municipality' }],
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    by: ['officer'],
    awaited: 'always',
    guards: ['checklistIsAnswered', 'calculationIsMade', ...DECIDABLE],
    effects: ['pinCalculation'],
    mails: [{ template: 'contribution-set', to: 'municipality' }],
    detour: {
      when: 'secondPersonAsked',
      to: 'second_review',
      effects: ['pinCalculation'],
      mails: [{ template: 'second-review-asked', to: 'secondPersons' }],
    },
  },
  confirm: {
    from: ['second_review'],
    to: 'approved',
    by: ['second'],
    awaited: 'always',
    guards: ['reviewerIsSomeoneElse', ...FIXED, ...DECIDABLE],
    mails: [{ template: 'contribution-set', to: 'municipality' }],
  },
  send_back: {
    from: ['second_review'],
    to: 'in_review',
    by: ['second'],
    guards: ['reviewerIsSomeoneElse', 'reasonIsGiven'],
    effects: ['supersedeCalculation'],
    mails: [{ template: 'second-review-sent-back', to: 'officers' }],
  },
  issue_agreement: {
    from: ['approved'],
    to: 'agreement_issued',
    by: ['officer'],
    awaited: 'always',
    guards: [...FIXED, ...BINDING, 'agreementDocumentIsStored', 'keyIsConfirmedByTheCanton'],
    effects: ['recordIssue', 'awaitSignature'],
    mails: [{ template: 'agreement-issued', to: 'municipality' }],
  },
  sign: {
    from: ['agreement_issued'],
    to: 'signed_by_municipality',
    by: ['signatory'],
    awaited: 'always',
    guards: [...FIXED, ...BINDING, 'agreementIsIssued', 'signatureIsGiven', 'signatoryIsSomeoneElse'],
    effects: ['recordSignature'],
    mails: [{ template: 'agreement-signed', to: 'officers' }],
    // Kollektivunterschrift zu zweien; a paper handed in carries both signatures.
    detour: {
      when: 'awaitsSecondSignature',
      unlessGiven: 'documentId',
      to: 'agreement_issued',
      effects: ['recordFirstSignature'],
      mails: [{ template: 'agreement-half-signed', to: 'signatories' }],
    },
  },
  withdraw_issue: {
    from: ['agreement_issued'],
    to: 'approved',
    by: ['officer'],
    guards: ['reasonIsGiven'],
    effects: ['cancelSignature'],
    mails: [{ template: 'agreement-withdrawn', to: 'municipality' }],
  },
  send_copy_back: {
    from: ['signed_by_municipality'],
    to: 'agreement_issued',
    by: ['officer'],
    guards: ['reasonIsGiven'],
    effects: ['refuseSignatures', 'awaitSignatureAnew'],
    mails: [{ template: 'signed-copy-sent-back', to: 'municipality' }],
  },
  take_copy_back: {
    from: ['signed_by_municipality'],
    to: 'agreement_issued',
    by: ['signatory'],
    guards: ['reasonIsGiven'],
    effects: ['takeSignaturesBack', 'awaitSignatureAnew'],
    mails: [{ template: 'signed-copy-taken-back', to: 'officers' }],
  },
  countersign: {
    from: ['signed_by_municipality'],
    to: 'active',
    by: ['officer'],
    awaited: 'always',
    guards: [
      ...FIXED,
      ...BINDING,
      'signatureIsGiven',
      'copiesAreCompared',
      'noFileIsLocked',
      'everyFileIsScanned',
    ],
    effects: ['confirmCopies', 'recordSignature', 'createReportingYears', 'createTranches', 'watchTheEnd'],
    mails: [{ template: 'agreement-in-force', to: 'municipality' }],
  },
  /** By whoever puts the amendment into force: the officer, or the second person who confirms it. */
  amend: {
    from: ['active'],
    to: 'active',
    by: ['officer', 'second'],
    guards: ['reasonIsGiven', 'amendmentIsAccepted'],
    effects: ['recordAmendment'],
    mails: [{ template: 'agreement-amended', to: 'municipality' }],
  },
  withdraw: {
    from: [
      'draft',
      'submitted',
      'in_review',
      'returned',
      'second_review',
      'approved',
      'agreement_issued',
      'signed_by_municipality',
    ],
    to: 'withdrawn',
    by: ['signatory'],
    guards: ['reasonIsGiven'],
    effects: ['cancelDeadlines', 'closeCompletionRequests'],
    mails: [{ template: 'dossier-withdrawn', to: 'officers' }],
  },
  terminate: {
    from: ['active'],
    to: 'terminated',
    by: ['officer', 'signatory'],
    guards: ['reasonIsGiven', 'termIsNotOver', 'effectiveDateEndsAYear'],
    offeredWhile: 'termIsNotOver',
    effects: ['endAgreement'],
    mails: [
      { template: 'dossier-terminated', to: 'municipality' },
      { template: 'dossier-terminated', to: 'officers' },
    ],
  },
  /** What a termination took away comes back, before its day and if both sides agree. */
  revoke: {
    from: ['terminated'],
    to: 'active',
    by: ['officer', 'signatory'],
    confirmed: { by: 'other_side' },
    guards: ['reasonIsGiven', 'terminationIsStillAhead', 'noMemberHasProjectFunding', 'noOtherAgreementRuns'],
    offeredWhile: 'terminationIsStillAhead',
    effects: ['restoreAgreement'],
    mails: [
      { template: 'termination-revoked', to: 'municipality' },
      { template: 'termination-revoked', to: 'officers' },
    ],
  },
  complete: {
    from: ['active'],
    to: 'completed',
    by: ['officer'],
    awaited: 'once_fulfilled',
    guards: ['everyReportingYearIsSettled', 'noAccountChangeIsOpen'],
    effects: ['meetTheEnd'],
    mails: [{ template: 'dossier-completed', to: 'municipality' }],
  },
  resume: {
    from: ['completed'],
    to: 'active',
    by: ['admin'],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.reopeningsByTwo },
    guards: ['reasonIsGiven'],
    effects: ['watchTheEndAgain'],
    mails: [
      { template: 'dossier-resumed', to: 'municipality' },
      { template: 'dossier-resumed', to: 'officers' },
    ],
  },
  reopen: {
    from: ['approved'],
    to: 'in_review',
    by: ['officer'],
    guards: ['reasonIsGiven'],
    effects: ['supersedeCalculation'],
    mails: [{ template: 'dossier-reopened', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<DossierState, DossierFacts, GuardName, string>>

export type DossierAction = keyof typeof TRANSITIONS
export type DossierEffect = EffectIn<(typeof TRANSITIONS)[DossierAction]>
type GuardName = keyof typeof GUARDS

const GUARDS = { ...asked, ...fulfilled } as const satisfies Record<string, Guard<DossierFacts>>

export const dossierMachine: MachineOf<DossierFacts, typeof TRANSITIONS, GuardName> = {
  name: 'dossier',
  states: DOSSIER_STATES,
  initial: 'draft',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
