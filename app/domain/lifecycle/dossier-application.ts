import type { DossierFacts } from './dossier-facts.ts'
import { BINDING, DECIDABLE, FIXED } from './dossier-rules.ts'
import type { DossierState } from './dossier-states.ts'
import { requestSteps } from './request-steps.ts'
import type { Transition } from './table.ts'

/** From the application to the contribution: filed, checked, completed, decided on. */
export const APPLICATION = {
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
    mails: [{ template: 'application-taken-up', to: 'municipality' }],
  },
  ...requestSteps({ day: ['dueDateLiesAhead'], returned: 'application-returned' }),
  reject: {
    from: ['in_review'],
    to: 'rejected',
    by: ['officer'],
    guards: ['reasonIsGiven', 'legalRemediesAreGiven'],
    effects: ['cancelCompletionRequests'],
    mails: [{ template: 'application-rejected', to: 'municipality' }],
  },
  /** Wiedererwägung: what was turned down by mistake is checked once more, unless the party has gone on meanwhile. */
  reconsider: {
    from: ['rejected'],
    to: 'in_review',
    by: ['officer'],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.reopeningsByTwo },
    guards: ['reasonIsGiven', 'noLaterApplication', 'termIsStillAhead'],
    offeredWhile: 'noLaterApplication',
    mails: [{ template: 'rejection-withdrawn', to: 'municipality' }],
  },
  /** Auf das Gesuch wird nicht eingetreten: what was asked to complete it was never answered, or its term is over. */
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
    // Beyond the credit two persons decide: the second review, where one is asked for, else whoever confirms.
    confirmed: {
      by: 'second_person',
      when: ({ facts }) => Object.keys(facts.beyondCredit).length > 0 && !facts.secondPersonAsked,
    },
    guards: [
      'checklistIsAnswered',
      'calculationIsMade',
      ...DECIDABLE,
      'keyIsConfirmedByTheCanton',
      'creditCoversIt',
    ],
    effects: ['pinCalculation'],
    mails: [{ template: 'contribution-set', to: 'municipality' }],
    detour: {
      when: 'secondPersonAsked',
      to: 'second_review',
      effects: ['pinCalculation', 'recordDraw'],
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
  /** Whoever approved sees a slip before the second person confirms it. */
  take_approval_back: {
    from: ['second_review'],
    to: 'in_review',
    by: ['officer'],
    guards: ['approvalIsOwn', 'reasonIsGiven'],
    effects: ['supersedeCalculation'],
    mails: [{ template: 'approval-taken-back', to: 'secondPersons' }],
  },
} as const satisfies Record<string, Transition<DossierState, DossierFacts, string, string>>
