import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import {
  type EndedHandOver,
  type Handed,
  isHandedOver,
  isOverByChange,
  type Matter,
  waitsForSignatory,
} from '#app/domain/lifecycle/hand-over.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { isMunicipal, type Person, rolesFor } from '#app/domain/roles.ts'
import { mailHandOver } from '#app/models/mail/hand-over-mails.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { type Recipient, recipientsOf } from '#app/models/people/people.server.ts'
import { appendEvent, latestOn, type Meanwhile } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { type ReportingYear, reportingYearFacts } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { handOvers } from '#db/schema/review.ts'
import { dossierFacts } from './dossier-facts.server.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Reader = Tx | typeof db
type Step = { dossierId: string; person: Person; matter: Matter; now: Date }
export type HandOverResult =
  | { ok: true }
  | {
      ok: false
      refusal:
        | 'not_found'
        | 'wrong_role'
        | 'wrong_state'
        | 'changed_meanwhile'
        | 'not_fulfilled'
        | 'no_signatory'
      reasons?: Reason[]
      meanwhile?: Meanwhile | null
    }

type Given = {
  /** Of the record, as the page showed it. */
  version: number
  /** One signatory; null: all of them. */
  to: string | null
  words: string
}

/**
 * Hands what is ready on to who may file or sign it: they are told by mail and see it as their next step. A new
 * hand-over takes the place of the one before.
 */
export function handOver({ dossierId, person, matter, now }: Step, given: Given): HandOverResult {
  return orRollBack((tx): HandOverResult => {
    const dossier = dossierById(dossierId)
    const record = dossier && recordOf(dossier, matter)
    if (!dossier || !record) return { ok: false, refusal: 'not_found' }
    if (!worksFor(person, dossier)) return { ok: false, refusal: 'wrong_role' }
    const overtaken = overtakenBy(matter, { record, seen: given.version })
    if (overtaken) {
      const { machine } = happened(matter, 'hand_over')
      const meanwhile = latestOn(tx, { machine, recordId: record.year?.id ?? dossierId })
      return { ok: false, refusal: overtaken, meanwhile }
    }
    const reasons = missingOf({ dossier, matter, year: record.year }, now)
    if (reasons.length > 0) return { ok: false, refusal: 'not_fulfilled', reasons }
    const to = takers(dossier, person, tx).filter(({ id }) => given.to === null || id === given.to)
    if (to.length === 0) return { ok: false, refusal: 'no_signatory' }
    endStanding(tx, dossier, { matter, now })
    const id = newId()
    tx.insert(handOvers)
      .values({
        id,
        dossierId,
        matter: matter.kind,
        year: matter.year,
        version: record.version,
        givenBy: person.id,
        givenTo: given.to,
        words: given.words,
        givenAt: now.toISOString(),
      })
      .run()
    recordEvent(tx, { dossier, person, matter, now, action: 'hand_over', reason: given.words })
    mailHandOver(tx, { id, dossier, matter, person, to, words: given.words, now })
    return { ok: true }
  })
}

function overtakenBy({ kind }: Matter, { record, seen }: { record: Recorded; seen: number }) {
  if (!waitsForSignatory(kind, record.state)) return 'wrong_state'
  return record.version === seen ? undefined : 'changed_meanwhile'
}

/**
 * Whoever has handed it over takes it back, as the page showed it: a later hand-over stands. The mail has gone, but it
 * is nobody's next step any more.
 */
export function takeBack(
  { dossierId, person, matter, now }: Step,
  { seen }: { seen: string },
): HandOverResult {
  return orRollBack((tx): HandOverResult => {
    const dossier = dossierById(dossierId)
    const standing = dossier && standingHandOver(dossier, matter)
    if (!dossier || !standing) return { ok: false, refusal: 'not_found' }
    if (standing.byId !== person.id) return { ok: false, refusal: 'wrong_role' }
    if (standing.id !== seen) return { ok: false, refusal: 'changed_meanwhile' }
    endStanding(tx, dossier, { matter, now })
    recordEvent(tx, { dossier, person, matter, now, action: 'take_back', reason: '' })
    return { ok: true }
  })
}

/** What of a dossier is with its signatories now, the latest first. */
export function standingHandOvers(dossier: Dossier): Handed[] {
  return mattersOf(dossier).flatMap((matter) => standingHandOver(dossier, matter) ?? [])
}

function mattersOf({ id }: Dossier): Matter[] {
  return [
    { kind: 'application', year: null },
    { kind: 'agreement', year: null },
    ...reportingYearsOf(id).map(({ year }): Matter => ({ kind: 'report', year })),
  ]
}

