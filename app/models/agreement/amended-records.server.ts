import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { addDays, yearOf } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import type { AmendmentState } from '#app/domain/lifecycle/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import { tranchePlan } from '#app/domain/tranche-plan.ts'
import { moveDeadline, openDeadline } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { memberOn, membersOn } from '#app/models/dossier/party-members.server.ts'
import { type ActingPerson, type EffectContext, idOf } from '#app/models/effect.server.ts'
import { insertCalculation, pinnedCalculation } from '#app/models/money/calculations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { agreements, amendments, signatures } from '#db/schema/agreement.ts'
import {
  budgetLines,
  councilResolutions,
  dossiers,
  parties,
  partyMembers,
  thirdPartyFunds,
} from '#db/schema/dossier.ts'
import { tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { continuedLineId, retunedTranches } from './amended-agreement.server.ts'
import { type Amendment, agreementInForce } from './amendment-records.server.ts'

type Acting = { tx: Tx; dossier: Dossier; amendment: Amendment; person: ActingPerson; now: Date }

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

/** The amendment becomes the new version, and the records of the years to come follow it. */
export function recordAmendment({ tx, dossier, input, person, now }: EffectContext<Dossier, unknown>) {
  const amendment = amendmentComingIntoForce(tx, dossier, input.amendmentId ?? '')
  if (!amendment) throw new Error('The guard let an amendment through that is not in force')
  const acting = { tx, dossier, amendment, person, now }
  RECORDS[amendment.kind](acting)
  recordVersion(acting)
}

const RECORDS: Record<AmendmentChange['kind'], (acting: Acting) => void> = {
  amount: changeContribution,
  members: (acting) => {
    changeMembers(acting)
    changeContribution(acting)
  },
  term: extendTerm,
  budget: ({ tx, amendment: { change } }) => {
    if (change.kind !== 'budget') return
    for (const { id, amountRappen } of change.lines)
      tx.update(budgetLines).set({ amountRappen }).where(eq(budgetLines.id, id)).run()
  },
}

/** Entitlements from the year of the change on; only tranches that are still open follow. */
function changeContribution({ tx, dossier, amendment, person, now }: Acting) {
  const { calculation } = amendment.data
  const fromYear = yearOf(amendment.effectiveOn)
  const entitlement = calculation.result.fullYear
  insertCalculation(tx, { dossier, calculation, personId: idOf(person), now })
  tx.update(reportingYears)
    .set({ entitlementRappen: entitlement })
    .where(and(eq(reportingYears.dossierId, dossier.id), gte(reportingYears.year, fromYear)))
    .run()
  for (const year of retunedTranches(dossier.id, { fromYear, entitlement }).values())
    for (const { id, amountRappen } of year.filter(({ fixed }) => !fixed))
      tx.update(tranches).set({ amountRappen }).where(eq(tranches.id, id)).run()
}

/** Who leaves keeps what fell in its time; who joins has its resolution among those of the dossier. A new lead acts at once. */
function changeMembers({ tx, dossier: { id: dossierId, party, endsOn }, amendment }: Acting) {
  const { change, effectiveOn, data } = amendment
  if (change.kind !== 'members') return
  const known = membersOn(dossierId, effectiveOn).map(({ bfsNumber }) => bfsNumber)
  const leaving = known.filter((bfsNumber) => !change.members.includes(bfsNumber))
  const joining = change.members.filter((bfsNumber) => !known.includes(bfsNumber))
  tx.update(partyMembers)
    .set({ leftOn: addDays(effectiveOn, -1) })
    .where(
      and(
        eq(partyMembers.partyId, party.id),
        inArray(partyMembers.bfsNumber, leaving),
        memberOn(sql`${effectiveOn}`),
      ),
    )
    .run()
  for (const bfsNumber of joining)
    tx.insert(partyMembers)
      .values({ partyId: party.id, bfsNumber, joinedOn: effectiveOn })
      .onConflictDoUpdate({
        target: [partyMembers.partyId, partyMembers.bfsNumber, partyMembers.joinedOn],
        set: { leftOn: null },
      })
      .run()
  const toYear = yearOf(endsOn)
  for (const resolution of change.resolutions)
    tx.insert(councilResolutions)
      .values({ ...resolution, dossierId, fromYear: change.fromYear, toYear })
      .onConflictDoNothing()
      .run()
  const { kind, leadBfsNumber, name } = data.party
  tx.update(parties).set({ kind, leadBfsNumber, name }).where(eq(parties.id, party.id)).run()
}

function extendTerm({ tx, dossier, amendment: { data }, now }: Acting) {
  const { settings } = programmeOf(dossier.periodId)
  const years = data.contributions.filter(({ year }) => year > yearOf(dossier.endsOn))
  tx.update(dossiers).set({ endsOn: data.term.endsOn }).where(eq(dossiers.id, dossier.id)).run()
  for (const { year, contributionRappen } of years) {
    const id = newId()
    tx.insert(reportingYears)
      .values({ id, dossierId: dossier.id, year, entitlementRappen: contributionRappen })
      .run()
    openDeadline(tx, dossier, {
      kind: 'annual_report',
      subjectId: id,
      legalOn: annualReportDue(year, settings).legalOn,
      year,
      now,
    })
  }
  const end = { kind: 'end_of_agreement', subjectId: dossier.id, legalOn: data.term.endsOn } as const
  moveDeadline(tx, dossier, end, now)
  addTranches(tx, { dossier, data })
  addBudget(tx, { dossier, data })
}

type Extended = { dossier: Dossier; data: AgreementData }

function addTranches(tx: Tx, { dossier, data }: Extended) {
  const amount = data.contributions.at(-1)?.contributionRappen ?? rappen(0)
  const term = { startOn: data.term.startsOn, endOn: data.term.endsOn, firstYear: amount, fullYear: amount }
  const planned = tranchePlan(programmeOf(dossier.periodId).settings, term).filter(
    ({ year }) => year > yearOf(dossier.endsOn),
  )
  for (const tranche of planned)
    tx.insert(tranches)
      .values({ ...tranche, id: newId(), dossierId: dossier.id })
      .run()
}

/** The budget of the last year goes on, line by line, in the rows of the grid where it stood. */
function addBudget(tx: Tx, { dossier, data }: Extended) {
  const lastYear = yearOf(dossier.endsOn)
  const stored = tx
    .select()
    .from(budgetLines)
    .where(and(eq(budgetLines.dossierId, dossier.id), eq(budgetLines.year, lastYear)))
    .all()
  for (const line of data.budget.filter(({ year }) => year > lastYear)) {
    const before = stored.find(({ id }) => continuedLineId(id, line.year) === line.id)
    tx.insert(budgetLines)
      .values({ ...line, dossierId: dossier.id, rowNumber: before?.rowNumber ?? 0 })
      .run()
  }
  for (const { year, amountRappen } of data.thirdParty.filter((one) => one.year > lastYear))
    tx.insert(thirdPartyFunds).values({ dossierId: dossier.id, year, amountRappen }).run()
}

/** The acceptances of the municipality and the confirmation of the officer are the signatures of the new version. */
function recordVersion({ tx, dossier, amendment, person, now }: Acting) {
  const calculation = pinnedCalculation(dossier.id)
  if (!calculation) throw new Error(`Dossier ${dossier.reference} has no pinned calculation`)
  const agreementId = newId()
  tx.insert(agreements)
    .values({
      id: agreementId,
      dossierId: dossier.id,
      version: amendment.data.version,
      calculationId: calculation.id,
      documentId: amendment.agreementDocumentId,
      data: amendment.data,
      issuedBy: amendment.proposedBy,
      issuedAt: amendment.proposedAt,
    })
    .run()
  const signed = { agreementId, kind: 'acceptance' as const }
  tx.insert(signatures)
    .values([
      ...firstOfTwo(amendment).map((first) => ({ ...signed, ...first, id: newId() })),
      {
        ...signed,
        id: newId(),
        side: 'municipality',
        declaration: amendment.declaration,
        signedBy: amendment.answeredBy ?? idOf(person),
        signedAt: amendment.answeredAt ?? now.toISOString(),
      },
      { ...signed, id: newId(), side: 'canton', signedBy: idOf(person), signedAt: now.toISOString() },
    ])
    .run()
}

function firstOfTwo({ firstAcceptedBy, firstAcceptedAt, firstDeclaration }: Amendment) {
  if (!firstAcceptedBy || !firstAcceptedAt) return []
  const side = 'municipality' as const
  return [{ side, declaration: firstDeclaration, signedBy: firstAcceptedBy, signedAt: firstAcceptedAt }]
}
