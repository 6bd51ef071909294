import { and, desc, eq, exists, gte, inArray, isNotNull, notInArray } from 'drizzle-orm'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { CLOSED_STATES } from '#app/domain/lifecycle/dossier.ts'
import { firstWholeYear, type Merger, membersAfter, mergerFaults } from '#app/domain/merger.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { db, inTransaction, orRollBack, type Tx } from '#db/client.server.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { municipalities } from '#db/schema/reference.ts'
import { appendEvent } from './audit.server.ts'
import { calculationOf, contributionsOf, previewCalculation } from './calculations.server.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import { municipalityHistories, municipalityName } from './municipalities.server.ts'

type Reader = Tx | typeof db
export type MergerResult =
  | { ok: true }
  | { ok: false; refusal: 'wrong_role' }
  | { ok: false; errors: Record<string, string> }

/** A dossier that a merger concerns, with the contribution as agreed and as the key would give it now. */
export type Affected = {
  reference: string
  party: string
  state: Dossier['state']
  fromYear: number
  members: number[]
  before: Rappen | null
  after: Rappen | null
  /** What a human has to decide on; nothing is changed by the merger itself. */
  decide: 'amend' | 'application' | 'succession'
}

/** The municipalities that have gone into another, the latest first. */
export function mergers() {
  const rows = db
    .select({
      bfsNumber: municipalities.bfsNumber,
      name: municipalities.name,
      lastDay: municipalities.validTo,
      into: municipalities.successorBfsNumber,
    })
    .from(municipalities)
    .where(isNotNull(municipalities.successorBfsNumber))
    .orderBy(desc(municipalities.validTo), municipalities.name)
    .all()
  return rows.flatMap(({ bfsNumber, name, lastDay, into }) =>
    lastDay && into
      ? [{ bfsNumber, name, mergedOn: addDays(lastDay, 1), into, successor: municipalityName(into) }]
      : [],
  )
}

export function mergerOf(bfsNumber: number) {
  return mergers().find((merger) => merger.bfsNumber === bfsNumber)
}

export function faultsOfMerger(merger: Merger) {
  return mergerFaults(merger, municipalityHistories())
}

/** What the merger would mean, without registering it. */
export function previewMerger(merger: Merger): Affected[] {
  const outcome = orRollBack((tx) => {
    write(tx, merger)
    return { ok: false as const, affected: affectedBy(merger, tx) }
  })
  return outcome.affected
}

/** The merger goes into the register of municipalities; calculations that are pinned keep their population. */
export function registerMerger(person: Person, merger: Merger, now: Date): MergerResult {
  if (!hasRole(person, 'officer', 'admin')) return { ok: false, refusal: 'wrong_role' }
  const errors = faultsOfMerger(merger)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return inTransaction((tx) => {
    write(tx, merger)
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'municipality',
      recordId: String(merger.from),
      dossierId: null,
      action: 'merge',
      fromState: null,
      toState: null,
      reason: '',
      data: { ...merger },
    })
    return { ok: true }
  })
}

export function affectedBy(merger: Merger, tx: Reader = db): Affected[] {
  const { from, into, mergedOn } = merger
  const rows = tx
    .select({ id: dossiers.id })
    .from(dossiers)
    .where(
      and(
        notInArray(dossiers.state, ['draft', ...CLOSED_STATES]),
        gte(dossiers.endsOn, mergedOn),
        exists(
          tx
            .select({ one: partyMembers.bfsNumber })
            .from(partyMembers)
            .where(
              and(eq(partyMembers.partyId, dossiers.partyId), inArray(partyMembers.bfsNumber, [from, into])),
            ),
        ),
      ),
    )
    .all()
  return rows.flatMap(({ id }) => {
    const dossier = dossierById(tx, id)
    return dossier ? affected(dossier, merger, tx) : []
  })
}

/** An amendment counts from 1 January of a year within the term; a merger after the last one changes nothing. */
function affected(dossier: Dossier, merger: Merger, tx: Reader): Affected[] {
  const fromYear = firstWholeYear(merger.mergedOn)
  if (`${fromYear}-01-01` > dossier.endsOn) return []
  const members = membersAfter(
    dossier.members.map(({ bfsNumber }) => bfsNumber),
    merger,
  )
  const { id, reference, periodId, state, party } = dossier
  const calculation = calculationOf(dossier, tx)
  const before = calculation ? contributionsOf(dossier, calculation, tx)[fromYear] : undefined
  const next = previewCalculation(
    { id, periodId, startsOn: `${fromYear}-01-01`, members: members.map((bfsNumber) => ({ bfsNumber })) },
    tx,
  )
  return [
    {
      reference,
      party: party.name,
      state,
      fromYear,
      members,
      before: before === undefined ? null : rappen(before),
      after: next ? next.result.fullYear : null,
      decide: decisionOn(dossier, merger),
    },
  ]
}

function decisionOn({ state, party }: Dossier, { from }: Merger): Affected['decide'] {
  if (party.leadBfsNumber === from) return 'succession'
  return state === 'active' ? 'amend' : 'application'
}

function write(tx: Tx, { from, into, mergedOn }: Merger) {
  tx.update(municipalities)
    .set({ validTo: addDays(mergedOn, -1), successorBfsNumber: into })
    .where(eq(municipalities.bfsNumber, from))
    .run()
}
