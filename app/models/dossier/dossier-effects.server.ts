import { eq } from 'drizzle-orm'
import { contributionByYear } from '#app/domain/contribution/pinned.ts'
import type { DossierEffect } from '#app/domain/lifecycle/dossier.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { pinnedOf } from '#app/models/agreement/agreement-versions.server.ts'
import { recordAmendment } from '#app/models/agreement/amended-records.server.ts'
import { setSignaturesAside } from '#app/models/agreement/signatures-set-aside.server.ts'
import {
  awaitSignature,
  awaitSignatureAnew,
  cancelSignature,
  confirmCopies,
  recordAgreement,
  recordSignature,
  replaceCopy,
} from '#app/models/agreement/signing-effects.server.ts'
import {
  cancelDeadlinesOf,
  meetDeadline,
  moveDeadline,
  openDeadline,
} from '#app/models/deadlines/deadline-changes.server.ts'
import { type EffectContext, type Effects, type FollowUp, idOf } from '#app/models/effect.server.ts'
import {
  insertCalculation,
  previewCalculation,
  supersedeCalculation,
} from '#app/models/money/calculations.server.ts'
import { catalogueInForce } from '#app/models/programme/catalogues.server.ts'
import { recordFiling } from '#app/models/report/filings.server.ts'
import type { Tx } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { beginYears, planTranches } from './agreed-years.server.ts'
import { endAgreement, restoreAgreement } from './agreement-end.server.ts'
import { recordReferral, recordStep, takeStepBack } from './chain-effects.server.ts'
import {
  answerCompletionRequest,
  cancelCompletionRequests,
  changeCompletionRequest,
  closeCompletionRequests,
  openCompletionRequest,
} from './completion-requests.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordDraw } from './second-review-draw.server.ts'

type Context = EffectContext<Dossier, DossierFacts>

/** The follow-up records of a dossier's transitions. */
export const dossierEffects: Effects<DossierEffect, Dossier, DossierFacts> = {
  recordSubmission: ({ tx, dossier, facts, input, person, now }) => {
    keepCatalogue(tx, dossier)
    recordFiling(tx, {
      dossier,
      year: null,
      content: facts.application,
      declaration: input.declaration,
      person,
      now,
    })
  },
  openCompletionRequest: ({ tx, dossier, input, person, now }) =>
    void openCompletionRequest(tx, { dossier, year: null, input, person, now }),
  changeCompletionRequest: ({ tx, dossier, input, person, now }) =>
    changeCompletionRequest(tx, { dossier, year: null, input, person, now }),
  answerCompletionRequest: ({ tx, dossier, input, person, now }) =>
    answerCompletionRequest(tx, { dossierId: dossier.id, year: null, input, person, now }),
  cancelCompletionRequests: ({ tx, dossier, now }) =>
    void cancelCompletionRequests(tx, { dossierId: dossier.id, year: null, now }),
  closeCompletionRequests: ({ tx, dossier, now }) =>
    closeCompletionRequests(tx, { dossierId: dossier.id, year: null, now }),
  recordDraw,
  pinCalculation,
  recordStep,
  recordReferral,
  takeStepBack,
  supersedeCalculation: ({ tx, dossier, now }) => supersedeCalculation(tx, dossier.id, now),
  recordIssue: recordAgreement,
  awaitSignature,
  awaitSignatureAnew,
  cancelSignature,
  refuseSignatures: (context) => setSignaturesAside(context, 'refused'),
  takeSignaturesBack: (context) => setSignaturesAside(context, 'taken_back'),
  recordAmendment,
  confirmCopies,
  recordSignature: (context) => {
    meetDeadline(context.tx, recordSignature(context), context.now, 'signature')
  },
  replaceCopy,
  recordFirstSignature: (context) => void recordSignature(context),
  createReportingYears,
  createTranches,
  endAgreement,
  restoreAgreement,
  meetResolutions: ({ tx, dossier, now }) => meetDeadline(tx, dossier.id, now, 'resolution'),
  watchTheEnd: ({ tx, dossier, now }) =>
    openDeadline(tx, dossier, {
      kind: 'end_of_agreement',
      subjectId: dossier.id,
      legalOn: dossier.endsOn,
      now,
    }),
  watchTheEndAgain: ({ tx, dossier, now }) =>
    moveDeadline(
      tx,
      dossier,
      { kind: 'end_of_agreement', subjectId: dossier.id, legalOn: dossier.endsOn },
      now,
    ),
  meetTheEnd: ({ tx, dossier, now }) => meetDeadline(tx, dossier.id, now, 'end_of_agreement'),
  cancelDeadlines: ({ tx, dossier, now }) => cancelDeadlinesOf(tx, dossier.id, now),
}

/** What it is filed with stays, whatever comes into force later. */
function keepCatalogue(tx: Tx, { id, periodId, catalogueId }: Dossier) {
  if (catalogueId === null)
    tx.update(dossiers)
      .set({ catalogueId: catalogueInForce(periodId).id })
      .where(eq(dossiers.id, id))
      .run()
}

function pinCalculation({ tx, dossier, facts, input, person, now }: Context) {
  const calculation = previewCalculation(dossier)
  if (!calculation) throw new Error('The guard let a dossier without a calculation through')
  const creditReason = Object.keys(facts.beyondCredit).length > 0 ? (input.reason ?? '') : ''
  insertCalculation(tx, { dossier, calculation, personId: idOf(person), creditReason, now })
  tx.update(dossiers)
    .set({ decidedBy: idOf(person) })
    .where(eq(dossiers.id, dossier.id))
    .run()
}

/** Years that are over when the agreement comes into force are open at once. */
function createReportingYears({ tx, dossier, now, today }: Context): FollowUp[] {
  const byYear = contributionByYear(pinnedOf(dossier).calculation.result, dossier)
  const entitlements = Object.entries(byYear).map(([year, entitlementRappen]) => ({
    year: Number(year),
    entitlementRappen,
  }))
  return beginYears(tx, dossier, entitlements, now)
    .filter(({ year }) => today > `${year}-12-31`)
    .map(({ id }) => ({ machine: 'reportingYear', id, action: 'open' }))
}

function createTranches({ tx, dossier }: Context) {
  const { firstYear, fullYear } = pinnedOf(dossier).calculation.result
  planTranches(tx, dossier, { startOn: dossier.startsOn, endOn: dossier.endsOn, firstYear, fullYear })
}
