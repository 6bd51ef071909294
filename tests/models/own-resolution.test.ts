import { describe, expect, test } from 'vitest'
import { resolutionForm } from '#app/domain/application/forms.ts'
import { parseForm } from '#app/http/form.server.ts'
import { resolutionsOf } from '#app/models/dossier/application.server.ts'
import {
  markOfResolution,
  saveResolution,
  saveStructure,
} from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { sqlite } from '#db/client.server.ts'
import { submit } from '#db/demo/road.server.ts'
import { association } from '../support/associations.ts'
import { DAYS } from '../support/days.ts'
import { townspeople } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'

const FIELDS = {
  body: 'Gemeinderat',
  resolvedOn: '02.09.2025',
  businessNumber: '2025-77',
  amount: '12000',
  fromYear: '2026',
  toYear: '2027',
}

function form() {
  const data = new FormData()
  for (const [name, value] of Object.entries(FIELDS)) data.set(name, value)
  const read = parseForm(resolutionForm, data)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return read.data
}

const changeBy = (dossier: Dossier, person: ReturnType<typeof townspeople>['clerk']) => ({
  dossierId: dossier.id,
  person,
  now: DAYS.filed,
})

describe('the people of a member municipality', () => {
  test('hand in their own council’s resolution, and the lead has it at once', async () => {
    const { dossier, member, people } = await association()
    expect(saveResolution(changeBy(dossier, people.clerk), { bfsNumber: member, form: form() })).toEqual({
      ok: true,
    })
    expect(resolutionsOf(dossier.id)).toContainEqual(
      expect.objectContaining({ bfsNumber: member, businessNumber: '2025-77' }),
    )
  })

  test.each([
    ['2026', '2099', { toYear: 'resolution_outside_period:2024–2027' }],
    [
      '2023',
      '2028',
      {
        fromYear: 'resolution_outside_period:2024–2027',
        toYear: 'resolution_outside_period:2024–2027',
      },
    ],
  ])('hand in none from %s to %s: the years lie within the period', async (fromYear, toYear, errors) => {
    const { dossier, member, people } = await association()
    const years = { fromYear: Number(fromYear), toYear: Number(toYear) }
    const change = { bfsNumber: member, form: { ...form(), ...years } }
    const before = resolutionsOf(dossier.id)
    expect(saveResolution(changeBy(dossier, people.clerk), change)).toEqual({ ok: false, errors })
    expect(resolutionsOf(dossier.id)).toEqual(before)
  })

  test('change neither that of another member nor anything else', async () => {
    const { dossier, lead, people } = await association()
    const change = changeBy(dossier, people.coordinator)
    expect(saveResolution(change, { bfsNumber: lead, form: form() })).toMatchObject({
      ok: false,
      refusal: 'wrong_role',
    })
    const structure = {
      contactPoint: 'x',
      responsiblePerson: 'x',
      jobPercentage: 1,
      mandateBasis: 'x',
      mandateSince: '2020-01-01',
      ownBudgetRappen: null,
    }
    expect(saveStructure(change, structure)).toMatchObject({ ok: false, refusal: 'wrong_role' })
  })

  test('cannot after the application is filed', async () => {
    const { dossier, member, people } = await association()
    submit(dossier, DAYS.filed)
    expect(
      saveResolution(changeBy(dossier, people.clerk), { bfsNumber: member, form: form() }),
    ).toMatchObject({
      ok: false,
      refusal: 'wrong_state',
    })
  })

  test('cannot once the municipality has left, and a municipality that never was a member cannot at all', async () => {
    const { dossier, member, people } = await association()
    const stranger = freshTown()
    const { clerk } = townspeople(stranger)
    expect(saveResolution(changeBy(dossier, clerk), { bfsNumber: stranger, form: form() })).toMatchObject({
      ok: false,
    })
    sqlite.exec(
      `UPDATE party_members SET left_on = '2025-01-31', joined_on = '2025-01-01' WHERE bfs_number = ${member}`,
    )
    expect(
      saveResolution(changeBy(dossier, people.clerk), { bfsNumber: member, form: form() }),
    ).toMatchObject({
      ok: false,
      refusal: 'not_found',
    })
  })

  test('work on theirs beside the lead: a change of another resolution is no conflict', async () => {
    const { dossier, lead, member, people } = await association()
    const seen = markOfResolution(dossier.id, member)
    saveResolution(changeBy(dossier, townspeople(lead).clerk), {
      bfsNumber: lead,
      form: { ...form(), body: 'Stadtrat' },
    })
    expect(
      saveResolution({ ...changeBy(dossier, people.clerk), seen }, { bfsNumber: member, form: form() }),
    ).toEqual({ ok: true })
    expect(
      saveResolution(
        { ...changeBy(dossier, people.clerk), seen },
        { bfsNumber: member, form: { ...form(), body: 'Rat' } },
      ),
    ).toMatchObject({ ok: false, refusal: 'changed_meanwhile' })
  })
})
