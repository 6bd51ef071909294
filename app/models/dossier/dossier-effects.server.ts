import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { contributionByYear } from '#app/domain/contribution/pinned.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import type { DossierEffect, DossierFacts } from '#app/domain/lifecycle/dossier.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'
import { agreementData } from '#app/models/agreement/agreements.server.ts'
import { recordAmendment } from '#app/models/agreement/amended-records.server.ts'
import { cancelDeadlinesOf, meetDeadline, openDeadline } from '#app/models/deadlines/deadlines.server.ts'
import { type EffectContext, type Effects, type FollowUp, idOf } from '#app/models/effect.server.ts'
import {
  insertCalculation,
  pinnedCalculation,
  previewCalculation,
  supersedeCalculation,
} from '#app/models/money/calculations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import {
  closeCompletionRequests,
  openCompletionRequest,
  recordFiling,
} from '#app/models/report/filings.server.ts'
import type { Tx } from '#db/client.server.ts'
import { agreements, signatures } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { endAgreement } from './agreement-end.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { drawSecondReview } from './second-review-draw.server.ts'

type Context = EffectContext<Dossier, DossierFacts>

/** The follow-up records of a dossier's transitions. */
export const dossierEffects: Effects<DossierEffect, Dossier, DossierFacts> = {
  recordSubmission: ({ tx, dossier, facts, input, person, now }) =>
    recordFiling(tx, {
      dossier,
      year: null,
      content: facts.application,
      declaration: input.declaration,
      person,
      now,
    }),
  openCompletionRequest: ({ tx, dossier, input, person, now }) =>
    openCompletionRequest(tx, { dossier, year: null, input, person, now }),
  closeCompletionRequests: ({ tx, dossier, now }) =>
    closeCompletionRequests(tx, { dossierId: dossier.id, year: null, now }),
  drawSecondReview,
  pinCalculation,
  supersedeCalculation: ({ tx, dossier, now }) => supersedeCalculation(tx, dossier.id, now),
  recordIssue: recordAgreement,
  awaitSignature,
  recordAmendment,
  confirmCopies,
  recordSignature: (context) => {
    meetDeadline(context.tx, recordSignature(context), context.now, 'signature')
  },
  recordFirstSignature: (context) => void recordSignature(context),
  createReportingYears,
  createTranches,
  endAgreement,
  meetResolutions: ({ tx, dossier, now }) => meetDeadline(tx, dossier.id, now, 'resolution'),
  watchTheEnd: ({ tx, dossier, now }) =>
    openDeadline(tx, dossier, {
      kind: 'end_of_agreement',
      subjectId: dossier.id,
      legalOn: dossier.endsOn,
      now,
    }),
  meetTheEnd: ({ tx, dossier, now }) => meetDeadline(tx, dossier.id, now, 'end_of_agreement'),
  cancelDeadlines: ({ tx, dossier, now }) => cancelDeadlinesOf(tx, dossier.id, now),
}

function pinCalculation({ tx, dossier, person, now }: Context) {
  const calculation = previewCalculation(dossier)
  if (!calculation) throw new Error('The guard let a dossier without a calculation through')
  insertCalculation(tx, { dossier, calculation, personId: idOf(person), now })
  tx.update(dossiers)
    .set({ decidedBy: idOf(person) })
    .where(eq(dossiers.id, dossier.id))
    .run()
}

/** The frozen data are those the document was made from: the same function over the same records. */
function recordAgreement({ tx, dossier, input, person, now }: Context) {
  const calculation = pinnedOf(dossier)
  const data = agreementData(dossier, now)
  tx.insert(agreements)
    .values({
      id: newId(),
      dossierId: dossier.id,
      version: data.version,
      calculationId: calculation.id,
      documentId: input.documentId ?? '',
      data,
      issuedBy: idOf(person),
      issuedAt: now.toISOString(),
    })
    .run()
}

/** The municipality has so many days, as the programme says, to sign what was issued today. */
function awaitSignature({ tx, dossier, now, today }: Context) {
  const agreement = latestAgreement(tx, dossier.id)
  if (!agreement) throw new Error('An agreement was issued without its record')
  const { signature } = programmeOf(dossier.periodId).settings.deadlines
  const legalOn = addDays(today, signature)
  openDeadline(tx, dossier, { kind: 'signature', subjectId: agreement.id, legalOn, now })
}

/** Answers which version of the agreement was signed. */
function recordSignature({ tx, dossier, row, input, person, now }: Context) {
  const agreement = latestAgreement(tx, dossier.id)
  if (!agreement || !input.signatureKind)
    throw new Error('The guard let a signature without its agreement through')
  const side = row.state === 'agreement_issued' ? 'municipality' : 'canton'
  const compared = side === 'canton' && input.signatureKind !== 'acceptance'
  tx.insert(signatures)
    .values({
      id: newId(),
      agreementId: agreement.id,
      side,
      kind: input.signatureKind,
      declaration: input.declaration ?? null,
      documentId: input.documentId ?? null,
      findings: input.findings ?? null,
      signedBy: idOf(person),
      signedAt: now.toISOString(),
      ...(compared && { matchedBy: idOf(person), matchedAt: now.toISOString() }),
    })
    .run()
  return agreement.id
}

/** Whoever signs for the canton has compared the copies of the municipality with the agreement as issued. */
function confirmCopies({ tx, dossier, person, now }: Context) {
  const agreement = latestAgreement(tx, dossier.id)
  tx.update(signatures)
    .set({ matchedBy: idOf(person), matchedAt: now.toISOString() })
    .where(
      and(
        eq(signatures.agreementId, agreement?.id ?? ''),
        eq(signatures.side, 'municipality'),
        isNotNull(signatures.documentId),
      ),
    )
    .run()
}

/**
 * One reporting year for each calendar year, its report due on 15 March of the next (Merkblatt 5). Years that are
 * over when the agreement comes into force are open at once.
 */
function createReportingYears({ tx, dossier, now, today }: Context): FollowUp[] {
  const { settings } = programmeOf(dossier.periodId)
  const entitlements = contributionByYear(pinnedOf(dossier).calculation.result, dossier)
  const created = Object.entries(entitlements).map(([key, entitlementRappen]) => {
    const year = Number(key)
    const id = newId()
    tx.insert(reportingYears).values({ id, dossierId: dossier.id, year, entitlementRappen }).run()
    const { legalOn } = annualReportDue(year, settings)
    openDeadline(tx, dossier, { kind: 'annual_report', subjectId: id, legalOn, year, now })
    return { id, year }
  })
  return created
    .filter(({ year }) => today > `${year}-12-31`)
    .map(({ id }) => ({ machine: 'reportingYear', id, action: 'open' }))
}

function createTranches({ tx, dossier }: Context) {
  const { firstYear, fullYear } = pinnedOf(dossier).calculation.result
  const term = { startOn: dossier.startsOn, endOn: dossier.endsOn, firstYear, fullYear }
  const planned = tranchePlan(programmeOf(dossier.periodId).settings, term)
  tx.insert(tranches)
    .values(planned.map((tranche) => ({ ...tranche, id: newId(), dossierId: dossier.id })))
    .run()
}

function latestAgreement(tx: Tx, dossierId: string) {
  return tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.dossierId, dossierId))
    .orderBy(desc(agreements.version))
    .get()
}

function pinnedOf(dossier: Dossier) {
  const pinned = pinnedCalculation(dossier.id)
  if (!pinned) throw new Error(`Dossier ${dossier.reference} has no pinned calculation`)
  return pinned
}
