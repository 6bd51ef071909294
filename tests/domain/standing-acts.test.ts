import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bindsMunicipality } from '#app/domain/lifecycle/binding.ts'
import { type MachineName, transitionRows } from '#app/domain/lifecycle/machines.ts'
import { type ActedAs, actsOfOthers } from '#app/domain/lifecycle/standing-acts.ts'

type Who = ActedAs | 'canton'
type Told = readonly [action: string, fromState: string | null, toState: string, who: Who]
type Event = ReturnType<typeof eventsOf>[number]

const eventsOf = (machine: string, told: readonly Told[]) =>
  told.map(([action, fromState, toState, who]) => ({
    ...{ machine, action, fromState, toState, who },
    recordId: 'one',
    actorId: who,
  }))
const as = ({ who }: Event): ActedAs | undefined => (who === 'canton' ? undefined : who)
const standing = (events: readonly Event[]) => actsOfOthers(events, as).map(({ last }) => last.action)
const life = (machine: MachineName, ...told: Told[]) => standing(eventsOf(machine, told))

describe('what people of another municipality have done stands', () => {
  const SENT: Told = ['submit', 'draft', 'submitted', 'other']
  const TAKEN: Told = ['take_up', 'submitted', 'in_review', 'canton']
  const RETURNED: Told = ['return', 'in_review', 'returned', 'canton']
  const SIGNED: Told = ['sign', 'agreement_issued', 'signed_by_municipality', 'other']
  const FIRST: Told = ['sign', 'agreement_issued', 'agreement_issued', 'other']

  test('an application, while the canton has it in hand', () => {
    expect(life('dossier', SENT, TAKEN)).toEqual(['submit'])
    expect(life('dossier', SENT, TAKEN, RETURNED)).toEqual([])
    expect(
      life('dossier', SENT, TAKEN, RETURNED, ['cancel_request', 'returned', 'in_review', 'canton']),
    ).toEqual(['submit'])
    expect(life('dossier', SENT, TAKEN, RETURNED, ['submit', 'returned', 'submitted', 'own'])).toEqual([])
    expect(life('dossier', SENT, TAKEN, ['reject', 'in_review', 'rejected', 'canton'])).toEqual([])
  })

  test('a signature, until it is sent or taken back, or its own people act on the agreement', () => {
    expect(life('dossier', SENT, SIGNED)).toEqual(['sign'])
    const back: Told = ['send_copy_back', 'signed_by_municipality', 'agreement_issued', 'canton']
    expect(life('dossier', SENT, SIGNED, back)).toEqual(['submit'])
    const inForce: Told = ['countersign', 'signed_by_municipality', 'active', 'canton']
    expect(life('dossier', SIGNED, inForce)).toEqual(['sign'])
    expect(life('dossier', SIGNED, inForce, ['terminate', 'active', 'terminated', 'own'])).toEqual([])
    expect(life('dossier', SIGNED, inForce, ['terminate', 'active', 'terminated', 'canton'])).toEqual([
      'sign',
    ])
  })

  test('the first of two signatures, also beside a second one of its own', () => {
    expect(life('dossier', FIRST)).toEqual(['sign'])
    const second: Told = ['sign', 'agreement_issued', 'signed_by_municipality', 'own']
    expect(life('dossier', FIRST, second)).toEqual(['sign'])
    expect(
      life('dossier', FIRST, ['take_first_back', 'agreement_issued', 'agreement_issued', 'own']),
    ).toEqual([])
    const withdrawn: Told = ['withdraw_issue', 'agreement_issued', 'approved', 'canton']
    expect(
      life('dossier', ['issue_agreement', 'approved', 'agreement_issued', 'canton'], FIRST, withdrawn),
    ).toEqual([])
    expect(
      life(
        'amendment',
        ['request_first', null, 'proposed', 'other'],
        ['accept', 'proposed', 'accepted', 'own'],
      ),
    ).toEqual(['request_first'])
  })

  test('a withdrawal and a termination, which nothing follows', () => {
    expect(life('dossier', ['withdraw', 'submitted', 'withdrawn', 'other'])).toEqual(['withdraw'])
    expect(life('dossier', ['terminate', 'active', 'terminated', 'other'])).toEqual(['terminate'])
    const revoked: Told = ['revoke', 'terminated', 'active', 'canton']
    expect(
      life(
        'dossier',
        SIGNED,
        ['countersign', 'signed_by_municipality', 'active', 'canton'],
        ['terminate', 'active', 'terminated', 'own'],
        revoked,
      ),
    ).toEqual([])
  })

  test('an account that was asked for, until it is refused; what only leads back binds nobody', () => {
    const asked: Told = ['request', null, 'requested', 'other']
    expect(life('accountChange', asked, ['confirm', 'requested', 'confirmed', 'canton'])).toEqual(['request'])
    expect(life('accountChange', asked, ['refuse', 'requested', 'refused', 'canton'])).toEqual([])
    expect(life('accountChange', ['withdraw', 'requested', 'withdrawn', 'other'])).toEqual([])
    expect(life('amendment', ['decline', 'proposed', 'declined', 'other'])).toEqual([])
  })

  test('a contact and a rule of signing, each until its own people say another one', () => {
    const contact: Told = ['change_contact', 'active', 'active', 'other']
    const singly: Told = ['sign_singly', 'active', 'active', 'other']
    expect(life('dossier', contact, singly)).toEqual(['change_contact', 'sign_singly'])
    expect(life('dossier', contact, ['change_contact', 'active', 'active', 'own'])).toEqual([])
    expect(life('dossier', singly, ['sign_jointly', 'active', 'active', 'own'])).toEqual([])
    expect(life('dossier', ['edit', 'draft', 'draft', 'other'])).toEqual([])
  })
})

