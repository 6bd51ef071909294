import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/rollup.ts'
import { rollUp, sumOfFunds } from '#app/domain/programme/roll-up.ts'
import { rolledYears } from '#app/models/programme/roll-up.server.ts'
import * as activity from '#app/routes/canton.activity.tsx'
import * as proofSheet from '#app/routes/canton.federal-proof.sheet.ts'
import * as proof from '#app/routes/canton.federal-proof.tsx'
import * as area from '#app/routes/canton.rollup.$area.tsx'
import * as sheet from '#app/routes/canton.rollup.sheet.ts'
import * as page from '#app/routes/canton.rollup.tsx'
import { activityOtherwise } from '../support/activity-sums.ts'
import { asked } from '../support/command.ts'
import { YEAR } from '../support/days.ts'
import { settledExOfficio } from '../support/ex-officio.ts'
import { as } from '../support/people.ts'
import { reportApproved } from '../support/report-scenes.ts'
import { rolledUpOtherwise } from '../support/rolled-up.ts'
import { active } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

const QUERY = `?period=kip3&year=${YEAR}`

describe('the roll-up of a year', () => {
  test('is the sum of its dossiers to the Rappen: agreed, settled on a report, and settled without one', async () => {
    expect(rolledUpOtherwise()).toEqual([])
    const agreed = await active({ lead: 1024 })
    const settled = await reportApproved({ percent: 80 })
    const silent = await settledExOfficio()
    expect(rolledUpOtherwise()).toEqual([])
    const { rows, unsettled } = rollUp(rolledYears({ periodId: 'kip3', year: YEAR }))
    expect(unsettled).toEqual([{ reference: agreed.reference, party: agreed.party.name }])
    const behind = new Set(rows.flatMap(({ parties }) => parties.map(({ reference }) => reference)))
    expect(behind).toEqual(new Set([agreed, settled, silent].map(({ reference }) => reference)))
  })

  test('proves to the Confederation what its settled years keep as own spending', async () => {
    const { years } = await proof.loader(visit(as('auditor'), { path: '/canton/federal-proof?period=kip3' }))
    const { total, unsettled } = rollUp(rolledYears({ periodId: 'kip3', year: YEAR }))
    const proven = years.find(({ year }) => year === YEAR)
    expect(total.actual.ownSpending).toBeGreaterThan(0)
    expect(proven).toMatchObject({ municipal: total.actual.ownSpending, unsettled })
    const table = await proofSheet.loader(
      visit(as('finance'), { path: '/canton/federal-proof.csv?period=kip3' }),
    )
    expect((await table.text()).trim().split(/\r?\n/)).toHaveLength(years.length + 1)
  })

  test('is on its page, in its tables and on the command line the same', async () => {
    const shown = await page.loader(visit(as('auditor'), { path: `/canton/rollup${QUERY}` }))
    const answer = await sheet.loader(visit(as('finance'), { path: `/canton/rollup.csv${QUERY}` }))
    const printed = await asked(run, ['--year', String(YEAR)])
    const csv = await asked(run, ['--year', String(YEAR), '--period', 'kip3', '--csv'])
    const { areas, total, unsettled } = JSON.parse(printed.stdout)
    const counted = (rows: readonly { parties: unknown }[]) => rows.map(({ parties: _who, ...row }) => row)
    expect(counted(areas)).toEqual(JSON.parse(JSON.stringify(counted(shown.rows))))
    expect(areas.map(({ parties }: { parties: string[] }) => parties.length)).toEqual(
      shown.rows.map(({ parties }) => parties.planned),
    )
    expect(shown.rows.map(({ parties }) => parties.actual)).toEqual(areas.map(() => 2))
    expect(total).toEqual(JSON.parse(JSON.stringify(shown.total)))
    expect(unsettled).toEqual(shown.unsettled.map(({ reference }) => reference))
    expect(Buffer.from(csv.stdout)).toEqual(Buffer.from(await answer.arrayBuffer()))
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(shown.rows.length + 1)
  })

  test('is what the activity of its year says, and the years of a period add up to the whole', async () => {
    const told = (query: string) =>
      activity.loader(visit(as('auditor'), { path: `/canton/activity?period=kip3${query}` }))
    const { total } = rollUp(rolledYears({ periodId: 'kip3', year: YEAR }))
    const { told: ofYear } = await told(`&year=${YEAR}`)
    expect([ofYear.total, ofYear.years]).toMatchObject([total, [{ year: YEAR, settled: 2, ...total }]])
    const { told: whole } = await told('')
    expect(whole.years.length).toBeGreaterThan(1)
    for (const side of ['planned', 'actual'] as const) {
      expect(sumOfFunds(whole.years.map((year) => year[side]))).toEqual(whole.total[side])
      expect(sumOfFunds(whole.rows.map((row) => row[side]))).toEqual(whole.total[side])
    }
    expect(whole.parties).toBe(3)
    expect(whole.outcomes.done).toBeGreaterThan(0)
    expect(whole.total.match.own).toBeGreaterThan(0)
    expect(activityOtherwise(`${YEAR + 1}-06-30`)).toEqual([])
  })

  test('opens the dossiers behind each Förderbereich, and none behind one that nobody works in', async () => {
    const read = (name: string) =>
      area.loader({
        ...visit(as('officer'), { path: `/canton/rollup/${name}${QUERY}` }),
        params: { area: name },
      })
    const { parties, planned } = await read('1')
    expect(parties.length).toBeGreaterThan(0)
    expect(parties.reduce((sum, one) => sum + one.planned.contribution, 0)).toBe(planned.contribution)
    await expect(read('4')).rejects.toMatchObject({ status: 404 })
    await expect(read('nobody')).rejects.toMatchObject({ status: 404 })
  })

  test.each([
    [[], '--year: '],
    [['--year', '25'], '--year: '],
    [['--year', '2035'], '--year: No period includes 2035.'],
    [['--year', '2035', '--period', 'kip3'], '--year: 2035 does not lie in KIP 3 (2024–2027).'],
    [['--year', '2026', '--period', 'kip9'], '--period: There is no period «kip9».'],
    [['--year', '2026', '--xml'], 'xml: '],
  ])('is refused in a sentence with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await asked(run, args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.startsWith(sentence)).toBe(true)
  })
})
