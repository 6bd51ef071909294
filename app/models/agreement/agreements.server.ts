import { asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { LEGAL_BASES } from '#app/domain/agreement/legal-basis.ts'
import { yearsOf } from '#app/domain/application/application.ts'
import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import { rappen } from '#app/domain/money.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'
import { env } from '#app/env.server.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { pinnedCalculation, previewCalculation } from '#app/models/money/calculations.server.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { users } from '#db/schema/people.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

type Reader = Tx | typeof db

/**
 * What an agreement is made from: the approved application and the pinned calculation; before the approval, for
 * a preview, the calculation that would be pinned. The same records and instant give the same data.
 */
export function agreementData(dossier: Dossier, { now, tx = db }: { now: Date; tx?: Reader }): AgreementData {
  const application = applicationOf(dossier, tx)
  const programme = programmeOf(dossier.periodId, tx)
  const pinned = pinnedCalculation(dossier.id, tx)
  const calculation = pinned?.calculation ?? previewCalculation(dossier, tx)
  const { party, structure } = application
  if (!calculation || !structure || !party.contact || !party.account)
    throw new Error(`Dossier ${dossier.reference} is not complete enough for an agreement`)
  return {
    reference: dossier.reference,
    version: nextVersion(dossier.id, tx),
    issuedAt: now.toISOString(),
    period: { name: programme.name, startsOn: programme.startsOn, endsOn: programme.endsOn },
    term: { startsOn: dossier.startsOn, endsOn: dossier.endsOn },
    office: programme.office,
    party: { ...party, members: [...party.members], contact: party.contact, account: party.account },
    legalBasis: [...LEGAL_BASES, calculation.legalBasis],
    structure,
    resolutions: application.resolutions.map(({ bfsNumber, body, resolvedOn, businessNumber }) => ({
      municipality: party.members.find((m) => m.bfsNumber === bfsNumber)?.name ?? String(bfsNumber),
      body,
      resolvedOn,
      businessNumber,
    })),
    measures: application.measures.map(
      ({ id, title, description, fundingArea, targetGroups, keyFigures }) => ({
        id,
        title,
        description,
        fundingArea,
        targetGroups: [...targetGroups],
        keyFigures: [...keyFigures],
      }),
    ),
    calculation,
    calculatedOn: today(pinned ? new Date(pinned.computedAt) : now),
    ...moneyOf(dossier, { programme, calculation }),
    budget: application.budgetLines.map(({ id, year, measureId, category, label, amountRappen }) => ({
      id,
      year,
      measureId,
      category,
      label,
      amountRappen,
    })),
    thirdParty: Object.entries(application.thirdParty).map(([year, amountRappen]) => ({
      year: Number(year),
      amountRappen,
    })),
    noticeMonths: null,
    checkUrl: `${env.BASE_URL}/verify`,
  }
}

/** The versions of an agreement, newest first, each with its document; old ones stay readable. */
export function agreementsOf(dossierId: string) {
  return db
    .select({
      id: agreements.id,
      version: agreements.version,
      data: agreements.data,
      issuedAt: agreements.issuedAt,
      documentId: documents.id,
      fileName: documents.fileName,
      size: documents.size,
      sha256: documents.sha256,
    })
    .from(agreements)
    .innerJoin(documents, eq(documents.id, agreements.documentId))
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(desc(agreements.version))
    .all()
}

const matchers = alias(users, 'matchers')

/** Who signed, how, and whether the copy handed in can be opened. */
export function signaturesOf(agreementId: string) {
  return db
    .select({
      id: signatures.id,
      side: signatures.side,
      kind: signatures.kind,
      declaration: signatures.declaration,
      documentId: signatures.documentId,
      fileName: documents.fileName,
      scan: documents.scan,
      signedAt: signatures.signedAt,
      findings: signatures.findings,
      matchedAt: signatures.matchedAt,
      matchedBy: sql<
        string | null
      >`CASE WHEN ${matchers.id} IS NULL THEN NULL ELSE ${nameAt(signatures.matchedAt, matchers)} END`,
      signer: nameAt(signatures.signedAt),
    })
    .from(signatures)
    .innerJoin(users, eq(users.id, signatures.signedBy))
    .leftJoin(documents, eq(documents.id, signatures.documentId))
    .leftJoin(matchers, eq(matchers.id, signatures.matchedBy))
    .where(eq(signatures.agreementId, agreementId))
    .orderBy(asc(signatures.signedAt))
    .all()
    .map(({ scan, ...signature }) => ({ ...signature, withheld: scan ? withheldByScan(scan) : undefined }))
}

type Money = Pick<
  AgreementData,
  'contributions' | 'ratio' | 'missedMatch' | 'unspent' | 'tolerance' | 'tranches' | 'reports'
>

function moneyOf(
  { startsOn, endsOn }: Dossier,
  {
    programme: { settings },
    calculation: { result },
  }: { programme: ReturnType<typeof programmeOf>; calculation: AgreementData['calculation'] },
): Money {
  const byYear = contributionByYear(result, { startsOn, endsOn })
  const term = { startOn: startsOn, endOn: endsOn, firstYear: result.firstYear, fullYear: result.fullYear }
  return {
    contributions: Object.entries(byYear).map(([year, contributionRappen]) => ({
      year: Number(year),
      contributionRappen,
      requiredOwnRappen: requiredOwnSpending(contributionRappen, settings.matchingRatio),
    })),
    ratio: settings.matchingRatio,
    missedMatch: settings.missedMatch,
    unspent: settings.unspentMoney,
    tolerance: settings.tolerance,
    tranches: tranchePlan(settings, term).map(({ year, dueOn, amountRappen, gateYear }) => ({
      year,
      dueOn,
      amountRappen: rappen(amountRappen),
      needsReportOf: gateYear,
    })),
    reports: yearsOf({ startsOn, endsOn }).map((year) => {
      const { legalOn, effectiveOn } = annualReportDue(year, settings)
      return { year, legalDueOn: legalOn, effectiveDueOn: effectiveOn }
    }),
  }
}

function nextVersion(dossierId: string, tx: Reader) {
  const last = tx
    .select({ version: agreements.version })
    .from(agreements)
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(desc(agreements.version))
    .get()
  return (last?.version ?? 0) + 1
}
