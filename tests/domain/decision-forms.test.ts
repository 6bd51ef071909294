import { describe, expect, test } from 'vitest'
import { decide, missingFor } from '#app/domain/lifecycle/decide.ts'
import {
  acceptForm,
  acceptWithCopyForm,
  approveForm,
  countersignCopyForm,
  countersignForm,
  filingForm,
  noteForm,
  replacementForm,
} from '#app/domain/lifecycle/decision-forms.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { HAPPENED_TO } from '#app/domain/lifecycle/happened.ts'
import { MACHINES } from '#app/domain/lifecycle/machines.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { completeReport } from '../support/complete-report.ts'
import { dossierFacts, reportingYearFacts, TODAY } from '../support/facts.ts'
import { faultsOf, send } from '../support/typed.ts'

const DECLARATION = { function: 'Gemeindepräsidentin', onBehalfOf: 'Gemeinde Root', authority: 'on' }

describe('what is typed with a decision', () => {
  test('names the version that was seen', () => {
    for (const form of [approveForm, acceptForm, countersignForm, filingForm])
      expect(faultsOf(form, { ...DECLARATION, signatureKind: 'electronic_pdf' })).toEqual({
        version: 'required',
      })
    for (const version of ['x1', '1x', '', '1234567890'])
      expect(faultsOf(approveForm, { version })).toEqual({ version: 'required' })
    expect(send(approveForm, { version: '3', secondPerson: 'on' })).toEqual({
      ok: true,
      data: { version: 3, figures: '', secondPerson: true, reason: '' },
    })
  })

  test('is a declaration where somebody accepts in the portal, and a comparison where there is a copy', () => {
    const typed = { ...DECLARATION, version: '3' }
    expect(faultsOf(acceptForm, typed)).toEqual({})
    expect(faultsOf(acceptWithCopyForm, typed)).toEqual({ copyMatches: 'must_be_ticked' })
    expect(faultsOf(acceptWithCopyForm, { ...typed, copyMatches: 'on' })).toEqual({})
    expect(faultsOf(acceptForm, { version: '3' })).toEqual({
      function: 'required',
      onBehalfOf: 'required',
      authority: 'must_be_ticked',
    })
  })

  test('is a scan or a PDF where a copy is handed in, never an acceptance', () => {
    const kind = (signatureKind: string) => faultsOf(countersignForm, { version: '3', signatureKind })
    expect([kind('handwritten_scan'), kind('electronic_pdf'), kind('acceptance'), kind('')]).toEqual([
      {},
      {},
      { signatureKind: 'unknown_choice' },
      { signatureKind: 'choose' },
    ])
    expect(faultsOf(countersignCopyForm, { version: '3', signatureKind: 'handwritten_scan' })).toEqual({
      uploadMatches: 'must_be_ticked',
    })
  })

  test('takes a doubted copy only under the mark of what was found', () => {
    expect(send(replacementForm, {})).toEqual({ ok: true, data: { despite: false, doubted: '' } })
    expect(send(replacementForm, { despite: 'on', doubted: 'a-1' })).toMatchObject({
      data: { despite: true, doubted: 'a-1' },
    })
    expect(send(replacementForm, { doubted: '<script>' })).toMatchObject({ data: { doubted: '' } })
  })

  test('is a note of up to 4000 characters', () => {
    expect([
      faultsOf(noteForm, { text: 'x'.repeat(4000) }),
      faultsOf(noteForm, { text: 'x'.repeat(4001) }),
    ]).toEqual([{}, { text: 'too_long:4000' }])
  })
})

describe('what still keeps a step from being taken', () => {
  test('is what is missing in the record, not what is declared at last', () => {
    const missing = (facts: Parameters<typeof dossierFacts>[0]) =>
      missingFor(dossierMachine, 'submit', { facts: dossierFacts(facts), today: TODAY })
    expect(missing({})).toEqual([])
    expect(missing({ openPoints: 1 })).toEqual([])
    expect(missing({ contribution: null }).map(({ key }) => key)).toContain('population_unknown')
  })

  test('is asked for whoever may take it, in whatever role', () => {
    const report = { ...completeReport(), ledgerFiled: false }
    const facts = reportingYearFacts({ state: 'open', report })
    expect(missingFor(reportingYearMachine, 'submit', { facts, today: TODAY }).map(({ key }) => key)).toEqual(
      ['ledger_missing'],
    )
    const decision = decide(reportingYearMachine, 'submit', {
      facts,
      actor: { id: null, roles: ['officer'] },
      input: {},
      today: TODAY,
    })
    expect(decision).toEqual({ allowed: false, refusal: 'wrong_role', reasons: [] })
  })
})

test('the trail of events knows every machine', () => {
  expect(HAPPENED_TO).toEqual(expect.arrayContaining(Object.keys(MACHINES)))
})
