import { and, desc, eq, exists, sql } from 'drizzle-orm'
import { z } from 'zod'
import { today } from '#app/domain/deadlines/calendar.ts'
import { type Renaming, renamingFaults } from '#app/domain/programme/renaming.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { hasNotEnded } from '#app/models/dossier/open-dossiers.server.ts'
import { mailRenaming } from '#app/models/mail/merger-mails.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { municipalities } from '#db/schema/reference.ts'
import type { MergerResult } from './mergers.server.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'

/**
 * The register, and every dossier of the municipality on its own that somebody may still act on, bear the new name; what
 * was concluded or has ended keeps the one it was concluded under. A name entered by mistake is entered anew.
 */
export function renameMunicipality(person: Person, typed: Renaming, now: Date): MergerResult {
  if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
  const { bfsNumber, name, validFrom, reason } = typed
  return orRollBack((tx): MergerResult => {
    const errors = renamingFaults(typed, { municipalities: municipalityHistories(), today: today(now) })
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const formerName = municipalityName(bfsNumber)
    write(tx, { bfsNumber, name })
    const { sequence } = recordAct(tx, {
      ...{ person, now, machine: 'municipality', action: 'rename', recordId: String(bfsNumber), reason },
      data: { bfsNumber, formerName, name, validFrom },
    })
    mailRenaming(tx, { event: sequence, bfsNumber, formerName, name, validFrom, reason, now })
    return { ok: true }
  })
}

function write(tx: Tx, { bfsNumber, name }: Pick<Renaming, 'bfsNumber' | 'name'>) {
  tx.update(municipalities).set({ name }).where(eq(municipalities.bfsNumber, bfsNumber)).run()
  const open = tx
    .select({ one: sql`1` })
    .from(dossiers)
    .where(and(eq(dossiers.partyId, parties.id), hasNotEnded()))
  const alone = and(eq(parties.kind, 'municipality'), eq(parties.leadBfsNumber, bfsNumber))
  tx.update(parties)
    .set({ name })
    .where(and(alone, exists(open)))
    .run()
}

const renaming = z.object({ formerName: z.string(), name: z.string(), validFrom: z.string() })

/** The names that were entered, the latest first, with who did and why. */
export function renamings() {
  return db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.machine, 'municipality'), eq(auditEvents.action, 'rename')))
    .orderBy(desc(auditEvents.sequence))
    .all()
    .map(({ sequence, at, actorName, reason, data }) => ({
      ...renaming.parse(data),
      ...{ event: sequence, at, who: actorName, reason },
    }))
}
