import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import type { Person } from '#app/domain/roles.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { rolesInForce } from '#app/models/people/memberships.server.ts'
import * as acts from '#app/models/programme/key-acts.server.ts'
import { keyInForce, keyVersions, programmeOn } from '#app/models/programme/programme.server.ts'
import { waitingDecisions } from '#app/models/programme/waiting-decisions.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { settingsShown } from '#app/views/settings.server.ts'
import { db } from '#db/client.server.ts'
import { memberships } from '#db/schema/people.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { active } from '../support/scenes.ts'
import { programmeSettings, withSettings } from '../support/settings.ts'
import { refused } from '../support/statements-refused.ts'

const NOW = new Date('2026-05-04T09:00:00Z')
const DAY = '2026-05-04'
const KEY = DistributionKey.parse({ form: 'per_capita', base: 300_000, rate: 500 })
const DECIDED = {
  legalBasis: 'Regierungsratsbeschluss Nr. 412 vom 12. März 2026',
  inForceFrom: '2027-01-01',
  reason: 'Beschlossen.',
}

beforeAll(() => active({ lead: 1065 }))

const told = (template: string) => listMails({ limit: 1000 }).filter((mail) => mail.template === template)

const period = () => programmeOn(DAY).id
const stored = (id: string) => acts.keyBy(id) ?? expect.fail('the version is gone')

function deciding(id: string, person: Person = as('officer')) {
  return { id, person, seen: acts.markOfKey(stored(id)), reason: 'So beschlossen.', now: NOW }
}

function draft() {
  const drafted = acts.draftKey(as('officer'), { periodId: period(), name: 'Variante A', key: KEY }, NOW)
  return drafted.ok ? drafted.id : expect.fail(drafted.refusal)
}

function enacted(enactment = DECIDED) {
  const id = draft()
  expect(acts.enactKey(deciding(id), enactment)).toEqual({ ok: true })
  return id
}

const byTwo = <Result>(work: () => Result) =>
  withSettings({ fourEyes: { ...programmeSettings().fourEyes, keys: true } }, work)

