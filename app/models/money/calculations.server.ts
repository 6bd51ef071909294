import { and, eq, isNull } from 'drizzle-orm'
import { type BudgetLine, yearsOf } from '#app/domain/application/application.ts'
import { matchOfBudget, type YearlyMatch } from '#app/domain/application/budget-match.ts'
import { type PinnedCalculation, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import type { Read } from '#app/domain/faults.ts'
import type { Rappen } from '#app/domain/money.ts'
import { eligibleCategories } from '#app/domain/programme/catalogue.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { catalogueOf } from '#app/models/programme/catalogues.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { keyVersions, programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { contributionsOf } from './contributions.server.ts'
import { type Applying, calculateByKey, partyOf } from './key-calculation.server.ts'
import { pinnedCalculation, settingsOf } from './pinned.server.ts'
import { poolRounds } from './pool-rounds.server.ts'
import { costOfAYear } from './yearly-cost.server.ts'

/**
 * What the key in force gives this dossier, with the municipalities as they are now or as they were; undefined where
 * the population cannot be told.
 */
export function previewCalculation(
  dossier: Applying,
  municipalities = municipalityHistories(),
): PinnedCalculation | undefined {
  const read = readCalculation(dossier, municipalities)
  return read.ok ? read.value : undefined
}

/** The same, or why it cannot be told. */
export function readCalculation(
  dossier: Applying,
  municipalities = municipalityHistories(),
): Read<PinnedCalculation> {
  return calculateByKey(programmeOf(dossier.periodId), {
    party: partyOf(dossier),
    rounds: (stored) => poolRounds(dossier, stored),
    cost: () => costOfAYear(dossier),
    municipalities,
  })
}

/** The calculation that counts: the pinned one, else what the key in force gives now. */
export function calculationOf(dossier: Dossier): PinnedCalculation | undefined {
  return pinnedCalculation(dossier.id)?.calculation ?? previewCalculation(dossier)
}

/** The match of each year of the term, on the budget (Merkblatt 5). */
export function matchByYear(
  dossier: Dossier,
  {
    calculation,
    budgetLines,
    thirdParty,
  }: {
    calculation: PinnedCalculation
    budgetLines: readonly BudgetLine[]
    thirdParty: Readonly<Record<number, Rappen>>
  },
): YearlyMatch[] {
  return matchOfBudget({
    years: yearsOf(dossier),
    lines: budgetLines,
    thirdParty,
    contributions: contributionsOf(dossier, calculation),
    ratio: settingsOf(dossier).matchingRatio,
    eligible: eligibleCategories(catalogueOf(dossier)),
  })
}

export function requiredByYear(
  dossier: Pick<Dossier, 'id' | 'periodId'>,
  contributions: Record<number, Rappen>,
) {
  const ratio = settingsOf(dossier).matchingRatio
  return Object.fromEntries(
    Object.entries(contributions).map(([year, amount]) => [year, requiredOwnSpending(amount, ratio)]),
  )
}

/** An approval pins the settings of its day with the calculation; an amendment keeps those of its agreement. */
export function insertCalculation(
  tx: Tx,
  {
    dossier,
    calculation,
    personId,
    creditReason = '',
    now,
  }: {
    dossier: Dossier
    calculation: PinnedCalculation
    personId: string
    /** Why it goes beyond the credit; empty where it does not. */
    creditReason?: string
    now: Date
  },
) {
  const key = keyVersions(dossier.periodId).find(({ version }) => version === calculation.keyVersion)
  if (!key) throw new Error(`There is no version ${calculation.keyVersion} of the key`)
  const settingsVersion =
    pinnedCalculation(dossier.id)?.settingsVersion ?? programmeOf(dossier.periodId).held?.number ?? 0
  supersedeCalculation(tx, dossier.id, now)
  tx.insert(calculations)
    .values({
      id: newId(),
      dossierId: dossier.id,
      keyId: key.id,
      calculation,
      settingsVersion,
      creditReason,
      computedBy: personId,
      computedAt: now.toISOString(),
    })
    .run()
}

export function supersedeCalculation(tx: Tx, dossierId: string, now: Date) {
  tx.update(calculations)
    .set({ supersededAt: now.toISOString() })
    .where(and(eq(calculations.dossierId, dossierId), isNull(calculations.supersededAt)))
    .run()
}

export function allCalculations() {
  return db
    .select({
      id: calculations.id,
      reference: dossiers.reference,
      periodId: dossiers.periodId,
      calculation: calculations.calculation,
      settingsVersion: calculations.settingsVersion,
    })
    .from(calculations)
    .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
    .all()
}
