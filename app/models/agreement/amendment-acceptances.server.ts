import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { by } from '#app/domain/order.ts'
import { consistsOf } from '#app/domain/programme/merger.ts'
import { type Acting, type Role, signsFor } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { acceptancesTakenBack, amendmentAcceptances } from '#db/schema/agreement.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { predecessorsOf } from './amendment-faults.server.ts'
import { type Amendment, agreementBefore } from './amendment-records.server.ts'

export type Acceptance = typeof amendmentAcceptances.$inferSelect

/** Whose acceptance of an amendment counts, in their order. */
export function acceptancesOf({ id, dossierId }: Pick<Amendment, 'id' | 'dossierId'>): Acceptance[] {
  const takenBack = recordsIn(dossierId, 'acceptancesTakenBack').map(({ acceptanceId }) => acceptanceId)
  return recordsIn(dossierId, 'acceptances')
    .filter((one) => one.amendmentId === id && !takenBack.includes(one.id))
    .sort(by(({ acceptedAt }) => acceptedAt))
}

/**
 * Who joins and who leaves by a change of an agreement. Who takes over a member by merger does neither, as long as nobody
 * counts by it but the people of members: a municipality whose own residents come in joins.
 */
export function changedMembers(change: AmendmentChange, current: AgreementData) {
  if (change.kind !== 'members') return { joining: [], leaving: [] }
  const before = current.party.members.map(({ bfsNumber }) => bfsNumber)
  const histories = municipalityHistories()
  const gone = before.filter((bfsNumber) => !change.members.includes(bfsNumber))
  return {
    joining: change.members.filter((one) => !consistsOf(one, before, histories)),
    leaving: gone.filter((one) => !isTakenOver(one, change.members)),
  }
}

function isTakenOver(bfsNumber: number, members: readonly number[]) {
  return members.some((one) => predecessorsOf(one).includes(bfsNumber))
}

type Proposed = Pick<Amendment, 'change' | 'proposedAt'>

/** Who would lead in the place of another one: with its own word, unless it is the one in which the lead lives on. */
function newLead({ change, proposedAt }: Proposed, { party }: AgreementData): number[] {
  const next = change.kind === 'members' ? change.leadBfsNumber : undefined
  const known = [party.leadBfsNumber, heirOf(party.leadBfsNumber, dayInZurich(proposedAt))]
  return next === undefined || known.includes(next) ? [] : [next]
}

type Awaiting = Pick<Amendment, 'id' | 'dossierId' | 'change' | 'proposedAt'> & { current: AgreementData }

/**
 * The municipality of each acceptance that is still to come: the lead's by its rule, then one of whoever would lead, and
 * of each that joins; whoever lives on in the lead's place by the day of the proposal accepts as the lead: until a merger
 * everybody answers alone.
 */
export function awaitedAcceptances({ change, current, ...row }: Awaiting, { party }: Dossier): number[] {
  const lead = party.leadBfsNumber
  const heir = heirOf(lead, dayInZurich(row.proposedAt))
  const joining = changedMembers(change, current).joining.filter((one) => one !== heir)
  const others = new Set([...newLead({ ...row, change }, current), ...joining])
  const asked = [lead, ...(party.signsJointly ? [lead] : []), ...others]
  const given = acceptancesOf(row).map(({ bfsNumber }) => bfsNumber)
  return given.reduce((open, one) => {
    const at = open.indexOf(one)
    return at < 0 ? open : open.toSpliced(at, 1)
  }, asked)
}

/** The municipalities whose acceptance is still to come. */
export function awaitedBy(row: Amendment, dossier: Dossier): number[] {
  return [...new Set(awaitedAcceptances({ ...row, current: agreementBefore(row) }, dossier))]
}

/** The municipalities that an amendment concerns beside the one that leads. */
export function concernedBy(row: Amendment, dossier: Dossier) {
  const before = agreementBefore(row)
  const awaited = awaitedBy(row, dossier)
  return { ...changedMembers(row.change, before), newLead: newLead(row, before), awaited }
}

/** Signatories of a municipality that would lead or join have a say on this amendment, and on nothing else of the dossier. */
export function rolesOnAmendment(person: Acting, row: Amendment): Role[] {
  const before = agreementBefore(row)
  const asked = [...newLead(row, before), ...changedMembers(row.change, before).joining]
  return signsFor(person).some((bfsNumber) => asked.includes(bfsNumber)) ? ['signatory'] : []
}

type Given = { tx: Tx; row: Awaiting; dossier: Dossier } & Pick<
  Acceptance,
  'declaration' | 'acceptedBy' | 'acceptedAt'
>

/** For the first municipality that still has to accept and that this person signs for. */
export function recordAcceptanceFor(person: Acting, { tx, row, dossier, ...given }: Given) {
  const own = acceptancesOf(row).filter(({ acceptedBy }) => acceptedBy === given.acceptedBy)
  const bfsNumber = awaitedAcceptances(row, dossier).find(
    (one) => signsFor(person).includes(one) && !own.some((before) => before.bfsNumber === one),
  )
  if (bfsNumber === undefined) throw new Error('The guard let an acceptance through that nobody waits for')
  tx.insert(amendmentAcceptances)
    .values({ ...given, id: newId(), amendmentId: row.id, bfsNumber })
    .run()
}

type TakingBack = { tx: Tx; row: Amendment; input: TransitionInput; now: Date }

/** What was accepted for the municipalities that this person signs for counts no more. */
export function takeAcceptancesBackFor(person: Acting & { id: string }, { tx, row, input, now }: TakingBack) {
  const own = signsFor(person)
  const by = { reason: input.reason ?? '', takenBackBy: person.id, takenBackAt: now.toISOString() }
  for (const { id: acceptanceId } of acceptancesOf(row).filter(({ bfsNumber }) => own.includes(bfsNumber)))
    tx.insert(acceptancesTakenBack)
      .values({ acceptanceId, ...by })
      .run()
}
