import { and, count, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import { env } from '#app/env.server.ts'
import {
  calculationOf,
  contributionsOf,
  matchByYear,
  pinnedCalculation,
  requiredByYear,
} from '#app/models/money/calculations.server.ts'
import { keyInForce, programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { claims } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { checklistEntries, completionRequests } from '#db/schema/review.ts'
import { applicationOf } from './application.server.ts'
import { coveredBy, otherAgreements, projectFundingWithin } from './coverage.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { pointsAskedOf } from './points.server.ts'

type Reader = Tx | typeof db

/** Everything the rules of a dossier look at, as it stands now. */
export function dossierFacts(dossier: Dossier, tx: Reader = db): DossierFacts {
  const application = applicationOf(dossier, tx)
  const calculation = calculationOf(dossier, tx)
  const programme = programmeOf(dossier.periodId, tx)
  const covered = coveredBy(dossier, tx)
  return {
    state: dossier.state,
    application,
    period: { startsOn: programme.startsOn, endsOn: programme.endsOn },
    contribution: calculation ? contributionOf(dossier, calculation, tx) : null,
    missingForMatch: calculation ? missingForMatch(dossier, { application, calculation, tx }) : {},
    projectFunding: projectFundingWithin(covered, tx),
    runningAgreements: otherAgreements(covered, dossier, tx),
    checklist: checklistOf(dossier.id, tx),
    openRequests: openRequestsOf(dossier.id, null, tx),
    openPoints: openPoints(pointsAskedOf({ dossierId: dossier.id, year: null }, tx)).length,
    calculationPinned: pinnedCalculation(dossier.id, tx) !== undefined,
    secondPersonAsked:
      dossier.secondReviewAsked ||
      dossier.secondReviewDrawn === true ||
      passesThreshold(programme.settings, calculation),
    decidedBy: dossier.decidedBy,
    issuedDocument:
      tx.select().from(agreements).where(eq(agreements.dossierId, dossier.id)).get() !== undefined,
    ...signingFacts(dossier, tx),
    ...withheldFiles({ dossierId: dossier.id, year: null }, tx),
    keyMayBindTheCanton: env.DEMO || keyInForce(dossier.periodId, tx).confirmedAt !== null,
    unsettledYears: tx
      .select({ year: reportingYears.year, state: reportingYears.state })
      .from(reportingYears)
      .where(
        and(
          eq(reportingYears.dossierId, dossier.id),
          or(ne(reportingYears.state, 'settled'), inArray(reportingYears.id, yearsWithOpenClaim(tx))),
        ),
      )
      .all(),
  }
}

/** A claim that was offset against a cancelled tranche is open again, also after its year was settled. */
function yearsWithOpenClaim(tx: Reader) {
  return tx.select({ id: claims.reportingYearId }).from(claims).where(eq(claims.state, 'issued'))
}

/** Who has signed the latest version for the municipality, and whether its rule asks for one more person. */
function signingFacts({ id, party }: Dossier, tx: Reader) {
  const latest = tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.dossierId, id))
    .orderBy(desc(agreements.version))
    .get()
  const signed = latest
    ? tx
        .select({
          signedBy: signatures.signedBy,
          documentId: signatures.documentId,
          matchedAt: signatures.matchedAt,
        })
        .from(signatures)
        .where(and(eq(signatures.agreementId, latest.id), eq(signatures.side, 'municipality')))
        .all()
    : []
  return {
    signedForMunicipality: signed.map(({ signedBy }) => signedBy),
    copyToCompare: signed.some(({ documentId, matchedAt }) => documentId !== null && matchedAt === null),
    awaitsSecondSignature: party.signsJointly && signed.length === 0,
  }
}

export function openRequestsOf(dossierId: string, year: number | null, tx: Reader = db): number {
  const row = tx
    .select({ open: count() })
    .from(completionRequests)
    .where(
      and(
        eq(completionRequests.dossierId, dossierId),
        year === null ? isNull(completionRequests.year) : eq(completionRequests.year, year),
        isNull(completionRequests.closedAt),
      ),
    )
    .get()
  return row?.open ?? 0
}

function contributionOf(dossier: Dossier, calculation: PinnedCalculation, tx: Reader) {
  const byYear = contributionsOf(dossier, calculation, tx)
  return { byYear, requiredByYear: requiredByYear(dossier, byYear, tx) }
}

function missingForMatch(
  dossier: Dossier,
  {
    application,
    calculation,
    tx,
  }: { application: DossierFacts['application']; calculation: PinnedCalculation; tx: Reader },
) {
  const { budgetLines, thirdParty } = application
  const failing = matchByYear(dossier, { calculation, budgetLines, thirdParty, tx }).filter(
    ({ holds }) => !holds,
  )
  return Object.fromEntries(failing.map(({ year, missing }) => [year, missing]))
}

function checklistOf(dossierId: string, tx: Reader) {
  const entries = tx.select().from(checklistEntries).where(eq(checklistEntries.dossierId, dossierId)).all()
  const answered = new Set(entries.map(({ rule }) => rule))
  return {
    open: CHECKLIST_RULES.filter((rule) => !answered.has(rule)).length,
    negative: entries.filter(({ verdict }) => verdict === 'not_fulfilled').map(({ rule }) => rule),
  }
}

function passesThreshold(
  { secondPerson }: ReturnType<typeof programmeOf>['settings'],
  calculation: PinnedCalculation | undefined,
) {
  const { fromAmount } = secondPerson
  return fromAmount !== null && calculation !== undefined && calculation.result.fullYear >= fromAmount
}
