import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { calculations } from '#db/schema/agreement.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'
import { populations } from '#db/schema/reference.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'
import { counts } from './population-imports.server.ts'
import { allPeriods } from './programme.server.ts'

const TAKEN = z.object({
  day: z.string(),
  added: z.array(z.number()),
  changed: z.array(z.object({ bfsNumber: z.number(), before: z.number(), residents: z.number() })),
})
type Taken = z.output<typeof TAKEN> & { sequence: number }

export type WithdrawalStanding =
  | { is: 'withdrawable'; day: string }
  | { is: 'in_use'; reasons: Reason[] }
  | { is: 'withdrawn'; reason: string }
  | { is: 'not_taken_over' }

/**
 * Whether an import that was taken over (the wrong file, the wrong reference day) can be withdrawn: as long as no
 * contribution rests on its day, no period names that day as its own, and no later import has changed its figures.
 */
export function withdrawalOf(id: string): WithdrawalStanding {
  const last = lastEvent(id)
  if (last?.action === 'withdraw_population') return { is: 'withdrawn', reason: last.reason }
  const taken = takenBy(last)
  if (!taken) return { is: 'not_taken_over' }
  const reasons = restingOn(taken)
  return reasons.length > 0 ? { is: 'in_use', reasons } : { is: 'withdrawable', day: taken.day }
}

type Withdrawing = { id: string; person: Person; reason: string; now: Date }

/** The figures are those of before the import: what it had added is gone, what it had changed is as it was. */
export function withdrawPopulation({ id, person, reason: why, now }: Withdrawing) {
  return orRollBack(
    (tx): { ok: true } | Refused<'wrong_role' | 'import_not_taken_over' | 'import_in_use'> => {
      if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
      const taken = takenBy(lastEvent(id))
      if (!taken) return { ok: false, refusal: 'import_not_taken_over' }
      if (restingOn(taken).length > 0) return { ok: false, refusal: 'import_in_use' }
      putBack(tx, taken)
      const { day, added, changed } = taken
      const data = { day, removed: added, restored: changed }
      recordAct(tx, {
        ...{ person, now, machine: 'programme', action: 'withdraw_population', recordId: id, reason: why },
        data,
      })
      return { ok: true }
    },
  )
}

function putBack(tx: Tx, { day, added, changed }: Taken) {
  const ofDay = eq(populations.referenceDate, day)
  tx.delete(populations)
    .where(and(ofDay, inArray(populations.bfsNumber, added)))
    .run()
  for (const { bfsNumber, before } of changed)
    tx.update(populations)
      .set({ residents: before })
      .where(and(ofDay, eq(populations.bfsNumber, bfsNumber)))
      .run()
}

function lastEvent(id: string) {
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.machine, 'programme'),
        eq(auditEvents.recordId, id),
        inArray(auditEvents.action, ['import_population', 'withdraw_population']),
      ),
    )
    .orderBy(desc(auditEvents.sequence))
    .get()
}

function takenBy(event: ReturnType<typeof lastEvent>): Taken | undefined {
  if (event?.action !== 'import_population') return undefined
  const read = TAKEN.safeParse(event.data)
  return read.success ? { ...read.data, sequence: event.sequence } : undefined
}

/** Each record that stands on the figures, with what it is called. */
function restingOn({ day, sequence, ...figures }: Taken): Reason[] {
  const calculated = db
    .selectDistinct({ reference: dossiers.reference, party: parties.name })
    .from(calculations)
    .innerJoin(dossiers, eq(dossiers.id, calculations.dossierId))
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(counts(), eq(sql`${calculations.calculation} ->> '$.input.referenceDate'`, day)))
    .all()
  const naming = allPeriods().filter(({ settings }) => settings.referenceDate === day)
  return [
    ...calculated.map((one) => reason('population_in_contribution', one)),
    ...naming.map(({ name }) => reason('population_of_period', { period: name, day })),
    ...changedSince({ day, sequence, ...figures }).map((bfsNumber) =>
      reason('population_changed_since', { municipality: municipalityName(bfsNumber) }),
    ),
  ]
}

/** By a later import of the same day, which is withdrawn first. */
function changedSince({ day, sequence, added, changed }: Taken): number[] {
  const later = db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.machine, 'programme'), eq(auditEvents.action, 'import_population')))
    .all()
    .filter((event) => event.sequence > sequence && withdrawalNotOf(event.recordId))
    .flatMap((event) => takenBy(event) ?? [])
    .filter((one) => one.day === day)
    .flatMap((one) => one.changed.map(({ bfsNumber }) => bfsNumber))
  const known = municipalityHistories().flatMap(({ bfsNumber, populations: of }) =>
    of[day] === undefined ? [] : [bfsNumber],
  )
  const own = [...added, ...changed.map(({ bfsNumber }) => bfsNumber)]
  return own.filter((bfsNumber) => later.includes(bfsNumber) && known.includes(bfsNumber))
}

const withdrawalNotOf = (id: string) => lastEvent(id)?.action === 'import_population'
