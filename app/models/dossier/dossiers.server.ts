import { randomBytes } from 'node:crypto'
import { and, desc, eq, exists, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { CLOSED_STATES, EDITABLE_STATES } from '#app/domain/lifecycle/dossier.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { makeReference } from '#app/domain/reference.ts'
import { isOfTheCanton, municipalitiesOf, type Person, type Role, rolesFor } from '#app/domain/roles.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { takeOut } from './folder.server.ts'
import { membersWithin } from './party-members.server.ts'
import { awaitResolutions } from './resolution-deadline.server.ts'

export type Dossier = typeof dossiers.$inferSelect & {
  party: typeof parties.$inferSelect
  /** Of the day it was looked for; before the term those it begins with, after it those it ended with. */
  members: { bfsNumber: number; name: string }[]
}
/** A dossier as one person may see it, with the roles the person has on it. */
export type VisibleDossier = Dossier & { roles: Role[] }
/** Somebody at a dossier, at this moment. */
export type AtDossier<Of extends Dossier = Dossier> = { dossier: Of; person: Person; now: Date }

/**
 * The dossier, if this person may see it: the canton from the filing on, a municipality its own ones. Nobody else
 * can find it.
 */
export function findDossier(person: Person, reference: string, on: string): VisibleDossier | undefined {
  const row = withParties()
    .where(and(eq(dossiers.reference, reference), visibleTo(person)))
    .get()
  if (!row) return undefined
  return { ...asOf(row, on), roles: rolesFor(person.memberships, row.party.leadBfsNumber) }
}

/** For the door and the jobs, which act on records and not for a reader. */
export function dossierById(id: string, on: string): Dossier | undefined {
  return dossiersById([id], on)[0]
}

/** Many as one: by the same statements, however many there are. */
export function dossiersById(ids: readonly string[], on: string): Dossier[] {
  if (ids.length === 0) return []
  return withMembers(
    withParties()
      .where(inArray(dossiers.id, [...ids]))
      .all(),
    on,
  )
}

export function ownDossiers(person: Person, on: string): Dossier[] {
  const rows = withParties()
    .where(ofMunicipalities(municipalitiesOf(person)))
    .orderBy(desc(dossiers.createdAt))
    .all()
  return withMembers(rows, on)
}

type WithParty = { dossier: typeof dossiers.$inferSelect; party: typeof parties.$inferSelect }

function withParties() {
  return db
    .select({ dossier: dossiers, party: parties })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .$dynamic()
}

function withMembers(rows: readonly WithParty[], on: string): Dossier[] {
  const ids = rows.map(({ dossier }) => dossier.id)
  takeOut(ids, 'members')
  return rows.map((row) => asOf(row, on))
}

function asOf({ dossier, party }: WithParty, on: string): Dossier {
  return { ...dossier, party, members: membersWithin(dossier, on) }
}

export type NewDossier = {
  kind: 'municipality' | 'association'
  name: string
  leadBfsNumber: number
  members: readonly number[]
  periodId: string
  startsOn: string
  endsOn: string
}
export type CreationRefusal =
  | { refusal: 'not_your_municipality' }
  | { refusal: 'begun_already'; reference: string }

/** Begins a dossier. One that is begun already for the same lead and period is pointed at instead. */
export function createDossier(
  person: Person,
  wanted: NewDossier,
  now: Date,
): { ok: true; reference: string } | ({ ok: false } & CreationRefusal) {
  if (!municipalitiesOf(person).includes(wanted.leadBfsNumber))
    return { ok: false, refusal: 'not_your_municipality' }
  return inTransaction((tx) => {
    const begun = openDossierOf(tx, wanted)
    if (begun) return { ok: false, refusal: 'begun_already', reference: begun.reference }
    const reference = makeReference(Number(wanted.startsOn.slice(0, 4)), randomBytes(8))
    const id = insertDossier(tx, { ...wanted, reference, now })
    awaitResolutions(tx, { id, periodId: wanted.periodId }, now)
    recordAct(tx, {
      person,
      now,
      machine: 'dossier',
      recordId: id,
      dossierId: id,
      action: 'begin',
      toState: 'draft',
      data: { members: [...wanted.members], startsOn: wanted.startsOn, endsOn: wanted.endsOn },
    })
    return { ok: true, reference }
  })
}

export function isEditable({ state }: Pick<Dossier, 'state'>) {
  return isOneOf(EDITABLE_STATES, state)
}

/** Reads carry the permission: what this adds to a query is all that a person can find. */
export function visibleTo(person: Person): SQL | undefined {
  return isOfTheCanton(person) ? ne(dossiers.state, 'draft') : ofMunicipalities(municipalitiesOf(person))
}

/** Members of any day, former and future ones: what each of them finds inside is a matter of its time. */
function ofMunicipalities(bfsNumbers: readonly number[]): SQL {
  const own = inArray(partyMembers.bfsNumber, [...bfsNumbers])
  const members = db
    .select({ one: sql`1` })
    .from(partyMembers)
    .where(and(eq(partyMembers.partyId, dossiers.partyId), own))
  return sql`(${exists(members)} OR ${exists(proposalsFor(bfsNumbers))})`
}

/** Open amendments that would make one of these municipalities a member. */
export function proposalsFor(bfsNumbers: readonly number[], about?: SQL) {
  return db
    .select({ one: sql`1` })
    .from(amendments)
    .where(
      and(
        eq(amendments.dossierId, dossiers.id),
        eq(amendments.kind, 'members'),
        inArray(amendments.state, [...OPEN_AMENDMENTS]),
        about,
        sql`EXISTS (SELECT 1 FROM json_each(${amendments.change}, '$.members') AS proposed
          WHERE ${inArray(sql`proposed.value`, [...bfsNumbers])})`,
      ),
    )
}

function openDossierOf(tx: Tx, { leadBfsNumber, periodId, startsOn, endsOn }: NewDossier) {
  return tx
    .select({ reference: dossiers.reference })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(
      and(
        eq(parties.leadBfsNumber, leadBfsNumber),
        eq(dossiers.periodId, periodId),
        notInArray(dossiers.state, [...CLOSED_STATES]),
        sql`${dossiers.startsOn} <= ${endsOn} AND ${dossiers.endsOn} >= ${startsOn}`,
      ),
    )
    .get()
}

function insertDossier(tx: Tx, wanted: NewDossier & { reference: string; now: Date }) {
  const { kind, leadBfsNumber, members, periodId, startsOn, endsOn, reference, now } = wanted
  const partyId = newId()
  const id = newId()
  const at = now.toISOString()
  const name = kind === 'municipality' ? municipalityName(leadBfsNumber) : wanted.name
  tx.insert(parties).values({ id: partyId, kind, name, leadBfsNumber }).run()
  tx.insert(partyMembers)
    .values(members.map((bfsNumber) => ({ partyId, bfsNumber, joinedOn: startsOn })))
    .run()
  tx.insert(dossiers)
    .values({ id, reference, partyId, periodId, startsOn, endsOn, createdAt: at, updatedAt: at })
    .run()
  return id
}
