import { and, eq, isNull } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { type Matter, waitsForSignatory } from '#app/domain/lifecycle/hand-over.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { type Person, worksFor } from '#app/domain/roles.ts'
import { mailHandOver, mailTakenBack } from '#app/models/mail/hand-over-mails.server.ts'
import { type Recipient, recipientsOf } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { moveOn } from '#app/models/records/versions.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { handOvers } from '#db/schema/review.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import { lastHandOver, missingOf, type Recorded, recordOf } from './standing-hand-overs.server.ts'

type Reader = Tx | typeof db
type Step = { dossierId: string; person: Person; matter: Matter; now: Date }
export type HandOverResult =
  | { ok: true }
  | { ok: false; errors: { to: 'no_signatory' } }
  | Refused<
      'not_found' | 'wrong_role' | 'wrong_state' | 'changed_meanwhile' | 'not_fulfilled' | 'no_signatory'
    >

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
    const dossier = dossierById(dossierId, dayOf(now))
    const record = dossier && recordOf(dossier, matter)
    if (!dossier || !record) return { ok: false, refusal: 'not_found' }
    if (!worksFor(person, dossier.party.leadBfsNumber)) return { ok: false, refusal: 'wrong_role' }
    const refusal = overtakenBy(matter, { record, seen: given.version })
    if (refusal) return overtaken(tx, { dossier, matter, record }, refusal)
    const reasons = missingOf({ dossier, matter, year: record.year }, now)
    if (reasons.length > 0) return { ok: false, refusal: 'not_fulfilled', reasons }
    const others = takers(dossier, { giverId: person.id, day: dayOf(now) }, tx)
    if (others.length === 0) return { ok: false, refusal: 'no_signatory' }
    const to = others.filter(({ id }) => given.to === null || id === given.to)
    if (to.length === 0) return { ok: false, errors: { to: 'no_signatory' } }
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
    mailHandOver(tx, { id, dossier, matter, person, to, words: given.words, now })
    recordEvent(tx, { dossier, person, matter, now, action: 'hand_over', reason: given.words })
    return { ok: true }
  })
}

function overtakenBy({ kind }: Matter, { record, seen }: { record: Recorded; seen: number }) {
  if (!waitsForSignatory(kind, record.state)) return 'wrong_state'
  return record.version === seen ? undefined : 'changed_meanwhile'
}

/**
 * Whoever has handed it over takes it back, as the page showed it: a later hand-over stands. Those it was with are told,
 * and what they have open is filed or signed only once they have seen that. Taken back twice is taken back.
 */
export function takeBack(
  { dossierId, person, matter, now }: Step,
  { seen }: { seen: string },
): HandOverResult {
  return orRollBack((tx): HandOverResult => {
    const dossier = dossierById(dossierId, dayOf(now))
    const last = dossier && lastHandOver(dossier, matter, now)
    if (!dossier || !last) return { ok: false, refusal: 'not_found' }
    const { given, record, fate } = last
    const isLater = given.id !== seen
    if (!isLater && given.byId !== person.id) return { ok: false, refusal: 'wrong_role' }
    if (!isLater && fate === 'taken_back') return { ok: true }
    if (isLater || fate === 'moved' || fate === 'changed')
      return overtaken(
        tx,
        { dossier, matter, record },
        fate === 'moved' ? 'wrong_state' : 'changed_meanwhile',
      )
    endStanding(tx, dossier, { matter, now })
    moveOn(tx, { ...record, id: idOf(dossier, record) }, { year: matter.year, now })
    const to = takers(dossier, { giverId: given.byId, day: dayOf(now) }, tx).filter(
      ({ id }) => given.toId === null || id === given.toId,
    )
    mailTakenBack(tx, { id: given.id, dossier, matter, person, to, now })
    recordEvent(tx, { dossier, person, matter, now, action: 'take_back', reason: '' })
    return { ok: true }
  })
}

type About = { dossier: Dossier; matter: Matter; record: Recorded }

/** Refused, with what happened last. */
function overtaken<Word extends 'wrong_state' | 'changed_meanwhile'>(
  tx: Tx,
  { dossier, matter, record }: About,
  refusal: Word,
): Refused<Word> {
  const { machine } = happened(matter, 'hand_over')
  return { ok: false, refusal, meanwhile: latestOn(tx, { machine, recordId: idOf(dossier, record) }) }
}

const idOf = (dossier: Dossier, { year }: Recorded) => year?.id ?? dossier.id

/** Who can take a matter over from somebody: the other signatories. */
export function takers(
  { party }: Dossier,
  { giverId, day }: { giverId: string; day: string },
  tx: Reader = db,
): Recipient[] {
  const of = { bfsNumber: party.leadBfsNumber, day }
  return recipientsOf('signatories', of, tx).filter(({ id }) => id !== giverId)
}

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
  recordAct(tx, {
    person,
    now,
    ...happened(matter, action),
    recordId: record?.year?.id ?? dossier.id,
    dossierId: dossier.id,
    state: record?.state ?? null,
    reason,
    data: matter.year === null ? {} : { year: matter.year },
  })
}
