import { beyondOnePerson, givenAnew } from '#app/domain/deadlines/extension.ts'
import * as asked from './asked.ts'
import type { ReportingYearFacts } from './reporting-year-facts.ts'
import * as fulfilled from './reporting-year-guards.ts'
import { requestSteps } from './request-steps.ts'
import { type EffectIn, type Guard, type MachineOf, SAME, type Situation, type Transition } from './table.ts'

/** The life of one reporting year: one per agreement and calendar year (Merkblatt 5). Read TRANSITIONS first. */
export const REPORTING_YEAR_STATES = [
  'scheduled',
  'open',
  'submitted',
  'in_review',
  'returned',
  'second_review',
  'approved',
  'ex_officio',
  'settled',
] as const
export type ReportingYearState = (typeof REPORTING_YEAR_STATES)[number]

/** States in which the municipality owes the report. */
export const REPORT_OWED_STATES = [
  'scheduled',
  'open',
  'returned',
] as const satisfies readonly ReportingYearState[]
export const REPORT_EDITABLE_STATES = ['open', 'returned'] as const satisfies readonly ReportingYearState[]

/** What must hold for whoever decides on a report, and again for whoever confirms that. */
const DECIDABLE = [
  'correctionsAreExplained',
  'noOpenCompletionRequest',
  'noFileIsLocked',
  'everyFileIsScanned',
] as const

/** More time than one person may give. */
const LONG_EXTENSION = {
  by: 'second_person',
  when: ({ facts, input }: Situation<ReportingYearFacts>) =>
    facts.fourEyes.longExtensions &&
    facts.extendable !== null &&
    beyondOnePerson(facts.extendable, input.dueOn),
} as const

