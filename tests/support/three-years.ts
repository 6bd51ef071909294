import { rappen } from '#app/domain/money.ts'
import { handInLaterResolution } from '#app/models/agreement/amendment-resolutions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { answerPoints } from '#app/models/dossier/points.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { fileReport, rowOf, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current, done } from '#db/demo/road.server.ts'
import { latestAmendment, propose } from './amendments.ts'
import { moveAmendment, moveClaim, moveDossier, moveReport, moveTranche, payClaim } from './moves.ts'
import { as, townspeople } from './people.ts'
import { claimsFor, trancheOf, tranchesFor } from './records.ts'
import { active, declarationFor, RETURNED } from './scenes.ts'

/** A town that goes into another one, and an association that one member leaves and another one joins. */
export const HEIR = 1040
const [TOWN, LEAD, LEAVING, JOINING, STAYING] = [1031, 1008, 1002, 1001, 1005]

/** Everybody whose home is looked at, by the name under which the tables tell of them. */
export const HOMES = {
  Hochdorf: TOWN,
  Rothenburg: HEIR,
  Schüpfheim: LEAD,
  Entlebuch: LEAVING,
  Doppleschwand: JOINING,
}

export type Parties = { town: Dossier; verband: Dossier }
type Acts = (parties: Parties, at: Date) => unknown

export async function begin(): Promise<Parties> {
  for (const role of ['officer', 'second', 'finance', 'auditor', 'admin'] as const) as(role)
  for (const bfsNumber of Object.values(HOMES)) townspeople(bfsNumber)
  const members = [STAYING, LEAVING, LEAD]
  return {
    town: await active({ lead: TOWN }),
    verband: await active({ lead: LEAD, members, name: 'Verband' }),
  }
}

/** What people do, by day: everything else is the portal's. */
export const LIFE: Record<string, Acts> = {
  '2026-02-02': ({ town }, at) => payments(town, 2026, ['release'], at),
  '2026-02-03': ({ town }, at) => payments(town, 2026, ['order'], at),
  '2026-02-05': ({ town }, at) => payments(town, 2026, ['pay'], at),
  '2026-02-09': ({ verband }, at) => payments(verband, 2026, ['release', 'order', 'pay'], at),

  '2026-09-07': ({ verband }, at) => proposeMembers(verband, [STAYING, LEAD], at),
  '2026-09-14': ({ verband }, at) => accept(verband, LEAD, at),
  '2026-09-21': ({ verband }, at) => putInForce(verband, at),
  '2026-10-19': ({ verband }, at) => handInResolution(verband, at),
  '2026-10-26': ({ verband }, at) => proposeMembers(verband, [STAYING, LEAD, JOINING], at),
  '2026-11-02': ({ verband }, at) => accept(verband, LEAD, at),
  '2026-11-09': ({ verband }, at) => accept(verband, JOINING, at),
  '2026-11-16': ({ verband }, at) => putInForce(verband, at),

  '2027-02-03': ({ town }, at) => holdUntilReported(town, at),
  '2027-02-24': ({ verband }, at) => fileYear(verband, { year: 2026, percent: 100, at }),
  '2027-02-26': ({ verband }, at) => payments(verband, 2027, ['release', 'order', 'pay'], at),
  '2027-03-04': ({ verband }, at) => takeUpReport(verband, 2026, at),
  '2027-03-12': ({ verband }, at) => decide(verband, 2026, 'approve', at),
  '2027-03-22': ({ verband }, at) => decide(verband, 2026, 'settle', at),
  '2027-03-25': ({ town }, at) => fileYear(town, { year: 2026, percent: 80, at }),
  '2027-03-30': ({ town }, at) => moveTranche(trancheOf(town, 2027), 'resume', as('finance'), { now: at }),
  '2027-04-01': ({ town }, at) => takeUpReport(town, 2026, at),
  '2027-04-08': ({ town }, at) => decide(town, 2026, 'approve', at),
  '2027-05-03': (_, at) => mergeTown(at),
  '2027-05-10': ({ town }, at) => payClaim(lastClaimOf(town), rappen(100_000), at),
  '2027-05-20': ({ town }, at) => moveClaim(lastClaimOf(town), 'offset', as('finance'), { now: at }),
  '2027-05-26': ({ town }, at) => decide(town, 2026, 'settle', at),
  '2027-06-02': ({ town }, at) => payments(town, 2027, ['release', 'order', 'pay'], at),

  '2028-02-24': ({ verband }, at) => fileYear(verband, { year: 2027, percent: 100, at }),
  '2028-03-01': ({ verband }, at) => takeUpReport(verband, 2027, at),
  '2028-03-06': ({ verband }, at) => sendBack(verband, at),
  '2028-03-17': ({ verband }, at) => answer(verband, at),
  '2028-03-20': ({ verband }, at) => fileReport(verband, 2027, at),
  '2028-03-21': ({ verband }, at) => takeUpReport(verband, 2027, at),
  '2028-03-25': ({ town }, at) => fileYear(town, { year: 2027, percent: 85, at }),
  '2028-03-27': ({ verband }, at) => decide(verband, 2027, 'approve', at),
  '2028-04-03': ({ verband }, at) => decide(verband, 2027, 'settle', at),
  '2028-04-04': ({ town }, at) => takeUpReport(town, 2027, at),
  '2028-04-10': ({ town }, at) => decide(town, 2027, 'approve', at),
  '2028-05-02': ({ town }, at) => payClaim(lastClaimOf(town), rappen(100_000), at),
  '2028-05-23': ({ town }, at) => moveClaim(lastClaimOf(town), 'waive', as('officer'), { now: at }),
  '2028-05-26': ({ town }, at) => confirm(town, at),
  '2028-06-01': ({ town }, at) => decide(town, 2027, 'settle', at),
  '2028-06-06': (parties, at) => complete(parties, at),
}

