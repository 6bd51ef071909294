import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { by } from '#app/domain/order.ts'
import type { ForReader, Issued } from './asked.server.ts'
import { issuedClaimLetters } from './claim-letter.server.ts'
import { issuedDecisions } from './decision.server.ts'
import { type Drawn, drawPaper } from './drawing.server.ts'
import { issuedNotices } from './dunning-notice.server.ts'
import { PAPERS } from './papers.server.ts'
import { issuedSettlements } from './settlement.server.ts'

/**
 * The papers by which the office decides, settles and asks: once issued, a record that no later state takes away. Null:
 * a draft, or what a municipality draws for itself.
 */
const ISSUED = {
  'agreement-draft': null,
  'amendment-draft': null,
  'council-resolution': null,
  'filed-report': null,
  receipt: null,
  decision: issuedDecisions,
  settlement: issuedSettlements,
  'claim-letter': issuedClaimLetters,
  'dunning-notice': issuedNotices,
} as const satisfies { [Name in DrawnPaper]: ((read: ForReader) => Issued<Name>[]) | null }

type IssuedPaper = { [Name in DrawnPaper]: (typeof ISSUED)[Name] extends null ? never : Name }[DrawnPaper]
export type DrawnIssue = Drawn & { kind: IssuedPaper; at: string; year: number | null }

/** All of them of a dossier, drawn as they left, in the order of their days, and of one day in the order above. */
export async function issuedPapers(read: ForReader, now: Date): Promise<DrawnIssue[]> {
  const kinds = (Object.keys(ISSUED) as DrawnPaper[]).filter(isIssued)
  const drawn = await Promise.all(kinds.map((kind) => drawnOf(kind, read, now)))
  return drawn.flat().sort(by(({ at }) => at))
}

function isIssued(kind: DrawnPaper): kind is IssuedPaper {
  return ISSUED[kind] !== null
}

function drawnOf<Kind extends IssuedPaper>(kind: Kind, read: ForReader, now: Date): Promise<DrawnIssue[]> {
  const issued = (ISSUED as { [Name in IssuedPaper]: (read: ForReader) => Issued<Name>[] })[kind](read)
  return Promise.all(
    issued.map(async ({ at, says }) => {
      const drawn = await drawPaper(kind, says, { dossierId: read.dossier.id, now })
      return { ...drawn, kind, at, year: PAPERS[kind].year?.(says) ?? null }
    }),
  )
}
