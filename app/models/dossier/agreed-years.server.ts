import { annualReportDue } from '#app/domain/deadlines/due.ts'
import type { Rappen } from '#app/domain/money.ts'
import { type AgreementTerm, tranchePlan } from '#app/domain/tranche-plan.ts'
import { openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { Dossier } from './dossiers.server.ts'

type Entitlement = { year: number; entitlementRappen: Rappen }

/** One reporting year for each calendar year, its report due on 15 March of the next (Merkblatt 5). */
export function beginYears(tx: Tx, dossier: Dossier, entitlements: readonly Entitlement[], now: Date) {
  const settings = settingsOf(dossier)
  return entitlements.map(({ year, entitlementRappen }) => {
    const id = newId()
    tx.insert(reportingYears).values({ id, dossierId: dossier.id, year, entitlementRappen }).run()
    const { legalOn } = annualReportDue(year, settings)
    openDeadline(tx, dossier, { kind: 'annual_report', subjectId: id, legalOn, year, now })
    return { id, year }
  })
}

/** The tranches of a term as the programme plans them, those of the years after `lastYear`. */
export function planTranches(tx: Tx, dossier: Dossier, term: AgreementTerm, lastYear = 0) {
  const planned = tranchePlan(settingsOf(dossier), term)
  for (const tranche of planned.filter(({ year }) => year > lastYear))
    tx.insert(tranches)
      .values({ ...tranche, id: newId(), dossierId: dossier.id })
      .run()
}