/** Walks over a table, each step by one of those who may take it. */
const walks = (machine: MachineName) =>
  fc.array(fc.tuple(fc.nat(), fc.constantFrom<ActedAs>('own', 'other')), { maxLength: 14 }).map((picks) => {
    const rows = transitionRows().filter((row) => row.machine === machine)
    let state = rows.some(({ from }) => from === '[*]') ? '[*]' : (rows[0]?.from ?? '')
    const told = picks.flatMap(([pick, side]): Told[] => {
      const possible = rows.filter(({ from }) => from === state)
      const row = possible[pick % Math.max(possible.length, 1)]
      if (!row) return []
      const from = state === '[*]' ? null : state
      state = row.to
      return [[row.action, from, row.to, row.roles.includes('signatory') ? side : 'canton']]
    })
    return eventsOf(machine, told)
  })

describe.each(['dossier', 'reportingYear', 'amendment', 'accountChange'] as const)(
  'over any life: %s',
  (machine) => {
    test('nothing stands where its own people alone have acted', () => {
      fc.assert(
        fc.property(walks(machine), (events) => {
          expect(actsOfOthers(events, (event) => as(event) && 'own')).toEqual([])
        }),
      )
    })

    test('the last binding act of another is seen, unless its record left the state it led to', () => {
      fc.assert(
        fc.property(walks(machine), (events) => {
          const at = events.findLastIndex((event) => bindsMunicipality(event) && event.who !== 'canton')
          const last = events[at]
          const stays = events.slice(at + 1).every(({ fromState, toState }) => fromState === toState)
          if (last?.who === 'other' && stays && last.fromState !== last.toState)
            expect(standing(events)).toContain(last.action)
          if (last?.who === 'own' && last.fromState !== last.toState)
            expect(
              actsOfOthers(events, as).every(
                (act) => act.last.fromState === act.last.toState || act.last.action.endsWith('_first'),
              ),
            ).toBe(true)
        }),
      )
    })
  },
)
