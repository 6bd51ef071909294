import { describe, expect, test, vi } from 'vitest'
import { calculate } from '#app/domain/contribution/calculation.ts'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { partyFrom } from '#app/domain/programme/simulation.ts'
import { agreementsByKey } from '#app/models/agreement/agreements-by-key.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import * as acts from '#app/models/programme/key-acts.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as page from '#app/routes/canton.programme.keys.$key.agreements.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { STORY_DAY } from '../support/story.ts'
import {
  accept,
  activeOf,
  byYear,
  confirm,
  EMMEN,
  ENTLEBUCH,
  HOCHDORF,
  ROOT,
} from '../support/story-amendments.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))
clockStandsAt(STORY_DAY.toISOString())

const NOW = STORY_DAY
const LEADS = [ROOT, ENTLEBUCH, EMMEN, HOCHDORF]
const LOWER = DistributionKey.parse({ form: 'per_capita', base: 100_000, rate: 200, rounding: { unit: 1 } })

/** A version that the canton has put into force from a day on. */
function enacted(key: DistributionKey, inForceFrom: string) {
  const periodId = programmeOn('2026-11-21').id
  const drafted = acts.draftKey(as('officer'), { periodId, name: 'Variante', key }, NOW)
  if (!drafted.ok) throw new Error(drafted.refusal)
  const { id } = drafted
  const decided = { legalBasis: 'RRB Nr. 412', inForceFrom, reason: 'Beschlossen.' }
  expect(acts.enactKey({ id, person: as('officer'), seen: markOf(id), now: NOW }, decided)).toEqual({
    ok: true,
  })
  return id
}

const stored = (id: string) => acts.keyBy(id) ?? expect.fail('the version is gone')
const markOf = (id: string) => acts.markOfKey(stored(id))
const at = (key: string) => ({ params: { key } })
const shownTo = (role: 'officer' | 'auditor', key: string) => page.loader(visit(as(role), at(key)))
const numbered = (lead: number) =>
  amendmentsOf(activeOf(lead).id).filter(({ side }) => side === 'canton').length
type Answer = { data: { errors: Record<string, string> }; init: { status: number } }

async function proposing(key: string, ticked: string[], seen?: string) {
  const mark = seen ?? (await shownTo('officer', key)).seen
  return page.action(send(as('officer'), { ticked, reason: 'Neuer Schlüssel.', seen: mark }, at(key)))
}

describe('a key for years that are agreed already', () => {
  test('is shown over the running agreements as calculate has it, to the Rappen, and changes none of them', async () => {
    const before = LEADS.map(byYear)
    const id = enacted(LOWER, '2027-01-01')
    const { rows, sums } = await shownTo('auditor', id)
    const { settings } = programmeOn('2026-11-21')
    for (const { dossier, years } of agreementsByKey(stored(id), NOW)) {
      const members = dossier.members.map(({ bfsNumber }) => bfsNumber)
      const calculated = calculate({
        key: LOWER,
        parties: [partyFrom('2027-01-01', { id: dossier.id, members })],
        referenceDate: settings.referenceDate,
        municipalities: municipalityHistories(),
      })
      const after = calculated.ok ? calculated.value.sumFullYear : null
      expect([dossier.reference, years]).toMatchObject([dossier.reference, [{ year: 2027, after }]])
    }
    expect(rows).toHaveLength(LEADS.length)
    expect(sums).toMatchObject([
      { year: 2027, after: rows.reduce((sum, { years }) => sum + (years[0]?.after ?? 0), 0) },
    ])
    expect(LEADS.map(byYear)).toEqual(before)
  })

  test('leaves what is reported as it was agreed, and names what is paid already', async () => {
    const { rows, from } = await shownTo('officer', enacted(LOWER, '2024-01-01'))
    expect(from).toBe(2024)
    const entlebuch = rows.find(({ reference }) => reference === activeOf(ENTLEBUCH).reference)
    expect(entlebuch?.years.map(({ year, closed, difference }) => [year, closed, difference === 0])).toEqual([
      [2025, true, true],
      [2026, false, false],
      [2027, false, false],
    ])
    expect(entlebuch?.years[1]?.underWay).toBeGreaterThan(0)
  })

  test('stands against what the rules of amendments stand against, each agreement with its own sentence', async () => {
    const higher = DistributionKey.parse({
      form: 'per_capita',
      base: 90_000_000,
      rate: 9_000,
      rounding: { unit: 1 },
    })
    const { rows } = await shownTo('officer', enacted(higher, '2027-01-01'))
    expect(rows.map(({ standing }) => standing)).toEqual(rows.map(() => 'held'))
    for (const { hurdles } of rows) expect(hurdles.join(' ')).toContain('Eigenleistung')
  })
})

describe('the amendments that follow a key', () => {
  test('are proposed to all that were ticked, once, and rest on the key when they are in force', async () => {
    const id = enacted(LOWER, '2027-01-01')
    const { rows, seen } = await shownTo('officer', id)
    const ticked = [ROOT, ENTLEBUCH].map((lead) => activeOf(lead).reference)
    const before = LEADS.map(numbered)
    expect(await proposing(id, ticked)).toBeInstanceOf(Response)
    expect(LEADS.map(numbered)).toEqual(before.map((count, index) => count + (index < 2 ? 1 : 0)))
    const again = (await proposing(id, ticked, seen)) as unknown as Answer
    expect(again.init.status).toBe(422)
    expect(again.data.errors.ticked).toMatch(
      /^not_fulfilled:.*: Ein Nachtrag ist noch offen.*: Ein Nachtrag ist noch offen/,
    )
    expect(numbered(ROOT)).toBe((before[0] ?? 0) + 1)
    accept(ROOT)
    expect(confirm(ROOT)).toMatchObject({ ok: true })
    const root = rows.find(({ reference }) => reference === ticked[0])
    expect(byYear(ROOT)[2027]).toBe(root?.years[0]?.after)
    expect(acts.isFree(stored(id))).toBe(false)
    const now = await shownTo('officer', id)
    expect(now.rows.find(({ reference }) => reference === ticked[0])?.standing).toBe('same')
  })

  test('are proposed where they can be, while the others are named with their reason', async () => {
    const id = enacted(LOWER, '2027-01-01')
    const [free, open] = [EMMEN, ENTLEBUCH].map((lead) => activeOf(lead).reference)
    const before = numbered(EMMEN)
    const answer = (await proposing(id, [open ?? '', 'MK-0', free ?? ''])) as unknown as Answer
    expect(answer.init.status).toBe(422)
    expect(answer.data.errors.ticked).toMatch(/Entlebuch: Ein Nachtrag ist noch offen.*MK-0: /)
    expect(numbered(EMMEN)).toBe(before + 1)
  })

  test('are proposed by officers alone, of a version in force alone, and by nobody who saw something else', async () => {
    const id = enacted(LOWER, '2027-01-01')
    const stale = (await proposing(id, [activeOf(HOCHDORF).reference], 'anders')) as unknown as Answer
    expect(stale).toMatchObject({ data: { refusal: 'changed_meanwhile' }, init: { status: 409 } })
    expect(await statusThrown(page.action(send(as('admin'), { reason: 'x' }, at(id))))).toBe(404)
    const drafted = acts.draftKey(
      as('officer'),
      { periodId: stored(id).periodId, name: 'X', key: LOWER },
      NOW,
    )
    expect(await statusThrown(shownTo('officer', drafted.ok ? drafted.id : ''))).toBe(404)
  })
})
