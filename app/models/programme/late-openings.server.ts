import { desc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today as dayOf, yearOf } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES } from '#app/domain/deadlines/day-ranges.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { type Admitting, admissionOf, openTermOf, whyNoTerm } from '#app/domain/programme/admission.ts'
import type { NewOpening } from '#app/domain/programme/application-window.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { mailLateOpening } from '#app/models/mail/late-opening-mails.server.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack } from '#db/client.server.ts'
import { lateOpenings } from '#db/schema/dossier.ts'
import { users } from '#db/schema/people.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'
import { type Programme, programmeOn, programmes } from './programme.server.ts'
import { oneSince } from './succession.server.ts'

type StoredOpening = typeof lateOpenings.$inferSelect

const allOpenings = heldReference((): readonly StoredOpening[] => db.select().from(lateOpenings).all())

const closers = alias(users, 'closers')

/** All that the office has opened, the latest first, with who did and who took it back. */
export function listedOpenings() {
  return db
    .select({
      ...getTableColumns(lateOpenings),
      opener: nameAt(lateOpenings.openedAt),
      closer: nameAt(lateOpenings.closedAt, closers),
    })
    .from(lateOpenings)
    .innerJoin(users, eq(users.id, lateOpenings.openedBy))
    .leftJoin(closers, eq(closers.id, lateOpenings.closedBy))
    .orderBy(desc(lateOpenings.openedAt))
    .all()
}

/** By what the application of a municipality for a period is admitted. */
export function admittingFor(programme: Programme, lead: number): Admitting {
  const { id } = programme
  return {
    window: windowOf(programme),
    openings: allOpenings().flatMap((opening) => {
      const countsFrom = opening.periodId === id ? oneSince(opening.bfsNumber, lead) : undefined
      return countsFrom === undefined ? [] : [{ ...opening, countsFrom }]
    }),
  }
}

function windowOf({ endsOn, settings: { applications } }: Programme): Admitting['window'] {
  return { ...applications, closesOn: applications.closesOn ?? endsOn }
}

/**
 * When an agreement of a period would begin that is applied for on a day, and why no municipality can apply for one:
 * neither by the window nor by what the office has opened for a single one.
 */
export function applicationsOf(programme: Programme, day: string): { startOn: string; notTaken: Reason[] } {
  const leads = allOpenings().filter(({ periodId }) => periodId === programme.id)
  const ways = [
    { window: windowOf(programme), openings: [] },
    ...leads.map(({ bfsNumber }) => admittingFor(programme, bfsNumber)),
  ].map((admitting) => admissionOf(admitting, day))
  const term = ways.flatMap((admission) => openTermOf(programme, admission) ?? [])[0]
  if (term) return { startOn: term.startsOn, notTaken: [] }
  const startOn = programme.startsOn > day ? programme.startsOn : day
  return { startOn, notTaken: ways.slice(0, 1).flatMap((admission) => whyNoTerm(programme, admission)) }
}

/** For which time a municipality can begin an application today, in each period that takes any. */
export function openTermsFor(lead: number, now: Date) {
  return programmes().flatMap((programme) => {
    const admission = admissionOf(admittingFor(programme, lead), dayOf(now))
    return openTermOf(programme, admission) ?? []
  })
}

type Opened = { ok: true } | Refused<'wrong_role'> | { ok: false; errors: Record<string, string> }

/** The officer takes late applications of a municipality: for terms from this year on, filed until this day. */
export function openForLate(person: Person, opening: NewOpening, now: Date): Opened {
  return orRollBack((tx): Opened => {
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const errors = faultsOf(opening, dayOf(now))
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const { id: periodId } = programmeOn(`${opening.fromYear}-01-01`)
    const row = { id: newId(), periodId, openedBy: person.id, openedAt: now.toISOString() }
    tx.insert(lateOpenings)
      .values({ ...opening, ...row })
      .run()
    const { reason } = opening
    mailLateOpening(tx, { template: 'late-opening', opening: { ...opening, ...row }, reason, now })
    recordAct(tx, { person, now, action: 'open_late', reason, ...toldOf({ ...opening, periodId }) })
    return { ok: true }
  })
}

type OfOpening = Pick<StoredOpening, 'periodId' | 'bfsNumber' | 'fromYear' | 'untilOn'>

function toldOf({ periodId, bfsNumber, fromYear, untilOn }: OfOpening) {
  const data = { bfsNumber, municipality: municipalityName(bfsNumber), fromYear, untilOn }
  return { machine: 'programme', recordId: periodId, data } as const
}

type Closed = { ok: true } | Refused<'wrong_role' | 'changed_meanwhile'>

/** An opening was a mistake, or is not needed any more: what was filed under it stays in time. */
export function closeOpening(
  person: Person,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Closed {
  return orRollBack((tx): Closed => {
    if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
    const opening = tx.select().from(lateOpenings).where(eq(lateOpenings.id, id)).get()
    if (!opening || !isOpen(opening, dayOf(now)))
      return changedMeanwhile(tx, { machine: 'programme', recordId: opening?.periodId ?? '' })
    tx.update(lateOpenings)
      .set({ closedBy: person.id, closedAt: now.toISOString(), closingReason: reason })
      .where(eq(lateOpenings.id, id))
      .run()
    mailLateOpening(tx, { template: 'late-opening-closed', opening, reason, now })
    recordAct(tx, { person, now, action: 'close_late', reason, ...toldOf(opening) })
    return { ok: true }
  })
}

/** One of them, for its page. */
export function openingBy(id: string) {
  return allOpenings().find((one) => one.id === id)
}

export function isOpen({ closedAt, untilOn }: Pick<StoredOpening, 'closedAt' | 'untilOn'>, today: string) {
  return closedAt === null && today <= untilOn
}

function faultsOf({ bfsNumber, fromYear, untilOn }: NewOpening, today: string): Record<string, string> {
  const isKnown = programmes().some(
    ({ startsOn, endsOn }) => yearOf(startsOn) <= fromYear && fromYear <= yearOf(endsOn),
  )
  const period = programmeOn(`${fromYear}-01-01`).id
  const stands = allOpenings().some(
    (one) => one.bfsNumber === bfsNumber && one.periodId === period && isOpen(one, today),
  )
  return {
    ...(stands && { bfsNumber: 'opened_already' }),
    ...(!municipalityHistories().some((one) => one.bfsNumber === bfsNumber) && {
      bfsNumber: 'unknown_municipality',
    }),
    ...(!isKnown && { fromYear: 'outside_period' }),
    ...(untilOn < today && { untilOn: 'date_in_the_past' }),
    ...(untilOn > DAY_RANGES.lateOpening(today).until && { untilOn: 'more_than_a_year_ahead' }),
  }
}
