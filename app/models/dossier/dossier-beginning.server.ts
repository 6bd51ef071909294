import { randomBytes } from 'node:crypto'
import { and, eq, notInArray, sql } from 'drizzle-orm'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { makeReference } from '#app/domain/reference.ts'
import { ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { awaitResolutions } from './resolution-deadline.server.ts'

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
  if (!ownMunicipalitiesOf(person).includes(wanted.leadBfsNumber))
    return { ok: false, refusal: 'not_your_municipality' }
  return orRollBack((tx) => {
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

type Wanted = Pick<NewDossier, 'leadBfsNumber' | 'periodId' | 'startsOn' | 'endsOn'>

/** What is begun or runs already for the same lead in any of these days of a period. */
export function openDossierOf(tx: Pick<Tx, 'select'>, { leadBfsNumber, periodId, startsOn, endsOn }: Wanted) {
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
