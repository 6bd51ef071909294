import { describe, expect, test } from 'vitest'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { canReach, decide, offered } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import {
  amendmentFacts,
  claimFacts,
  dossierFacts,
  FULL_INPUT,
  reportingYearFacts,
  TODAY,
  trancheFacts,
} from '../support/facts.ts'

/**
 * The five lifecycles as the specification tells them, written down a second time:
 * action | from ([*]: the record is not there yet) | to, and where the rule asks | roles | guards
 */
const SPECIFIED: Record<MachineName, string> = {
  dossier: `
    submit | draft returned | submitted | signatory | applicationIsComplete everyMemberHasResolved resolutionsCoverTheApplication budgetMeetsTheMatch termLiesWithinThePeriod noMemberHasProjectFunding noOtherAgreementRuns noFileIsLocked openPointsAreMeant authorityIsDeclared
    take_up | submitted | in_review | officer |
    return | in_review | returned | officer | reasonIsGiven itemsAreNamed dueDateLiesAhead
    reject | in_review | rejected | officer | reasonIsGiven legalRemediesAreGiven
    approve | in_review | approved second_review | officer | checklistIsAnswered calculationIsMade noMemberHasProjectFunding noOtherAgreementRuns noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    confirm | second_review | approved | second | reviewerIsSomeoneElse calculationIsPinned noMemberHasProjectFunding noOtherAgreementRuns noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    send_back | second_review | in_review | second | reviewerIsSomeoneElse reasonIsGiven
    issue_agreement | approved | agreement_issued | officer | calculationIsPinned agreementDocumentIsStored keyIsConfirmedByTheCanton
    sign | agreement_issued | signed_by_municipality agreement_issued | signatory | agreementIsIssued signatureIsGiven signatoryIsSomeoneElse
    countersign | signed_by_municipality | active | officer | signatureIsGiven copiesAreCompared noFileIsLocked everyFileIsScanned
    amend | active | active | officer | reasonIsGiven amendmentIsAccepted
    withdraw | draft submitted in_review returned second_review approved agreement_issued signed_by_municipality | withdrawn | signatory | reasonIsGiven
    terminate | active | terminated | officer signatory | reasonIsGiven effectiveDateEndsAYear
    complete | active | completed | officer | everyReportingYearIsSettled
    reopen | approved | in_review | officer | reasonIsGiven`,
  amendment: `
    propose | [*] | proposed | officer | reasonIsGiven agreementIsActive noOtherAmendmentIsOpen amendmentRestsOnTheRecords
    accept | proposed | accepted proposed | signatory | agreementIsActive amendmentRestsOnTheRecords noFileIsLocked authorityIsDeclared signatoryIsSomeoneElse
    decline | proposed | declined | signatory | reasonIsGiven
    put_in_force | accepted | in_force | officer | agreementIsActive amendmentRestsOnTheRecords noFileIsLocked
    withdraw | proposed accepted | withdrawn | officer system | reasonIsGiven`,
  reportingYear: `
    open | scheduled | open | system | yearIsOver
    submit | open returned | submitted | signatory | reportIsComplete noFileIsLocked openPointsAreMeant authorityIsDeclared
    take_up | submitted | in_review | officer |
    return | in_review | returned | officer | reasonIsGiven itemsAreNamed dueDateLiesAhead dueDateTakesNoDaysAway
    approve | in_review | approved second_review | officer | correctionsAreExplained noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    confirm | second_review | approved | second | reviewerIsSomeoneElse correctionsAreExplained noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    send_back | second_review | in_review | second | reviewerIsSomeoneElse reasonIsGiven
    settle | approved | settled | officer finance | moneyIsEven`,
  tranche: `
    release | planned | released | finance | agreementIsActive reportGateIsMet entitlementIsKept
    hold | planned released | held | officer finance | reasonIsGiven
    resume | held | planned | officer finance |
    order | released | ordered | finance | agreementIsActive
    pay | ordered | paid | finance |
    cancel | planned held released | cancelled | officer system | reasonIsGiven nothingOwedIsCancelled`,
  claim: `
    pay | issued | paid | finance |
    offset | issued | offset | finance | nextTrancheBearsIt
    waive | issued | waived | second | reviewerIsSomeoneElse reasonIsGiven
    reinstate | offset | issued | system | reasonIsGiven`,
}

