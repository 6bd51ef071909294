import { openOf, standing } from '#app/domain/claim-bookings.ts'
import { addDays, today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { rappen } from '#app/domain/money.ts'
import { type ActingRole, isCantonal, type Role } from '#app/domain/roles.ts'
import * as reminding from '#app/jobs/remind.server.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import { DOORS } from '#app/models/doors.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { markOfChecklist, saveChecklist } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { declineProposal } from '#app/models/dossier/proposing.server.ts'
import { markOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { reportingYearsOf, saveAccounts } from '#app/models/report/reports.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { deliver } from './deliveries.ts'
import { exOfficio } from './ex-officio.ts'
import { ENDS } from './lawful-ends.ts'
import { offsetOf } from './moves.ts'
import { as, EMMEN } from './people.ts'
import type { Answering, Editing, Merging, Moving, Step } from './random-steps.ts'

/** Whichever machine it is of. */
export type AnyDoor = Door<Stateful, { state: string }, string, string>

/** Who does something, and on which day; `other` is a dossier of which the same may be said. */
export type Act<S extends Step = Step> = { dossier: Dossier; other: Dossier; step: S; now: Date }

export function act({ step, ...about }: Act): void {
  if (step.kind === 'transition') move({ step, ...about })
  else if (step.kind === 'edit') change({ step, ...about })
  else if (step.kind === 'word') answer({ step, ...about })
  else if (step.kind === 'merger') merge({ step, ...about })
  else {
    reminding.run(about.now)
    deliver(about.now)
  }
}

/** The records of a dossier that a machine moves, as they stand. */
export function rowsOf(dossier: Dossier, name: MachineName, now: Date): readonly Stateful[] {
  return DOORS[name].all(current(dossier, now))
}

/** The steps that the table of a machine has from a state. */
export function stepsAt(name: MachineName, state: string): { action: string; to: string }[] {
  const ways = Object.entries<{ from: readonly string[]; to: string }>(MACHINES[name].transitions)
  return ways.flatMap(([action, { from, to }]) => (from.includes(state) ? [{ action, to }] : []))
}

/** What the portal does, it does by itself: in its passes, and with the steps of people. */
export function peopleWhoMay(name: MachineName, action: string): Role[] {
  const ways: Record<string, { by: readonly ActingRole[] }> = MACHINES[name].transitions
  return (ways[action]?.by ?? []).flatMap((role) => (role === 'system' ? [] : [role]))
}

export function personAs(role: Role | 'stranger', { party }: Dossier) {
  if (role === 'stranger') return as('signatory', EMMEN)
  return as(role, isCantonal(role) ? undefined : party.leadBfsNumber)
}

function move({ dossier, step, now }: Act<Moving>) {
  const offered = step.allowed
    ? offeredBy(dossier, now).filter(
        ({ to, name }) => step.ends || name !== 'dossier' || !ENDS.dossier.includes(to),
      )
    : []
  const rows = rowsOf(dossier, step.name, now)
  const { name, row, action } = offered[step.turn % Math.max(1, offered.length)] ?? {
    ...step,
    row:
      rows.find(({ state }) => stepsAt(step.name, state).some((one) => one.action === step.action)) ??
      rows[0],
  }
  const roles = peopleWhoMay(name, action)
  const acting = step.role === 'who may' ? roles[step.turn % Math.max(1, roles.length)] : step.role
  if (!acting) return
  const { stale, fitting, input } = step
  applyTransition(DOORS[name] as unknown as AnyDoor, {
    id: row?.id ?? 'nobody',
    action,
    person: personAs(acting, dossier),
    version: (row?.version ?? 1) - (stale ? 1 : 0),
    input: fitting && row ? { ...input, ...fittingInput(dossier, row, now) } : input,
    now,
  })
}

/** Every step of people that a record of the dossier can take in its state. */
function offeredBy(dossier: Dossier, now: Date) {
  const names = Object.keys(MACHINES) as MachineName[]
  return names.flatMap((name) =>
    rowsOf(dossier, name, now).flatMap((row) =>
      stepsAt(name, row.state)
        .filter(({ action }) => peopleWhoMay(name, action).length > 0)
        .map((way) => ({ name, row, ...way })),
    ),
  )
}

/** What a form would offer at this record on this day. */
function fittingInput({ id }: Dossier, row: Stateful, now: Date): TransitionInput {
  const day = today(now)
  const bookings = recordsIn(id, 'bookings').filter(({ claimId }) => claimId === row.id)
  const claim = recordsIn(id, 'claims').find((one) => one.id === row.id)
  const open = claim ? openOf({ ...claim, bookings }) : rappen(0)
  const half = rappen(Math.ceil(open / 2))
  return {
    ...exOfficio(),
    reason: 'Geprüft und begründet.',
    ground: 'incomplete',
    items: [{ section: 'documents', text: 'Bitte ergänzen.' }],
    declaration: { name: 'David Duss', function: 'Schreiber', onBehalfOf: 'Gemeinderat' },
    // The canton hands a copy in, which it may replace later; the municipality accepts in the portal.
    signatureKind: row.state === 'agreement_issued' ? 'acceptance' : 'handwritten_scan',
    copyMatches: true,
    accountCompared: true,
    phoned: true,
    documentId: recordsIn(id, 'documents')[0]?.id,
    dueOn: addDays(day, 45),
    decidedOn: day,
    effectiveOn: `${yearOf(day)}-12-31`,
    paidOn: day,
    bookingId: standing(bookings)[0]?.id,
    ...(claim && offsetOf(claim)),
    amountRappen: row.version % 2 ? half : open,
    instalments: [
      { dueOn: addDays(day, 30), amountRappen: half },
      { dueOn: addDays(day, 60), amountRappen: rappen(open - half) },
    ],
    pointsLeftOpen: true,
    beyondBudget: true,
  }
}

function change({ dossier, step: { what, percent, text }, now }: Act<Editing>) {
  const years = reportingYearsOf(dossier.id)
  const year = years[percent % Math.max(1, years.length)]
  const officer = as('officer')
  if (what === 'checklist')
    saveChecklist({
      dossierId: dossier.id,
      person: officer,
      seen: markOfChecklist(dossier.id),
      entries: [{ rule: 'B1', verdict: percent > 120 ? 'not_fulfilled' : 'fulfilled', remark: text }],
      now,
    })
  else if (year && what === 'extension') {
    const given = { seen: '2027-03-15', dueOn: '2027-05-31', reason: text }
    grantExtension({ reportingYearId: year.id, person: officer, ...given, now })
  } else if (year) {
    const person = as('clerk', dossier.party.leadBfsNumber)
    const accounts = budgetLinesOf(dossier.id)
      .filter((line) => line.year === year.year)
      .map(({ id, amountRappen }) => ({
        budgetLineId: id,
        declaredRappen: rappen(Math.round((amountRappen * percent) / 100)),
        deviationReason: text,
      }))
    saveAccounts(
      { reportingYearId: year.id, person, now },
      { accounts, addedCosts: [], thirdPartyRappen: rappen(0) },
    )
  }
}

function answer({ dossier, step: { given }, now }: Act<Answering>) {
  const [proposal] = openProposals(dossier.id)
  if (!proposal) return
  const person = personAs(proposal.asked, dossier)
  const word = { dossier: current(dossier, now), id: proposal.id, person, now }
  if (given) confirmProposal(word)
  else declineProposal({ ...word, reason: 'Das ist nicht der Fall.' })
}

function merge({ dossier, other, step: { undone, daysAhead }, now }: Act<Merging>) {
  const [from, into] = [dossier.party.leadBfsNumber, other.party.leadBfsNumber]
  const person = as('officer')
  if (undone) undoMerger({ bfsNumber: from, person, reason: 'Ein Versehen.', seen: markOfMerger(from), now })
  else registerMerger(person, { from, into, mergedOn: addDays(today(now), daysAhead) }, now)
}
