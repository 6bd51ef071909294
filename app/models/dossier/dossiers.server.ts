import { and, desc, eq, exists, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { EDITABLE_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { isOfTheCanton, municipalitiesOf, type Person, type Role, rolesFor } from '#app/domain/roles.ts'
import { perRequest } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { takeOut } from './folder.server.ts'
import { membersWithin } from './party-members.server.ts'

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
  return { ...asOf(row, on), roles: rolesFor(person, row.party.leadBfsNumber) }
}

/** For the door and the jobs, which act on records and not for a reader. */
export function dossierById(id: string, on: string): Dossier | undefined {
  return dossiersById([id], on)[0]
}

const knownRows = perRequest<string, WithParty>()

/** Many as one: by the same statements, however many there are; within a request each is read once. */
export function dossiersById(ids: readonly string[], on: string): Dossier[] {
  const known = knownRows()
  const lacking = ids.filter((id) => !known?.has(id))
  const read = lacking.length > 0 ? withParties().where(inArray(dossiers.id, lacking)).all() : []
  for (const row of read) known?.set(row.dossier.id, row)
  const before = ids.filter((id) => !lacking.includes(id)).flatMap((id) => known?.get(id) ?? [])
  return withMembers([...before, ...read], on)
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
function proposalsFor(bfsNumbers: readonly number[]) {
  return db
    .select({ one: sql`1` })
    .from(amendments)
    .where(
      and(
        eq(amendments.dossierId, dossiers.id),
        eq(amendments.kind, 'members'),
        inArray(amendments.state, [...OPEN_AMENDMENTS]),
        sql`EXISTS (SELECT 1 FROM json_each(${amendments.change}, '$.members') AS proposed
          WHERE ${inArray(sql`proposed.value`, [...bfsNumbers])})`,
      ),
    )
}
