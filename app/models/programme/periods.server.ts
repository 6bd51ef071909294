import { count, eq, sql } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { weakens } from '#app/domain/programme/four-eyes.ts'
import { periodFaults, periodIdFor, type TypedPeriod } from '#app/domain/programme/period.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { activityReports } from '#db/schema/activity.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { chains } from '#db/schema/chain.ts'
import { credits } from '#db/schema/credit.ts'
import { dossiers, lateOpenings } from '#db/schema/dossier.ts'
import { evaluations } from '#db/schema/evaluations.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { periods } from '#db/schema/reference.ts'
import { PERIOD_PARTS } from './period-parts.server.ts'
import {
  allPeriods,
  changedProgramme,
  lastInForce,
  officeSetting,
  type Programme,
  programmeOf,
  programmeOn,
  programmes,
} from './programme.server.ts'

/** What is typed about a period, as it stands. */
export function typedOf({ name, startsOn, endsOn, legalBasis, settings }: Programme): TypedPeriod {
  const { opensOn, closesOn } = settings.applications
  return { name, startsOn, endsOn, legalBasis, opensOn, closesOn }
}

/** The mark of a period for whoever decides on it. */
export function markOfPeriod(period: Programme) {
  return markOfRecord([period.state, period.version, typedOf(period)])
}

/** A copy of the last period, as a draft: settings and office with it, the key as sample values, nothing confirmed. */
export function openPeriod(person: Person, typed: TypedPeriod, now: Date): Opened {
  return orRollBack((tx): Opened => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const known = allPeriods()
    const errors = periodFaults(typed, known)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const last = lastInForce()
    const taken = known.map((one) => one.id)
    const id = periodIdFor(typed.name, taken)
    tx.insert(periods)
      .values({ id, ...rowOf(typed, last.settings), state: 'draft', office: officeSetting(last) })
      .run()
    const copying = { from: last.id, to: id, startsOn: typed.startsOn, now }
    for (const part of PERIOD_PARTS) part.copy(tx, copying)
    tell(tx, { person, now, action: 'open_period', recordId: id, data: { ...typed, from: last.id } })
    return { ok: true, id }
  })
}

/** Somebody decides on a part of the programme; `seen`: the mark of what the page showed. */
export type Deciding = { id: string; person: Person; seen: string; now: Date }
type Answer = { ok: true } | Faulty | NotDone
type Opened = { ok: true; id: string } | Faulty | Refused<'wrong_role'>
type Faulty = { ok: false; errors: Record<string, string> }
type NotDone =
  | Refused<'wrong_role' | 'wrong_state' | 'period_in_use' | Lack>
  | ReturnType<typeof changedProgramme>
type Lack = (typeof KEPT)[number][1] | 'period_without_basis' | 'period_faulty' | 'period_weakens'

/** Name, days and legal basis change as long as it is a draft. */
export function editPeriod(deciding: Deciding, typed: TypedPeriod): Answer {
  return decided(deciding, 'draft', (tx, { id, settings, version }) => {
    const errors = periodFaults(typed, othersThan(id))
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    tx.update(periods)
      .set({ ...rowOf(typed, settings), version: version + 1 })
      .where(eq(periods.id, id))
      .run()
    for (const part of PERIOD_PARTS) part.move?.(tx, id, typed.startsOn)
    tell(tx, { ...deciding, action: 'edit_period', recordId: id, data: typed })
    return { ok: true }
  })
}

/** From then on applications for it are taken as its window says, and agreements can be renewed into it. */
export function enactPeriod(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, 'draft', (tx, period) => {
    const refusal = lackOf(period, today(deciding.now))
    if (refusal) return { ok: false, refusal }
    setState(tx, period, 'in_force')
    tell(tx, { ...deciding, action: 'enact_period', recordId: period.id, data: typedOf(period) })
    return { ok: true }
  })
}

