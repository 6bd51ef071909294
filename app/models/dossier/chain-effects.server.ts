import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import { awaitedStep, lastRecorded } from '#app/domain/programme/chain.ts'
import { type EffectContext, idOf } from '#app/models/effect.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { chainRecords } from '#db/schema/chain.ts'
import { chainFor } from './dossier-chain.server.ts'
import type { Dossier } from './dossiers.server.ts'

type Context = EffectContext<Dossier, DossierFacts>
type Row = typeof chainRecords.$inferInsert

/** What the awaited body has done, on its day, by its number and paper. */
export function recordStep(context: Context) {
  const { decidedOn, businessNumber = '', documentId = null } = context.input
  keep(context, stepAwaited(context), {
    outcome: 'recorded',
    decidedOn,
    businessNumber: businessNumber.trim(),
    documentId,
  })
}

/** That it has sent the application back, and why. */
export function recordReferral(context: Context) {
  keep(context, stepAwaited(context), { outcome: 'sent_back' })
}

/** The record that was made last does not count; it stays. */
export function takeStepBack(context: Context) {
  const last = lastRecorded(context.facts)
  if (!last) throw new Error('The guard let nothing be taken back')
  keep(context, last.step.code, { outcome: 'taken_back', takesBack: last.record.id })
}

function stepAwaited({ facts }: Context): string {
  const step = awaitedStep(facts)
  if (!step) throw new Error('The guard let a step through that nobody awaits')
  return step.code
}

function keep(
  { tx, dossier, input, person, now }: Context,
  step: string,
  row: Pick<Row, 'outcome'> & Partial<Row>,
) {
  const chain = chainFor(dossier)
  const pinned = pinnedCalculation(dossier.id)
  if (!chain || !pinned) throw new Error('A step was taken where no chain asks for it')
  const of = { dossierId: dossier.id, calculationId: pinned.id, chainId: chain.id, step }
  const by = { words: input.reason ?? '', recordedBy: idOf(person), recordedAt: now.toISOString() }
  tx.insert(chainRecords)
    .values({ id: newId(), ...of, ...by, ...row })
    .run()
}
