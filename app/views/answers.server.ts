import { today } from '#app/domain/deadlines/calendar.ts'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { AtDossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfAnswers, openRequestOf } from '#app/models/dossier/points.server.ts'
import { handedOverFor } from './hand-over.server.ts'
import { shownRequest } from './own-dossier.server.ts'

/** The page of the answers; undefined without an open request. */
export function answersFor({ year, ...entered }: AtDossier & { year: number | null }) {
  const { dossier, now } = entered
  const matter: Matter = year === null ? { kind: 'application', year } : { kind: 'report', year }
  const request = openRequestOf({ dossierId: dossier.id, year })
  if (!request) return undefined
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    handed: handedOverFor(entered, matter),
    today: today(now),
    seen: markOfAnswers(request),
    request: shownRequest(request, true),
  }
}
