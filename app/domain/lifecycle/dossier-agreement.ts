import type { DossierFacts } from './dossier-facts.ts'
import { AGREEING, FIXED } from './dossier-rules.ts'
import type { DossierState } from './dossier-states.ts'
import { SAME, type Transition } from './table.ts'

/** From the agreement as issued to its end, and the ways out of and back into all that comes before. */
export const AGREEMENT = {
  issue_agreement: {
    from: ['approved'],
    to: 'agreement_issued',
    by: ['officer'],
    awaited: 'always',
    guards: [
      ...FIXED,
      ...AGREEING,
      'agreementDocumentIsStored',
      'keyIsConfirmedByTheCanton',
      'creditIsAgreedUpon',
      'stepsBeforeAreRecorded',
    ],
    effects: ['recordIssue', 'awaitSignature'],
    mails: [{ template: 'agreement-issued', to: 'municipality' }],
  },
  sign: {
    from: ['agreement_issued'],
    to: 'signed_by_municipality',
    by: ['signatory'],
    awaited: 'always',
    guards: [...FIXED, ...AGREEING, 'agreementIsIssued', 'signatureIsGiven', 'signatoryIsSomeoneElse'],
    effects: ['recordSignature'],
    mails: [{ template: 'agreement-signed', to: 'officers' }],
    // Kollektivunterschrift zu zweien; a paper handed in carries both signatures.
    detour: {
      when: 'awaitsSecondSignature',
      unlessGiven: 'documentId',
      to: 'agreement_issued',
      effects: ['recordFirstSignature'],
      mails: [{ template: 'agreement-half-signed', to: 'otherSignatories' }],
    },
  },
  withdraw_issue: {
    from: ['agreement_issued'],
    to: 'approved',
    by: ['officer'],
    awaited: { insteadOf: 'sign' },
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
  /** Of two signatures: the canton has not heard of the first one, and the days to sign go on. */
  take_first_back: {
    from: ['agreement_issued'],
    to: 'agreement_issued',
    by: ['signatory'],
    guards: ['aSignatureStands', 'reasonIsGiven'],
    offeredWhile: 'aSignatureStands',
    effects: ['takeSignaturesBack'],
    mails: [{ template: 'first-signature-taken-back', to: 'otherSignatories' }],
  },
  countersign: {
    from: ['signed_by_municipality'],
    to: 'active',
    by: ['officer'],
    awaited: 'always',
    guards: [
      ...FIXED,
      ...AGREEING,
      'stepsAfterAreRecorded',
      'signatureIsGiven',
      'copiesAreCompared',
      'noFileIsLocked',
      'everyFileIsScanned',
    ],
    effects: ['confirmCopies', 'recordSignature', 'createReportingYears', 'createTranches', 'watchTheEnd'],
    mails: [{ template: 'agreement-in-force', to: 'municipality' }],
  },
  /** A wrong copy was countersigned: what was agreed is the text as issued, which stays in force meanwhile. */
  replace_copy: {
    from: ['active', 'terminated'],
    to: SAME,
    by: ['officer'],
    guards: ['reasonIsGiven', 'copyIsHandedIn', 'signedCopyIsGiven', 'copiesAreCompared'],
    offeredWhile: 'copyIsHandedIn',
    confirmed: { by: 'second_person' },
    effects: ['replaceCopy'],
    mails: [{ template: 'copy-replaced', to: 'municipality' }],
  },
  /**
   * By whoever puts the amendment into force: the officer, or the second person who confirms it. What is terminated goes
   * on until its end, and is amended for the years up to it.
   */
  amend: {
    from: ['active', 'terminated'],
    to: SAME,
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
    guards: ['reasonIsGiven', 'termCanBeShortened', 'effectiveDateEndsAYear', 'nothingIsPaidBeyondTheEnd'],
    offeredWhile: 'termCanBeShortened',
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
    guards: [
      'reasonIsGiven',
      'terminationIsStillAhead',
      'noMemberHasProjectFunding',
      'noOtherAgreementRuns',
      'poolHasRoomAgain',
    ],
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
    offeredWhile: 'everyReportingYearIsSettled',
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
} as const satisfies Record<string, Transition<DossierState, DossierFacts, string, string>>