/** It was put into force too early: as long as nothing belongs to it, it is a draft again. */
export function suspendPeriod(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, 'in_force', (tx, period) => {
    if (isInUse(period.id, tx)) return { ok: false, refusal: 'period_in_use' }
    setState(tx, period, 'draft')
    tell(tx, { ...deciding, action: 'suspend_period', recordId: period.id, data: typedOf(period) })
    return { ok: true }
  })
}

/** A draft that nobody needs; what stood in it stays in the history. What is never deleted keeps it. */
export function dropPeriod(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, 'draft', (tx, period) => {
    for (const part of PERIOD_PARTS) part.drop(tx, period.id)
    const refusal = keptIn(period.id, tx)
    if (refusal) return { ok: false, refusal }
    tx.delete(periods).where(eq(periods.id, period.id)).run()
    tell(tx, { ...deciding, action: 'drop_period', recordId: period.id, data: typedOf(period) })
    return { ok: true }
  })
}

/** What a draft lacks before it can bind anybody; null where nothing. */
export function lackOf(period: Programme, today: string): Lack | null {
  if (period.legalBasis === '') return 'period_without_basis'
  if (Object.keys(periodFaults(typedOf(period), othersThan(period.id))).length > 0) return 'period_faulty'
  const { fourEyes } = programmeOn(today).settings
  return weakens(fourEyes, period.settings.fourEyes) ? 'period_weakens' : null
}

/** Whether anything belongs to a period: a dossier, late applications that were let in, a version of its settings. */
export function isInUse(id: string, tx: Tx | typeof db = db): boolean {
  const isHeld = [dossiers, lateOpenings, settingsVersions].some((table) => holds(table, id, tx))
  return isHeld || programmes().length === 1
}

/** What of a draft is never deleted, and so keeps it, beside what shows that it is in use. */
const KEPT = [
  [catalogues, 'period_with_catalogue'],
  [chains, 'period_with_chain'],
  [credits, 'period_with_records'],
  [evaluations, 'period_with_records'],
  [activityReports, 'period_with_records'],
  [dossiers, 'period_in_use'],
  [lateOpenings, 'period_in_use'],
  [settingsVersions, 'period_in_use'],
] as const

function keptIn(id: string, tx: Tx) {
  return KEPT.find(([table]) => holds(table, id, tx))?.[1]
}

function holds(table: (typeof KEPT)[number][0], id: string, tx: Tx | typeof db): boolean {
  return Boolean(tx.select({ one: sql<number>`1` }).from(table).where(eq(table.periodId, id)).limit(1).get())
}

export function dossiersOfPeriod(id: string): number {
  return db.select({ dossiers: count() }).from(dossiers).where(eq(dossiers.periodId, id)).get()?.dossiers ?? 0
}

function decided(
  { id, person, seen }: Deciding,
  state: Programme['state'],
  work: (tx: Tx, period: Programme) => Answer,
): Answer {
  return orRollBack((tx): Answer => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const period = programmeOf(id)
    if (markOfPeriod(period) !== seen) return changedProgramme(tx, id)
    if (period.state !== state) return { ok: false, refusal: 'wrong_state' }
    return work(tx, period)
  })
}

function othersThan(id: string) {
  return allPeriods().filter((one) => one.id !== id)
}

function rowOf({ opensOn, closesOn, ...row }: TypedPeriod, settings: Programme['settings']) {
  return { ...row, settings: { ...settings, applications: { ...settings.applications, opensOn, closesOn } } }
}

function setState(tx: Tx, { id, version }: Programme, state: Programme['state']) {
  tx.update(periods)
    .set({ state, version: version + 1 })
    .where(eq(periods.id, id))
    .run()
}

type Told = {
  person: Person
  now: Date
  reason?: string
  recordId: string
  action: Extract<Happened, { machine: 'programme' }>['action']
  data: Record<string, unknown>
}

function tell(tx: Tx, { person, now, reason = '', action, recordId, data }: Told) {
  recordAct(tx, { machine: 'programme', person, now, reason, action, recordId, data })
}
