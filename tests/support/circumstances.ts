import { openOf } from '#app/domain/claim-bookings.ts'
import { accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { type DossierState, EDITABLE_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORT_EDITABLE_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { balance, rappen } from '#app/domain/money.ts'
import type { Side } from '#app/domain/roles.ts'
import { completeReport } from './complete-report.ts'
import {
  accountChangeFacts,
  amendmentFacts,
  claimFacts,
  dossierFacts,
  LOCKED_FILES,
  reportingYearFacts,
  runningAgreement,
  trancheFacts,
} from './facts.ts'
import { terrain } from './terrain.ts'

const EITHER: readonly Side[] = ['municipality', 'canton']
const inTheirHands = { in: EDITABLE_STATES, by: ['municipality'] } as const
const inReview = { in: ['in_review'], by: ['canton'] } as const
const reported = { in: REPORT_EDITABLE_STATES, by: ['municipality'] } as const

const BEFORE_APPROVAL: readonly DossierState[] = ['draft', 'submitted', 'in_review', 'returned']

const dossierIn = (overrides: Partial<DossierFacts> & { state: DossierState }) =>
  dossierFacts({
    calculationPinned: !BEFORE_APPROVAL.includes(overrides.state),
    openRequests: overrides.state === 'returned' ? 1 : 0,
    ...overrides,
  })

const funded = { projectFunding: [{ name: 'Meggen', title: 'Treffpunkt', year: 2026 }] }
const elsewhere = { runningAgreements: [runningAgreement()] }

/**
 * What can be otherwise around a record than in the usual course. Without `mended` it stays as it is, whatever people
 * do: a merger, a grant, a person who is the only one. `until` takes it away with a step.
 */
export const TERRAINS = {
  dossier: terrain(dossierMachine, dossierIn, {
    incomplete: {
      facts: { application: { ...dossierFacts().application, measures: [] } },
      mended: inTheirHands,
    },
    unmatched: { facts: { missingForMatch: { 2027: rappen(500_00) } }, mended: inTheirHands },
    locked: { facts: { lockedFiles: LOCKED_FILES }, mended: inTheirHands },
    pointsOpen: { facts: { openPoints: 2 }, mended: inTheirHands },
    unanswered: { facts: { checklist: { open: 3, negative: [] } }, mended: inReview },
    asked: { facts: { openRequests: 1 }, mended: { in: ['in_review'], by: EITHER } },
    funded: { facts: funded },
    elsewhere: { facts: elsewhere },
    uncounted: { facts: { contribution: null } },
    againstTheRules: { facts: { checklist: { open: 0, negative: ['B3'] } } },
    merged: { facts: { populationChange: { pinned: 5_100, today: 9_800 } }, until: ['approve'] },
    sampleKey: { facts: { keyMayBindTheCanton: false } },
    bySecond: { facts: { secondPersonAsked: true } },
    jointly: { facts: { awaitsSecondSignature: true }, until: ['sign'] },
    onPaper: { facts: { copyToCompare: true } },
    unsettled: {
      facts: { unsettledYears: [{ year: 2027, state: 'approved', openRappen: rappen(0) }] },
      mended: { in: ['active'], by: EITHER },
    },
  }),
  amendment: terrain(amendmentMachine, amendmentFacts, {
    requested: { facts: { side: 'municipality' } },
    ended: { facts: { agreementActive: false } },
    overtaken: { facts: { restsOnTheRecords: false } },
    unmatched: { facts: { missingForMatch: { 2027: rappen(500_00) } } },
    exceptional: { facts: { matchException: 'Der Bund zahlt mit.' } },
    tooLong: { facts: { endsOn: '2028-12-31' } },
    locked: { facts: { lockedFiles: LOCKED_FILES } },
    funded: { facts: funded },
    elsewhere: { facts: elsewhere },
    jointly: { facts: { awaitsFurtherAcceptance: true }, until: ['accept'] },
    nobodyAwaited: { facts: { awaits: [] } },
  }),
  reportingYear: terrain(reportingYearMachine, reportingYearFacts, {
    incomplete: { facts: { report: { ...completeReport(), summary: '' } }, mended: reported },
    locked: { facts: { lockedFiles: LOCKED_FILES }, mended: reported },
    pointsOpen: { facts: { openPoints: 2 }, mended: reported },
    asked: { facts: { openRequests: 1 }, mended: { in: ['in_review'], by: EITHER } },
    bySecond: { facts: { secondPersonAsked: true } },
    uneven: {
      facts: { imbalanceRappen: balance(-1_00) },
      mended: { in: ['approved', 'ex_officio'], by: EITHER },
    },
    // The canton reminds by mail or by post, and waits.
    untold: {
      facts: { silence: { unanswered: 'report', awaitedUntil: '2026-02-09', told: false } },
      mended: { in: REPORT_EDITABLE_STATES, by: ['canton'] },
    },
    stillAwaited: {
      facts: { silence: { unanswered: 'completion', awaitedUntil: '2026-03-10', told: true } },
    },
    released: { facts: { releasedTopUps: [3] } },
    unanswered: { facts: { settledExOfficio: true } },
    neverFiled: { facts: { settledExOfficio: true, filed: null }, until: ['submit'] },
    completed: { facts: { dossierState: 'completed' } },
    terminated: { facts: { dossierState: 'terminated' } },
    reopenedByTwo: { facts: { fourEyes: { ...reportingYearFacts().fourEyes, reopenings: true } } },
  }),
  tranche: terrain(trancheMachine, trancheFacts, {
    ended: { facts: { agreementActive: false } },
    gated: { facts: { gate: { year: 2025, filed: false } } },
    behindExOfficio: { facts: { gate: { year: 2025, filed: false, exOfficio: true } } },
    exceeded: { facts: { committedRappen: balance(28_000_00) } },
    // What a settled year still pays is covered by the agreement, and within what the year comes to.
    owed: { facts: { isOwed: true, gate: null, agreementActive: true, committedRappen: balance(0) } },
  }),
  claim: terrain(
    claimMachine,
    claimFacts,
    {
      lastTranche: { facts: { offsettable: [] } },
      smallTranche: {
        facts: {
          offsettable: claimFacts().offsettable.map((one) => ({ ...one, bearsRappen: rappen(1_00) })),
        },
      },
      byTwo: { facts: { waiversByTwo: true } },
      reopened: { facts: { yearIsOpen: true } },
      settledAnew: { facts: { settledWith: claimFacts().bookings.map(({ id }) => id) } },
    },
    { amountRappen: openOf(claimFacts()) },
  ),
  accountChange: terrain(accountChangeMachine, accountChangeFacts, {
    ended: { facts: { agreementPays: false } },
    locked: { facts: { lockedFiles: LOCKED_FILES } },
    unscanned: { facts: { unscannedFiles: LOCKED_FILES } },
    byTwo: { facts: { needsTwoPersons: true } },
  }),
}
