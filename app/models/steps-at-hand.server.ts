import type { Language } from '#app/domain/language.ts'
import { atHand, stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { type Door, type Stateful, situationOf } from './door.server.ts'
import type { AtDossier, VisibleDossier } from './dossier/dossiers.server.ts'
import { waitsAlready } from './dossier/proposals.server.ts'

type At = AtDossier<VisibleDossier> & { language: Language }

/**
 * The steps on a record that somebody at its dossier finds as buttons, on whatever page lists them, and what it waits for
 * although it would be refused, with the reasons in the language of the reader.
 */
export function stepsAtHand<
  Row extends Stateful,
  F extends { state: string },
  A extends string,
  E extends string,
>(door: Door<Row, F, A, E>, { id, state }: { id: string; state: F['state'] }, at: At) {
  const situation = situationOf(door, id, at)
  if (!situation) return { steps: [], held: [] }
  const { machine } = door
  const waits = (action: A) => waitsAlready(at.dossier.id, { id, action })
  const { steps, held } = atHand(machine, stepsFrom(machine, state, situation.actor.roles), {
    ...situation,
    waits,
  })
  return {
    steps,
    held: held.map(({ action, reasons }) => ({ action, reasons: toldReasons(at.language, reasons) })),
  }
}