const STATES: Record<MachineName, string> = {
  dossier:
    'draft submitted in_review returned second_review approved agreement_issued signed_by_municipality active completed rejected withdrawn terminated',
  amendment: 'proposed accepted in_force declined withdrawn',
  reportingYear: 'scheduled open submitted in_review returned second_review approved settled',
  tranche: 'planned held released ordered paid cancelled',
  claim: 'issued paid offset waived',
}

const EVERYONE: readonly ActingRole[] = [...ROLES, 'system']

type Way = { action: string; from: string[]; to: string[]; roles: string[]; guards: string[] }

const waysOf = (name: MachineName): Way[] =>
  SPECIFIED[name]
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim().split(' ').filter(Boolean)))
    .map(([[action = ''] = [], from = [], to = [], roles = [], guards = []]) => ({
      action,
      from,
      to,
      roles,
      guards,
    }))

/** One face for the five machines: facts in which every guard is met, asked as a person with one role. */
const subject = <
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(
  machine: Machine<S, F, A, G, E>,
  factsOf: (overrides: { state: S; secondPersonAsked: boolean }) => F,
) => {
  const actorWith = (role?: ActingRole) => ({ id: 'somebody-else', roles: role ? [role] : [] })
  return {
    states: machine.states as readonly string[],
    initial: machine.initial as string,
    actions: Object.keys(machine.transitions),
    guardsOf: (action: string): readonly string[] => machine.transitions[action as A].guards ?? [],
    ask: (
      action: string,
      state: string,
      { role, second = false, begins = false }: { role?: ActingRole; second?: boolean; begins?: boolean },
    ) =>
      decide(machine, action as A, {
        facts: factsOf({ state: state as S, secondPersonAsked: second }),
        actor: actorWith(role),
        // A second signature is asked where somebody accepts in the portal, not where a paper is handed in.
        input:
          second && action === 'sign'
            ? { ...FULL_INPUT, documentId: undefined, signatureKind: 'acceptance' }
            : FULL_INPUT,
        today: TODAY,
        begins,
      }),
    offers: (state: string, role?: ActingRole): string[] =>
      offered(machine, {
        facts: factsOf({ state: state as S, secondPersonAsked: false }),
        actor: actorWith(role),
      }),
  }
}

const SUBJECTS = {
  dossier: subject(dossierMachine, ({ state, secondPersonAsked }) =>
    dossierFacts({ state, secondPersonAsked, awaitsSecondSignature: secondPersonAsked }),
  ),
  amendment: subject(amendmentMachine, ({ state, secondPersonAsked }) =>
    amendmentFacts({ state, awaitsSecondSignature: secondPersonAsked }),
  ),
  reportingYear: subject(reportingYearMachine, reportingYearFacts),
  tranche: subject(trancheMachine, ({ state }) => trancheFacts({ state })),
  claim: subject(claimMachine, ({ state }) => claimFacts({ state })),
}
const NAMES = Object.keys(SUBJECTS) as MachineName[]

describe.each(NAMES)('the table of the %s', (name) => {
  const { states: known, initial, actions, guardsOf, ask, offers } = SUBJECTS[name]
  const ways = waysOf(name)
  const states = STATES[name].split(' ')

  test('has the states and actions of the specification, no more and no less', () => {
    expect([...known].sort()).toEqual([...states].sort())
    expect([...actions].sort()).toEqual(ways.map((way) => way.action).sort())
    expect(initial).toBe(states[0])
  })

  test.each(ways)('asks of «$action» the guards of the specification', ({ action, guards }) => {
    expect([...guardsOf(action)].sort()).toEqual([...guards].sort())
  })

  const cases = ways.flatMap((way) => states.map((state) => ({ ...way, state })))

  test.each(cases)('answers every role on «$action» in $state', ({ action, from, to, roles, state }) => {
    for (const role of EVERYONE) {
      const direct = ask(action, state, { role })
      if (!roles.includes(role)) {
        expect(direct, role).toEqual({ allowed: false, refusal: 'wrong_role', reasons: [] })
      } else if (!from.includes(state)) {
        expect(direct, role).toEqual({ allowed: false, refusal: 'wrong_state', reasons: [] })
      } else {
        expect(direct, role).toMatchObject({ allowed: true, to: to[0] })
        expect(ask(action, state, { role, second: true }), role).toMatchObject({
          allowed: true,
          to: to.at(-1),
        })
      }
    }
  })

  test('offers to each role what the table allows it in each state, whatever the guards say', () => {
    for (const state of states)
      for (const role of EVERYONE)
        expect(offers(state, role), `${state} ${role}`).toEqual(
          ways.filter((way) => way.from.includes(state) && way.roles.includes(role)).map((way) => way.action),
        )
  })

  test('brings a record into being by the actions that come from nowhere, and by no other', () => {
    for (const { action, from, to, roles } of ways)
      for (const role of EVERYONE) {
        const begun = ask(action, initial, { role, begins: true })
        if (!roles.includes(role)) expect(begun, role).toMatchObject({ refusal: 'wrong_role' })
        else if (!from.includes('[*]')) expect(begun, role).toMatchObject({ refusal: 'wrong_state' })
        else expect(begun, role).toMatchObject({ allowed: true, to: to[0] })
      }
  })

  test('lets a person without a role do nothing, and offers nothing', () => {
    for (const state of states) {
      expect(offers(state)).toEqual([])
      for (const action of actions) expect(ask(action, state, {})).toMatchObject({ refusal: 'wrong_role' })
    }
  })
})

