import { describe, expect, test } from 'vitest'
import { OfficeAccount, officeAccountForm } from '#app/domain/agreement/office.ts'
import { handOverForm } from '#app/domain/people/hand-over-form.ts'
import { isSameName } from '#app/domain/people/names.ts'
import { roleForm } from '#app/domain/people/role-form.ts'
import { AccountLanguageForm, SignInForm } from '#app/domain/people/sign-in.ts'
import { correctionForm, invitationForm } from '#app/domain/people/team-form.ts'
import { faultsOf, send } from '../support/typed.ts'

test.each([
  ['Petra Kaufmann', 'petra  kaufmann', true],
  ['René Müller', 'Rene Mueller', true],
  ['Petra Kaufmann', 'Petra Kaufmann-Roth', false],
  ['Petra Kaufmann', 'Regula Bucher', false],
  ['日本', '日本', true],
  ['日本', '東京', false],
  ['Petra', '日本', false],
  ['日本', 'Petra', false],
])('«%s» and «%s» name the same person: %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})

describe('somebody is let in', () => {
  const PERSON = { name: 'Petra Kaufmann', email: 'Petra@Root.example', role: 'clerk', bfsNumber: '1065' }
  const invitation = invitationForm([1065, 1055])

  test('by a coordinator, into one of the municipalities that she looks after', () => {
    expect(send(invitation, PERSON)).toEqual({
      ok: true,
      data: { ...PERSON, email: 'petra@root.example', bfsNumber: 1065, leavesUnsigned: false },
    })
    expect(faultsOf(invitation, { ...PERSON, bfsNumber: '1061' })).toEqual({ bfsNumber: 'unknown_choice' })
    expect(faultsOf(invitation, { ...PERSON, role: 'officer' })).toEqual({ role: 'unknown_choice' })
    expect(faultsOf(invitation, {})).toEqual({
      name: 'required',
      email: 'required',
      role: 'choose',
      bfsNumber: 'required',
    })
  })

  test('as the person known at the address or as her successor, once that is asked', () => {
    const reader = (typed: string) => send(invitation, { ...PERSON, reader: typed })
    expect(reader('successor')).toMatchObject({ data: { reader: 'successor' } })
    expect(reader('same')).toMatchObject({ data: { reader: 'same' } })
    expect(reader('')).toMatchObject({ data: { reader: undefined } })
    expect(reader('both')).toMatchObject({ errors: { reader: 'unknown_choice' } })
  })

  test.each([
    ['clerk', '', { bfsNumber: 'choose' }],
    ['clerk', '1065', {}],
    ['officer', '', {}],
    ['officer', '1065', { bfsNumber: 'no_municipality_here' }],
    ['clerk', 'Root', { bfsNumber: 'unknown_municipality' }],
    ['clerk', '123456', { bfsNumber: 'unknown_municipality' }],
    ['clerk', '1065x', { bfsNumber: 'unknown_municipality' }],
    ['clerk', 'x1065', { bfsNumber: 'unknown_municipality' }],
  ])('by the administration as %s of «%s»: %o', (role, bfsNumber, faults) => {
    expect(faultsOf(roleForm, { ...PERSON, language: 'de', role, bfsNumber })).toEqual(faults)
  })

  test('with a name of at most 120 characters', () => {
    const named = (length: number) => ({ ...PERSON, seen: 'mark', name: 'x'.repeat(length) })
    for (const form of [invitation, correctionForm]) {
      expect(faultsOf(form, named(120))).toEqual({})
      expect(faultsOf(form, named(121))).toEqual({ name: 'too_long:120' })
    }
    expect(faultsOf(roleForm, { ...named(121), language: 'de' })).toEqual({ name: 'too_long:120' })
  })
})

test('whoever signs in is asked for a mail address alone: where to go afterwards is left out where it is wrong', () => {
  const signIn = (returnTo?: string) =>
    send(SignInForm, { email: 'petra@root.example', ...(returnTo !== undefined && { returnTo }) })
  const data = (returnTo: string) => ({ ok: true, data: { email: 'petra@root.example', returnTo } })
  expect(signIn('/municipality')).toEqual(data('/municipality'))
  expect(signIn('x'.repeat(2000))).toEqual(data('x'.repeat(2000)))
  expect([signIn(), signIn('x'.repeat(2001))]).toEqual([data(''), data('')])
  expect(faultsOf(SignInForm, { email: 'petra' })).toEqual({ email: 'not_an_email' })
})

test('mails are written in the languages of the portal', () => {
  expect(faultsOf(AccountLanguageForm, { language: 'de' })).toEqual({})
  expect(faultsOf(AccountLanguageForm, { language: 'fr' })).toEqual({ language: 'unknown_choice' })
})

test('a matter is handed to one signatory, or to all of them, with words of up to 1000 characters', () => {
  expect(send(handOverForm, { version: '3', to: '' })).toEqual({
    ok: true,
    data: { version: 3, to: null, words: '' },
  })
  expect(send(handOverForm, { version: '3', to: 'a-1' })).toMatchObject({ data: { to: 'a-1' } })
  expect(faultsOf(handOverForm, { version: '3', words: 'x'.repeat(1001) })).toEqual({
    words: 'too_long:1000',
  })
})

test('money is paid back to an account that can be paid to, whose holder fits on a QR-bill', () => {
  const account = { iban: 'CH93 0076 2011 6238 5295 7', holder: 'x'.repeat(70) }
  expect(send(officeAccountForm, { ...account, seen: 'a' })).toMatchObject({
    ok: true,
    data: { iban: 'CH9300762011623852957' },
  })
  expect(faultsOf(officeAccountForm, { ...account, holder: 'x'.repeat(71), seen: 'a' })).toEqual({
    holder: 'too_long:70',
  })
  expect(OfficeAccount.safeParse({ ...account, bank: 'LUKB' }).success).toBe(false)
})
