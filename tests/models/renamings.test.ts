import { beforeAll, expect, test } from 'vitest'
import { choicesOn, searchChoices } from '#app/domain/programme/municipality-choice.ts'
import { agreementsOf } from '#app/models/agreement/agreements.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { registerFoundation } from '#app/models/programme/foundations.server.ts'
import { markOfMerger, standingOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { renameMunicipality, renamings } from '#app/models/programme/renamings.server.ts'
import { verifyRecords } from '#app/models/records/proof.server.ts'
import { dossierList } from '#app/views/dossier-list.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { active } from '../support/scenes.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const DAY = '2026-11-21'
const [DOPPLESCHWAND, HASLE, ROMOOS] = [1001, 1005, 1007]
const RENAMED = {
  bfsNumber: ROMOOS,
  name: 'Fontannen',
  validFrom: '2026-11-01',
  reason: 'Beschluss vom 1. Mai.',
}
const FOUNDATION = {
  ...{ ends: [DOPPLESCHWAND], bfsNumber: 1109, name: 'Doppleschwand', district: 'Entlebuch' },
  ...{ placeOf: DOPPLESCHWAND, mergedOn: '2027-01-01', reason: 'Neuer Wahlkreis.' },
}
let alone: Dossier
let association: Dossier

beforeAll(async () => {
  alone = await active({ lead: ROMOOS })
  association = await active({ lead: HASLE, members: [HASLE, DOPPLESCHWAND], name: 'Verband Romoos' })
})

const rename = (changed: Partial<typeof RENAMED> = {}, person = as('officer')) =>
  renameMunicipality(person, { ...RENAMED, ...changed }, NOW)
const partyOf = ({ id }: Dossier) => dossierById(id, DAY)?.party.name
const sentAs = (template: string) =>
  db
    .select()
    .from(outbox)
    .all()
    .filter((mail) => mail.template === template)

test.each([
  [{ bfsNumber: 9998 }, { bfsNumber: 'merger_ended_already' }],
  [{ bfsNumber: 1057 }, { bfsNumber: 'merger_ended_already' }],
  [{ name: 'Romoos' }, { name: 'renaming_same' }],
  [{ name: 'entlebuch' }, { name: 'foundation_name_taken' }],
  [{ validFrom: '2026-11-22' }, { validFrom: 'renaming_in_the_future' }],
  [{ validFrom: '1900-01-01' }, { validFrom: 'day_outside:01.01.1950 – 21.11.2026' }],
])('what cannot be a new name is refused: %o', (part, errors) => {
  expect(rename(part)).toEqual({ ok: false, errors })
  expect(municipalityName(ROMOOS)).toBe('Romoos')
})

test('only the office enters it', () => {
  expect(rename({}, as('finance'))).toEqual({ ok: false, refusal: 'wrong_role' })
})

rehearsal(
  'a municipality bears its new name, and its dossier on its own too; what was agreed keeps the name of its time, and its people are told why',
  () => {
    const agreed = agreementsOf(alone.id)
    const proven = verifyRecords().faults
    expect(rename()).toEqual({ ok: true })
    expect([municipalityName(ROMOOS), partyOf(alone), partyOf(association)]).toEqual([
      'Fontannen',
      'Fontannen',
      'Verband Romoos',
    ])
    expect(agreementsOf(alone.id)).toEqual(agreed)
    expect(renamings()).toMatchObject([
      { formerName: 'Romoos', name: 'Fontannen', validFrom: RENAMED.validFrom, reason: RENAMED.reason },
    ])
    const [mail] = sentAs('municipality-renamed')
    expect(mail?.facts).toMatchObject({ reason: RENAMED.reason, items: [{ text: 'Romoos → Fontannen' }] })
    expect(verifyRecords().faults).toEqual(proven)
  },
)

rehearsal(
  'whoever searches the former name finds the municipality, to choose and in the list of dossiers',
  () => {
    expect(rename()).toEqual({ ok: true })
    const choices = choicesOn(municipalityHistories(), DAY, formerNames())
    expect(searchChoices(choices, 'romoos').map(({ name }) => name)).toEqual(['Fontannen'])
    expect(
      dossierList('http://x/canton/dossiers?q=romoos', DAY).rows.map(({ municipality }) => municipality),
    ).toContain('Fontannen')
  },
)

rehearsal('entered by mistake, the right name is entered anew', () => {
  rename({ name: 'Romos' })
  expect(rename({ name: 'Romoos', reason: 'Verschrieben.' })).toEqual({ ok: true })
  expect([municipalityName(ROMOOS), partyOf(alone)]).toEqual(['Romoos', 'Romoos'])
  expect(renamings().map(({ name }) => name)).toEqual(['Romoos', 'Romos'])
})

rehearsal('under another number no mail speaks of a merger, and a new name leaves it undoable', () => {
  as('clerk', DOPPLESCHWAND)
  expect(registerFoundation(as('officer'), FOUNDATION, NOW)).toEqual({ ok: true })
  expect(rename({ bfsNumber: 1109, name: 'Dopp', validFrom: DAY })).toMatchObject({ ok: false })
  expect(rename({ bfsNumber: HASLE, name: 'Hasle LU' })).toEqual({ ok: true })
  const [told] = sentAs('municipality-renumbered')
  expect(told?.facts).toMatchObject({
    reason: FOUNDATION.reason,
    items: [{ text: 'Doppleschwand (1001) → Doppleschwand (1109)' }],
  })
  expect(standingOfMerger(DOPPLESCHWAND, NOW)).toEqual({ is: 'free' })
  const undoing = { person: as('officer'), reason: 'Irrtum.', seen: markOfMerger(DOPPLESCHWAND), now: NOW }
  expect(undoMerger({ bfsNumber: DOPPLESCHWAND, ...undoing })).toEqual({ ok: true })
  expect(sentAs('renumbering-undone')).toHaveLength(sentAs('municipality-renumbered').length)
  expect(sentAs('merger-registered').concat(sentAs('merger-undone'))).toEqual([])
})

rehearsal('a new name of the number that was founded is not taken for its foundation', () => {
  registerFoundation(as('officer'), { ...FOUNDATION, mergedOn: '2026-06-01' }, NOW)
  expect(rename({ bfsNumber: 1109, name: 'Dopp', validFrom: DAY })).toEqual({ ok: true })
  expect(standingOfMerger(DOPPLESCHWAND, NOW)).toMatchObject({ is: expect.stringMatching(/^(free|in_use)$/) })
})
