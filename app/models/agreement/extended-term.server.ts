import { eq } from 'drizzle-orm'
import { agreedContribution, agreedReports, agreedTranches } from '#app/domain/agreement/agreed-years.ts'
import type { ChangeOf } from '#app/domain/agreement/amendment.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { moveDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { beginYears, planTranches } from '#app/models/dossier/agreed-years.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { budgetLines, thirdPartyFunds } from '#db/schema/application.ts'
import { dossiers } from '#db/schema/dossier.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { Amending, Changed } from './amended-agreement.server.ts'
import type { Acting } from './amended-records.server.ts'

/** Further years begin as the last one ended: its contribution, its budget, its funds from third parties. */
export function termExtended({ dossier, current }: Amending, { endsOn }: ChangeOf<'term'>): Changed {
  const settings = settingsOf(dossier)
  const lastYear = yearOf(current.term.endsOn)
  const years = Array.from({ length: yearOf(endsOn) - lastYear }, (_, index) => lastYear + 1 + index)
  const amount = current.contributions.at(-1)?.contributionRappen ?? rappen(0)
  const planned = agreedTranches(settings, {
    startOn: current.term.startsOn,
    endOn: endsOn,
    firstYear: amount,
    fullYear: amount,
  }).filter(({ year }) => years.includes(year))
  const lastBudget = current.budget.filter(({ year }) => year === lastYear)
  const lastFunds = current.thirdParty.find(({ year }) => year === lastYear)?.amountRappen ?? rappen(0)
  return {
    term: { ...current.term, endsOn },
    contributions: [
      ...current.contributions,
      ...years.map((year) => agreedContribution(year, amount, current.ratio)),
    ],
    tranches: [...current.tranches, ...planned],
    reports: [...current.reports, ...agreedReports(years, settings)],
    budget: [
      ...current.budget,
      ...years.flatMap((year) =>
        lastBudget.map((one) => ({ ...one, year, id: continuedLineId(one.id, year) })),
      ),
    ],
    thirdParty: [...current.thirdParty, ...years.map((year) => ({ year, amountRappen: lastFunds }))],
  }
}

/** A budget line that goes on in a further year: known before it is stored, so that document and record agree. */
const continuedLineId = (id: string, year: number) => hashOf(`${id}:${year}`).slice(0, 32)

export function recordTerm({ tx, dossier, amendment: { data }, now }: Acting) {
  const lastYear = yearOf(dossier.endsOn)
  const { startsOn: startOn, endsOn: endOn } = data.term
  tx.update(dossiers).set({ endsOn: endOn }).where(eq(dossiers.id, dossier.id)).run()
  const entitlements = data.contributions
    .filter(({ year }) => year > lastYear)
    .map(({ year, contributionRappen }) => ({ year, entitlementRappen: contributionRappen }))
  beginYears(tx, dossier, entitlements, now)
  const end = { kind: 'end_of_agreement', subjectId: dossier.id, legalOn: endOn } as const
  moveDeadline(tx, dossier, end, now)
  const amount = data.contributions.at(-1)?.contributionRappen ?? rappen(0)
  planTranches(tx, dossier, { startOn, endOn, firstYear: amount, fullYear: amount }, lastYear)
  addBudget(tx, { dossier, data, lastYear })
}

type Extended = { dossier: Dossier; data: AgreementData; lastYear: number }

/** The budget of the last year goes on, line by line, in the rows of the grid where it stood. */
function addBudget(tx: Tx, { dossier, data, lastYear }: Extended) {
  const stored = recordsIn(dossier.id, 'budgetLines').filter(({ year }) => year === lastYear)
  for (const line of data.budget.filter(({ year }) => year > lastYear)) {
    const before = stored.find(({ id }) => continuedLineId(id, line.year) === line.id)
    tx.insert(budgetLines)
      .values({ ...line, dossierId: dossier.id, rowNumber: before?.rowNumber ?? 0 })
      .run()
  }
  for (const { year, amountRappen } of data.thirdParty.filter((one) => one.year > lastYear))
    tx.insert(thirdPartyFunds).values({ dossierId: dossier.id, year, amountRappen }).run()
}
