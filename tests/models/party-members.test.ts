import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { isMemberOn } from '#app/domain/people/membership.ts'
import { coveredBy, otherAgreements, projectFundingWithin } from '#app/models/dossier/coverage.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { membersOn } from '#app/models/dossier/party-members.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db } from '#db/client.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { as } from '../support/people.ts'
import { active, inReview } from '../support/scenes.ts'

/** Doppleschwand leaves with 2026, Hasle joins with 2027. */
const [DOPPLESCHWAND, HASLE, ENTLEBUCH] = [1001, 1005, 1008]
let dossier: Dossier

beforeAll(async () => {
  dossier = await active({ lead: ENTLEBUCH, members: [DOPPLESCHWAND, ENTLEBUCH], name: 'Verband Entlebuch' })
  const { partyId } = dossier
  const leaving = and(eq(partyMembers.partyId, partyId), eq(partyMembers.bfsNumber, DOPPLESCHWAND))
  db.update(partyMembers).set({ leftOn: '2026-12-31' }).where(leaving).run()
  db.insert(partyMembers).values({ partyId, bfsNumber: HASLE, joinedOn: '2027-01-01' }).run()
})

const numbers = (members: readonly { bfsNumber: number }[]) =>
  members.map(({ bfsNumber }) => bfsNumber).sort((a, b) => a - b)

const DAYS = [
  ['2026-12-31', [DOPPLESCHWAND, ENTLEBUCH]],
  ['2027-01-01', [HASLE, ENTLEBUCH]],
] as const

test.each(DAYS)(
  'on %s the members are %o, for the query, the rule, the reader and the list',
  (day, expected) => {
    expect(numbers(membersOn(dossier.id, day))).toEqual(expected)
    const rows = db.select().from(partyMembers).where(eq(partyMembers.partyId, dossier.partyId)).all()
    expect(numbers(rows.filter((row) => isMemberOn(row, day)))).toEqual(expected)
    expect(numbers(findDossier(as('officer'), dossier.reference, day)?.members ?? [])).toEqual(expected)
    const listed = overviewRows(day).filter(({ reference }) => reference === dossier.reference)
    expect(numbers(listed)).toEqual(expected)
    expect(new Set(overviewRows(day).map(({ bfsNumber }) => bfsNumber)).size).toBe(80)
  },
)

test('before the term those it begins with count, after it those it ended with', () => {
  const on = (day: string) => numbers(findDossier(as('officer'), dossier.reference, day)?.members ?? [])
  expect(on('2020-01-01')).toEqual([DOPPLESCHWAND, ENTLEBUCH])
  expect(on('2029-01-01')).toEqual([HASLE, ENTLEBUCH])
})

test.each([
  [DOPPLESCHWAND, 2026, 2026, true],
  [DOPPLESCHWAND, 2027, 2027, false],
  [HASLE, 2026, 2026, false],
  [HASLE, 2027, 2027, true],
])('%i is covered in %i to %i: %s', async (bfsNumber, fromYear, toYear, expected) => {
  const other = { id: 'another' }
  const found = otherAgreements([{ bfsNumber, fromYear, toYear }], other)
  const name = municipalityName(bfsNumber)
  const met = { name, counted: name, reference: dossier.reference, year: fromYear }
  expect(found).toMatchObject(expected ? [met] : [])
  expect(found).toHaveLength(expected ? 1 : 0)
})

test('project funding stands against an agreement only in the years of its member', () => {
  const grant = { title: 'Treffpunkt', fromYear: 2026, toYear: 2026 }
  db.insert(projectGrants)
    .values([
      { ...grant, id: 'g1', bfsNumber: DOPPLESCHWAND },
      { ...grant, id: 'g2', bfsNumber: HASLE },
    ])
    .run()
  expect(projectFundingWithin(coveredBy(dossier)).map(({ year, name }) => [year, name])).toEqual([
    [2026, 'Doppleschwand'],
  ])
})

test('former and future members find the dossier, strangers do not', async () => {
  await inReview({ lead: 1031 })
  for (const bfsNumber of [DOPPLESCHWAND, HASLE])
    expect(findDossier(as('clerk', bfsNumber), dossier.reference, today(now()))).toMatchObject({ roles: [] })
  expect(findDossier(as('clerk', 1031), dossier.reference, today(now()))).toBeUndefined()
})
