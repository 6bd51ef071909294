import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { endRole, grantRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { whyHeldStays } from '#app/models/people/role-ending.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as, ROOT } from '../support/people.ts'

const now = new Date('2025-09-20T08:00:00Z')

describe('roles', () => {
  const grant = (role: 'admin' | 'clerk', bfsNumber: number | null) =>
    grantRole(
      as('admin'),
      { name: 'Vreni Wolf', email: 'vreni.wolf@example.ch', language: 'de', role, bfsNumber },
      now,
    )
  const held = (role: string) =>
    rolesInForce().filter((one) => one.role === role && one.email === 'vreni.wolf@example.ch')

  test('are granted with a mail, to a known person only once', () => {
    expect(grant('clerk', ROOT)).toMatchObject({ ok: true })
    expect(grant('clerk', ROOT)).toMatchObject({ refusal: 'held_already' })
    expect(held('clerk')).toMatchObject([{ municipality: 'Root' }])
    const mails = db.select().from(outbox).where(eq(outbox.toAddress, 'vreni.wolf@example.ch')).all()
    expect(mails).toMatchObject([{ template: 'invitation' }])
  })

  test('end, but the last administrator stays', () => {
    const only = rolesInForce().find(({ role }) => role === 'admin')
    expect(endRole(as('admin'), only?.membershipId ?? '', now)).toEqual({ ok: false, refusal: 'last_admin' })
    expect(only && whyHeldStays(only)).toBe('last_admin')
    const second = { name: 'Walter Wyss', email: 'walter.wyss@disg.example', language: 'de' } as const
    grantRole(as('admin'), { ...second, role: 'admin', bfsNumber: null }, now)
    const others = () => rolesInForce().filter(({ name, role }) => name === second.name && role === 'admin')
    const [another] = others()
    expect(another && whyHeldStays(another)).toBeUndefined()
    expect(endRole(as('admin'), others()[0]?.membershipId ?? '', now)).toEqual({ ok: true })
    expect(others()).toEqual([])
  })

  test('are granted and ended by the administration only', () => {
    expect(endRole(as('officer'), 'x', now)).toEqual({ ok: false, refusal: 'wrong_role' })
    expect(
      grantRole(
        as('officer'),
        { name: 'N', email: 'n@x.ch', language: 'de', role: 'admin', bfsNumber: null },
        now,
      ),
    ).toEqual({ ok: false, refusal: 'wrong_role' })
  })
})
