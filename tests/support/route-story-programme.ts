import { nextPeriod } from '#app/domain/programme/period.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { beginReport } from '#app/models/programme/activity-report-acts.server.ts'
import { beginChain } from '#app/models/programme/chain-acts.server.ts'
import { recordEvaluation } from '#app/models/programme/evaluations.server.ts'
import { keepGrantImport } from '#app/models/programme/grant-imports.server.ts'
import { openForLate } from '#app/models/programme/late-openings.server.ts'
import { openPeriod } from '#app/models/programme/periods.server.ts'
import { keepPopulationImport } from '#app/models/programme/population-imports.server.ts'
import { allPeriods, programmeOn } from '#app/models/programme/programme.server.ts'

const ROOT = 1065

/** Of each part of the programme something that waits to be decided. */
export function tellOfTheProgramme(day: string) {
  const officer = findPersonByRole('officer', null)
  if (!officer) throw new Error('The story has no officer')
  const now = new Date(day)
  const by = { person: null, now }
  // Each with a fault in its second line.
  keepGrantImport(sent('Projekte.csv', ['Projekt', 'Jahr'], ['Sprachtreff', '2031']), by)
  keepPopulationImport(sent('LUSTAT.csv', ['Einwohner', 'Stichtag'], ['1000', '2030-12-31']), by)
  const opening = { bfsNumber: ROOT, fromYear: 2025, untilOn: day.slice(0, 10), reason: 'Nachgereicht.' }
  done(openForLate(officer, opening, now))
  done(openPeriod(officer, { ...nextPeriod(allPeriods()), name: 'KIP 4' }, now))
  const evaluation = {
    title: 'Wirkung der Anlaufstellen',
    evaluator: 'Hochschule Luzern',
    evaluatedOn: day.slice(0, 10),
    findings: 'Die Anlaufstellen werden gefunden.',
  }
  const running = programmeOn(day.slice(0, 10)).id
  done(recordEvaluation(running, { evaluation, file: undefined }, { person: officer, now }))
  done(beginReport(officer, { periodId: running, year: null }, now))
  done(beginChain(officer, { periodId: running, from: null }, now))
}

/** A table with a line for Root and one for Honau, which has been part of Root since 2025. */
function sent(fileName: string, head: string[], line: string[]) {
  const rows = [
    ['BFS-Nr.', ...head],
    ['1065', ...line],
    ['1057', ...line],
  ]
  const sheets = [{ name: '', rows: rows.map((cells, at) => ({ line: at + 1, cells })), formulas: [] }]
  return { fileName, sha256: 'c'.repeat(64), sheets }
}

function done(result: { ok: boolean }) {
  if (!result.ok) throw new Error(`The story was refused: ${JSON.stringify(result)}`)
}
