import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { moveReport, moveTranche } from './moves.ts'
import { as } from './people.ts'
import { trancheOf } from './records.ts'
import { yearOf } from './report-scenes.ts'
import { asOneMay } from './settings.ts'

export const at = (day: string) => new Date(`${day}T09:00:00Z`)

export const finalOf = (dossier: Dossier, year: number) =>
  settlementFor(yearOf(dossier, year))?.finalRappen ?? -1

/** The report of the year that is reported on is approved, and opened once more. */
export const approve = (dossier: Dossier, day = '2027-05-05') =>
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: at(day) })

export const reopen = (dossier: Dossier) =>
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), { now: at('2027-05-03') }))

/** The tranche of the year after is paid, and its payment called back: what was set off against it is open again. */
export function callBack(dossier: Dossier, day = '2027-05-06') {
  for (const action of ['release', 'order', 'pay', 'reverse'] as const)
    moveTranche(trancheOf(dossier, 2027), action, as('finance'), { now: at(day) })
}
