import { and, eq } from 'drizzle-orm'
import { dayInZurich, today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import { budgetLinesOf, measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { addLedger, saveAccounts, saveContent } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { paper } from './papers.server.ts'
import { officer, personAs } from './people.server.ts'
import { declarationOf, done, moveClaim, moveReport, moveTranche, signatoryOf } from './road.server.ts'

/** Opens a year's report on 1 January after it, as the portal does by itself. */
export function openReport(dossier: Dossier, year: number) {
  moveReport(rowOf(dossier, year), 'open', null, { at: new Date(`${year + 1}-01-01T01:00:00Z`) })
}

/** Writes the report of a year: actual amounts at `percent` of the budget. */
export async function writeReport(
  dossier: Dossier,
  year: number,
  { percent, at }: { percent: number; at: Date },
) {
  const person = personAs('clerk', dossier.party.leadBfsNumber)
  const change = { reportingYearId: rowOf(dossier, year).id, person, now: at }
  done(
    saveContent(change, {
      ...emptyContent(),
      summary:
        'Die Begrüssungsgespräche sind gut angelaufen und werden geschätzt. Der Treffpunkt hat einen festen Kreis von Freiwilligen gefunden.',
      measures: measuresOf(dossier.id).map(({ id, goals, keyFigures }) => ({
        measureId: id,
        goals,
        contribution: CONTRIBUTIONS[goals[0] ?? ''] ?? '',
        outcome: 'done' as const,
        text: 'Wie geplant durchgeführt.',
        actuals: keyFigures.map(({ planned }) => Math.round((planned * percent) / 100)),
      })),
    }),
  )
  done(
    saveAccounts(change, {
      addedCosts: [],
      accounts: budgetLinesOf(dossier.id)
        .filter((line) => line.year === year)
        .map(({ id, amountRappen }) => ({
          budgetLineId: id,
          declaredRappen: rappen(Math.round((amountRappen * percent) / 100)),
          deviationReason: percent < 85 ? 'Stelle erst ab Mai besetzt.' : '',
        })),
      thirdPartyRappen: rappen(100_000),
    }),
  )
  const file = await paper({
    fileName: `Kontoauszug ${year}.pdf`,
    title: `Kontoauszug der Buchhaltung ${year} (Demo)`,
    from: dossier.party.name,
    reference: dossier.reference,
    lines: ['Auszug des Kontos Integration, von der Finanzverwaltung bestätigt.'],
    at,
  })
  done(addLedger(change, file))
}

/** What the measures of the story did for their goal, by its code. */
const CONTRIBUTIONS: Readonly<Record<string, string>> = {
  welcome:
    'Neun von zehn Neuzugezogenen wurden in den ersten acht Wochen begrüsst. Wer Fragen zu Deutschkurs, Schule oder Arbeit hatte, wurde an die richtige Stelle gewiesen.',
  exchange:
    'Einheimische und Zugewanderte gestalten die Nachmittage gemeinsam; aus den Begegnungen sind zwei Nachbarschaftsgruppen entstanden.',
}

export function fileReport(dossier: Dossier, year: number, at: Date) {
  const input = { declaration: declarationOf(dossier) }
  return moveReport(rowOf(dossier, year), 'submit', signatoryOf(dossier), { at, input })
}

export function takeUpReport(dossier: Dossier, year: number, at: Date) {
  return moveReport(rowOf(dossier, year), 'take_up', officer(), { at })
}

/** Releases, orders and pays the tranches of a year. */
export function payYear(dossier: Dossier, year: number, at: Date) {
  const finance = personAs('finance', null)
  const rows = db
    .select()
    .from(tranches)
    .where(and(eq(tranches.dossierId, dossier.id), eq(tranches.year, year)))
    .all()
  for (const row of rows) {
    const early = row.dueOn > dayInZurich(at.toISOString())
    const input = early ? { reason: 'Mit dem ersten Zahlungslauf des Jahres.' } : {}
    const released = moveTranche(row, 'release', finance, { at, input })
    moveTranche(moveTranche(released, 'order', finance, { at }), 'pay', finance, { at })
  }
}

/** The municipality returns what its settlement claims back. */
export function payBack({ id }: Dossier, at: Date) {
  const claim = db.select().from(claims).where(eq(claims.dossierId, id)).get()
  if (!claim) throw new Error(`Nothing is claimed back from the dossier ${id} of the demo`)
  const input = { amountRappen: claim.amountRappen, paidOn: today(at) }
  moveClaim(claim, 'book_payment', personAs('finance', null), { at, input })
}

export function rowOf({ id }: Dossier, year: number) {
  const row = db
    .select()
    .from(reportingYears)
    .where(and(eq(reportingYears.dossierId, id), eq(reportingYears.year, year)))
    .get()
  if (!row) throw new Error(`The demo has no reporting year ${year}`)
  return row
}
