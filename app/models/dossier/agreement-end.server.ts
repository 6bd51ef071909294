import { and, eq, gt } from 'drizzle-orm'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { openAmendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { cancelDeadline, moveDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import type { EffectContext, FollowUp } from '#app/models/effect.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { reportingYears } from '#db/schema/report.ts'
import { beginYears } from './agreed-years.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { isEndedWithAgreement } from './terminations.server.ts'

/**
 * Years after the end owe no report and get no tranche; the running year stays due. What ends before its term begins has
 * no year: its term stays as agreed, and nothing is due on it. An open amendment has nothing left to amend.
 */
export function endAgreement({ tx, dossier, input, now }: EffectContext<Dossier, DossierFacts>): FollowUp[] {
  const endsOn = input.effectiveOn ?? dossier.endsOn
  const lastYear = Number(endsOn.slice(0, 4))
  if (endsOn < dossier.startsOn) cancelDeadline(tx, dossier.id, now)
  else {
    tx.update(dossiers).set({ endsOn }).where(eq(dossiers.id, dossier.id)).run()
    moveDeadline(tx, dossier, { kind: 'end_of_agreement', subjectId: dossier.id, legalOn: endsOn }, now)
  }
  const dropped = tx
    .delete(reportingYears)
    .where(
      and(
        eq(reportingYears.dossierId, dossier.id),
        gt(reportingYears.year, lastYear),
        eq(reportingYears.state, 'scheduled'),
      ),
    )
    .returning({ id: reportingYears.id })
    .all()
  for (const { id } of dropped) cancelDeadline(tx, id, now)
  const { reason = '' } = input
  return [
    ...laterTranches(dossier.id, lastYear).map(({ id }) => cancelled(id, reason)),
    ...openAmendmentsOf(dossier.id).map(({ id }) => givenUp(id, reason)),
  ]
}

/**
 * A termination that is revoked: term, years and tranches are those of the version in force again. An amendment that was
 * given up with the termination is proposed anew.
 */
export function restoreAgreement({
  tx,
  dossier,
  input,
  now,
}: EffectContext<Dossier, DossierFacts>): FollowUp[] {
  const terms = agreedTerms(dossier)
  if (!terms) throw new Error('An agreement without a version was terminated')
  const { endsOn } = terms.term
  tx.update(dossiers).set({ endsOn }).where(eq(dossiers.id, dossier.id)).run()
  moveDeadline(tx, dossier, { kind: 'end_of_agreement', subjectId: dossier.id, legalOn: endsOn }, now)
  const there = new Set(recordsIn(dossier.id, 'reportingYears').map(({ year }) => year))
  const missing = terms.contributions.filter(({ year }) => !there.has(year))
  const entitlements = missing.map(({ year, contributionRappen }) => ({
    year,
    entitlementRappen: contributionRappen,
  }))
  beginYears(tx, dossier, entitlements, now)
  const { reason = '' } = input
  const ended = recordsIn(dossier.id, 'tranches').filter(isEndedWithAgreement)
  return ended.map(({ id }) => ({ machine: 'tranche', id, action: 'reinstate', reason }))
}

/** What the version in force says, whatever a termination has shortened since. */
export function agreedTerms({ id }: Pick<Dossier, 'id'>) {
  return versionsOf(id)[0]?.data
}

/** Those whose money has not been ordered. */
function laterTranches(dossierId: string, lastYear: number) {
  return recordsIn(dossierId, 'tranches').filter(
    ({ year, state }) => year > lastYear && isOneOf(['planned', 'held', 'released'], state),
  )
}

const cancelled = (id: string, reason: string): FollowUp => ({
  machine: 'tranche',
  id,
  action: 'cancel',
  reason,
})
const givenUp = (id: string, reason: string): FollowUp => ({
  machine: 'amendment',
  id,
  action: 'overtake',
  reason,
})
