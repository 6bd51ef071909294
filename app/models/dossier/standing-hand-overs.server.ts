import { desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import {
  type EndedHandOver,
  fateOf,
  type Handed,
  type HandOverFate,
  type Matter,
  waitsForSignatory,
} from '#app/domain/lifecycle/hand-over.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { type Person, rolesFor } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { teamActingFor } from '#app/models/people/role-holders.server.ts'
import { type ReportingYear, reportingYearFacts } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { handOvers } from '#db/schema/review.ts'
import { dossierFacts } from './dossier-facts.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { pointsAskedOf } from './points.server.ts'

/** What of a dossier is with its signatories now, the latest first. */
export function standingHandOvers(dossier: Dossier, now: Date): Handed[] {
  return mattersOf(dossier).flatMap((matter) => standingHandOver(dossier, matter, now) ?? [])
}

function mattersOf({ id }: Dossier): Matter[] {
  return [
    { kind: 'application', year: null },
    { kind: 'agreement', year: null },
    ...reportingYearsOf(id).map(({ year }): Matter => ({ kind: 'report', year })),
  ]
}

/**
 * Whether a matter waits for a signatory, what is missing before that, and which points of the canton are open: those may
 * be left so by who files it. Null where there is no such matter.
 */
export function handOverState(dossier: Dossier, matter: Matter, now: Date) {
  const record = recordOf(dossier, matter)
  if (!record) return null
  const { version, state, year } = record
  const waits = waitsForSignatory(matter.kind, state)
  return {
    version,
    waits,
    missing: waits ? missingOf({ dossier, matter, year }, now) : [],
    open: waits ? openPoints(pointsAskedOf({ dossierId: dossier.id, year: matter.year })) : [],
  }
}

/**
 * What this person handed on and is with nobody any more; and what this person had, and somebody else took back or changed.
 */
export function endedHandOvers(dossier: Dossier, person: Person, now: Date): EndedHandOver[] {
  return mattersOf(dossier).flatMap((matter): EndedHandOver[] => {
    const last = lastHandOver(dossier, matter, now)
    if (!last) return []
    const { given, record, fate, takenBackAt } = last
    const ended = { matter, givenAt: given.at }
    const toMe = isTaker(person, dossier, given)
    if (fate === 'taken_back' && toMe && !hasMovedSince(record, dossier))
      return [{ ...ended, why: fate, by: given.by, at: takenBackAt ?? given.at }]
    const [change] = fate === 'changed' ? changesSince(record, dossier) : []
    if (change && (toMe ? change.actorId !== person.id : given.byId === person.id)) {
      const { actorId, actorName: by, at } = change
      return [{ ...ended, why: 'changed', by, isMine: actorId === person.id, toMe, at }]
    }
    if (given.byId !== person.id) return []
    if (fate === 'left') return [{ ...ended, why: fate, to: given.to }]
    if (fate === 'incomplete')
      return [{ ...ended, why: fate, missing: missingOf({ dossier, matter, year: record.year }, now) }]
    return []
  })
}

/** Whether it was given to this person, who may still file or sign. */
function isTaker(person: Person, dossier: Dossier, given: Handed) {
  const maySign = rolesFor(person, dossier.party.leadBfsNumber).includes('signatory')
  return maySign && (given.toId === null ? given.byId !== person.id : given.toId === person.id)
}

/** Who changed it since it was handed on; nobody once it was filed, signed or sent back: that ended it. */
function changesSince(record: Recorded, dossier: Dossier) {
  if (hasMovedSince(record, dossier)) return []
  return eventsSince(record, dossier).filter(({ action }) => CHANGES.includes(action))
}

function hasMovedSince(record: Recorded, dossier: Dossier) {
  return eventsSince(record, dossier).some(({ fromState, toState }) => fromState !== toState)
}

function eventsSince({ year }: Recorded, { id }: Dossier) {
  const events = recordsIn(id, 'events').filter(({ recordId }) => recordId === (year?.id ?? id))
  return events.slice(1 + events.findLastIndex(({ action }) => GIVING.includes(action)))
}

const GIVING = ['hand_over', 'hand_over_agreement']
const CHANGES = ['edit', 'answer', 'replace_file']

function standingHandOver(dossier: Dossier, matter: Matter, now: Date): Handed | undefined {
  const last = lastHandOver(dossier, matter, now)
  return last?.fate === 'with_takers' ? last.given : undefined
}

type LastHandOver = { given: Handed; record: Recorded; fate: HandOverFate; takenBackAt: string | null }

/** The latest hand-over of a matter, and what became of it. */
export function lastHandOver(dossier: Dossier, matter: Matter, now: Date): LastHandOver | undefined {
  const { kind, year } = matter
  const last = handOversOf(dossier.id).find((one) => one.matter === kind && one.year === year)
  const record = last && recordOf(dossier, matter)
  if (!record) return undefined
  const { version, takenBackAt, ...given } = last
  const missing = () => missingOf({ dossier, matter, year: record.year }, now)
  const since = { record, canBeTaken: canBeTaken(dossier, last, dayOf(now)), missing }
  const fate = fateOf({ matter: kind, version, takenBackAt }, since)
  return { given: { ...given, matter }, record, fate, takenBackAt }
}

/** Whether one of those who could file or sign when it was given still can. */
function canBeTaken(
  { party }: Dossier,
  { byId, toId, at }: Pick<Handed, 'byId' | 'toId' | 'at'>,
  day: string,
) {
  return teamActingFor(party.leadBfsNumber, day).some(
    ({ role, userId, since }) =>
      role === 'signatory' && (toId === null ? userId !== byId && since <= at : userId === toId),
  )
}

const takersOf = alias(users, 'takers')

/** The latest first. */
const handOversOf = oncePerRequest((dossierId: string) =>
  db
    .select({
      matter: handOvers.matter,
      year: handOvers.year,
      id: handOvers.id,
      version: handOvers.version,
      takenBackAt: handOvers.takenBackAt,
      words: handOvers.words,
      at: handOvers.givenAt,
      byId: handOvers.givenBy,
      by: nameAt(handOvers.givenAt),
      toId: handOvers.givenTo,
      to: takersOf.name,
    })
    .from(handOvers)
    .innerJoin(users, eq(users.id, handOvers.givenBy))
    .leftJoin(takersOf, eq(takersOf.id, handOvers.givenTo))
    .where(eq(handOvers.dossierId, dossierId))
    .orderBy(desc(handOvers.givenAt), desc(sql`${handOvers}.rowid`))
    .all(),
)

export type Recorded = { state: string; version: number; year: ReportingYear | undefined }

export function recordOf(dossier: Dossier, matter: Matter): Recorded | undefined {
  if (matter.kind !== 'report') return { ...dossier, year: undefined }
  const year = reportingYearsOf(dossier.id).find((one) => one.year === matter.year)
  return year && { ...year, year }
}

export function missingOf(
  { dossier, matter, year }: { dossier: Dossier; matter: Matter; year: ReportingYear | undefined },
  now: Date,
): Reason[] {
  const today = dayOf(now)
  if (matter.kind === 'application')
    return missingFor(dossierMachine, 'submit', { facts: dossierFacts(dossier), today })
  if (!year) return []
  return missingFor(reportingYearMachine, 'submit', {
    facts: reportingYearFacts(year, dossier),
    today,
  })
}
