import { describe, expect, test } from 'vitest'
import { partyForm } from '#app/domain/application/forms.ts'
import { newDossierForm } from '#app/domain/application/new-dossier-form.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'
import { faultsOf, send } from '../support/typed.ts'

const PARTY = {
  name: 'Verbund Rontal',
  contactName: 'Petra Kaufmann',
  contactEmail: 'Petra.Kaufmann@root.example',
  contactPhone: '041 455 00 00',
  street: 'Schulstrasse 14',
  postalCode: '6037',
  town: 'Root',
  iban: 'CH93 0076 2011 6238 5295 7',
  accountHolder: 'Gemeinde Root',
}

describe('the party', () => {
  test('is read as it is typed, the account in electronic form', () => {
    expect(send(partyForm('association'), PARTY)).toEqual({
      ok: true,
      data: { ...PARTY, contactEmail: 'petra.kaufmann@root.example', iban: 'CH9300762011623852957' },
    })
  })

  test('may be saved half done, but an association not without its name', () => {
    const { name: _name, ...fields } = PARTY
    const empty = Object.fromEntries(Object.keys(fields).map((field) => [field, '']))
    expect(send(partyForm('municipality'), {})).toEqual({ ok: true, data: { ...empty, name: undefined } })
    expect(faultsOf(partyForm('association'), {})).toEqual({ name: 'required' })
  })

  test('of a municipality takes no name, whatever is sent', () => {
    expect(send(partyForm('municipality'), PARTY)).toMatchObject({ data: { name: undefined } })
  })

  test('refuses at once what is wrong in itself', () => {
    const wrong = {
      contactEmail: 'petra',
      contactPhone: '12',
      postalCode: '60',
      iban: 'CH00',
      accountHolder: 'x'.repeat(71),
    }
    expect(faultsOf(partyForm('association'), { ...PARTY, ...wrong })).toEqual({
      contactEmail: 'not_an_email',
      contactPhone: 'not_a_phone',
      postalCode: 'not_a_postal_code',
      iban: 'iban_has_another_length',
      accountHolder: 'too_long:70',
    })
  })
})

const DOSSIER = {
  kind: 'association',
  lead: '1065',
  members: ['1055', '1065', '1055'],
  name: 'Verbund Rontal',
  startYear: '2026',
  endYear: '2027',
}

/** Of one period the last two years are left, the next one is open already. */
const TERMS = [
  { periodId: 'kip-3', startsOn: '2026-01-01', endsOn: '2027-12-31' },
  { periodId: 'kip-4', startsOn: '2028-01-01', endsOn: '2031-12-31' },
]

describe('a new dossier', () => {
  const openTerms = () => TERMS
  const schema = newDossierForm({ openTerms, bfsNumbers: [1055, 1061, 1065] })

  test('of an association has each member once, the lead among them, and a term of whole years', () => {
    const data = {
      kind: 'association',
      lead: 1065,
      members: [1065, 1055],
      name: 'Verbund Rontal',
      periodId: 'kip-3',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
    }
    expect(send(schema, DOSSIER)).toEqual({ ok: true, data })
    expect(send(schema, { ...DOSSIER, members: '1055' })).toEqual({ ok: true, data })
  })

  test('of a municipality has one member and no name of its own', () => {
    const { members: _members, ...alone } = { ...DOSSIER, kind: 'municipality' }
    expect(send(schema, alone)).toMatchObject({ ok: true, data: { members: [1065], name: '' } })
    expect(send(schema, { ...alone, members: '1065' })).toMatchObject({ ok: true, data: { members: [1065] } })
    expect(faultsOf(schema, { ...alone, members: ['1055'] })).toEqual({ members: 'too_many:1' })
  })

  test('of an association needs a second member and a name', () => {
    expect(faultsOf(schema, { ...DOSSIER, members: '1065', name: ' ' })).toEqual({
      members: 'too_few:2',
      name: 'required',
    })
  })

  test('refuses municipalities outside the canton, by their row', () => {
    expect(faultsOf(schema, { ...DOSSIER, lead: '261', members: ['1055', '01055'] })).toEqual({
      lead: 'unknown_municipality',
      'members.1': 'unknown_municipality',
    })
  })

  test.each([
    ['2025', '2027', { startYear: 'not_taken' }],
    ['2026', '2028', { endYear: 'outside_period' }],
    ['2032', '2032', { startYear: 'not_taken' }],
    ['2027', '2026', { endYear: 'ends_before_start' }],
    ['2026', '2027', {}],
    ['2027', '2027', {}],
    ['2028', '2031', {}],
  ])('from %s to %s answers %j', (startYear, endYear, faults) => {
    expect(faultsOf(schema, { ...DOSSIER, startYear, endYear })).toEqual(faults)
  })
})

describeHostileInput('the party', partyForm('association'), PARTY)

describeHostileInput(
  'a new dossier',
  newDossierForm({ openTerms: () => TERMS, bfsNumbers: [1055, 1065] }),
  DOSSIER,
)
