import { expect, test } from 'vitest'
import { boundariesOf, existsOn } from '#app/domain/contribution/population.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import {
  keepPopulationImport,
  markOfPopulation,
  populationImportBy,
  populationPlan,
  takeOverPopulation,
} from '#app/models/programme/population-imports.server.ts'
import { withdrawalOf, withdrawPopulation } from '#app/models/programme/population-withdrawal.server.ts'
import { current } from '#db/demo/road.server.ts'
import { signatoryOf } from '../support/amended-scenes.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { rehearsal, rehearsed } from '../support/rehearsed.ts'
import { approved } from '../support/scenes.ts'
import { changeSettings } from '../support/settings.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const TODAY = '2026-11-21'
const DAY = '2026-06-30'
const ROOT = 1065
const by = { person: as('officer'), now: NOW }
const there = municipalityHistories().filter((one) => existsOn(one, boundariesOf(DAY)))

const figures = () => municipalityHistories().map(({ bfsNumber, populations }) => [bfsNumber, populations])

/** A table of all municipalities of a day, each as large as on the last known one, but for those that are changed. */
function sent(changed: Record<number, number> = {}, day = DAY) {
  const rows = [
    { line: 1, cells: ['BFS-Nr.', 'Gemeinde', 'Einwohner', 'Stichtag'] },
    ...there.map(({ bfsNumber, name, populations }, index) => ({
      line: index + 2,
      cells: [String(bfsNumber), name, String(changed[bfsNumber] ?? Object.values(populations).at(-1)), day],
    })),
  ]
  const sheets = [{ name: '', rows, formulas: [] }]
  return keepPopulationImport({ fileName: 'lustat.csv', sha256: 'a'.repeat(64), sheets }, by)
}

function takeOver(id: string, leapsChecked = false) {
  const found = populationImportBy(id)
  if (!found) throw new Error('The table was kept and is not there')
  const seen = markOfPopulation(populationPlan(found, TODAY))
  return takeOverPopulation({ id, seen, reason: 'Stand Juni', leapsChecked }, by)
}

let counted: Dossier

const withdraw = (id: string, person = as('officer')) =>
  withdrawPopulation({ id, person, reason: 'Falscher Stichtag.', now: NOW })

rehearsal('what has changed by more than a fifth since the last day is asked about', () => {
  const before = figures()
  const residents = there.find(({ bfsNumber }) => bfsNumber === ROOT)?.populations ?? {}
  const last = Object.values(residents).at(-1) ?? 0
  const id = sent({ [ROOT]: Math.ceil(last * 1.2) + 1 })
  expect(takeOver(id)).toEqual({ ok: false, errors: { leapsChecked: 'population_leaps:1' } })
  expect(figures()).toEqual(before)
  expect(takeOver(id, true)).toEqual({ ok: true })
  expect(takeOver(sent({ [ROOT]: Math.floor(last * 1.2) }, '2026-07-31'))).toEqual({ ok: true })
})

rehearsal('an import is withdrawn while nothing rests on it, and all figures are as before', () => {
  const before = figures()
  const id = sent()
  expect(withdrawalOf(id)).toEqual({ is: 'not_taken_over' })
  expect(takeOver(id)).toEqual({ ok: true })
  expect(figures()).not.toEqual(before)
  const correcting = sent({ [ROOT]: 5_500 })
  expect(takeOver(correcting, true)).toEqual({ ok: true })
  expect(withdrawalOf(id)).toEqual({
    is: 'in_use',
    reasons: [{ key: 'population_changed_since', data: { municipality: 'Root' } }],
  })
  expect(withdraw(id)).toEqual({ ok: false, refusal: 'import_in_use' })
  expect(withdraw(correcting, as('finance'))).toEqual({ ok: false, refusal: 'wrong_role' })
  expect(withdraw(correcting)).toEqual({ ok: true })
  expect(withdraw(correcting)).toEqual({ ok: false, refusal: 'import_not_taken_over' })
  expect(withdraw(id)).toEqual({ ok: true })
  expect(figures()).toEqual(before)
  expect(withdrawalOf(id)).toEqual({ is: 'withdrawn', reason: 'Falscher Stichtag.' })
})

test('what rests on its day is named: the period that counts by it, and each contribution', async () => {
  const id = sent()
  expect(takeOver(id)).toEqual({ ok: true })
  changeSettings({ referenceDate: DAY })
  expect(withdrawalOf(id)).toMatchObject({
    is: 'in_use',
    reasons: [{ key: 'population_of_period', data: { day: DAY } }],
  })
  counted = await approved()
  const { reference, party } = counted
  expect(withdrawalOf(id)).toMatchObject({
    reasons: [
      { key: 'population_in_contribution', data: { reference, party: party.name } },
      { key: 'population_of_period' },
    ],
  })
  expect(withdraw(id)).toEqual({ ok: false, refusal: 'import_in_use' })
})

rehearsal(
  'a contribution that was reopened since, or withdrawn, holds the figures no more: the slip is mended',
  () => {
    for (const end of ['reopen', 'withdraw'] as const)
      rehearsed(() => {
        moveDossier(current(counted), end, end === 'reopen' ? as('officer') : signatoryOf(counted), {
          now: NOW,
          input: { reason: 'Die Einwohnerzahl war falsch.' },
        })
        expect(takeOver(sent({ [ROOT]: 5_500 }), true)).toEqual({ ok: true })
      })
    expect(takeOver(sent({ [ROOT]: 5_501 }), true)).not.toEqual({ ok: true })
  },
)
