import { asc, eq, inArray } from 'drizzle-orm'
import { yearsOf } from '#app/domain/application/application.ts'
import { by } from '#app/domain/order.ts'
import type { Side } from '#app/domain/roles.ts'
import { setAsideOf } from '#app/models/agreement/signatures-set-aside.server.ts'
import { bookingsOf } from '#app/models/money/claim-bookings.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { deadlineExtensions, deadlineNotices } from '#db/schema/report.ts'
import { notes } from '#db/schema/review.ts'
import { applicationOf } from './application.server.ts'
import { type Dossier, isEditable } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { requestsOf } from './points.server.ts'
import { termOf } from './terminations.server.ts'

/** The records of a dossier as data, one entry for one file. Notes and check list are the canton's own. */
export function recordsOf(dossier: Dossier, reader: Side): Record<string, unknown> {
  const { id } = dossier
  return {
    dossier: overviewOf(dossier),
    catalogue: catalogueOf(dossier),
    application: reader === 'canton' && isEditable(dossier) ? null : applicationOf(dossier),
    filings: [...recordsIn(id, 'filings')].sort(by(({ filedAt }) => filedAt)),
    requests: [null, ...yearsOf(dossier)].flatMap((year) => requestsOf({ dossierId: id, year }, reader)),
    calculations: recordsIn(id, 'calculations'),
    agreements: agreementsOf(id),
    amendments: [...recordsIn(id, 'amendments')].sort(by(({ number }) => number)),
    reports: reportsOf(id),
    payments: paymentsOf(id),
    deadlines: deadlinesOf(id),
    ...(reader === 'canton' && {
      checklist: recordsIn(id, 'checklist'),
      notes: db.select().from(notes).where(eq(notes.dossierId, id)).orderBy(asc(notes.at)).all(),
    }),
  }
}

/** The hashes of all files that were ever filed with a dossier. */
export function filedHashes(dossierId: string): Set<string> {
  return new Set(recordsIn(dossierId, 'filings').flatMap(({ files }) => files.map(({ sha256 }) => sha256)))
}

function overviewOf(dossier: Dossier) {
  const { id, periodId } = dossier
  const { reference, state, createdAt, updatedAt, party } = dossier
  const { name, startsOn: periodStartsOn, endsOn: periodEndsOn } = programmeOf(periodId)
  const settings = settingsOf({ id, periodId })
  const period = { name, startsOn: periodStartsOn, endsOn: periodEndsOn, settings }
  const members = recordsIn(id, 'members')
  return { reference, state, ...termOf(dossier), createdAt, updatedAt, party, members, period }
}

function agreementsOf(dossierId: string) {
  return [...recordsIn(dossierId, 'agreements')].sort(by(({ version }) => version)).map((version) => ({
    ...version,
    signatures: recordsIn(dossierId, 'signatures')
      .filter(({ agreementId }) => agreementId === version.id)
      .map((signature) => ({ ...signature, setAside: setAsideOf(dossierId, signature.id) ?? null })),
  }))
}

function reportsOf(dossierId: string) {
  const own = <Row extends { reportingYearId: string }>(rows: readonly Row[], { id }: { id: string }) =>
    rows.filter(({ reportingYearId }) => reportingYearId === id)
  return [...recordsIn(dossierId, 'reportingYears')].sort(by(({ year }) => year)).map((year) => ({
    ...year,
    measures: own(recordsIn(dossierId, 'measureReports'), year),
    accounts: own(recordsIn(dossierId, 'accountLines'), year),
    addedMeasures: own(recordsIn(dossierId, 'addedMeasures'), year),
    addedCosts: own(recordsIn(dossierId, 'addedCosts'), year),
    settlements: own(recordsIn(dossierId, 'settlements'), year),
  }))
}

function paymentsOf(dossierId: string) {
  return {
    tranches: [...recordsIn(dossierId, 'tranches')].sort(
      by(
        ({ year }) => year,
        ({ number }) => number,
      ),
    ),
    claims: recordsIn(dossierId, 'claims'),
    bookings: bookingsOf(dossierId),
    ledger: ledgerFor(dossierId),
  }
}

function deadlinesOf(dossierId: string) {
  const all = recordsIn(dossierId, 'deadlines')
  const ids = all.map(({ id }) => id)
  const extended = db
    .select()
    .from(deadlineExtensions)
    .where(inArray(deadlineExtensions.deadlineId, ids))
    .orderBy(asc(deadlineExtensions.grantedAt))
    .all()
  const sent = db.select().from(deadlineNotices).where(inArray(deadlineNotices.deadlineId, ids)).all()
  return all.map(({ termOn: _term, ...one }) => ({
    ...one,
    notices: sent.filter(({ deadlineId }) => deadlineId === one.id),
    extensions: extended.filter(({ deadlineId }) => deadlineId === one.id),
  }))
}
