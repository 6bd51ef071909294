import { isDeepStrictEqual } from 'node:util'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { shownLettersOf } from '#app/models/deadlines/notices.server.ts'
import { decisionsOf } from '#app/models/dossier/decisions.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import type { FoundPaper } from '#app/models/records/drawn-papers.server.ts'

/**
 * Genuine papers that something later has overtaken: whoever holds one has to know, so that nobody acts on it. Null: it
 * says of itself that it binds nobody, or what was so on its day, which stays true.
 */
const OVERTAKEN = {
  'agreement-draft': null,
  'amendment-draft': null,
  'council-resolution': null,
  'filed-report': null,
  receipt: null,
  settlement: isSuperseded,
  'claim-letter': isNotPaidByItAnyMore,
  decision: isTakenBack,
  'dunning-notice': isNotPostedAfterAll,
} as const satisfies Record<DrawnPaper, ((paper: FoundPaper) => boolean) | null>

export type Overtaken = {
  [Name in DrawnPaper]: (typeof OVERTAKEN)[Name] extends null ? never : Name
}[DrawnPaper]

export function overtaken(paper: FoundPaper): Overtaken | undefined {
  return isOvertakable(paper.kind) && OVERTAKEN[paper.kind](paper) ? paper.kind : undefined
}

function isOvertakable(kind: DrawnPaper): kind is Overtaken {
  return OVERTAKEN[kind] !== null
}

function isSuperseded({ dossierId, issuedAt }: FoundPaper) {
  return recordsIn(dossierId, 'settlements').some(
    ({ settledAt, supersededAt }) => settledAt === issuedAt && supersededAt !== null,
  )
}

/** It is paid, set off or waived, or a later letter asks for it. */
function isNotPaidByItAnyMore({ dossierId, issuedAt, year }: FoundPaper) {
  const askings = claimsOf(dossierId).flatMap((claim) => (claim.year === year ? claim.askings : []))
  const asking = askings.findLast(({ askedAt }) => askedAt === issuedAt)
  return asking !== undefined && asking.closedAt !== null
}

function isTakenBack({ dossierId, issuedAt }: FoundPaper) {
  return decisionsOf(dossierId).some(({ at, takenBackAt }) => at === issuedAt && takenBackAt !== null)
}

/** Its posting was recorded once, and that record was taken back or corrected to another letter. */
function isNotPostedAfterAll({ dossierId, fingerprint, letter }: FoundPaper) {
  const wasRecorded = recordsIn(dossierId, 'events').some(({ data }) => data.letter === fingerprint)
  const posted = shownLettersOf(dossierId).filter(({ isPosted }) => isPosted)
  return wasRecorded && !posted.some((one) => isDeepStrictEqual(one.letter, letter))
}
