import { asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { LEGAL_BASES } from '#app/domain/agreement/legal-basis.ts'
import { yearsOf } from '#app/domain/application/application.ts'
import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'
import { env } from '#app/env.server.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { pinnedCalculation, previewCalculation, versionsOf } from '#app/models/money/calculations.server.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { documents } from '#db/schema/documents.ts'
import { users } from '#db/schema/people.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

/**
 * What an agreement is made from: the approved application and the pinned calculation; before the approval, for
 * a preview, the calculation that would be pinned. The same records and instant give the same data.
 */
export function agreementData(dossier: Dossier, now: Date): AgreementData {
  const application = applicationOf(dossier)
  const programme = programmeOf(dossier.periodId)
  const pinned = pinnedCalculation(dossier.id)
  const calculation = pinned?.calculation ?? previewCalculation(dossier)
  const { party, structure } = application
  if (!calculation || !structure || !party.contact || !party.account)
    throw new Error(`Dossier ${dossier.reference} is not complete enough for an agreement`)
  return {
    reference: dossier.reference,
    version: nextVersion(dossier.id),
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
  const files = new Map(recordsIn(dossierId, 'documents').map((document) => [document.id, document]))
  return versionsOf(dossierId).flatMap(({ id, version, data, issuedAt, documentId }) => {
    const file = files.get(documentId)
    if (!file) return []
    const { fileName, size, sha256, fingerprint } = file
    return [{ id, dossierId, version, data, issuedAt, documentId, fileName, size, sha256, fingerprint }]
  })
}

const matchers = alias(users, 'matchers')

type Version = { id: string; dossierId: string }

/** Who signed, how, and whether the copy handed in can be opened. */
export function signaturesOf({ id, dossierId }: Version) {
  return signaturesWithNames(dossierId)
    .filter(({ agreementId }) => agreementId === id)
    .map(({ agreementId: _own, scan, ...signature }) => ({
      ...signature,
      withheld: scan ? withheldByScan(scan) : undefined,
    }))
}

const signaturesWithNames = oncePerRequest((dossierId: string) =>
  db
    .select({
      agreementId: signatures.agreementId,
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
    .innerJoin(agreements, eq(agreements.id, signatures.agreementId))
    .innerJoin(users, eq(users.id, signatures.signedBy))
    .leftJoin(documents, eq(documents.id, signatures.documentId))
    .leftJoin(matchers, eq(matchers.id, signatures.matchedBy))
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(asc(signatures.signedAt))
    .all(),
)

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
      amountRappen,
      needsReportOf: gateYear,
    })),
    reports: yearsOf({ startsOn, endsOn }).map((year) => {
      const { legalOn, effectiveOn } = annualReportDue(year, settings)
      return { year, legalDueOn: legalOn, effectiveDueOn: effectiveOn }
    }),
  }
}

function nextVersion(dossierId: string) {
  const [last] = versionsOf(dossierId)
  return (last?.version ?? 0) + 1
}
