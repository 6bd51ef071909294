import { and, eq } from 'drizzle-orm'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type AmendmentState, OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { byLatest } from '#app/domain/order.ts'
import { isOfTheCanton, municipalitiesOf, type Person, worksFor } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { goesOn } from '#app/models/dossier/open-dossiers.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import type { Tx } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'

export type Amendment = typeof amendments.$inferSelect

export function amendmentsOf(dossierId: string): Amendment[] {
  return [...recordsIn(dossierId, 'amendments')].sort(byLatest(({ number }) => number))
}

export function openAmendmentsOf(dossierId: string): Amendment[] {
  return recordsIn(dossierId, 'amendments').filter(({ state }) => isOneOf(OPEN_AMENDMENTS, state))
}

/** The amendments of a dossier that this person may see: all, but for members those of their time and those by which they join, stay or leave. */
export function visibleAmendments(person: Person, dossier: Pick<Dossier, 'id' | 'party' | 'startsOn'>) {
  const all = amendmentsOf(dossier.id)
  if (isOfTheCanton(person) || worksFor(person, dossier.party.leadBfsNumber)) return all
  const own = municipalitiesOf(person)
  const times = recordsIn(dossier.id, 'members').filter(({ bfsNumber }) => own.includes(bfsNumber))
  return all.filter((amendment) => {
    const { change, proposedAt } = amendment
    const before = () => agreementBefore(amendment).party.members.map(({ bfsNumber }) => bfsNumber)
    const isNamed =
      change.kind === 'members' && [...change.members, ...before()].some((one) => own.includes(one))
    const day = dayInZurich(proposedAt)
    const inTime = ({ joinedOn, leftOn }: (typeof times)[number]) =>
      (leftOn === null || day <= leftOn) && (joinedOn <= dossier.startsOn || joinedOn <= day)
    return isNamed || times.some(inTime)
  })
}

export function visibleAmendment(
  person: Person,
  dossier: Pick<Dossier, 'id' | 'party' | 'startsOn'>,
  number: number,
): Amendment | undefined {
  return visibleAmendments(person, dossier).find((one) => one.number === number)
}

export function findAmendment({ id }: Pick<Dossier, 'id'>, number: number): Amendment | undefined {
  return recordsIn(id, 'amendments').find((one) => one.number === number)
}

/** The version in force, on which an amendment rests. */
export function agreementInForce(dossier: Pick<Dossier, 'id' | 'state'>) {
  return goesOn(dossier) ? versionsOf(dossier.id)[0] : undefined
}

/** The amendment of a dossier that comes into force just now: the agreement has no such version yet. */
export function amendmentComingIntoForce(tx: Tx, dossier: Dossier, id: string): Amendment | undefined {
  const found = tx
    .select()
    .from(amendments)
    .where(
      and(
        eq(amendments.id, id),
        eq(amendments.dossierId, dossier.id),
        eq(amendments.state, 'in_force' satisfies AmendmentState),
      ),
    )
    .get()
  const current = agreementInForce(dossier)
  return found && current && found.data.version > current.version ? found : undefined
}

/** The version an amendment was made over: what it changes is the difference to this one. */
export function agreementBefore({ dossierId, data }: Pick<Amendment, 'dossierId' | 'data'>): AgreementData {
  const found = recordsIn(dossierId, 'agreements').find(({ version }) => version === data.version - 1)
  if (!found) throw new Error(`The agreement before amendment ${data.version} is gone`)
  return found.data
}

/** The number the next amendment of a dossier will have. */
export function nextAmendmentNumber(dossierId: string): number {
  return (amendmentsOf(dossierId)[0]?.number ?? 0) + 1
}
