import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '#app/commands/import-population.ts'
import { boundariesOf, existsOn } from '#app/domain/contribution/population.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { clockStandsAt } from '../support/clock.ts'
import { asked } from '../support/command.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { active } from '../support/scenes.ts'

clockStandsAt('2027-04-05T09:00:00Z')
const folder = folderOfFile()
const DAY = '2026-12-31'
const CHECKED = '--leaps-checked'
const HEAD = 'BFS-Nr.;Gemeinde;Ständige Wohnbevölkerung;Stichtag'

const there = () => municipalityHistories().filter((one) => existsOn(one, boundariesOf(DAY)))
const residentsOf = (bfsNumber: number, day = DAY) =>
  municipalityHistories().find((one) => one.bfsNumber === bfsNumber)?.populations[day]

/** A line for each municipality of the canton; `changed` writes some of them otherwise, or not at all. */
function lines(changed: Record<number, string | null> = {}, day = DAY): string[] {
  return there().flatMap(({ bfsNumber, name }) => {
    const said = changed[bfsNumber]
    return said === null ? [] : [said ?? `${bfsNumber};${name};${bfsNumber};${day}`]
  })
}

function written(name: string, body: readonly string[]) {
  const file = path.join(folder, name)
  writeFileSync(file, `${[HEAD, ...body].join('\n')}\n`)
  return file
}

const lineOf = (bfsNumber: number) => there().findIndex((one) => one.bfsNumber === bfsNumber) + 2
const sum = () => there().reduce((total, { bfsNumber }) => total + bfsNumber, 0)

describe('the residents of a reference day', () => {
  test('are of a day that has come, and nowhere nobody', async () => {
    const before = municipalityHistories()
    const ahead = await asked(run, [written('morgen.csv', lines({}, '2027-12-31'))])
    expect([ahead.code, ahead.stderr.match(/This reference day has not come yet/g)?.length]).toEqual([
      2,
      there().length,
    ])
    const nobody = await asked(run, [written('leer.csv', lines({ 1024: `1024;Emmen;0;${DAY}` }))])
    expect(nobody.stderr).toContain('There is no municipality without residents.')
    expect(municipalityHistories()).toEqual(before)
  })

  test('are told without being taken over, then taken over as a whole, and can be corrected', async () => {
    const file = written('lustat.csv', [...lines(), `;Kanton Luzern;${sum()};${DAY}`])
    const count = there().length
    expect(await asked(run, [file, '--dry-run'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(`^${DAY}: ${count} new, 0 changed, 0 unchanged, .*\\(dry run\\)`),
      ),
    })
    expect(residentsOf(1065)).toBeUndefined()
    const unsure = await asked(run, [file])
    expect([unsure.code, unsure.stderr]).toEqual([
      2,
      'lustat.csv: Figures have changed by more than a fifth since the last reference day; check them, then say --leaps-checked.\n',
    ])
    expect(residentsOf(1065)).toBeUndefined()
    expect((await asked(run, [file, CHECKED])).code).toBe(0)
    expect(residentsOf(1065)).toBe(1065)

    const corrected = written('neu.csv', lines({ 1065: `1065;Root;6’400;31.12.2026` }))
    expect((await asked(run, [corrected, CHECKED])).stdout).toContain(
      `line ${lineOf(1065)}: changed: 1065 Root, 6’400 (until now 1’065)`,
    )
    expect(residentsOf(1065)).toBe(6400)
  })

  test('are not taken over with a fault in any line: each is named by line and column', async () => {
    const before = municipalityHistories()
    const bad = lines({
      1001: `1001;Doppleschwand;viele;${DAY}`,
      1002: '1002;Entlebuch;3400;2025-12-31',
      1004: null,
      1005: `1005;Hasle (LU);1800;${DAY}\n1005;Hasle (LU);1801;${DAY}`,
      1024: `1024;Emmen;-5;${DAY}`,
    })
    const { code, stderr } = await asked(run, [written('falsch.csv', [...bad, `1057;Honau;400;${DAY}`])])
    expect(code).toBe(2)
    expect(stderr).toContain(', Residents: «viele» is no count of persons')
    expect(stderr).toContain(', Residents: «-5» is no count of persons')
    expect(stderr).toMatch(/, Reference day: A table is about a single reference day/)
    expect(stderr).toMatch(/, Municipality: This municipality stands in line \d+ already/)
    expect(stderr).toMatch(/, Municipality: Honau was no municipality of its own after this reference day/)
    expect(stderr).toContain('1004 Flühli: This municipality of the reference day is missing.')
    expect(municipalityHistories()).toEqual(before)
  })

  test('have to add up to what the table says of the whole canton', async () => {
    const file = written('summe.csv', [...lines(), `;Kanton Luzern;${sum() + 1};${DAY}`])
    expect((await asked(run, [file])).stderr).toMatch(
      new RegExp(`^line ${there().length + 2}, Residents: This is not the sum of the municipalities`),
    )
  })

  test('on which a contribution rests stay what they are', async () => {
    await active()
    const day = '2023-12-31'
    const known = municipalityHistories().filter((one) => one.populations[day] !== undefined)
    const body = known.map(({ bfsNumber, name, populations }) =>
      [bfsNumber, name, (populations[day] ?? 0) + (bfsNumber === 1065 ? 1 : 0), day].join(';'),
    )
    const before = residentsOf(1065, day)
    const { code, stderr } = await asked(run, [written('alt.csv', body)])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^line \d+, Residents: A contribution rests on this reference day already/),
    ])
    expect(residentsOf(1065, day)).toBe(before)
  })

  test('of a table without the reference day are not read', async () => {
    const file = path.join(folder, 'ohne.csv')
    writeFileSync(file, 'BFS-Nr.;Einwohner\n1065;6000\n')
    expect((await asked(run, [file])).stderr).toContain('There is no heading with columns')
  })
})