function payments(
  dossier: Dossier,
  year: number,
  steps: readonly ('release' | 'order' | 'pay')[],
  now: Date,
) {
  for (const step of steps)
    for (const tranche of tranchesFor(dossier).filter((one) => one.year === year))
      moveTranche(tranche, step, as('finance'), { now })
}

function holdUntilReported(dossier: Dossier, now: Date) {
  const input = { reason: 'Bis der Bericht da ist.', untilReportOf: 2026 }
  moveTranche(trancheOf(dossier, 2027), 'hold', as('finance'), { input, now })
}

async function proposeMembers(dossier: Dossier, members: number[], now: Date) {
  const change = { kind: 'members', fromYear: 2027, members } as const
  done(await propose(current(dossier, now), change, { person: as('officer'), now }))
}

function accept(dossier: Dossier, bfsNumber: number, now: Date) {
  const input = { declaration: declarationFor(dossier) }
  moveAmendment(latestAmendment(dossier), 'accept', as('signatory', bfsNumber), { input, now })
}

const putInForce = (dossier: Dossier, now: Date) =>
  moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now })

async function handInResolution(dossier: Dossier, at: Date) {
  const about = {
    fileName: 'Beschluss.pdf',
    title: 'Beschluss',
    from: 'Doppleschwand',
    lines: ['Wir treten bei.'],
  }
  const file = await paper({ ...about, reference: dossier.reference, at })
  const form = {
    body: 'Gemeinderat',
    businessNumber: '26-7',
    resolvedOn: '2026-10-12',
    amount: rappen(15_000_000),
    fromYear: 2027,
    toYear: 2027,
    bfsNumber: JOINING,
  }
  const handing = { dossier: current(dossier, at), person: as('officer'), now: at }
  done(handInLaterResolution(handing, { bfsNumber: JOINING, form, file }))
}

type Written = { year: number; percent: number; at: Date }

async function fileYear(dossier: Dossier, { year, ...written }: Written) {
  await writeReport(dossier, year, written)
  fileReport(dossier, year, written.at)
}

function sendBack(dossier: Dossier, now: Date) {
  const items = [{ section: 'accounts', text: 'Bitte begründen.' }] as const
  const input = { ...RETURNED, items, dueOn: '2028-04-07' }
  moveReport(rowOf(dossier, 2027), 'return', as('officer'), { input, now })
}

function answer({ id: dossierId }: Dossier, now: Date) {
  const answers = [{ text: 'Die Stelle war länger besetzt.' }]
  done(answerPoints({ dossierId, year: 2027, person: as('clerk', LEAD), now }, { answers }))
}

const decide = (dossier: Dossier, year: number, action: 'approve' | 'settle', now: Date) =>
  moveReport(rowOf(dossier, year), action, as('officer'), { now })

const mergeTown = (at: Date) =>
  done(registerMerger(as('officer'), { from: TOWN, into: HEIR, mergedOn: '2027-07-01' }, at))

function lastClaimOf(dossier: Dossier) {
  const claim = claimsFor(dossier).at(-1)
  if (!claim) throw new Error('Nothing is claimed')
  return claim
}

function confirm(dossier: Dossier, now: Date) {
  for (const { id } of openProposals(dossier.id))
    done(confirmProposal({ dossier: current(dossier, now), id, person: as('second'), now }))
}

function complete({ town, verband }: Parties, now: Date) {
  for (const dossier of [town, verband])
    moveDossier(current(dossier, now), 'complete', as('officer'), { now })
}