const TRANSITIONS = {
  open: {
    from: ['scheduled'],
    to: 'open',
    by: ['system'],
    guards: ['yearIsOver'],
    effects: ['giveDays'],
    mails: [{ template: 'report-opened', to: 'municipality' }],
  },
  extend: {
    from: ['scheduled', 'open'],
    to: SAME,
    by: ['officer'],
    guards: ['reasonIsGiven', 'dueDateMayBeGiven'],
    confirmed: LONG_EXTENSION,
    effects: ['extendDeadline'],
    mails: [{ template: 'deadline-extended', to: 'municipality' }],
  },
  /** A day was mistyped: another one takes its place, earlier or later. */
  correct_extension: {
    from: ['scheduled', 'open'],
    to: SAME,
    by: ['officer'],
    guards: ['reasonIsGiven', 'dueDateMayBeCorrected'],
    confirmed: LONG_EXTENSION,
    effects: ['correctDeadline'],
    mails: [{ template: 'deadline-corrected', to: 'municipality' }],
  },
  submit: {
    from: ['open', 'returned'],
    to: 'submitted',
    by: ['signatory'],
    awaited: 'always',
    guards: ['reportIsComplete', 'noFileIsLocked', 'openPointsAreMeant', 'authorityIsDeclared'],
    effects: ['recordFiling', 'closeCompletionRequests'],
    mails: [
      { template: 'report-received', to: 'municipality' },
      { template: 'report-submitted', to: 'officers' },
    ],
  },
  take_up: { from: ['submitted'], to: 'in_review', by: ['officer'], awaited: 'always' },
  ...requestSteps({
    day: ['dueDateLiesAhead', 'dueDateTakesNoDaysAway'],
    returned: 'report-returned',
  }),
  approve: {
    from: ['in_review'],
    to: 'approved',
    by: ['officer'],
    awaited: 'always',
    guards: DECIDABLE,
    effects: ['recordDecision', 'settleYear'],
    mails: [{ template: 'report-approved', to: 'municipality' }],
    detour: {
      when: 'secondPersonAsked',
      to: 'second_review',
      effects: ['recordDecision'],
      mails: [{ template: 'second-review-asked', to: 'secondPersons' }],
    },
  },
  confirm: {
    from: ['second_review'],
    to: 'approved',
    by: ['second'],
    awaited: 'always',
    guards: ['reviewerIsSomeoneElse', ...DECIDABLE],
    effects: ['settleYear'],
    mails: [{ template: 'report-approved', to: 'municipality' }],
  },
  send_back: {
    from: ['second_review'],
    to: 'in_review',
    by: ['second'],
    guards: ['reviewerIsSomeoneElse', 'reasonIsGiven'],
    mails: [{ template: 'second-review-sent-back', to: 'officers' }],
  },
  /** Whoever approved sees a slip before the second person confirms it. */
  take_approval_back: {
    from: ['second_review'],
    to: 'in_review',
    by: ['officer'],
    guards: ['approvalIsOwn', 'reasonIsGiven'],
    mails: [{ template: 'approval-taken-back', to: 'secondPersons' }],
  },
  /** Approved wrongly, or something has come to light since: the year is decided on anew. */
  reopen: {
    from: ['approved', 'settled'],
    to: 'in_review',
    by: ['officer'],
    guards: ['settledOnReport', 'reasonIsGiven', 'dossierIsNotCompleted', 'noTopUpIsReleased'],
    offeredWhile: 'settledOnReport',
    effects: ['supersedeSettlement'],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.fourEyes.reopenings },
    mails: [{ template: 'report-reopened', to: 'municipality' }],
  },
  /** The answer is to come after all: what was never filed is due once more, what was sent back is asked for anew. */
  await_again: {
    from: ['ex_officio', 'settled'],
    to: 'returned',
    by: ['officer'],
    guards: [
      'settledWithoutAnswer',
      'reasonIsGiven',
      'dueDateMayBeGivenAnew',
      'dossierIsNotCompleted',
      'noTopUpIsReleased',
    ],
    offeredWhile: 'settledWithoutAnswer',
    effects: ['askAgain', 'supersedeSettlement'],
    confirmed: {
      by: 'second_person',
      when: ({ facts: { fourEyes, extensionRule }, input, today, beforeTyping }) =>
        fourEyes.reopenings ||
        (fourEyes.longExtensions &&
          !beforeTyping &&
          beyondOnePerson(givenAnew(today, extensionRule), input.dueOn)),
    },
    mails: [{ template: 'report-awaited-again', to: 'municipality' }],
    detour: {
      applies: ({ facts }) => facts.filed === null,
      to: 'open',
      effects: ['giveDayAnew', 'supersedeSettlement'],
      mails: [{ template: 'report-awaited-again', to: 'municipality' }],
    },
  },
  /** Abrechnung von Amtes wegen: nobody answers, so the canton settles on what is proven, at worst on nothing. */
  settle_ex_officio: {
    from: ['open', 'returned'],
    to: 'ex_officio',
    by: ['officer'],
    guards: [
      'reasonIsGiven',
      'legalRemediesAreGiven',
      'silenceIsOver',
      'provenIsExplained',
      'beyondBudgetIsMeant',
    ],
    effects: ['recordDecision', 'awaitNoLonger', 'settleExOfficio'],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.fourEyes.exOfficio },
    mails: [{ template: 'report-settled-ex-officio', to: 'municipality' }],
  },
  settle: {
    from: ['approved', 'ex_officio'],
    to: 'settled',
    by: ['officer', 'finance'],
    awaited: 'once_fulfilled',
    guards: ['moneyIsEven'],
    mails: [{ template: 'report-settled', to: 'municipality' }],
  },
} as const satisfies Record<string, Transition<ReportingYearState, ReportingYearFacts, GuardName, string>>

export type ReportingYearAction = keyof typeof TRANSITIONS
export type ReportingYearEffect = EffectIn<(typeof TRANSITIONS)[ReportingYearAction]>
type GuardName = keyof typeof GUARDS

const GUARDS = { ...asked, ...fulfilled } as const satisfies Record<string, Guard<ReportingYearFacts>>

export const reportingYearMachine: MachineOf<ReportingYearFacts, typeof TRANSITIONS, GuardName> = {
  name: 'reportingYear',
  states: REPORTING_YEAR_STATES,
  initial: 'scheduled',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
