import { expect, test } from 'vitest'
import { calledName, inMail } from '#app/domain/agreement/account-change.ts'
import { type AccountChangeFacts, accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { accountChangeFacts } from '../support/facts.ts'
import { describeGuards, type GuardCases } from '../support/guards.ts'

const CASES: GuardCases<AccountChangeFacts> = {
  agreementPays: [
    ['no money can go to the municipality', { facts: { agreementPays: false } }, 'agreement_not_active'],
  ],
  noOtherChangeIsOpen: [['another one is open', { facts: { anotherIsOpen: true } }, 'account_change_open']],
  accountIsAnother: [
    ['it is the account that counts', { facts: { isAnotherAccount: false } }, 'account_unchanged'],
  ],
  askerStillSigns: [
    [
      'who asked signs no more',
      { facts: { asker: { name: 'David Duss', signs: false } } },
      reason('account_asker_without_role', { name: 'David Duss' }),
    ],
  ],
  accountIsCompared: [
    [
      'nobody compared it with the paper of the bank',
      { input: { accountCompared: false } },
      'account_not_compared',
    ],
  ],
  callIsAnswered: [
    [
      'nobody was called and nothing is said of it',
      { input: { phoned: false, notReached: ' ' } },
      'account_not_called',
    ],
    [
      'somebody is said to be reached and there is no number',
      { facts: { canBeCalled: false }, input: { phoned: true } },
      'account_without_number',
    ],
  ],
  waitIsOver: [
    ['its day is tomorrow', { facts: { inForceOn: '2026-02-11' } }, 'account_change_waits'],
    ['it has no day', { facts: { inForceOn: null } }, 'account_change_waits'],
  ],
}

describeGuards('change of account', {
  machine: accountChangeMachine,
  factsOf: accountChangeFacts,
  cases: CASES,
})

test('a mail tells two accounts apart by what nobody can pay to, and by the holder where that is another one', () => {
  const account = { iban: 'CH9300762011623852957', holder: 'Gemeinde Root' }
  expect(inMail(account, account)).toBe('CH93 … 2957')
  expect(inMail(account, { ...account, holder: 'Gemeinde Emmen' })).toBe('CH93 … 2957, Gemeinde Root')
})

test('whoever is called is named with as much as is known', () => {
  expect(calledName({ name: 'Livia Arnold', phone: '041 450 00 00' })).toBe('Livia Arnold, 041 450 00 00')
  expect(calledName({ name: 'Livia Arnold', phone: '' })).toBe('Livia Arnold')
})
