import { type AmendmentFacts, amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { amendmentFacts } from '../support/facts.ts'
import { describeGuards, FILES, type GuardCases, LOCKED } from '../support/guards.ts'

const CASES: GuardCases<AmendmentFacts> = {
  noFileIsLocked: [['some are', { facts: FILES }, ...LOCKED]],
  reasonIsGiven: [['no reason is given', { input: { reason: ' ' } }, 'reason_missing']],
  authorityIsDeclared: [
    ['nobody declares to be entitled', { input: { declaration: undefined } }, 'authority_not_declared'],
  ],
  signatoryIsSomeoneElse: [
    [
      'the same person accepts twice',
      { facts: { signedForMunicipality: ['signatory-1'] }, actorId: 'signatory-1' },
      'signed_already',
    ],
  ],
  agreementIsActive: [
    ['the agreement is not in force any more', { facts: { agreementActive: false } }, 'nothing_to_amend'],
  ],
  noOtherAmendmentIsOpen: [['another one is open', { facts: { anotherIsOpen: true } }, 'amendment_open']],
  amendmentRestsOnTheRecords: [
    ['a payment came in between', { facts: { restsOnTheRecords: false } }, 'amendment_overtaken'],
  ],
}

describeGuards('amendment', { machine: amendmentMachine, factsOf: amendmentFacts, cases: CASES })
