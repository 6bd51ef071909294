import { eq } from 'drizzle-orm'
import type { AmendmentEffect, AmendmentFacts } from '#app/domain/lifecycle/amendment.ts'
import { type EffectContext, type Effects, type FollowUp, idOf } from '#app/models/effect.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { recordAcceptanceFor, takeAcceptancesBackFor } from './amendment-acceptances.server.ts'
import { type Amendment, agreementBefore } from './amendment-records.server.ts'

type Context = EffectContext<Amendment, AmendmentFacts>

/** What follows a step of an amendment. */
export const amendmentEffects: Effects<AmendmentEffect, Amendment, AmendmentFacts> = {
  recordAcceptance,
  recordAnswer: (context) =>
    set(context, {
      answeredBy: idOf(context.person),
      answeredAt: context.now.toISOString(),
      declaration: context.input.declaration ?? null,
      answer: context.input.reason ?? '',
    }),
  takeAcceptancesBack: ({ person, ...context }) => {
    if (!person) throw new Error('The table let the portal take an acceptance back')
    takeAcceptancesBackFor(person, context)
    set({ person, ...context }, { answeredBy: null, answeredAt: null, declaration: null, answer: '' })
  },
  recordReason: (context) => set(context, { answer: context.input.reason ?? '' }),
  amendAgreement,
}

/** The record is written already: what it waits for is read from the acceptances before this one. */
function recordAcceptance({ tx, row, dossier, input, person, now }: Context) {
  const { declaration } = input
  if (!person || !declaration) throw new Error('The guard let an acceptance without its declaration through')
  const given = { declaration, acceptedBy: person.id, acceptedAt: now.toISOString() }
  recordAcceptanceFor(person, { tx, row: { ...row, current: agreementBefore(row) }, dossier, ...given })
}

type Answer = Partial<Omit<Amendment, 'id' | 'state' | 'version'>>

function set({ tx, row }: Context, values: Answer) {
  tx.update(amendments).set(values).where(eq(amendments.id, row.id)).run()
}

/** What was accepted is what the dossier is amended by. */
function amendAgreement(context: Context): FollowUp[] {
  const { row, dossier, person, now } = context
  set(context, { inForceAt: now.toISOString() })
  const input = {
    reason: row.reason,
    amendmentId: row.id,
    documentId: row.agreementDocumentId,
    ...(row.declaration && { declaration: row.declaration }),
    signedBy: idOf(person),
  }
  return [{ machine: 'dossier', id: dossier.id, action: 'amend', input }]
}
