import { isOpen, listedOpenings } from '#app/models/programme/late-openings.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

export type OpeningShown = ReturnType<typeof lateOpeningsShown>[number]

/** For whom late applications are or were let in, the latest first. */
export function lateOpeningsShown(today: string) {
  return listedOpenings().map((opening) => {
    const { id, bfsNumber, fromYear, untilOn, reason, opener, openedAt, closer, closedAt } = opening
    return {
      id,
      municipality: municipalityName(bfsNumber),
      fromYear,
      untilOn,
      reason,
      opened: { name: opener, at: openedAt },
      closed: closedAt === null ? null : { name: closer ?? '', at: closedAt, reason: opening.closingReason },
      state: closedAt !== null ? 'isClosed' : isOpen(opening, today) ? 'isOpen' : 'isOver',
    } as const
  })
}
