import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { BINDING, DECIDABLE, FIXED } from './dossier-rules.ts'
import type { DossierState } from './dossier-states.ts'
import { SAME, type Transition } from './table.ts'

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
} as const satisfies Record<string, Transition<DossierState, DossierFacts, string, string>>
