import { startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { agreementPreview } from '#app/models/agreement/countersigning.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import type { Asked } from './asked.server.ts'

/** The agreement as it would be issued now; the same bytes all day. */
export function agreementDraftFacts({ dossier, now }: Asked): DataOf<'agreement-draft'> | undefined {
  const data = agreementPreview(dossier, now)
  return data && { ...data, issuedAt: startOfDay(today(now)).toISOString() }
}