test('the rows are one for each way from a state to a state, as the contract names them', () => {
  const expected = NAMES.flatMap((machine) =>
    waysOf(machine).flatMap(({ action, from, to, roles, guards }) =>
      to.flatMap((arrival) =>
        from.map((start) => ({ machine, from: start, action, to: arrival, roles, guards })),
      ),
    ),
  )
  const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  const rows = transitionRows()
  expect(rows.map(({ mails: _mails, ...row }) => row).sort(byName)).toEqual(expected.sort(byName))
  for (const { mails } of rows) for (const { template } of mails) expect(MAIL_TEMPLATES).toContain(template)
})

test('every step of a dossier causes a mail', () => {
  const silent = transitionRows().filter(({ machine, mails }) => machine === 'dossier' && mails.length === 0)
  expect(silent).toEqual([])
})

describe('what follows a transition', () => {
  const effectsOf = (
    name: MachineName,
    action: string,
    {
      state,
      role,
      second = false,
    }: {
      state: string
      role: ActingRole
      second?: boolean
    },
  ) => {
    const decision = SUBJECTS[name].ask(action, state, { role, second })
    return decision.allowed ? decision.effects : decision.refusal
  }

  test('approval pins the calculation on both ways, and only going back supersedes it', () => {
    expect(effectsOf('dossier', 'approve', { state: 'in_review', role: 'officer' })).toEqual([
      'pinCalculation',
    ])
    expect(effectsOf('dossier', 'approve', { state: 'in_review', role: 'officer', second: true })).toEqual([
      'pinCalculation',
    ])
    expect(effectsOf('dossier', 'confirm', { state: 'second_review', role: 'second' })).toEqual([])
    expect(effectsOf('dossier', 'send_back', { state: 'second_review', role: 'second' })).toEqual([
      'supersedeCalculation',
    ])
    expect(effectsOf('dossier', 'reopen', { state: 'approved', role: 'officer' })).toEqual([
      'supersedeCalculation',
    ])
  })

  test('the countersignature creates the reporting years and the tranches', () => {
    expect(effectsOf('dossier', 'countersign', { state: 'signed_by_municipality', role: 'officer' })).toEqual(
      ['confirmCopies', 'recordSignature', 'createReportingYears', 'createTranches', 'watchTheEnd'],
    )
  })

  test('a year is settled once: on approval, or on the confirmation by the second person', () => {
    expect(effectsOf('reportingYear', 'approve', { state: 'in_review', role: 'officer' })).toContain(
      'settleYear',
    )
    expect(
      effectsOf('reportingYear', 'approve', { state: 'in_review', role: 'officer', second: true }),
    ).toEqual(['recordDecision'])
    expect(effectsOf('reportingYear', 'confirm', { state: 'second_review', role: 'second' })).toEqual([
      'settleYear',
    ])
  })

  test('the detour tells the second person instead of the municipality', () => {
    expect(SUBJECTS.dossier.ask('approve', 'in_review', { role: 'officer', second: true })).toMatchObject({
      mails: [{ template: 'second-review-asked', to: 'secondPersons' }],
    })
  })

  test('a claim that is offset is booked on the tranche', () => {
    expect(effectsOf('claim', 'offset', { state: 'issued', role: 'finance' })).toEqual([
      'recordClosing',
      'bookOffset',
    ])
  })
})

test('who signs can be settled as long as the signature is still to come', () => {
  const open = dossierMachine.states.filter((state) => canReach(dossierMachine, state, 'sign'))
  expect(open).toEqual([
    'draft',
    'submitted',
    'in_review',
    'returned',
    'second_review',
    'approved',
    'agreement_issued',
  ])
})
