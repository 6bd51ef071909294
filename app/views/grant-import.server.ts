import type { GrantLine, GrantsPlan } from '#app/domain/imports/grants-import.ts'
import { type Grant, yearsOf } from '#app/domain/programme/grants.ts'
import { markOfPlan, planOf } from '#app/models/programme/grant-imports.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import type { SentTable } from '#app/models/programme/sent-tables.server.ts'

export type PlanShown = ReturnType<typeof planShown>

/** A table that was sent in, and what it would do to the register of today while it is not decided on. */
export function grantImportShown(stored: SentTable) {
  const { id, fileName, sha256, state, reason } = stored
  const read = state === 'open' ? planOf(stored) : undefined
  return {
    id,
    fileName,
    sha256,
    state,
    reason,
    plan: read?.ok ? planShown(read.plan) : null,
    seen: read ? markOfPlan(read) : '',
  }
}

export function planShown({ fresh, changed, unchanged, gone, faults, notes, unread }: GrantsPlan) {
  return {
    faults,
    notes,
    unread,
    fresh: fresh.map(lineShown),
    changed: changed.map(({ known, ...one }) => ({ ...lineShown(one), was: inWords(known) })),
    unchanged: unchanged.length,
    gone: gone.map((grant) => ({ line: null, said: inWords(grant) })),
  }
}

const lineShown = ({ line, grant }: GrantLine) => ({ line, said: inWords(grant) })

function inWords(grant: Grant): string {
  const { bfsNumber, title, reference } = grant
  return [municipalityName(bfsNumber), title, yearsOf(grant), reference].filter(Boolean).join(', ')
}
