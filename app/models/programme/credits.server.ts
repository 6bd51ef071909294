import { asc, eq, inArray, sql } from 'drizzle-orm'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { TrancheState } from '#app/domain/lifecycle/tranche.ts'
import { type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { counting, creditFaults, creditOf, leftOf, type MoneyOfCredit } from '#app/domain/programme/credit.ts'
import type { TypedCredit } from '#app/domain/programme/credit-form.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { contributionOf } from '#app/domain/year-money.ts'
import { dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { contributionsOf } from '#app/models/money/contributions.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { reportsOfAll } from '#app/models/report/report-matrix.server.ts'
import { db, orRollBack } from '#db/client.server.ts'
import { byName } from '#db/columns.ts'
import { credits } from '#db/schema/credit.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { users } from '#db/schema/people.ts'
import { changedProgramme, programmeOf } from './programme.server.ts'
import { yearsOf } from './roll-up.server.ts'

/** Approved, and its agreement is not in force yet. */
const RESERVING = [
  'approved',
  'agreement_issued',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]

/** What a line stands for, and the figure of the year that it is part of. */
export type CreditLine = {
  figure: keyof MoneyOfCredit
  reference: string
  party: string
  year: number
  amountRappen: Rappen
}

/** Every credit of a period as it was entered, the first one first. */
export const enteredCredits = oncePerRequest((periodId: string) =>
  db
    .select({
      id: credits.id,
      year: credits.year,
      source: credits.source,
      amountRappen: credits.amountRappen,
      legalBasis: credits.legalBasis,
      reason: credits.reason,
      enteredBy: users.name,
      enteredAt: credits.enteredAt,
    })
    .from(credits)
    .innerJoin(users, eq(users.id, credits.enteredBy))
    .where(eq(credits.periodId, periodId))
    .orderBy(sql`${credits}.rowid`)
    .all(),
)

/** The mark of the credits of a period, for whoever enters the next one. */
export function markOfCredits(periodId: string) {
  return markOfRecord(enteredCredits(periodId).map(({ id }) => id))
}

/** Each year of a period with its credit (null: none was entered), what became of it, and what is left. */
export function creditYears(periodId: string, today: string) {
  return yearsOfLines(periodId, creditLines(periodId, today))
}

/** The same, where the lines are known. */
export function yearsOfLines(periodId: string, lines: readonly CreditLine[]) {
  const entered = counting(enteredCredits(periodId))
  return yearsOf(programmeOf(periodId)).map((year) => {
    const money = moneyOf(lines.filter((line) => line.year === year))
    const creditRappen = creditOf(entered, year)
    const leftRappen = creditRappen === null ? null : leftOf(creditRappen, money)
    return { year, sources: entered.filter((one) => one.year === year), creditRappen, ...money, leftRappen }
  })
}

/** What each figure of a period is made of, by the name of the party. */
export function creditLines(periodId: string, today: string): CreditLine[] {
  return [...agreedLines(periodId), ...reservedLines(periodId, today), ...trancheLines(periodId)].filter(
    ({ amountRappen }) => amountRappen > 0,
  )
}

function moneyOf(lines: readonly CreditLine[]): MoneyOfCredit {
  const sum = (figure: keyof MoneyOfCredit) =>
    sumRappen(lines.filter((line) => line.figure === figure).map(({ amountRappen }) => amountRappen))
  return {
    committed: sum('committed'),
    freed: sum('freed'),
    reserved: sum('reserved'),
    released: sum('released'),
    ordered: sum('ordered'),
    paid: sum('paid'),
    toCome: sum('toCome'),
  }
}

function agreedLines(periodId: string): CreditLine[] {
  return reportsOfAll()
    .filter((one) => one.periodId === periodId)
    .flatMap(({ reference, party, year, entitlementRappen, finalRappen }) => {
      const kept = contributionOf({ entitlementRappen, finalRappen })
      const of = { reference, party, year }
      return [
        { figure: 'committed' as const, ...of, amountRappen: entitlementRappen },
        { figure: 'freed' as const, ...of, amountRappen: rappen(entitlementRappen - kept) },
      ]
    })
}

function reservedLines(periodId: string, today: string): CreditLine[] {
  const ids = db
    .select({ id: dossiers.id, periodId: dossiers.periodId })
    .from(dossiers)
    .where(inArray(dossiers.state, [...RESERVING]))
    .all()
    .filter((one) => one.periodId === periodId)
    .map(({ id }) => id)
  takeOut(ids, 'calculations', 'agreements')
  return dossiersById(ids, today).flatMap((dossier) => {
    const pinned = pinnedCalculation(dossier.id)?.calculation
    const byYear = pinned ? contributionsOf(dossier, pinned) : {}
    return Object.entries(byYear).map(([year, amountRappen]) => ({
      figure: 'reserved' as const,
      reference: dossier.reference,
      party: dossier.party.name,
      year: Number(year),
      amountRappen,
    }))
  })
}

const FIGURE_OF: Partial<Record<TrancheState, keyof MoneyOfCredit>> = {
  planned: 'toCome',
  held: 'toCome',
  released: 'released',
  ordered: 'ordered',
  paid: 'paid',
}

function trancheLines(periodId: string): CreditLine[] {
  const states = Object.keys(FIGURE_OF) as TrancheState[]
  return db
    .select({
      reference: dossiers.reference,
      party: parties.name,
      periodId: dossiers.periodId,
      year: tranches.year,
      state: tranches.state,
      amountRappen: tranches.amountRappen,
    })
    .from(tranches)
    .innerJoin(dossiers, eq(dossiers.id, tranches.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(inArray(tranches.state, states))
    .orderBy(byName(parties.name), asc(tranches.number))
    .all()
    .filter((one) => one.periodId === periodId)
    .flatMap(({ state, periodId: _same, ...line }) => {
      const figure = FIGURE_OF[state]
      return figure ? [{ figure, ...line }] : []
    })
}

type Entering = { periodId: string; person: Person; seen: string; now: Date; today: string }

/** A credit takes the place of the one before of its year and source, which stays readable; in a period that is over none. */
export function enterCredit({ periodId, person, seen, now, today }: Entering, typed: TypedCredit) {
  return orRollBack((tx) => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' } as const
    const period = programmeOf(periodId)
    if (isOver(period, today)) return { ok: false, refusal: 'period_over' } as const
    if (markOfCredits(periodId) !== seen) return changedProgramme(tx, periodId)
    const ofYear = counting(enteredCredits(periodId)).filter(({ year }) => year === typed.year)
    const isSame = ({ source }: { source: string }) => source === typed.source
    const money = creditYears(periodId, today).find(({ year }) => year === typed.year)
    const errors = creditFaults(typed, {
      years: yearsOf(period),
      others: sumRappen(ofYear.filter((one) => !isSame(one)).map(({ amountRappen }) => amountRappen)),
      before: ofYear.find(isSame)?.amountRappen ?? null,
      money: money ?? moneyOf([]),
    })
    if (Object.keys(errors).length > 0) return { ok: false, errors } as const
    const { reason, isShort: _asked, ...data } = typed
    tx.insert(credits)
      .values({ id: newId(), periodId, ...data, reason, enteredBy: person.id, enteredAt: now.toISOString() })
      .run()
    recordAct(tx, {
      person,
      now,
      machine: 'programme',
      recordId: periodId,
      action: 'enter_credit',
      reason,
      data,
    })
    return { ok: true } as const
  })
}
