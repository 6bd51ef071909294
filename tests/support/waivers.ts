import { rappen } from '#app/domain/money.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { YEAR } from './days.ts'
import { at, reopen } from './money-lives.ts'
import { moveClaim, payClaim } from './moves.ts'
import { as } from './people.ts'
import { claimOf } from './records.ts'
import { reportApproved, yearOf } from './report-scenes.ts'
import { asOneMay } from './settings.ts'

export const RETURNED = rappen(50_000)

/** A part of what is claimed is returned, the rest waived; then the year is open again. */
export async function waivedAndReopened() {
  const dossier = await reportApproved({ percent: 80 })
  payClaim(claimOf(dossier), RETURNED)
  asOneMay(() => moveClaim(claimOf(dossier), 'waive', as('officer')))
  reopen(dossier)
  return dossier
}

/** The canton counts the accounts of the year at a part of what was budgeted. */
export function correctTo(dossier: Dossier, percent: number) {
  const accounts = budgetLinesOf(dossier.id)
    .filter(({ year }) => year === YEAR)
    .map(({ id, amountRappen }) => ({
      budgetLineId: id,
      correctedRappen: rappen(Math.round((amountRappen * percent) / 100)),
      correctionReason: 'Beleg.',
    }))
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') },
    { accounts, thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
  )
}

/** The same with accounts that carry all that was agreed, for whoever approves next. */
export async function waivedAndCorrected() {
  const dossier = await waivedAndReopened()
  correctTo(dossier, 100)
  return dossier
}
