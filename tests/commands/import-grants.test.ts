import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '#app/commands/import-grants.ts'
import { standingGrants } from '#app/models/programme/grants.server.ts'
import { asked } from '../support/command.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { number, text, workbook } from '../support/sheet-files.ts'

const folder = folderOfFile()
const written = (name: string, content: string | Buffer) => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
const GOOD = 'BFS-Nr.;Gemeinde;Projekt;Jahre\n1024;Emmen;Treff;2026–2027\n1031;Hochdorf;Fest;2026\n'

test('a table is told without being taken over, then taken over, and then changes nothing any more', async () => {
  const file = written('projekte.csv', GOOD)
  expect(await asked(run, [file, '--dry-run'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^2 new, 0 changed, 0 unchanged, 0 not in the file \(dry run\)\nline 2: new: 1024 Treff, 2026–2027/,
    ),
  })
  expect(standingGrants()).toEqual([])
  expect((await asked(run, [file])).code).toBe(0)
  expect(standingGrants().map(({ bfsNumber, toYear }) => [bfsNumber, toYear])).toEqual([
    [1024, 2027],
    [1031, 2026],
  ])
  expect((await asked(run, [file])).stdout).toMatch(/^0 new, 0 changed, 2 unchanged/)
})

test('an XLSX is taken as a CSV is', async () => {
  const rows = `<row r="1">${text('A1', 'BFS-Nr.')}${text('B1', 'Projekt')}${text('C1', 'Jahr')}</row>
    <row r="2">${number('A2', '1040')}${text('B2', 'Fest')}${number('C2', '2028')}</row>`
  expect((await asked(run, [written('projekte.xlsx', workbook(rows)), '--dry-run'])).stdout).toMatch(
    /^1 new.*\nline 2: new: 1040 Fest, 2028\n/,
  )
})

test('every fault is a sentence with its line and column, and nothing is changed', async () => {
  const before = standingGrants()
  const bad = 'BFS-Nr.;Gemeinde;Projekt;Jahr\n1057;Honau;Treff;2026\n9999;Neu;Fest;2026\n1024;Emmen;;x\n'
  expect(await asked(run, [written('falsch.csv', bad)])).toEqual({
    code: 2,
    stdout: '',
    stderr: [
      'line 2, Municipality: This municipality does not exist any more in that year. It belongs to Root.',
      'line 3, FSO no.: There is no municipality with the number 9999 in the register. If a merger made it, enter that first.',
      'line 4, Project: The project has no name.',
      'line 4, Years: «x» is no year, for example 2027.',
      '',
    ].join('\n'),
  })
  expect(standingGrants()).toEqual(before)
})

test.each([
  [[], /FILE: This argument is missing/],
  [['none.csv'], /FILE: none.csv cannot be read/],
  [[written('a.csv', GOOD), '--now'], /--now: There is no such argument/],
  [[written('leer.csv', ' ')], /The file is empty/],
  [[written('kopf.csv', 'a;b\n1;2\n')], /There is no heading/],
  [[written('zu.csv', 'a;b\n"1;2\n')], /A quote is not closed. It begins at 2/],
])('%j is refused with a sentence', async (args, sentence) => {
  expect(await asked(run, args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(sentence),
  })
})
