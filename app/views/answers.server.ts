import { today } from '#app/domain/deadlines/calendar.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfAnswers, openRequestOf } from '#app/models/dossier/points.server.ts'
import { shownRequest } from './own-dossier.server.ts'

/** The page of the answers; undefined without an open request. */
export function answersFor({ dossier, year, now }: { dossier: Dossier; year: number | null; now: Date }) {
  const request = openRequestOf({ dossierId: dossier.id, year })
  if (!request) return undefined
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    today: today(now),
    seen: markOfAnswers(request),
    request: shownRequest(request, true),
  }
}