/** Who can take a matter over from somebody: the other signatories. */
export function takers({ party }: Dossier, person: Person, tx: Reader = db): Recipient[] {
  return recipientsOf('signatories', party.leadBfsNumber, tx).filter(({ id }) => id !== person.id)
}

/** Whether a matter waits for a signatory, and what is missing before that; null where there is no such matter. */
export function handOverState(dossier: Dossier, matter: Matter, now: Date) {
  const record = recordOf(dossier, matter)
  if (!record) return null
  const { version, state, year } = record
  const waits = waitsForSignatory(matter.kind, state)
  return { version, waits, missing: waits ? missingOf({ dossier, matter, year }, now) : [] }
}

/** What this person handed on and somebody changed since: to be handed on once more. */
export function endedHandOvers(dossier: Dossier, person: Person): EndedHandOver[] {
  return mattersOf(dossier).flatMap((matter) => {
    const record = recordOf(dossier, matter)
    const last = lastHandOver(dossier, matter)
    if (!record || last?.byId !== person.id || !isOverByChange({ ...last, matter: matter.kind }, record))
      return []
    const change = changeAfter(last.at, record.year?.id ?? dossier.id, dossier.id)
    return change ? [{ matter, givenAt: last.at, ...change }] : []
  })
}

/** Who changed it first after the hand-over; nobody once it was filed, signed or sent back since: that ended it. */
function changeAfter(at: string, recordId: string, dossierId: string) {
  const since = recordsIn(dossierId, 'events').filter(
    (event) =>
      event.recordId === recordId &&
      event.at >= at &&
      (event.action === 'edit' || event.action === 'answer' || event.fromState !== event.toState),
  )
  const [first] = since
  const hasMoved = since.some(({ fromState, toState }) => fromState !== toState)
  return first && !hasMoved ? { by: first.actorName, at: first.at } : undefined
}

function standingHandOver(dossier: Dossier, matter: Matter): Handed | undefined {
  const record = recordOf(dossier, matter)
  const last = lastHandOver(dossier, matter)
  if (!record || !last || !isHandedOver({ ...last, matter: matter.kind }, record)) return undefined
  return { ...last, matter }
}

function lastHandOver({ id }: Dossier, { kind, year }: Matter) {
  return handOversOf(id).find((one) => one.matter === kind && one.year === year)
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

function of({ id }: Dossier, { kind, year }: Matter) {
  const sameYear = year === null ? isNull(handOvers.year) : eq(handOvers.year, year)
  return and(eq(handOvers.dossierId, id), eq(handOvers.matter, kind), sameYear)
}

function endStanding(tx: Tx, dossier: Dossier, { matter, now }: Pick<Step, 'matter' | 'now'>) {
  tx.update(handOvers)
    .set({ takenBackAt: now.toISOString() })
    .where(and(of(dossier, matter), isNull(handOvers.takenBackAt)))
    .run()
}

type Recorded = { state: string; version: number; year: ReportingYear | undefined }

function recordOf(dossier: Dossier, matter: Matter): Recorded | undefined {
  if (matter.kind !== 'report') return { ...dossier, year: undefined }
  const year = reportingYearsOf(dossier.id).find((one) => one.year === matter.year)
  return year && { ...year, year }
}

function missingOf(
  { dossier, matter, year }: { dossier: Dossier; matter: Matter; year: ReportingYear | undefined },
  now: Date,
): Reason[] {
  const today = dayOf(now)
  if (matter.kind === 'application')
    return missingFor(dossierMachine, 'submit', { facts: dossierFacts(dossier), today })
  if (!year) return []
  return missingFor(reportingYearMachine, 'submit', {
    facts: reportingYearFacts(year, dossier.periodId),
    today,
  })
}

function worksFor({ memberships }: Person, { party }: Dossier) {
  return rolesFor(memberships, party.leadBfsNumber).some(isMunicipal)
}

type Happening = Omit<Step, 'dossierId'> & {
  dossier: Dossier
  action: 'hand_over' | 'take_back'
  reason: string
}

function happened({ kind }: Matter, action: Happening['action']): Happened {
  if (kind === 'report') return { machine: 'reportingYear', action }
  const isAgreement = kind === 'agreement' && action === 'hand_over'
  return { machine: 'dossier', action: isAgreement ? 'hand_over_agreement' : action }
}

function recordEvent(tx: Tx, { dossier, person, matter, now, action, reason }: Happening) {
  const record = recordOf(dossier, matter)
  appendEvent(tx, {
    at: now.toISOString(),
    actorId: person.id,
    actorName: person.name,
    ...happened(matter, action),
    recordId: record?.year?.id ?? dossier.id,
    dossierId: dossier.id,
    fromState: record?.state ?? null,
    toState: record?.state ?? null,
    reason,
    data: matter.year === null ? {} : { year: matter.year },
  })
}
