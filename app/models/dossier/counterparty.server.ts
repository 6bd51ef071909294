import { and, asc, eq, gt, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { dayInZurich, startOfDay } from '#app/domain/deadlines/calendar.ts'
import { byLatest } from '#app/domain/order.ts'
import type { Gone } from '#app/domain/programme/succession.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { goneAt, wayAt } from '#app/models/programme/known-mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { reachedAt } from '#app/models/records/audit.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { memberships, users } from '#db/schema/people.ts'
import { contactAt, contactChangesOf } from './contact-records.server.ts'
import { type Dossier, dossiersById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** The municipality that concluded an agreement and has ended, the one in which it lives on, and since when. */
export type Succession = { from: string; into: string; since: string }

export type Address = { name: string; street: string; postalCode: string; town: string }
type Of = Pick<Dossier, 'id' | 'party'>
type Known = { name: string; contact: Address | null }

/**
 * Who the party of a dossier is at an instant, for every letter, bill and mail: as it stood by then, or the municipality
 * into which its lead has gone, with whom to write to there. `named`: for what is about the dossier, with the name that
 * its agreement bears. What was changed, merged or undone later changes nothing in it.
 */
export function counterpartyAt(
  dossier: Of,
  at: string,
  { name, contact } = asItStood(dossier, at),
): Known & { named: string } {
  const found = successorAt(dossier, at)
  if (!found) return { name, named: name, contact }
  const own = isAlone(dossier, at) ? municipalityName(found.into) : name
  return { name: own, named: namesBoth(own, name), contact: contactOfHeirs(dossier, at, contact) }
}

/**
 * With whom to write along the way into the municipality that it has gone into: whoever changed the contact last was the
 * last of them that had a word on it, and each after it is asked where it can be reached.
 */
function contactOfHeirs(dossier: Of, at: string, contact: Address | null): Address | null {
  const changed = contactChangesOf(dossier.id).find((one) => one.at < at)?.at ?? ''
  const heirs = wayOfLead(dossier, at).filter(({ since }) => changed < startOfDay(since).toISOString())
  return heirs.reduce((known, { into }) => contactOfHeir(dossier, { into, at, contact: known }), contact)
}

/** From the municipality that concluded it, where whoever leads is on its way; another number is no other municipality. */
function wayOfLead(dossier: Of, at: string): Gone[] {
  const { leadBfsNumber: lead } = partyAt(dossier, at)
  const way = wayAt(concludedBy(dossier), at)
  const from = way.some(({ into }) => into === lead) ? concludedBy(dossier) : lead
  return wayAt(from, at).filter(
    ({ into }, index, all) => municipalityName(into) !== municipalityName(all[index - 1]?.into ?? from),
  )
}

/** The same party by its name alone, for a mail or a list that is written now. */
export function partyNamed({ party }: Pick<Of, 'party'>, now: string): string {
  const { kind, name, leadBfsNumber } = party
  const gone = kind === 'municipality' ? goneAt(leadBfsNumber, now) : undefined
  return gone ? namesBoth(municipalityName(gone.into), name) : name
}

/** Whose agreement it was and into whom it has gone, where the municipality that concluded it has ended by an instant. */
export function successionAt(dossier: Of, at: string): Succession | null {
  const found = successorAt(dossier, at)
  if (!found) return null
  const { from, into, since } = found
  return { from: municipalityName(from), into: municipalityName(into), since }
}

const namesBoth = (own: string, known: string) => (own === known ? own : `${own} (${known})`)

function asItStood(dossier: Of, at: string): Known {
  const { contactName: name, ...address } = contactAt(dossier, at)
  const { street, postalCode, town } = address
  return { name: partyAt(dossier, at).name, contact: { name, street, postalCode, town } }
}

/** What has become of the municipality that leads, or of the one in whose place it does: the agreement was amended since. */
function successorAt(dossier: Of, at: string) {
  const { leadBfsNumber: lead } = partyAt(dossier, at)
  const gone = goneFrom(lead, at)
  if (gone) return gone
  const before = goneFrom(concludedBy(dossier), at)
  return before?.into === lead ? before : undefined
}

/** Another number under the same name is no successor. */
function goneFrom(from: number, at: string) {
  const gone = goneAt(from, at)
  return gone && municipalityName(gone.into) !== municipalityName(from) ? { from, ...gone } : undefined
}

const versionsOf = (dossierId: string) => recordsIn(dossierId, 'agreements')

/** The municipality that led when the agreement was issued first: its contact and its account came with it. */
function concludedBy({ id, party }: Of): number {
  return versionsOf(id)[0]?.data.party.leadBfsNumber ?? party.leadBfsNumber
}

/** The party as it stands, or as the last version of the agreement names it by then, where another one leads today. */
function partyAt({ id, party }: Of, at: string) {
  const then = versionsOf(id).findLast(({ issuedAt }) => issuedAt <= at)?.data.party
  const isOther = then && (then.leadBfsNumber !== party.leadBfsNumber || then.kind !== party.kind)
  return isOther ? then : party
}

/** A municipality on its own bears its own name; an association keeps the one it has. */
const isAlone = (dossier: Of, at: string) => partyAt(dossier, at).kind === 'municipality'

type Heir = { into: number; at: string; contact: Address | null }

/**
 * Of the successor's own agreement, else whoever holds a role there, at the address that is known until another one is
 * given.
 */
function contactOfHeir({ id }: Of, { into, at, contact }: Heir): Address | null {
  const own = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .where(and(eq(parties.leadBfsNumber, into), ne(dossiers.id, id)))
    .all()
  const [latest] = dossiersById(
    own.map((one) => one.id),
    dayInZurich(at),
  )
    .flatMap((dossier) => {
      const since = reachedAt({ id: dossier.id, state: 'active', dossierId: dossier.id })
      return since !== undefined && since <= at ? [{ dossier, since }] : []
    })
    .sort(byLatest(({ since }) => since))
  if (latest) return asItStood(latest.dossier, at).contact
  const people = holdersAt(into, at)
  return contact && { ...contact, name: people.includes(contact.name) ? contact.name : (people[0] ?? '') }
}

/** Who coordinates, signs and works for a municipality at an instant, by the name of then. */
function holdersAt(bfsNumber: number, at: string): string[] {
  const { createdAt, endedAt, role, userId } = memberships
  return db
    .select({ name: nameAt(sql`${at}`) })
    .from(memberships)
    .innerJoin(users, eq(users.id, userId))
    .where(
      and(
        eq(memberships.bfsNumber, bfsNumber),
        inArray(role, MUNICIPAL_ROLES),
        lte(createdAt, at),
        or(isNull(endedAt), gt(endedAt, at)),
      ),
    )
    .orderBy(sql`CASE ${role} WHEN 'coordinator' THEN 0 WHEN 'signatory' THEN 1 ELSE 2 END`, asc(createdAt))
    .all()
    .map(({ name }) => name)
}
