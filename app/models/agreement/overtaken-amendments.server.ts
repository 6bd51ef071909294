import { inArray } from 'drizzle-orm'
import { amendmentMachine, FINAL_REFUSALS, OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { dossierById } from '#app/models/dossier/dossiers.server.ts'
import type { FollowUp } from '#app/models/effect.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { amendmentFacts } from './amendment-facts.server.ts'
import { openAmendmentsOf } from './amendment-records.server.ts'

/**
 * The open amendments of a dossier that can come into force no more, because the agreement or a year that it would raise
 * has ended, or the records lead to another version: each ends by itself, with the sentence that the step it waits for would be refused with.
 */
export function overtakenAmendments(dossierId: string, today: string): FollowUp[] {
  const open = openAmendmentsOf(dossierId)
  const dossier = open.length > 0 ? dossierById(dossierId, today) : undefined
  if (!dossier) return []
  return open.flatMap((row): FollowUp[] => {
    const awaited = row.state === 'proposed' ? 'accept' : 'put_in_force'
    const missing = missingFor(amendmentMachine, awaited, {
      facts: amendmentFacts(row, dossier),
      today,
    })
    const final = missing.filter(({ key }) => isOneOf(FINAL_REFUSALS, key))
    if (final.length === 0) return []
    const reason = toldReasons('de', final)
      .map(({ words }) => words)
      .join(' ')
    return [{ machine: 'amendment', id: row.id, action: 'overtake', reason }]
  })
}

/** The dossiers on which an amendment is open. */
export function dossiersBeingAmended(): string[] {
  return db
    .selectDistinct({ dossierId: amendments.dossierId })
    .from(amendments)
    .where(inArray(amendments.state, OPEN_AMENDMENTS))
    .all()
    .map(({ dossierId }) => dossierId)
}
