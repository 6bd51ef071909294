import { eq } from 'drizzle-orm'
import { inMail } from '#app/domain/agreement/account-change.ts'
import { openOf } from '#app/domain/claim-bookings.ts'
import { accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { HALVED } from '#app/domain/lifecycle/binding.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Tx } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { amendments } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { accountChangeEffects } from './agreement/account-effects.server.ts'
import { accountChangeFacts } from './agreement/account-records.server.ts'
import { concernedBy, rolesOnAmendment } from './agreement/amendment-acceptances.server.ts'
import { amendmentEffects } from './agreement/amendment-effects.server.ts'
import { amendmentFacts } from './agreement/amendment-facts.server.ts'
import type { Door, Stateful } from './door.server.ts'
import { dossierEffects } from './dossier/dossier-effects.server.ts'
import { dossierFacts } from './dossier/dossier-facts.server.ts'
import { type Dossier, dossierById } from './dossier/dossiers.server.ts'
import { recordsIn } from './dossier/folder.server.ts'
import { calculationOf } from './money/calculations.server.ts'
import { bookingsOfClaim } from './money/claim-bookings.server.ts'
import { claimEffects } from './money/claim-effects.server.ts'
import { contributionsOf } from './money/contributions.server.ts'
import { trancheEffects } from './money/money-effects.server.ts'
import { bearableBy, claimFacts, trancheFacts } from './money/money-facts.server.ts'
import { reportingYearEffects } from './report/report-effects.server.ts'
import { reportingYearById, reportingYearFacts, settlementFor } from './report/report-facts.server.ts'
import { filedReport, provenFor, settlementOf } from './report/told-report.server.ts'

/** The six machines, each with the records that it moves. */

export const dossierDoor = door({
  machine: dossierMachine,
  happened: (action) => ({ machine: 'dossier', action }),
  find: dossierRow,
  all: (dossier) => [asRow(dossier)],
  facts: dossierFacts,
  figures: (action, _row, dossier) => (action === 'approve' ? contributionsToFix(dossier) : undefined),
  effects: dossierEffects,
  about: (_row, dossier) => ({
    year: null,
    amountRappen: calculationOf(dossier)?.result.fullYear ?? null,
  }),
  write: (tx, { id }, { state, version, now }) =>
    tx
      .update(dossiers)
      .set({ state, version, updatedAt: now.toISOString() })
      .where(eq(dossiers.id, id))
      .run(),
})

/** Of each year; null where the population cannot be told. */
function contributionsToFix(dossier: Dossier) {
  const calculation = calculationOf(dossier)
  return calculation ? contributionsOf(dossier, calculation) : null
}

const HALVES = ['accept', 'request'] as const

export const amendmentDoor = door({
  machine: amendmentMachine,
  happened: (action, to) => ({
    machine: 'amendment',
    action: to === 'proposed' && isOneOf(HALVES, action) ? HALVED[action] : action,
  }),
  find: (tx, id) => tx.select().from(amendments).where(eq(amendments.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'amendments'),
  facts: amendmentFacts,
  rolesOn: rolesOnAmendment,
  effects: amendmentEffects,
  about: (row, dossier) => ({
    year: null,
    amountRappen: null,
    amendment: row.number,
    members: concernedBy(row, dossier),
    effectiveOn: row.effectiveOn,
  }),
  write: (tx, row, { state, version }) =>
    row.version === 0
      ? tx
          .insert(amendments)
          .values({ ...row, state, version })
          .run()
      : tx.update(amendments).set({ state, version }).where(eq(amendments.id, row.id)).run(),
})

/** The steps by which the settlement that their page shows is fixed. */
const SETTLING = ['approve', 'confirm'] as const

export const reportingYearDoor = door({
  machine: reportingYearMachine,
  happened: (action) => ({ machine: 'reportingYear', action }),
  find: reportingYearById,
  all: ({ id }) => recordsIn(id, 'reportingYears'),
  facts: reportingYearFacts,
  figures: (action, reportingYear, dossier) => {
    if (action === 'settle_ex_officio') return provenFor({ dossier, reportingYear })
    return isOneOf(SETTLING, action)
      ? (settlementOf({ dossier, reportingYear }, filedReport({ reportingYear }))?.settlement ?? null)
      : undefined
  },
  effects: reportingYearEffects,
  about: ({ id, year, dossierId }) => ({
    year,
    amountRappen: settlementFor({ id, dossierId })?.finalRappen ?? null,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(reportingYears).set({ state, version }).where(eq(reportingYears.id, id)).run(),
})

/** The steps that lead to a payment of the amount that their page shows. */
const PAYING = ['release', 'resume', 'order', 'pay'] as const

export const trancheDoor = door({
  machine: trancheMachine,
  happened: (action) => ({ machine: 'tranche', action }),
  find: (tx, id) => tx.select().from(tranches).where(eq(tranches.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'tranches'),
  facts: trancheFacts,
  figures: (action, row) => (isOneOf(PAYING, action) ? bearableBy(row) : undefined),
  effects: trancheEffects,
  kept: ({ amountRappen: trancheRappen }) => ({ trancheRappen }),
  about: (row, { id }) => {
    // The step itself may have changed the amount.
    const { amountRappen } = recordsIn(id, 'tranches').find((one) => one.id === row.id) ?? row
    const bears = bearableBy({ ...row, amountRappen })
    return { year: row.year, amountRappen: bears, offsetRappen: amountRappen - bears }
  },
  write: (tx, { id }, { state, version }) =>
    tx.update(tranches).set({ state, version }).where(eq(tranches.id, id)).run(),
})

export const claimDoor = door({
  machine: claimMachine,
  happened: (action) => ({ machine: 'claim', action }),
  find: (tx, id) => tx.select().from(claims).where(eq(claims.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'claims'),
  facts: claimFacts,
  effects: claimEffects,
  about: (row, _dossier, tx) => ({
    year: reportingYearById(tx, row.reportingYearId)?.year ?? null,
    // Once nothing is open, the claim as a whole.
    amountRappen: openOf({ ...row, bookings: bookingsOfClaim(row) }) || row.amountRappen,
    hasPlan: row.plan !== null,
  }),
  write: (tx, { id }, { state, version }) =>
    tx.update(claims).set({ state, version }).where(eq(claims.id, id)).run(),
})

export const accountChangeDoor = door({
  machine: accountChangeMachine,
  happened: (action) => ({ machine: 'accountChange', action }),
  find: (tx, id) => tx.select().from(accountChanges).where(eq(accountChanges.id, id)).get(),
  all: ({ id }) => recordsIn(id, 'accountChanges'),
  facts: accountChangeFacts,
  effects: accountChangeEffects,
  about: ({ id, before, after }, _dossier, tx) => {
    const written = tx.select().from(accountChanges).where(eq(accountChanges.id, id)).get()
    const accounts = `${inMail(before, after)} → ${inMail(after, before)}`
    return { year: null, amountRappen: null, accounts, account: id, dueOn: written?.inForceOn ?? null }
  },
  write: (tx, row, { state, version }) =>
    row.version === 0
      ? tx
          .insert(accountChanges)
          .values({ ...row, state, version })
          .run()
      : tx.update(accountChanges).set({ state, version }).where(eq(accountChanges.id, row.id)).run(),
})

/** By the name of its machine. */
export const DOORS = {
  dossier: dossierDoor,
  amendment: amendmentDoor,
  reportingYear: reportingYearDoor,
  tranche: trancheDoor,
  claim: claimDoor,
  accountChange: accountChangeDoor,
} as const satisfies Record<MachineName, unknown>

function dossierRow(_tx: Tx, id: string, today: string) {
  const dossier = dossierById(id, today)
  return dossier && asRow(dossier)
}

function asRow(dossier: Dossier) {
  return { ...dossier, dossierId: dossier.id }
}

function door<Row extends Stateful, F extends { state: string }, A extends string, E extends string>(
  parts: Door<Row, F, A, E>,
) {
  return parts
}
