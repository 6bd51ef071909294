import { and, count, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { DossierFacts, DossierState } from '#app/domain/lifecycle/dossier.ts'
import { env } from '#app/env.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { checklistEntries, completionRequests, dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { claims } from '#db/schema/money.ts'
import { projectGrants } from '#db/schema/reference.ts'
import { reportingYears } from '#db/schema/report.ts'
import { applicationOf } from './application.server.ts'
import {
  calculationOf,
  contributionsOf,
  matchByYear,
  pinnedCalculation,
  requiredByYear,
} from './calculations.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { keyInForce, programmeOf } from './programme.server.ts'

type Reader = Tx | typeof db

/** Everything the rules of a dossier look at, as it stands now. */
export function dossierFacts(dossier: Dossier, tx: Reader = db): DossierFacts {
  const application = applicationOf(dossier, tx)
  const calculation = calculationOf(dossier, tx)
  const programme = programmeOf(dossier.periodId, tx)
  return {
    state: dossier.state,
    application,
    period: { startsOn: programme.startsOn, endsOn: programme.endsOn },
    contribution: calculation ? contributionOf(dossier, calculation, tx) : null,
    missingForMatch: calculation ? missingForMatch(dossier, { application, calculation, tx }) : {},
    projectFunding: projectFundingOf(dossier, tx),
    runningAgreements: otherAgreementsOf(dossier, tx),
    checklist: checklistOf(dossier.id, tx),
    openRequests: openRequestsOf(dossier.id, null, tx),
    calculationPinned: pinnedCalculation(dossier.id, tx) !== undefined,
    secondPersonAsked:
      dossier.secondReviewAsked ||
      dossier.secondReviewDrawn === true ||
      passesThreshold(programme.settings, calculation),
    decidedBy: dossier.decidedBy,
    issuedDocument:
      tx.select().from(agreements).where(eq(agreements.dossierId, dossier.id)).get() !== undefined,
    ...signingFacts(dossier, tx),
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
        .select({ signedBy: signatures.signedBy })
        .from(signatures)
        .where(and(eq(signatures.agreementId, latest.id), eq(signatures.side, 'municipality')))
        .all()
    : []
  return {
    signedForMunicipality: signed.map(({ signedBy }) => signedBy),
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

/** Merkblatt 5: a member with cantonal project funding in a year of the term. */
function projectFundingOf({ members, startsOn, endsOn }: Dossier, tx: Reader) {
  const from = Number(startsOn.slice(0, 4))
  const to = Number(endsOn.slice(0, 4))
  return tx
    .select()
    .from(projectGrants)
    .where(
      and(
        inArray(
          projectGrants.bfsNumber,
          members.map(({ bfsNumber }) => bfsNumber),
        ),
        sql`${projectGrants.fromYear} <= ${to} AND ${projectGrants.toYear} >= ${from}`,
      ),
    )
    .all()
    .map(({ bfsNumber, title, fromYear }) => ({
      name: members.find((m) => m.bfsNumber === bfsNumber)?.name ?? '',
      title,
      year: Math.max(from, fromYear),
    }))
}

/** States in which an agreement covers its members, or is about to. */
const COVERING_STATES = [
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
  'active',
  'completed',
  'terminated',
] as const satisfies readonly DossierState[]

/** No two running agreements cover the same municipality in the same year, also through an association. */
function otherAgreementsOf(dossier: Dossier, tx: Reader) {
  return tx
    .select({ bfsNumber: partyMembers.bfsNumber, reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .innerJoin(partyMembers, and(eq(partyMembers.partyId, parties.id), isNull(partyMembers.leftOn)))
    .where(
      and(
        ne(dossiers.id, dossier.id),
        inArray(dossiers.state, [...COVERING_STATES]),
        inArray(
          partyMembers.bfsNumber,
          dossier.members.map(({ bfsNumber }) => bfsNumber),
        ),
        sql`substr(${dossiers.startsOn}, 1, 4) <= substr(${dossier.endsOn}, 1, 4)`,
        sql`substr(${dossiers.endsOn}, 1, 4) >= substr(${dossier.startsOn}, 1, 4)`,
      ),
    )
    .all()
    .map(({ bfsNumber, reference }) => ({
      name: dossier.members.find((m) => m.bfsNumber === bfsNumber)?.name ?? '',
      reference,
    }))
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
