import { expect, test } from 'vitest'
import { awaitedBy, heldUpBy } from '#app/domain/lifecycle/decide.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { ReportingYearFacts } from '#app/domain/lifecycle/reporting-year-facts.ts'
import { balance, rappen } from '#app/domain/money.ts'
import { completeReport } from '../support/complete-report.ts'
import { reportingYearFacts, TODAY } from '../support/facts.ts'
import { describeGuards, type GuardCases } from '../support/guards.ts'

const report = completeReport()

const proving = (budgetLineId: string, corrected: number) => ({
  accounts: [{ budgetLineId, correctedRappen: rappen(corrected), correctionReason: 'Laut Beleg.' }],
  thirdPartyCorrectedRappen: null,
  thirdPartyCorrectionReason: '',
})

const CASES: GuardCases<ReportingYearFacts> = {
  yearIsOver: [
    ['it is the last day of the year', { today: '2025-12-31' }, reason('year_not_over', { year: 2025 })],
  ],
  reportIsComplete: [
    [
      'the ledger is missing',
      { facts: { report: { ...report, ledgerFiled: false } } },
      reason('ledger_missing', undefined, 'ledger'),
    ],
  ],
  correctionsAreExplained: [
    [
      'a correction has no reason',
      { facts: { report: { ...report, thirdPartyCorrectedRappen: rappen(1) } } },
      reason('correction_unexplained', { count: 1 }, 'accounts'),
    ],
  ],
  moneyIsEven: [
    ['money is still owed', { facts: { imbalanceRappen: balance(-1) } }, 'money_not_even'],
    ['nothing is settled yet', { facts: { imbalanceRappen: null } }, 'money_not_even'],
  ],
  settledOnReport: [['nobody had answered', { facts: { settledExOfficio: true } }, 'settled_ex_officio']],
  settledWithoutAnswer: [
    ['it was settled on its report', { unless: { settledExOfficio: true } }, 'settled_on_report'],
  ],
  dueDateMayBeGivenAnew: [
    ['no day is named', { input: { dueOn: undefined } }, 'due_date_missing'],
    [
      'the day is today',
      { input: { dueOn: '2026-02-10' } },
      reason('extension_not_later', { day: '2026-02-10' }),
    ],
    [
      'it is longer than one person may give, and the programme lets no second one',
      { input: { dueOn: '2026-08-12' } },
      reason('extension_too_long', { day: '2026-08-11' }),
    ],
    [
      'it is a year and a day from today, whoever gives it',
      {
        facts: { fourEyes: { reopenings: true, longExtensions: true, exOfficio: true } },
        input: { dueOn: '2027-02-11' },
      },
      reason('extension_too_long', { day: '2027-02-10' }),
    ],
  ],
  silenceIsOver: [
    ['nothing is asked of the municipality', { facts: { silence: null } }, 'second_notice_missing'],
    [
      'the second notice has reached nobody',
      { facts: { silence: { unanswered: 'report', awaitedUntil: '2026-02-09', told: false } } },
      'second_notice_missing',
    ],
    [
      'no reminder of what is to be completed has reached anybody',
      { facts: { silence: { unanswered: 'completion', awaitedUntil: '2026-02-09', told: false } } },
      'completion_not_reminded',
    ],
    [
      'its last day is today',
      { facts: { silence: { unanswered: 'report', awaitedUntil: '2026-02-10', told: true } } },
      reason('awaited_still', { day: '2026-02-10' }),
    ],
  ],
  provenIsExplained: [
    [
      'a figure of the canton has no reason',
      {
        input: {
          corrections: {
            accounts: [],
            thirdPartyCorrectedRappen: rappen(1),
            thirdPartyCorrectionReason: '',
          },
        },
      },
      reason('correction_unexplained', { count: 1 }, 'accounts'),
    ],
  ],
  beyondBudgetIsMeant: [
    [
      'a line has a figure of the canton beyond its budget and its declaration, and no tick',
      { input: { beyondBudget: false, corrections: proving('events', 4_000_01) } },
      reason(
        'proven_beyond_budget',
        { label: 'Anlässe', budget: rappen(4_000_00), proven: rappen(4_000_01) },
        'accounts',
      ),
    ],
  ],
  dueDateTakesNoDaysAway: [
    [
      'the report had a day more to begin with',
      { facts: { due: { dueOn: '2026-03-11', termOn: null } } },
      reason('due_date_takes_days_away', { day: '2026-03-11' }),
    ],
    [
      'a notice had given a day more',
      { facts: { due: { dueOn: '2026-03-01', termOn: '2026-03-11' } } },
      reason('due_date_takes_days_away', { day: '2026-03-11' }),
    ],
  ],
  dueDateMayBeGiven: [
    ['no day is named', { input: { dueOn: undefined } }, 'due_date_missing'],
    [
      'the day is not later',
      { input: { dueOn: '2026-03-09' } },
      reason('extension_not_later', { day: '2026-03-09' }),
    ],
    [
      'it is longer than one person may give, and the programme lets no second one',
      { input: { dueOn: '2026-09-08' } },
      reason('extension_too_long', { day: '2026-09-07' }),
    ],
    [
      'it is later than the report on the next year',
      {
        facts: { fourEyes: { reopenings: true, longExtensions: true, exOfficio: true } },
        input: { dueOn: '2027-03-10' },
      },
      reason('extension_too_long', { day: '2027-03-09' }),
    ],
  ],
  dueDateMayBeCorrected: [
    ['the report has no deadline', { facts: { extendable: null } }, 'due_date_missing'],
    ['it is the day that counts', { input: { dueOn: '2026-03-09' } }, 'extension_same_day'],
    [
      'it takes a day away that counted before the extension',
      { input: { dueOn: '2026-02-26' } },
      reason('extension_takes_days_away', { day: '2026-02-27' }),
    ],
  ],
  dossierIsNotCompleted: [
    ['the dossier is completed', { facts: { dossierState: 'completed' } }, 'dossier_completed'],
  ],
  noTopUpIsReleased: [
    [
      'a top-up is released',
      { facts: { releasedTopUps: [3] } },
      reason('top_up_released', { year: 2025, number: 3 }),
    ],
  ],
}

describeGuards('reportingYear', { machine: reportingYearMachine, factsOf: reportingYearFacts, cases: CASES })

test.each([
  ['asks two persons for every way back', true, 'second'],
  ['asks two for long extensions alone', false, undefined],
])(
  'the form for another day is open before any is typed, where the programme %s',
  (_rule, reopenings, awaits) => {
    const fourEyes = { reopenings, longExtensions: true, exOfficio: true }
    const facts = reportingYearFacts({ state: 'ex_officio', settledExOfficio: true, fourEyes })
    const situation = { facts, actor: { id: 'officer-1', roles: ['officer'] }, today: TODAY } as const
    expect(heldUpBy(reportingYearMachine, 'await_again', situation)).toEqual([])
    expect(awaitedBy(reportingYearMachine, 'await_again', situation)).toBe(awaits)
  },
)