describe('a draft', () => {
  rehearsal('binds nobody, may be edited and dropped, and the history keeps what it was', () => {
    const before = keyInForce(period())
    const id = draft()
    const edited = { name: 'Variante B', key: DistributionKey.parse({ form: 'pool', pool: 100_000_000 }) }
    expect(acts.editKey(deciding(id), edited)).toEqual({ ok: true })
    expect(stored(id)).toMatchObject({ ...edited, state: 'draft', version: 2 })
    expect(keyInForce(period()).id).toBe(before.id)
    expect(acts.dropKey(deciding(id))).toEqual({ ok: true })
    expect(acts.keyBy(id)).toBeUndefined()
    expect(latestEvents(3).map(({ action }) => action)).toEqual(['drop_key', 'edit_key', 'draft_key'])
    expect(latestEvents(1)[0]?.data).toMatchObject({ name: 'Variante B', key: { form: 'pool' } })
    expect(verifyChain()).toMatchObject({ ok: true })
  })

  rehearsal('is left alone by whoever saw another one, may not decide, or comes after the period', () => {
    const id = draft()
    const stale = deciding(id)
    acts.editKey(deciding(id), { name: 'Neu', key: KEY })
    expect(acts.editKey(stale, { name: 'Alt', key: KEY })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(acts.dropKey(deciding(id, as('finance')))).toMatchObject({ refusal: 'wrong_role' })
    const late = new Date('2028-02-01T09:00:00Z')
    expect(acts.draftKey(as('officer'), { periodId: period(), name: 'X', key: KEY }, late)).toMatchObject({
      refusal: 'period_over',
    })
    const enacting = { ...deciding(id), now: late }
    const enactment = { legalBasis: 'RRB', inForceFrom: '2027-01-01', reason: 'Spät' }
    expect(acts.enactKey(enacting, enactment)).toMatchObject({ refusal: 'period_over' })
    expect(acts.editKey(enacting, { name: 'Y', key: KEY })).toMatchObject({ refusal: 'period_over' })
    expect(acts.dropKey(enacting)).toEqual({ ok: true })
  })
})

describe('putting a version into force', () => {
  rehearsal('counts from its day on, and confirms its amounts', () => {
    const sample = keyInForce(period())
    const id = enacted()
    expect(keyInForce(period(), '2026-12-31').id).toBe(sample.id)
    expect(keyInForce(period(), '2027-01-01').id).toBe(id)
    expect(stored(id)).toMatchObject({ ...DECIDED, state: 'in_force', confirmedAt: NOW.toISOString() })
    const members = [{ bfsNumber: 1024 }]
    const calculated = (startsOn: string) =>
      previewCalculation({ id: 'new', periodId: period(), startsOn, endsOn: '2027-12-31', members })
    expect(calculated('2026-01-01')).toMatchObject({ sample: true, keyVersion: 1 })
    expect(calculated('2027-01-01')).toMatchObject({
      ...{ sample: false, keyVersion: 2, legalBasis: DECIDED.legalBasis },
    })
    const confirmedOn = (day: string) =>
      settingsShown(programmeOn(DAY), { language: 'de', today: day }).filter(
        ({ place, confirmed }) => place.in === 'key' && confirmed,
      ).length
    expect([confirmedOn('2026-12-31'), confirmedOn('2027-01-01')]).toEqual([0, 4])
  })

  rehearsal('is refused for a day outside of its period', () => {
    const id = draft()
    const outside = acts.enactKey(deciding(id), { ...DECIDED, inForceFrom: '2028-01-01' })
    expect(outside).toEqual({ ok: false, errors: { inForceFrom: 'day_outside:01.01.2024 – 31.12.2027' } })
  })

  rehearsal('is refused while all its amounts are zero', () => {
    const id = draft()
    acts.editKey(deciding(id), { name: 'Leer', key: DistributionKey.parse({ form: 'fixed', amount: 0 }) })
    expect(acts.enactKey(deciding(id), DECIDED)).toMatchObject({ refusal: 'key_empty' })
  })

  rehearsal('is refused where the draft lacks what it needs, also one that was saved before', () => {
    for (const key of [
      { form: 'fixed', amount: 100 },
      { form: 'co_funding', rate: [1, 2], rateByClass: { A: [0, 1] } },
    ]) {
      const id = draft()
      acts.editKey(deciding(id), { name: 'Unvollständig', key: DistributionKey.parse(key) })
      expect(acts.enactKey(deciding(id), DECIDED)).toMatchObject({ refusal: 'key_unfit' })
    }
  })

  rehearsal('is taken back while nothing rests on it, and what it replaced counts', () => {
    const sample = keyInForce(period())
    const id = enacted()
    expect(acts.suspendKey(deciding(id))).toEqual({ ok: true })
    expect(stored(id)).toMatchObject({ state: 'draft', confirmedAt: null, enactedAt: null })
    expect(keyInForce(period(), '2027-01-01').id).toBe(sample.id)
  })

  rehearsal('stays for good once a contribution rests on it', () => {
    const [sample] = keyVersions(period()).filter(({ version }) => version === 1)
    expect(acts.suspendKey(deciding(sample?.id ?? ''))).toMatchObject({ refusal: 'key_in_use' })
  })
})

describe('where two persons do it, a version', () => {
  rehearsal('waits as proposed until another person of the canton confirms it', () =>
    byTwo(() => {
      const id = enacted()
      expect(stored(id)).toMatchObject({ ...DECIDED, state: 'proposed', proposedBy: as('officer').id })
      expect(keyInForce(period(), '2027-01-01').version).toBe(1)
      expect(acts.confirmKey(deciding(id))).toMatchObject({ refusal: 'own_key_proposal' })
      expect(acts.editKey(deciding(id), { name: 'X', key: KEY })).toMatchObject({ refusal: 'wrong_state' })
      expect(acts.confirmKey(deciding(id, as('auditor')))).toMatchObject({ refusal: 'wrong_role' })
      expect(acts.confirmKey(deciding(id, as('second')))).toEqual({ ok: true })
      expect(stored(id)).toMatchObject({ state: 'in_force', enactedBy: as('second').id })
      expect(keyInForce(period(), '2027-01-01').id).toBe(id)
    }),
  )

  rehearsal('becomes a draft again where the other one declines, or the proposal is taken back', () =>
    byTwo(() => {
      const id = enacted()
      expect(acts.declineKey(deciding(id))).toMatchObject({ refusal: 'own_key_proposal' })
      const asked = told('key-proposed')
      expect(asked.map(({ toAddress }) => toAddress)).toContain(as('second').email)
      expect(asked.map(({ toAddress }) => toAddress)).not.toContain(as('officer').email)
      expect(asked[0]?.facts).toMatchObject({ by: as('officer').name, reason: DECIDED.reason })
      expect(acts.declineKey(deciding(id, as('second')))).toEqual({ ok: true })
      const [declined, ...others] = told('key-declined')
      expect(others).toEqual([])
      expect(declined).toMatchObject({ toAddress: as('officer').email })
      expect(declined?.facts).toMatchObject({ by: as('second').name, path: `/canton/programme/keys/${id}` })
      expect(stored(id)).toMatchObject({ state: 'draft', proposedBy: null })
      expect(acts.enactKey(deciding(id), DECIDED)).toEqual({ ok: true })
      expect(acts.withdrawKey(deciding(id))).toEqual({ ok: true })
      expect(stored(id).state).toBe('draft')
    }),
  )
})

describe('the database itself refuses', () => {
  test.each([
    ['a used version with another legal basis', "UPDATE distribution_keys SET legal_basis = 'x'"],
    ['a used version from another day', "UPDATE distribution_keys SET in_force_from = '2025-01-01'"],
    ['a used version as a draft', "UPDATE distribution_keys SET state = 'draft'"],
  ])('%s', (_, statement) => expect(refused(statement)).toContain('never edited'))

  rehearsal('another value of a version in force, although nothing rests on it yet', () => {
    const id = enacted()
    const of = `WHERE id = '${id}'`
    expect(refused(`UPDATE distribution_keys SET key = '{}' ${of}`)).toContain('never edited')
    expect(refused(`UPDATE distribution_keys SET reason = 'x' ${of}`)).toContain('never edited')
  })

  rehearsal('a calculation that rests on a draft', () => {
    const id = draft()
    const columns = 'dossier_id, calculation, computed_by, computed_at'
    expect(
      refused(
        `INSERT INTO calculations (id, key_id, ${columns}) SELECT 'x', '${id}', ${columns} FROM calculations LIMIT 1`,
      ),
    ).toContain('rests on a key in force')
  })
})

rehearsal(
  'a version that waits is a task of everybody who may confirm it, and says where nobody else is there',
  () => {
    const officer = as('officer')
    const id = draft()
    expect(byTwo(() => acts.enactKey(deciding(id), DECIDED))).toEqual({ ok: true })
    expect(waitingDecisions(as('second'))).toMatchObject([{ id, isOwn: false, isAlone: false }])
    expect(waitingDecisions(officer)).toMatchObject([{ id, isOwn: true, isAlone: false }])
    expect(waitingDecisions(as('finance'))).toEqual([])
    for (const { membershipId, userId, role } of rolesInForce())
      if (userId !== officer.id && SECOND_ROLES.some((one) => one === role))
        db.update(memberships)
          .set({ endedAt: NOW.toISOString() })
          .where(eq(memberships.id, membershipId))
          .run()
    expect(waitingDecisions(officer)).toMatchObject([{ id, isAlone: true }])
  },
)
