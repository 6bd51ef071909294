import { expect, test } from 'vitest'
import { endsBefore } from '#app/domain/agreement/termination.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { AGREEMENT } from '#app/domain/lifecycle/dossier-agreement.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { AGREEING, FIXED } from '#app/domain/lifecycle/dossier-rules.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { completeApplication } from '../support/complete-application.ts'
import { CHAINED, dossierFacts } from '../support/facts.ts'
import { describeGuards, type GuardCases, guardsIn } from '../support/guards.ts'

const CASES: GuardCases<DossierFacts> = {
  agreementDocumentIsStored: [
    ['the document is not stored', { input: { documentId: undefined } }, 'agreement_document_missing'],
  ],
  creditIsAgreedUpon: [
    [
      'it goes beyond the credit and was fixed without that',
      {
        facts: { beyondCredit: { 2027: rappen(5_000_00) } },
        unless: { beyondCredit: { 2027: rappen(5_000_00) }, creditExceptionStands: true },
      },
      reason('credit_exceeded_since', { year: 2027, beyond: rappen(5_000_00) }),
    ],
  ],
  keyIsConfirmedByTheCanton: [
    [
      'the key holds sample values in production',
      { facts: { keyMayBindTheCanton: false } },
      'key_not_confirmed',
    ],
  ],
  stepsBeforeAreRecorded: [
    [
      'a body has not decided yet',
      { facts: { chain: CHAINED.awaited } },
      reason('chain_step_missing', { step: 'Beschluss' }),
    ],
  ],
  stepsAfterAreRecorded: [
    [
      'a body has not approved yet',
      { facts: { chain: CHAINED.awaited } },
      reason('chain_step_missing', { step: 'Genehmigung' }),
    ],
  ],
  aSignatureStands: [
    [
      'nobody has signed for the municipality',
      { facts: { signedForMunicipality: [] }, unless: { signedForMunicipality: ['signatory-1'] } },
      'no_signature_stands',
    ],
  ],
  agreementIsIssued: [
    ['no agreement was issued', { facts: { issuedDocument: false } }, 'agreement_document_missing'],
  ],
  signedCopyIsGiven: [
    [
      'an acceptance is to take the place of a copy',
      {
        input: {
          signatureKind: 'acceptance',
          documentId: 'document-1',
          declaration: { name: 'Ruth Frei', function: 'Präsidentin', onBehalfOf: 'Gemeinderat' },
        },
      },
      'signed_copy_missing',
    ],
    [
      'the copy is missing',
      { input: { signatureKind: 'handwritten_scan', documentId: undefined } },
      'signed_copy_missing',
    ],
  ],
  signatureIsGiven: [
    ['the kind of signature is not said', { input: { signatureKind: undefined } }, 'signature_missing'],
    [
      'the scan is missing',
      { input: { signatureKind: 'handwritten_scan', documentId: undefined } },
      'signed_copy_missing',
    ],
    [
      'the signed PDF is missing',
      { input: { signatureKind: 'electronic_pdf', documentId: undefined } },
      'signed_copy_missing',
    ],
    [
      'acceptance comes without authority',
      { input: { signatureKind: 'acceptance', declaration: undefined } },
      'authority_not_declared',
    ],
  ],
  copyIsHandedIn: [
    ['both sides accepted in the portal', { facts: { copyHandedIn: false } }, 'no_copy_handed_in'],
  ],
  copiesAreCompared: [
    [
      'the canton accepts, and the copy of the municipality is not compared',
      { facts: { copyToCompare: true }, input: { signatureKind: 'acceptance', copyMatches: false } },
      'copy_not_compared',
    ],
    [
      'the canton hands in a copy that is not compared',
      { input: { signatureKind: 'handwritten_scan', copyMatches: undefined } },
      'copy_not_compared',
    ],
  ],
  signatoryIsSomeoneElse: [
    [
      'the same person signs twice',
      { facts: { signedForMunicipality: ['signatory-1'] }, actorId: 'signatory-1' },
      'signed_already',
    ],
  ],
  amendmentIsAccepted: [
    ['there is no amended document', { input: { documentId: undefined } }, 'amendment_missing'],
    ['no signatory accepted it', { input: { declaration: undefined } }, 'amendment_missing'],
  ],
  termCanBeShortened: [
    ['its last day is past', { today: '2028-01-01' }, reason('term_over', { endsOn: '2027-12-31' })],
    ['its last year runs', { today: '2027-01-01' }, reason('term_ends_anyway', { endsOn: '2027-12-31' })],
    ['its last day is there', { today: '2027-12-31' }, reason('term_ends_anyway', { endsOn: '2027-12-31' })],
    [
      'it ends within the year',
      { facts: { application: { ...completeApplication(), endsOn: '2026-06-30' } } },
      reason('term_ends_anyway', { endsOn: '2026-06-30' }),
    ],
  ],
  terminationIsStillAhead: [
    ['its day is past', { today: '2027-01-01' }, reason('termination_in_effect', { day: '2026-12-31' })],
  ],
  effectiveDateEndsAYear: [
    ['there is no effective date', { input: { effectiveOn: undefined } }, 'effective_date_missing'],
    [
      'it lies inside a year',
      { input: { effectiveOn: '2026-06-30' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
    [
      'it lies in the past',
      { input: { effectiveOn: '2025-12-31' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
    [
      'it is the last day of the term',
      { input: { effectiveOn: '2027-12-31' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
    [
      'it lies after the term',
      { input: { effectiveOn: '2028-12-31' } },
      reason('effective_date_outside_term', { endsOn: '2027-12-31' }),
    ],
  ],
  nothingIsPaidBeyondTheEnd: [
    [
      'money has left for a year after the end',
      { facts: { paidYears: [2026, 2027] } },
      reason('paid_beyond_end', { years: '2027' }),
    ],
  ],
  poolHasRoomAgain: [
    [
      'the pool has been given away meanwhile',
      { facts: { beyondPools: { 2027: rappen(5_000_00) } } },
      reason('pool_given_away', { year: 2027, beyond: rappen(5_000_00) }),
    ],
  ],
  noAccountChangeIsOpen: [
    ['another account is asked for', { facts: { accountChangeOpen: true } }, 'account_change_open'],
  ],
  everyReportingYearIsSettled: [
    [
      'two years are not settled',
      {
        facts: {
          unsettledYears: [
            { year: 2026, state: 'open', openRappen: rappen(0) },
            { year: 2027, state: 'scheduled', openRappen: rappen(0) },
          ],
        },
      },
      reason('reporting_years_open', { years: '2026, 2027' }),
    ],
    [
      'money of a settled year is open again',
      { facts: { unsettledYears: [{ year: 2026, state: 'settled', openRappen: rappen(819_00) }] } },
      reason('settled_year_uneven', { year: 2026, open: rappen(819_00) }),
    ],
  ],
}

/** What holds of the application already, application-guards.test.ts says. */
const OF_THE_APPLICATION: readonly string[] = [...AGREEING, ...FIXED]

const answered = describeGuards('agreement', {
  machine: dossierMachine,
  factsOf: dossierFacts,
  cases: CASES,
  guards: guardsIn(AGREEMENT).filter((guard) => !OF_THE_APPLICATION.includes(guard)),
})

test('an acceptance in the portal needs no paper', () => {
  const accepted = { signatureKind: 'acceptance', documentId: undefined } as const
  expect(answered('signatureIsGiven', { input: accepted })).toEqual([])
})

test('each end of a year before the last one is fit to terminate to, also before the term begins', () => {
  const ends = (today: string) => endsBefore({ startsOn: '2026-01-01', endsOn: '2028-12-31' }, today)
  expect(ends('2026-02-10')).toEqual(['2026-12-31', '2027-12-31'])
  expect(ends('2025-12-31')).toEqual(['2025-12-31', '2026-12-31', '2027-12-31'])
  expect(ends('2027-12-31')).toEqual(['2027-12-31'])
  expect(ends('2028-01-01')).toEqual([])
  expect(endsBefore({ startsOn: '2026-01-01', endsOn: '2026-12-31' }, '2026-01-01')).toEqual([])
  expect(answered('effectiveDateEndsAYear', { input: { effectiveOn: '2026-12-31' } })).toEqual([])
})

test('where nothing is left to terminate, that alone is said, whatever day is typed', () => {
  const said = (effectiveOn?: string) =>
    answered('effectiveDateEndsAYear', { input: { effectiveOn }, today: '2027-03-01' })
  expect([said('2027-12-31'), said('2026-12-31'), said()]).toEqual([[], [], []])
})
