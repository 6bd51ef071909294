import type { Application } from '#app/domain/application/application.ts'
import type { Rappen } from '#app/domain/money.ts'
import * as asked from './asked.ts'
import type { Guard, Machine, Transition } from './decide.ts'
import * as fulfilled from './dossier-guards.ts'
import type { ReportingYearState } from './reporting-year.ts'

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

export type DossierEffect =
  | 'drawSecondReview'
  | 'pinCalculation'
  | 'supersedeCalculation'
  | 'openCompletionRequest'
  | 'closeCompletionRequests'
  | 'recordSubmission'
  | 'recordIssue'
  | 'recordSignature'
  | 'recordFirstSignature'
  | 'confirmCopies'
  | 'recordAmendment'
  | 'createReportingYears'
  | 'createTranches'
  | 'endAgreement'
  | 'meetResolutions'
  | 'awaitSignature'
  | 'watchTheEnd'
  | 'meetTheEnd'
  | 'cancelDeadlines'

/** What the rules look at. Years without a known contribution make `contribution` null. */
export type DossierFacts = asked.FileFacts & {
  state: DossierState
  application: Application
  period: { startsOn: string; endsOn: string }
  /** Entitlement and own spending required, per year, by the key in force or the pinned calculation. */
  contribution: { byYear: Record<number, Rappen>; requiredByYear: Record<number, Rappen> } | null
  /** Francs missing for the match, only the years in which the budget fails it. */
  missingForMatch: Readonly<Record<number, Rappen>>
  projectFunding: readonly { name: string; title: string; year: number }[]
  runningAgreements: readonly { name: string; reference: string }[]
  checklist: { open: number; negative: readonly string[] }
  openRequests: number
  /** Points of the open request that nobody has answered. */
  openPoints: number
  calculationPinned: boolean
  secondPersonAsked: boolean
  decidedBy: string | null
  issuedDocument: boolean
  /** The party signs with two persons, and nobody has signed for it yet. */
  awaitsSecondSignature: boolean
  /** The municipality signed on a copy, and nobody has compared it with the agreement as issued yet. */
  copyToCompare: boolean
  /** Who has signed the issued agreement for the municipality already. */
  signedForMunicipality: readonly string[]
  /** An agreement on sample values is for practice only: false while a production key is not confirmed. */
  keyMayBindTheCanton: boolean
  unsettledYears: readonly { year: number; state: ReportingYearState }[]
}

const TRANSITIONS = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['signatory'],
    awaited: 'always',
    guards: [
      'applicationIsComplete',
      'everyMemberHasResolved',
      'resolutionsCoverTheApplication',
      'budgetMeetsTheMatch',
      'termLiesWithinThePeriod',
      'noMemberHasProjectFunding',
      'noOtherAgreementRuns',
      'noFileIsLocked',
      'openPointsAreMeant',
      'authorityIsDeclared',
    ],
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
    guards: ['reasonIsGiven', 'itemsAreNamed', 'dueDateLiesAhead'],
    effects: ['openCompletionRequest'],
    mails: [{ template: 'application-returned', to: 'municipality' }],
  },
  reject: {
    from: ['in_review'],
    to: 'rejected',
    by: ['officer'],
    guards: ['reasonIsGiven', 'legalRemediesAreGiven'],
    mails: [{ template: 'application-rejected', to: 'municipality' }],
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    by: ['officer'],
    awaited: 'always',
    guards: [
      'checklistIsAnswered',
      'calculationIsMade',
      'noMemberHasProjectFunding',
      'noOtherAgreementRuns',
      'noOpenCompletionRequest',
      'noFileIsLocked',
      'everyFileIsScanned',
    ],
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
    guards: [
      'reviewerIsSomeoneElse',
      'calculationIsPinned',
      'noMemberHasProjectFunding',
      'noOtherAgreementRuns',
      'noOpenCompletionRequest',
      'noFileIsLocked',
      'everyFileIsScanned',
    ],
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
    guards: ['calculationIsPinned', 'agreementDocumentIsStored', 'keyIsConfirmedByTheCanton'],
    effects: ['recordIssue', 'awaitSignature'],
    mails: [{ template: 'agreement-issued', to: 'municipality' }],
  },
  sign: {
    from: ['agreement_issued'],
    to: 'signed_by_municipality',
    by: ['signatory'],
    awaited: 'always',
    guards: ['agreementIsIssued', 'signatureIsGiven', 'signatoryIsSomeoneElse'],
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
  countersign: {
    from: ['signed_by_municipality'],
    to: 'active',
    by: ['officer'],
    awaited: 'always',
    guards: ['signatureIsGiven', 'copiesAreCompared', 'noFileIsLocked', 'everyFileIsScanned'],
    effects: ['confirmCopies', 'recordSignature', 'createReportingYears', 'createTranches', 'watchTheEnd'],
    mails: [{ template: 'agreement-in-force', to: 'municipality' }],
  },
  amend: {
    from: ['active'],
    to: 'active',
    by: ['officer'],
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
    guards: ['reasonIsGiven', 'effectiveDateEndsAYear'],
    effects: ['endAgreement'],
    mails: [
      { template: 'dossier-terminated', to: 'municipality' },
      { template: 'dossier-terminated', to: 'officers' },
    ],
  },
  complete: {
    from: ['active'],
    to: 'completed',
    by: ['officer'],
    awaited: 'once_fulfilled',
    guards: ['everyReportingYearIsSettled'],
    effects: ['meetTheEnd'],
    mails: [{ template: 'dossier-completed', to: 'municipality' }],
  },
  reopen: {
    from: ['approved'],
    to: 'in_review',
    by: ['officer'],
    guards: ['reasonIsGiven'],
    effects: ['supersedeCalculation'],
    mails: [{ template: 'dossier-reopened', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<DossierState, DossierFacts, GuardName, DossierEffect>>

export type DossierAction = keyof typeof TRANSITIONS
type GuardName = keyof typeof GUARDS

const GUARDS = { ...asked, ...fulfilled } as const satisfies Record<string, Guard<DossierFacts>>

export const dossierMachine: Machine<DossierState, DossierFacts, DossierAction, GuardName, DossierEffect> = {
  name: 'dossier',
  states: DOSSIER_STATES,
  initial: 'draft',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
