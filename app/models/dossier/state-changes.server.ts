import { inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { auditEvents } from '#db/schema/process.ts'

/** In a query over `dossiers`: when a record came into the state in which it stands. */
export function enteredAt(
  machine: MachineName,
  record: { id: AnySQLiteColumn; state: AnySQLiteColumn | SQL },
) {
  const { recordId, toState } = auditEvents
  return changedAt(
    sql`${auditEvents.machine} = ${machine} AND ${recordId} = ${record.id} AND ${toState} = ${record.state}`,
  )
}

/** In a query over `dossiers`: when a record went out of these states last. */
export function leftAt(machine: MachineName, id: AnySQLiteColumn, states: readonly string[]) {
  const { recordId, fromState, toState } = auditEvents
  return changedAt(
    sql`${auditEvents.machine} = ${machine} AND ${recordId} = ${id}
    AND ${inArray(fromState, [...states])} AND ${notInArray(toState, [...states])}`,
  )
}

/** In a query over `dossiers`: when any other record of the dossier that moves by a table changed its state last. */
export function othersChangedAt(machine: MachineName) {
  const others = Object.keys(MACHINES).filter((one) => one !== machine)
  return changedAt(sql`${auditEvents.machine} IN ${others}`)
}

/** The last change of a state on the dossier for which this holds, as the audit trail tells. */
function changedAt(holds: SQL) {
  return sql<string | null>`(SELECT max(${auditEvents.at}) FROM ${auditEvents}
    WHERE ${auditEvents.dossierId} = ${dossiers.id} AND ${holds}
    AND ${auditEvents.fromState} IS NOT ${auditEvents.toState})`
}
