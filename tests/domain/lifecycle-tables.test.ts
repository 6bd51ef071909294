import { describe, expect, test } from 'vitest'
import { type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { MAIL_TEMPLATES } from '#app/domain/lifecycle/mails.ts'
import { type ActingRole, ROLES } from '#app/domain/roles.ts'
import { SUBJECTS } from '../support/lifecycle-tables.ts'

/** The rules of the leaflet, on the facts of the day, at every step that binds. */
const BINDING =
  'applicationIsComplete everyMemberHasResolved resolutionsCoverTheApplication budgetMeetsTheMatch termLiesWithinThePeriod applicationIsInTime noMemberHasProjectFunding noOtherAgreementRuns'
const AGREEING = `${BINDING} termIsStillAhead`
const DECIDABLE = `${AGREEING} membersStillExist noOpenCompletionRequest noFileIsLocked everyFileIsScanned`
const FIXED = 'calculationIsPinned populationIsAsPinned'

/** What binds, on the facts of the day, at every step by which an amendment comes nearer. */
const AMENDING =
  'agreementIsActive amendmentRestsOnTheRecords termLiesWithinThePeriod budgetMeetsTheMatch exceptionIsAllowed everyCouncilHasResolved noMemberHasProjectFunding noOtherAgreementRuns pastYearsMayBeRaised'

/**
 * The six lifecycles as the specification tells them, written down a second time:
 * action | from ([*]: the record is not there yet) | to (=: the state it is in), and where the rule asks | roles | guards
 */
const SPECIFIED: Record<MachineName, string> = {
  dossier: `
    submit | draft returned | submitted | signatory | ${BINDING} noFileIsLocked openPointsAreMeant authorityIsDeclared
    take_up | submitted | in_review | officer |
    return | in_review | returned | officer | noOpenCompletionRequest reasonIsGiven itemsAreNamed dueDateLiesAhead
    ask_paper | in_review | in_review | officer | noOpenCompletionRequest reasonIsGiven itemsAreNamed onePaperIsNamed dueDateLiesAhead
    hand_in_paper | in_review | in_review | clerk signatory coordinator | requestIsOpen answerIsGiven
    change_request | in_review returned | = | officer | requestIsOpen reasonIsGiven itemsAreNamed onePaperIsNamed dueDateLiesAhead requestIsChanged
    cancel_request | in_review returned | in_review | officer | requestIsOpen nothingIsRevised reasonIsGiven
    reject | in_review | rejected | officer | reasonIsGiven legalRemediesAreGiven
    reconsider | rejected | in_review | officer | reasonIsGiven noLaterApplication termIsStillAhead
    dismiss | returned | rejected | officer | reasonIsGiven legalRemediesAreGiven requestIsUnanswered
    approve | in_review | approved second_review | officer | checklistIsAnswered calculationIsMade ${DECIDABLE} keyIsConfirmedByTheCanton creditCoversIt
    confirm | second_review | approved | second | reviewerIsSomeoneElse ${FIXED} ${DECIDABLE}
    send_back | second_review | in_review | second | reviewerIsSomeoneElse reasonIsGiven
    take_approval_back | second_review | in_review | officer | approvalIsOwn reasonIsGiven
    record_step | approved signed_by_municipality | = = | officer second | aStepIsAwaited recorderIsTheRightOne stepIsRecordedWhole
    refer_back | approved signed_by_municipality | in_review | officer second | bodyMaySendBack recorderIsTheRightOne reasonIsGiven
    take_step_back | approved signed_by_municipality | = = | officer second | aStepIsRecorded reasonIsGiven
    issue_agreement | approved | agreement_issued | officer | ${FIXED} ${AGREEING} agreementDocumentIsStored keyIsConfirmedByTheCanton creditIsAgreedUpon stepsBeforeAreRecorded
    sign | agreement_issued | signed_by_municipality agreement_issued | signatory | ${FIXED} ${AGREEING} agreementIsIssued signatureIsGiven signatoryIsSomeoneElse
    withdraw_issue | agreement_issued | approved | officer | reasonIsGiven
    send_copy_back | signed_by_municipality | agreement_issued | officer | reasonIsGiven
    replace_copy | active terminated | = | officer | reasonIsGiven copyIsHandedIn signedCopyIsGiven copiesAreCompared
    take_copy_back | signed_by_municipality | agreement_issued | signatory | reasonIsGiven
    take_first_back | agreement_issued | agreement_issued | signatory | aSignatureStands reasonIsGiven
    countersign | signed_by_municipality | active | officer | ${FIXED} ${AGREEING} stepsAfterAreRecorded signatureIsGiven copiesAreCompared noFileIsLocked everyFileIsScanned
    amend | active terminated | = | officer second | reasonIsGiven amendmentIsAccepted
    withdraw | draft submitted in_review returned second_review approved agreement_issued signed_by_municipality | withdrawn | signatory | reasonIsGiven
    terminate | active | terminated | officer signatory | reasonIsGiven termCanBeShortened effectiveDateEndsAYear nothingIsPaidBeyondTheEnd
    revoke | terminated | active | officer signatory | reasonIsGiven terminationIsStillAhead noMemberHasProjectFunding noOtherAgreementRuns poolHasRoomAgain
    complete | active | completed | officer | everyReportingYearIsSettled noAccountChangeIsOpen
    resume | completed | active | admin | reasonIsGiven
    reopen | approved | in_review | officer | reasonIsGiven`,
  amendment: `
    propose | [*] | proposed | officer | reasonIsGiven noOtherAmendmentIsOpen ${AMENDING}
    request | [*] | accepted proposed | signatory | reasonIsGiven authorityIsDeclared municipalityMayAskForIt acceptanceIsAwaited noOtherAmendmentIsOpen noFileIsLocked ${AMENDING}
    accept | proposed | accepted proposed | signatory | ${AMENDING} noFileIsLocked authorityIsDeclared acceptanceIsAwaited
    take_acceptance_back | proposed accepted | proposed proposed | signatory | ownAcceptanceStands reasonIsGiven
    decline | proposed | declined | signatory | reasonIsGiven
    refuse | proposed accepted | declined | officer | reasonIsGiven municipalityHasAskedForIt
    put_in_force | accepted | in_force | officer | ${AMENDING} noFileIsLocked
    withdraw | proposed accepted | withdrawn | officer | reasonIsGiven ownProposalIsWithdrawn
    take_back | proposed accepted | withdrawn | signatory | reasonIsGiven ownProposalIsWithdrawn leadTakesBack
    overtake | proposed accepted | withdrawn | system | reasonIsGiven`,
  reportingYear: `
    open | scheduled | open | system | yearIsOver
    extend | scheduled open | = | officer | reasonIsGiven dueDateMayBeGiven
    correct_extension | scheduled open | = | officer | reasonIsGiven dueDateMayBeCorrected
    submit | open returned | submitted | signatory | reportIsComplete noFileIsLocked openPointsAreMeant authorityIsDeclared
    take_up | submitted | in_review | officer |
    return | in_review | returned | officer | noOpenCompletionRequest reasonIsGiven itemsAreNamed dueDateLiesAhead dueDateTakesNoDaysAway
    ask_paper | in_review | in_review | officer | noOpenCompletionRequest reasonIsGiven itemsAreNamed onePaperIsNamed dueDateLiesAhead dueDateTakesNoDaysAway
    hand_in_paper | in_review | in_review | clerk signatory coordinator | requestIsOpen answerIsGiven
    change_request | in_review returned | = | officer | requestIsOpen reasonIsGiven itemsAreNamed onePaperIsNamed dueDateLiesAhead dueDateTakesNoDaysAway requestIsChanged
    cancel_request | in_review returned | in_review | officer | requestIsOpen nothingIsRevised reasonIsGiven
    approve | in_review | approved second_review | officer | correctionsAreExplained noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    confirm | second_review | approved | second | reviewerIsSomeoneElse correctionsAreExplained noOpenCompletionRequest noFileIsLocked everyFileIsScanned
    send_back | second_review | in_review | second | reviewerIsSomeoneElse reasonIsGiven
    take_approval_back | second_review | in_review | officer | approvalIsOwn reasonIsGiven
    reopen | approved settled | in_review | officer | settledOnReport reasonIsGiven dossierIsNotCompleted noTopUpIsReleased
    await_again | ex_officio settled | returned open | officer | settledWithoutAnswer reasonIsGiven dueDateMayBeGivenAnew dossierIsNotCompleted noTopUpIsReleased
    settle_ex_officio | open returned | ex_officio | officer | reasonIsGiven legalRemediesAreGiven silenceIsOver provenIsExplained beyondBudgetIsMeant
    settle | approved ex_officio | settled | officer finance | moneyIsEven`,
  tranche: `
    release | planned | released | finance | agreementIsActive reportGateIsMet exOfficioIsAnswered entitlementIsKept dayHasComeOrReasonIsGiven
    unrelease | released | planned | finance system | reasonIsGiven
    hold | planned released | held | officer finance system | reasonIsGiven
    resume | held | planned released | officer finance | reportHasComeOrReasonIsGiven
    order | released | ordered | finance | agreementIsActive reportGateIsMet exOfficioIsAnswered releaseStillFits orderedBySomeoneElse accountStands
    bank_returned | ordered | planned | finance | reasonIsGiven
    pay | ordered | paid | finance |
    reverse | paid | reversed | finance | reasonIsGiven agreementIsActive
    cancel | planned held released | cancelled cancelled | officer system | reasonIsGiven nothingOwedIsCancelled noSettledOffsetLapses
    restore | cancelled | planned held | officer | wasCancelledByHand reasonIsGiven agreementIsActive yearIsNotSettled
    reinstate | cancelled | planned held | system | reasonIsGiven agreementIsActive endedWithTheAgreement`,
  claim: `
    book_payment | issued | issued paid | finance | amountIsOpen dayOfPaymentIsOver
    offset | issued | issued offset | finance | aTrancheBearsSome trancheIsOneOfThem
    waive | issued | waived | officer | reasonIsGiven confirmedBySomeoneElse
    reverse_booking | issued paid offset waived withdrawn | issued withdrawn | finance | reasonIsGiven dossierIsNotCompleted bookingIsNotSettled aBookingStands aBookingCanBeReversed bookingIsOneOfThem
    take_back_waiver | waived | issued withdrawn | officer | reasonIsGiven dossierIsNotCompleted waiverIsNotSettled confirmedBySomeoneElse
    plan_instalments | issued | issued | finance | instalmentsAddUp instalmentsLieAhead
    end_plan | issued | issued | finance | reasonIsGiven planStands
    reinstate | issued paid offset waived withdrawn | issued withdrawn | system | reasonIsGiven anOffsetStands
    not_received | issued | issued withdrawn | system | reasonIsGiven somethingIsAskedBack
    lapse_waiver | waived withdrawn | waived withdrawn | system | reasonIsGiven somethingIsAskedBack
    void_waiver | waived withdrawn | waived withdrawn | system | reasonIsGiven soMuchIsWaived
    withdraw | issued | withdrawn | system | reasonIsGiven`,
  accountChange: `
    request | [*] | requested | signatory | reasonIsGiven agreementPays noOtherChangeIsOpen accountIsAnother
    confirm | requested | confirmed | officer | agreementPays askerStillSigns accountIsCompared callIsAnswered noFileIsLocked everyFileIsScanned
    refuse | requested | refused | officer | reasonIsGiven
    withdraw | requested | withdrawn | signatory | reasonIsGiven
    stop | confirmed | stopped | signatory officer finance | reasonIsGiven
    put_in_force | confirmed | in_force | system | agreementPays waitIsOver
    follow | [*] | in_force | system | agreementPays noOtherChangeIsOpen accountIsAnother`,
}

const STATES: Record<MachineName, string> = {
  dossier:
    'draft submitted in_review returned second_review approved agreement_issued signed_by_municipality active completed rejected withdrawn terminated',
  amendment: 'proposed accepted in_force declined withdrawn',
  reportingYear: 'scheduled open submitted in_review returned second_review approved ex_officio settled',
  tranche: 'planned held released ordered paid reversed cancelled',
  claim: 'issued paid offset waived withdrawn',
  accountChange: 'requested confirmed in_force refused withdrawn stopped',
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

const led = (from: string, to: string | undefined) => (to === '=' ? from : to)

const NAMES = Object.keys(SUBJECTS) as MachineName[]

describe.each(NAMES)('the table of the %s', (name) => {
  const { states: known, initial, actions, guardsOf, ask, heldUp, offers } = SUBJECTS[name]
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
        expect(direct, role).toMatchObject({ allowed: true, to: led(state, to[0]) })
        expect(ask(action, state, { role, second: true }), role).toMatchObject({
          allowed: true,
          to: led(state, to.at(-1)),
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

  test('holds nothing up for what is still to be typed', () => {
    for (const { action, from, roles } of ways)
      for (const role of roles)
        for (const state of from.filter((one) => one !== '[*]'))
          expect(heldUp(action, state, role as ActingRole), `${action} in ${state}`).toEqual([])
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
        from.map((start) => ({ machine, from: start, action, to: led(start, arrival), roles, guards })),
      ),
    ),
  )
  const byName = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  const rows = transitionRows()
  expect(rows.map(({ mails: _mails, confirmedBy: _second, ...row }) => row).sort(byName)).toEqual(
    expected.sort(byName),
  )
  for (const { mails } of rows) for (const { template } of mails) expect(MAIL_TEMPLATES).toContain(template)
})

test('every step of a dossier causes a mail', () => {
  const silent = transitionRows().filter(({ machine, mails }) => machine === 'dossier' && mails.length === 0)
  expect(silent).toEqual([])
})
