import { type AmendmentChange, effectiveDay } from '#app/domain/agreement/amendment.ts'
import { changedMembers } from '#app/models/agreement/amendment-acceptances.server.ts'
import { nextAmendmentNumber } from '#app/models/agreement/amendment-records.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { AmendmentData } from '#templates/amendment.ts'

type Asked = { change: AmendmentChange; reason: string; missing: Readonly<Record<number, number>> }
type Versions = { before: AgreementData; after: AgreementData }

/** What the next amendment of a dossier says on paper. */
export function amendmentPaper(
  { id }: { id: string },
  { change, reason, missing }: Asked,
  versions: Versions,
): AmendmentData {
  const { joining } = changedMembers(change, versions.before)
  return {
    number: nextAmendmentNumber(id),
    kind: change.kind,
    reason,
    effectiveOn: effectiveDay(change),
    ...versions,
    ...(joining.length > 0 && { joining: joining.map(municipalityName) }),
    ...exceptionIn({ change, missing }),
  }
}

/** For an amendment whose budget does not match: the reason why it is agreed all the same, and what is missing. */
function exceptionIn({ change, missing }: Omit<Asked, 'reason'>): Pick<AmendmentData, 'exception'> {
  const { matchException: reason } = change
  const years = Object.entries(missing).map(([year, francs]) => ({
    year: Number(year),
    missingRappen: francs,
  }))
  return reason && years.length > 0 ? { exception: { reason, years } } : {}
}
