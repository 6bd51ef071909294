import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { agreedYears, apartIn, moneyIn, nextDeadlines } from '#app/models/dossier/cockpit.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { db } from '#db/client.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { reportFiled, reportOpen } from '../support/report-scenes.ts'
import { active, draft, freshTown } from '../support/scenes.ts'

const TODAY = '2027-04-01'
const ENTLEBUCH = { lead: 1008, members: [1001, 1008], name: 'Verband Entlebuch' }

let dossiers: Record<'association' | 'overdue' | 'filed', Dossier>

beforeAll(async () => {
  await draft({ lead: 1023 })
  dossiers = {
    association: await active(ENTLEBUCH),
    overdue: await reportOpen({ lead: 1065 }),
    filed: await reportFiled({ place: { lead: 1024 } }),
  }
})

const rowOf = (bfsNumber: number) => {
  const found = overviewRows(TODAY).find((row) => row.bfsNumber === bfsNumber)
  if (!found) throw new Error(`${bfsNumber} is not in the list`)
  return found
}

test('all 80 municipalities are in the list, also those without a dossier', () => {
  const rows = overviewRows(TODAY)
  expect(new Set(rows.map(({ bfsNumber }) => bfsNumber)).size).toBe(80)
  expect(rowOf(1061)).toMatchObject({
    municipality: 'Luzern',
    residents: 85_534,
    state: null,
    ball: 'nobody',
  })
})

test('a merged municipality says where it has gone, from the day after its last', () => {
  expect(rowOf(1057)).toMatchObject({ municipality: 'Honau', mergedInto: 'Root' })
  expect(overviewRows('2024-12-31').find(({ bfsNumber }) => bfsNumber === 1057)?.mergedInto).toBeNull()
})

test('a draft shows that there is one, and nothing the canton may not open', () => {
  expect(rowOf(1023)).toMatchObject({ state: 'draft', reference: null, ball: 'municipality' })
})

test('each member of an association has its row; only the lead carries the contribution', () => {
  const { reference } = dossiers.association
  expect(rowOf(1001)).toMatchObject({ reference, party: 'Verband Entlebuch', contributionRappen: null })
  expect(rowOf(1008)).toMatchObject({ reference, state: 'active' })
  expect(rowOf(1008).contributionRappen).toBeGreaterThan(0)
})

test('a report not filed by its day is overdue and the municipality is to act', () => {
  expect(rowOf(1065)).toMatchObject({ reports: ['overdue'], ball: 'municipality' })
  expect(rowOf(1065).deadline).toMatchObject({ on: '2027-03-15', kind: 'annual_report' })
})

test('a member stands for the reports of its own years, not of those before it joined', async () => {
  const [lead, joining] = [freshTown(), freshTown()]
  await reportOpen({ lead, members: [lead, joining], name: 'Verband am See' })
  db.update(partyMembers).set({ joinedOn: '2027-01-01' }).where(eq(partyMembers.bfsNumber, joining)).run()
  expect(rowOf(lead)).toMatchObject({ reports: ['overdue'], party: 'Verband am See' })
  expect(rowOf(joining)).toMatchObject({ reports: [], party: 'Verband am See' })
})

test('a filed report waits for the canton', () => {
  expect(rowOf(1024)).toMatchObject({ reports: ['filed'], ball: 'canton' })
})

test('committed is what was agreed for each year', () => {
  const agreed = agreedYears()
  const sumOf = (years: typeof agreed) => years.reduce((sum, one) => sum + one.entitlementRappen, 0)
  for (const year of new Set(agreed.map((one) => one.year)))
    expect(moneyIn(year).committed).toBe(sumOf(agreed.filter((one) => one.year === year)))
  expect(moneyIn(null).committed).toBe(sumOf(agreed))
})

test('the next deadlines come in the order of their days', () => {
  const days = nextDeadlines(20, TODAY).map(({ dueOn }) => dueOn)
  expect(days.length).toBeGreaterThan(2)
  expect(days).toEqual([...days].sort())
})

test.each([2025, 2026, 2027, null])(
  'what is released, paid and to come in %j is what was agreed, less what settlements left over, and what is claimed back',
  (year) => {
    const { committed, released, paid, toCome } = moneyIn(year)
    const { freed, claimed, rest } = apartIn(year)
    expect({ sum: released + paid + toCome, rest }).toEqual({ sum: committed - freed + claimed, rest: 0 })
  },
)
