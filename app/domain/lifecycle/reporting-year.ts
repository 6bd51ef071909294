import { countingDay, type Due, takesDaysAway } from '#app/domain/deadlines/due.ts'
import { type Extendable, extensionFault } from '#app/domain/deadlines/extension.ts'
import { type Silence, silenceNotOver } from '#app/domain/deadlines/silence.ts'
import type { Balance } from '#app/domain/money.ts'
import type { FourEyes } from '#app/domain/programme/four-eyes.ts'
import { missingInCorrections } from '#app/domain/report/corrections.ts'
import { provenIn } from '#app/domain/report/proven.ts'
import { type Agreed, type AnnualReport, missingInReport } from '#app/domain/report/report.ts'
import * as asked from './asked.ts'
import type { DossierState } from './dossier.ts'
import { reason } from './reasons.ts'
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

export type ReportingYearFacts = asked.FileFacts & {
  state: ReportingYearState
  year: number
  report: AnnualReport
  /** As it was filed last; null before the first filing. */
  filed: AnnualReport | null
  agreed: Agreed
  /** The day that the municipality was given last for the report, by the deadline or by a notice. */
  due: Due | null
  openRequests: number
  /** Points of the open request that nobody has answered. */
  openPoints: number
  /** The sections that say something else than what was filed before the open request. */
  revised: readonly string[]
  secondPersonAsked: boolean
  decidedBy: string | null
  /** paid − returned − waived − final contribution; null before the settlement. */
  imbalanceRappen: Balance | null
  dossierState: DossierState
  fourEyes: Pick<FourEyes, 'reopenings' | 'longExtensions' | 'exOfficio'>
  /** What the municipality has left unanswered; null where nothing is asked of it. */
  silence: Silence | null
  /** Settled without what the municipality owed: opened again, the year waits for that once more. */
  settledExOfficio: boolean
  /** Between which days the report may be given another one; null before it has any. */
  extendable: Extendable | null
  /** The numbers of the top-ups that are released: the finance has them in hand. */
  releasedTopUps: readonly number[]
}

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
    facts.fourEyes.longExtensions && beyondOnePerson(facts, input.dueOn),
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
  return: {
    from: ['in_review'],
    to: 'returned',
    by: ['officer'],
    guards: ['reasonIsGiven', 'itemsAreNamed', 'dueDateLiesAhead', 'dueDateTakesNoDaysAway'],
    effects: ['openCompletionRequest'],
    mails: [{ template: 'report-returned', to: 'municipality' }],
  },
  /** Points, words and day of what was asked were wrong: what is asked takes its place. */
  change_request: {
    from: ['returned'],
    to: 'returned',
    by: ['officer'],
    guards: ['reasonIsGiven', 'itemsAreNamed', 'dueDateLiesAhead', 'dueDateTakesNoDaysAway'],
    effects: ['changeCompletionRequest'],
    mails: [{ template: 'request-changed', to: 'municipality' }],
  },
  cancel_request: {
    from: ['returned'],
    to: 'in_review',
    by: ['officer'],
    guards: ['reasonIsGiven', 'reportWasFiled', 'nothingIsRevised'],
    effects: ['cancelCompletionRequests'],
    mails: [{ template: 'request-cancelled', to: 'municipality' }],
  },
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
  /** Approved wrongly, or something has come to light since: the year is decided on anew. */
  reopen: {
    from: ['approved', 'ex_officio', 'settled'],
    to: 'in_review',
    by: ['officer'],
    guards: ['reasonIsGiven', 'dossierIsNotCompleted', 'noTopUpIsReleased'],
    effects: ['supersedeSettlement'],
    confirmed: { by: 'second_person', when: ({ facts }) => facts.fourEyes.reopenings },
    mails: [{ template: 'report-reopened', to: 'municipality' }],
    detour: {
      when: 'settledExOfficio',
      to: 'returned',
      effects: ['awaitAgain', 'supersedeSettlement'],
      mails: [{ template: 'report-awaited-again', to: 'municipality' }],
    },
  },
  /** Abrechnung von Amtes wegen: nobody answers, so the canton settles on what is proven, at worst on nothing. */
  settle_ex_officio: {
    from: ['open', 'returned'],
    to: 'ex_officio',
    by: ['officer'],
    guards: ['reasonIsGiven', 'legalRemediesAreGiven', 'silenceIsOver', 'provenIsExplained'],
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

function beyondOnePerson({ extendable }: ReportingYearFacts, dueOn: string | undefined) {
  return extendable !== null && dueOn !== undefined && dueOn > extendable.usualUntil
}

/** Beyond what one person may give it takes two, where the programme lets two. */
function faultsOfExtension({ facts, input: { dueOn }, today }: Facts, corrects: boolean) {
  const { extendable, fourEyes } = facts
  if (!dueOn || !extendable) return [reason('due_date_missing')]
  const fault = extensionFault(extendable, { dueOn, corrects, today })
  if (fault)
    return [
      'day' in fault
        ? reason(`extension_${fault.fault}`, { day: fault.day })
        : reason(`extension_${fault.fault}`),
    ]
  return beyondOnePerson(facts, dueOn) && !fourEyes.longExtensions
    ? [reason('extension_too_long', { day: extendable.usualUntil })]
    : []
}
type Facts = Situation<ReportingYearFacts>

const GUARDS = {
  ...asked,
  yearIsOver: ({ facts, today }: Facts) =>
    today > `${facts.year}-12-31` ? [] : [reason('year_not_over', { year: facts.year })],
  reportIsComplete: ({ facts }: Facts) => missingInReport(facts.report, facts.agreed),
  reportWasFiled: ({ facts }: Facts) => (facts.filed ? [] : [reason('report_never_filed')]),
  correctionsAreExplained: ({ facts }: Facts) => missingInCorrections(facts.report),
  provenIsExplained: ({ facts: { filed }, input: { corrections } }: Facts) =>
    missingInCorrections(provenIn(filed, corrections)),
  silenceIsOver: ({ facts: { silence }, today }: Facts) => silenceNotOver(silence, today),
  /** What was sent back is completed by a day of its own, not before the one that the report has anyway. */
  dueDateTakesNoDaysAway: ({ facts: { due }, input: { dueOn }, today }: Facts) =>
    dueOn && dueOn > today && due && takesDaysAway(due, dueOn)
      ? [reason('due_date_takes_days_away', { day: countingDay(due) })]
      : [],
  dueDateMayBeGiven: (situation: Facts) => faultsOfExtension(situation, false),
  dueDateMayBeCorrected: (situation: Facts) => faultsOfExtension(situation, true),
  dossierIsNotCompleted: ({ facts }: Facts) =>
    facts.dossierState === 'completed' ? [reason('dossier_completed')] : [],
  noTopUpIsReleased: ({ facts: { year, releasedTopUps } }: Facts) =>
    releasedTopUps.map((number) => reason('top_up_released', { year, number })),
  moneyIsEven: ({ facts }: Facts) => (facts.imbalanceRappen === 0 ? [] : [reason('money_not_even')]),
} as const satisfies Record<string, Guard<ReportingYearFacts>>

export const reportingYearMachine: MachineOf<ReportingYearFacts, typeof TRANSITIONS, GuardName> = {
  name: 'reportingYear',
  states: REPORTING_YEAR_STATES,
  initial: 'scheduled',
  transitions: TRANSITIONS,
  guards: GUARDS,
}
