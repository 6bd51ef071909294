import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  declarationForm,
  documentInput,
  reasonInput,
  rejectInput,
  returnInput,
  terminateInput,
} from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { complaintsAbout, NASTY_TEXTS, NASTY_VALUES, spoilt } from '../support/hostile.ts'
import { faultsOf, nested, send, type Typed } from '../support/typed.ts'

const RETURN = {
  ground: 'incomplete',
  reason: 'Bitte ergänzen.',
  dueOn: '10.3.2026',
  'items.0.section': 'budget',
  'items.0.text': 'Das Jahr 2027 fehlt.',
  'items.1.section': 'party',
  'items.1.text': '',
}
const DECLARATION = {
  function: 'Gemeindepräsidentin',
  onBehalfOf: 'Gemeinde Root',
  authority: 'on',
}

describe('what is typed with a transition', () => {
  test('a return names its items and leaves out the empty ones', () => {
    expect(send(returnInput, RETURN)).toEqual({
      ok: true,
      data: {
        ground: 'incomplete',
        reason: 'Bitte ergänzen.',
        dueOn: '2026-03-10',
        items: [{ section: 'budget', text: 'Das Jahr 2027 fehlt.' }],
      },
    })
  })

  test('a return asks for ground, reason and due date at once, and knows its sections', () => {
    expect(faultsOf(returnInput, {})).toEqual({ ground: 'choose', reason: 'required', dueOn: 'required' })
    expect(faultsOf(returnInput, { ...RETURN, 'items.0.section': '<b>' })).toEqual({
      'items.0.section': 'unknown_choice',
    })
  })

  test('a declaration is one only with the box ticked', () => {
    const { authority: _ticked, ...declaration } = DECLARATION
    expect(send(declarationForm, DECLARATION)).toMatchObject({ ok: true, data: declaration })
    expect(faultsOf(declarationForm, declaration)).toEqual({ authority: 'must_be_ticked' })
  })

  test('a declaration carries the name of who is signed in, whatever name is typed', () => {
    const typed = { ...DECLARATION, name: 'Jemand Anderes' }
    expect(declaredBy({ name: 'Regula Bucher' }, typed)).toEqual({
      name: 'Regula Bucher',
      function: 'Gemeindepräsidentin',
      onBehalfOf: 'Gemeinde Root',
    })
  })

  test('reasons, legal remedies, effective dates and documents are asked for', () => {
    expect(faultsOf(reasonInput, { reason: ' ' })).toEqual({ reason: 'required' })
    expect(faultsOf(rejectInput, { reason: 'Nein.' })).toEqual({ legalRemedies: 'required' })
    expect(faultsOf(terminateInput, { reason: 'Fusion', effectiveOn: '31.12.' })).toEqual({
      effectiveOn: 'not_a_date',
    })
    expect(faultsOf(documentInput, { documentId: '../x' })).toEqual({ documentId: 'required' })
  })
})

describe.each([
  ['reasonInput', reasonInput, { reason: 'x' }],
  ['returnInput', returnInput, RETURN],
  ['rejectInput', rejectInput, { reason: 'x', legalRemedies: 'y' }],
  ['terminateInput', terminateInput, { reason: 'x', effectiveOn: '2026-12-31' }],
  ['declarationForm', declarationForm, DECLARATION],
  ['documentInput', documentInput, { documentId: 'a' }],
] as [string, z.ZodType, Typed][])('%s', (_name, schema, good) => {
  test('refuses or cleans a hostile value in every field', () => {
    for (const value of [...NASTY_TEXTS, ...NASTY_VALUES])
      for (const field of Object.keys(nested(good)))
        expect(complaintsAbout(schema, { ...nested(good), [field]: value }), field).toEqual([])
  })

  test('never throws, however it is spoilt', () => {
    fc.assert(
      fc.property(spoilt(nested(good)), (input) => {
        expect(complaintsAbout(schema, input)).toEqual([])
      }),
    )
  })
})
