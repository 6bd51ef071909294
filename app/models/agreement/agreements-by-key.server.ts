import { and, eq } from 'drizzle-orm'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { UNDER_WAY } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, sumRappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { type Dossier, dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn, takeOut } from '#app/models/dossier/folder.server.ts'
import type { StoredKey } from '#app/models/programme/programme.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { openYears } from './amendment-faults.server.ts'
import { agreementInForce, openAmendmentsOf } from './amendment-records.server.ts'
import { askedAmendment } from './asked-amendment.server.ts'
import { type ByKey, contributionByKey } from './contribution-by-key.server.ts'

/** The first year of which a version counts from its first day on. */
export function firstYearOf({ inForceFrom }: Pick<StoredKey, 'inForceFrom'>): number {
  const year = yearOf(inForceFrom)
  return inForceFrom.endsWith('-01-01') ? year : year + 1
}

/**
 * The running agreements of the period of a version, by name, with what each of their years gives now and by the keys
 * that count from its first year on, and what stands against an amendment that says so. Nothing is changed.
 */
export function agreementsByKey(key: StoredKey, now: Date) {
  const ids = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(and(eq(dossiers.periodId, key.periodId), eq(dossiers.state, 'active')))
    .all()
    .map(({ id }) => id)
  takeOut(ids, 'agreements', 'budgetLines', 'reportingYears', 'tranches', 'documents', 'amendments')
  return dossiersById(ids, today(now))
    .flatMap((dossier) => agreementByKey(key, dossier, now) ?? [])
    .sort((one, other) => inGermanOrder(one.dossier.party.name, other.dossier.party.name))
}
export type AgreementByKey = ReturnType<typeof agreementsByKey>[number]

/** One of them; undefined where nothing is in force from the first year of the version on. */
export function agreementByKey(key: StoredKey, dossier: Dossier, now: Date) {
  const current = agreementInForce(dossier)?.data
  const agreed = current?.contributions.filter(({ year }) => year >= firstYearOf(key)) ?? []
  if (!current || agreed.length === 0) return undefined
  const open = openYears({ dossier, current }, 'amount').filter((year) => year >= firstYearOf(key))
  const change = open[0] === undefined ? null : changeTo(key, open[0])
  const next = change && contributionByKey({ dossier, current, change, reason: '' }, change)
  const amounts = new Map(
    next?.contributions?.map(({ year, contributionRappen }) => [year, contributionRappen]),
  )
  const asked = change && askedAmendment({ dossier, current, change, reason: '', side: 'canton' }, now)
  return {
    dossier,
    change,
    years: agreed.map(({ year, contributionRappen: before }) => ({
      year,
      /** Its report is filed, or that of a later year: it stays as it was agreed. */
      closed: !open.includes(year),
      before,
      after: open.includes(year) ? (amounts.get(year) ?? null) : before,
      underWay: moneyUnderWay(dossier, year),
    })),
    /** What is proposed already. */
    amendment: openAmendmentsOf(dossier.id)[0]?.number ?? null,
    errors: errorsOf(asked),
    reasons: asked?.ok ? asked.reasons : [],
  }
}

/** The mark of what a page shows of the agreements, for whoever proposes their amendments. */
export function markOfAgreements(all: readonly AgreementByKey[]) {
  return markOfRecord(all.map(({ dossier, change, years }) => [dossier.id, change, years]))
}

function errorsOf(asked: ReturnType<typeof askedAmendment> | null): Record<string, string> {
  if (!asked) return { fromYear: 'amendment_year_closed' }
  return asked.ok ? {} : asked.errors
}

const changeTo = ({ version: keyVersion }: StoredKey, fromYear: number): ByKey => ({
  kind: 'amount',
  fromYear,
  keyVersion,
})

/** What of a year is released, ordered or paid: an amendment leaves it, and the settlement evens it out. */
function moneyUnderWay({ id }: Dossier, ofYear: number): Rappen {
  const moved = recordsIn(id, 'tranches').filter(
    ({ year, state }) => year === ofYear && isOneOf(UNDER_WAY, state),
  )
  return sumRappen(moved.map(({ amountRappen }) => amountRappen))
}
