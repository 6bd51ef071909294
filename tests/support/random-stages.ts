import { today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import { setSigningRule } from '#app/models/agreement/signing-rule.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { openReport, payYear, writeReport } from '#db/demo/reports.server.ts'
import { current, sign } from '#db/demo/road.server.ts'
import { askForAccount } from './account-changes.ts'
import { newAmount, propose } from './amendments.ts'
import { chainCounts } from './chains.ts'
import { DAYS } from './days.ts'
import { reportSilent, SILENT } from './ex-officio.ts'
import { at } from './money-lives.ts'
import { moveDossier, moveReport } from './moves.ts'
import { as } from './people.ts'
import {
  reportApproved,
  reportInReview,
  reportInSecondReview,
  reportOpen,
  reportWritten,
  yearOf,
} from './report-scenes.ts'
import * as scenes from './scenes.ts'
import { waivedAndCorrected } from './waivers.ts'

/**
 * Where a life begins, with the day up to which it has been told. The one in which the portal has passed over its days
 * comes first: it passes over those of everybody who is there.
 */
export const STAGES = {
  'report never filed': [reportSilent, at(SILENT)],
  checked: [scenes.checked, DAYS.decided],
  'second review': [scenes.secondReview, DAYS.decided],
  approved: [scenes.approved, DAYS.decided],
  issued: [scenes.issued, DAYS.issued],
  'half signed': [halfSigned, DAYS.signed],
  signed: [scenes.signed, DAYS.signed],
  active: [scenes.active, DAYS.inForce],
  written: [reportWritten, DAYS.written],
  'report in review': [() => reportInReview({ percent: 80 }), DAYS.checked],
  'report in second review': [reportInSecondReview, DAYS.approved],
  'report approved': [() => reportApproved({ percent: 80 }), DAYS.approved],
  'waived and corrected': [waivedAndCorrected, at('2027-05-05')],
  terminated: [scenes.terminated, DAYS.paid],
  'awaiting a body': [awaitingBody, DAYS.issued],
  amending: [amending, DAYS.written],
  'amending in the first year': [amendingEarly, DAYS.paid],
  'amendment asked for': [amendmentAskedFor, DAYS.written],
  'account asked for': [accountAskedFor, DAYS.written],
  'second year': [secondYear, new Date('2028-02-10T08:00:00Z')],
} as const satisfies Record<string, readonly [() => Promise<Dossier>, Date]>
export type StageName = keyof typeof STAGES

/** Who decides beside the office on what is approved from this day on. */
const BODIES_FROM = '2025-10-10'
const BODY = { asksNumber: false, asksPaper: false, recordedBy: 'either', sendsBack: true } as const

/** A committee has recommended; the government is to decide before the agreement, and once more on what was signed. */
async function awaitingBody() {
  const dossier = await scenes.checked()
  chainCounts(
    {
      delegate: '',
      distribution: [],
      steps: [
        {
          ...BODY,
          code: 'a',
          body: 'committee',
          kind: 'recommendation',
          place: 'before',
          name: 'Empfehlung',
        },
        { ...BODY, code: 'b', body: 'government', kind: 'decision', place: 'before', name: 'Beschluss' },
        { ...BODY, code: 'c', body: 'government', kind: 'decision', place: 'after', name: 'Genehmigung' },
      ],
    },
    BODIES_FROM,
  )
  const step = { at: DAYS.issued, input: { decidedOn: BODIES_FROM } }
  moveDossier(dossier, 'approve', as('officer'), step)
  return moveDossier(current(dossier), 'record_step', as('officer'), step)
}

/** The first of two people has signed. */
async function halfSigned() {
  const dossier = await scenes.issued()
  const person = as('signatory', dossier.party.leadBfsNumber)
  const own = findDossier(person, dossier.reference, today(DAYS.issued))
  if (!own || !setSigningRule({ dossier: own, person, now: DAYS.issued }, true).ok)
    throw new Error('The rule was refused')
  return sign(current(dossier), DAYS.signed)
}

/** The first year settled, the second paid and written. */
async function secondYear() {
  const dossier = await reportApproved()
  moveReport(yearOf(dossier), 'settle', as('finance'), { now: DAYS.approved })
  payYear(dossier, 2027, new Date('2027-03-25T08:00:00Z'))
  openReport(dossier, 2027)
  await writeReport(dossier, 2027, { percent: 85, at: new Date('2028-02-10T08:00:00Z') })
  return dossier
}

async function amendingEarly() {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: DAYS.paid })
  return dossier
}

async function amending() {
  const dossier = await reportOpen()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: DAYS.written })
  return dossier
}

async function amendmentAskedFor() {
  const dossier = await reportOpen()
  const lines = budgetLinesOf(dossier.id)
    .filter(({ year }) => year === 2027)
    .map(({ id, amountRappen }) => ({ id, amountRappen: rappen(amountRappen * 2) }))
  const asking = { person: as('signatory', dossier.party.leadBfsNumber), now: DAYS.written }
  const declaration = scenes.declarationFor(dossier)
  await propose(dossier, { kind: 'budget', fromYear: 2027, lines }, { ...asking, declaration })
  return dossier
}

/** The canton pays to the same account under another agreement too. */
async function accountAskedFor() {
  const lead = scenes.freshTown()
  const dossier = await reportOpen({ lead, years: [2026, 2026] })
  await scenes.active({ lead, years: [2027, 2027] })
  await askForAccount(dossier, { now: DAYS.written })
  return dossier
}
