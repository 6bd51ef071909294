import { today } from '#app/domain/deadlines/calendar.ts'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import { ASKS_FOR_A_PAPER } from '#app/domain/lifecycle/points.ts'
import type { AtDossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfAnswers, openRequestOf } from '#app/models/dossier/points.server.ts'
import { handedOverFor } from './hand-over.server.ts'
import { shownRequest } from './own-dossier.server.ts'

/** The record that is asked about: an application, or the report of a year. */
export type AskedAbout = AtDossier & { year: number | null; state: string }

/** The page of the answers; undefined unless a request over the record as a whole is open. */
export function answersFor(asked: AskedAbout) {
  const open = openPageOf(asked)
  if (!open || open.shown.request.paper) return undefined
  const { year } = asked
  const matter: Matter = year === null ? { kind: 'application', year } : { kind: 'report', year }
  return { ...open.shown, handed: handedOverFor(asked, matter), seen: markOfAnswers(open.request) }
}

/** The page on which the one paper is handed in that is asked for; without a request nothing is. */
export function paperAskedOf(asked: AskedAbout & { version: number }) {
  const { dossier, year, state, version, now } = asked
  const open = state === ASKS_FOR_A_PAPER ? openPageOf(asked) : undefined
  const { reference, party } = dossier
  return {
    reference,
    party: party.name,
    today: today(now),
    year,
    version,
    request: open?.shown.request ?? null,
  }
}

function openPageOf({ dossier, year, state, now }: AskedAbout) {
  const request = openRequestOf({ dossierId: dossier.id, year })
  const { reference, party } = dossier
  return (
    request && {
      request,
      shown: {
        reference,
        party: party.name,
        today: today(now),
        request: shownRequest(request, { state, answerable: true }),
      },
    }
  )
}
