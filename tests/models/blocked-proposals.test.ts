import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { run } from '#app/jobs/remind.server.ts'
import { accountChangeDoor, dossierDoor, trancheDoor } from '#app/models/doors.server.ts'
import { overtakeAllBlocked } from '#app/models/dossier/blocked-proposals.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { proposalOf } from '#app/models/dossier/proposals.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { documents } from '#db/schema/documents.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { askForAccount, latestAccountChange } from '../support/account-changes.ts'
import { accepted, putInForce } from '../support/amended-scenes.ts'
import { DAYS, morning } from '../support/days.ts'
import { moveDossier, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { askedToReopen, dossierWithClaim, outcomeOf, waitingOn, word } from '../support/proposals.ts'
import { claimOf, everything, mailsOf, mailsSince, tranchesFor } from '../support/records.ts'
import { reportOpen, yearOf } from '../support/report-scenes.ts'
import { active } from '../support/scenes.ts'
import { asOneMay, programmeSettings, withSettings } from '../support/settings.ts'

const byTwo = <Result>(work: () => Result) =>
  withSettings({ fourEyes: { ...programmeSettings().fourEyes, amendmentsFromAmount: rappen(1) } }, work)

const topUpOf = (dossier: Dossier) => {
  const topUp = tranchesFor(dossier).find(({ kind }) => kind === 'top_up')
  if (!topUp) throw new Error('The scene has no top-up')
  return topUp
}

/** Settled anew for more than was left once money had come back: the difference is planned. */
async function withTopUp() {
  const dossier = await dossierWithClaim()
  payClaim(claimOf(dossier), undefined, morning('2027-04-20'))
  asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), { now: morning('2027-04-21') }))
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: morning('2027-04-22') },
    { accounts: [], thirdPartyCorrectedRappen: rappen(0), thirdPartyCorrectionReason: 'Laut Beleg.' },
  )
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: morning('2027-04-23') })
  return dossier
}

type Scene = {
  /** Asked for by the officer. */
  ask: () => Promise<Dossier>
  block: (dossier: Dossier) => unknown
  key: string
  words: string
}

/** What comes in the way of a step that waits: the calendar, another record, another dossier. */
const SCENES: Record<string, Scene> = {
  'an extension, once its day has passed': {
    ask: async () => {
      const dossier = await reportOpen()
      const input = { dueOn: '2027-10-29', reason: 'Krankheit.' }
      moveReport(yearOf(dossier), 'extend', as('officer'), { input, now: morning('2027-03-01') })
      return dossier
    },
    block: () => run(morning('2027-10-30')),
    key: 'extension_day_is_over',
    words: 'Der 29.10.2027 ist vorbei.',
  },
  'the revocation of a termination, once that is in effect': {
    ask: async () => {
      const dossier = await active()
      moveDossier(dossier, 'terminate', as('officer'), {
        input: { effectiveOn: '2026-12-31' },
        now: DAYS.paid,
      })
      const { id, version } = current(dossier)
      const step = { id, version, action: 'revoke' as const, input: { reason: 'Ein Irrtum.' } }
      applyTransition(dossierDoor, { ...step, person: as('officer'), now: DAYS.paid })
      return dossier
    },
    block: () => run(morning('2027-01-04')),
    key: 'termination_in_effect',
    words: 'Die Kündigung gilt seit',
  },
  'a report to open once more, as soon as its top-up is released': {
    ask: async () => {
      const dossier = await withTopUp()
      askedToReopen(dossier)
      return dossier
    },
    block: (dossier) =>
      moveTranche(topUpOf(dossier), 'release', as('finance'), { now: morning('2027-05-03') }),
    key: 'top_up_released',
    words: 'ist freigegeben',
  },
  'an amendment, once a member has project funding': {
    ask: async () => {
      const dossier = await accepted()
      byTwo(() => putInForce(dossier))
      return dossier
    },
    block: ({ party: { leadBfsNumber: bfsNumber } }) => {
      const grant = { id: `grant-${bfsNumber}`, title: 'Deutschkurs', fromYear: 2027, toYear: 2027 }
      db.insert(projectGrants)
        .values({ ...grant, bfsNumber })
        .run()
      byTwo(() => run(morning('2026-11-23')))
    },
    key: 'project_funding_conflict',
    words: 'Projektförderung',
  },
  'another account, once malware was found in the paper of the bank': {
    ask: accountToConfirm,
    block: (dossier) => {
      scanned(dossier, 'infected')
      run(morning('2026-02-02'))
    },
    key: 'file_locked',
    words: 'Bankbestätigung.pdf',
  },
}

async function accountToConfirm() {
  const dossier = await active()
  await askForAccount(dossier, { now: DAYS.paid })
  const { id, version } = latestAccountChange(dossier)
  const input = { accountCompared: true, phoned: true }
  const step = { id, version, action: 'confirm' as const, input }
  applyTransition(accountChangeDoor, { ...step, person: as('officer'), now: DAYS.paid })
  return dossier
}

/** What the scanner says of the paper of the bank. */
function scanned(dossier: Dossier, scan: 'infected' | 'waiting') {
  const { documentId } = latestAccountChange(dossier)
  db.update(documents).set({ scan }).where(eq(documents.id, documentId)).run()
}

describe.each(Object.entries(SCENES))('%s', (_name, { ask, block, key, words }) => {
  test('waits no longer: it is overtaken, and whoever asked is told by what', async () => {
    const dossier = await ask()
    const proposal = waitingOn(dossier)
    const known = mailsOf(dossier)
    await block(dossier)
    expect(proposalOf(dossier.id, proposal.id)).toMatchObject({ outcome: 'overtaken', reasons: [{ key }] })
    const mails = mailsSince(dossier, known).filter(({ template }) => template === 'confirmation-overtaken')
    expect(mails).toMatchObject([{ toAddress: as('officer').email, facts: { reasons: [{ key }] } }])
    expect(historyFor(dossier, 'canton', 'de')).toContainEqual(
      expect.objectContaining({
        told: expect.stringContaining('überholt'),
        proposal: proposal.id,
        reasons: [expect.objectContaining({ words: expect.stringContaining(words) })],
      }),
    )
    const answered = confirmProposal(
      word(dossier, proposal, proposal.asked === 'signatory' ? signatory(dossier) : as('second')),
    )
    expect(answered).toMatchObject({ refusal: 'wrong_state' })
  })
})

test('what the scanner still looks at waits on, and so does what nothing stands against; nothing is written', async () => {
  const dossiers = [await accountToConfirm(), await dossierWithClaim()] as const
  scanned(dossiers[0], 'waiting')
  const proposals = [waitingOn(dossiers[0]), askedToReopen(dossiers[1])]
  const before = everything()
  overtakeAllBlocked(morning('2027-05-04'))
  expect(everything()).toEqual(before)
  expect(proposals.map((proposal, index) => outcomeOf(dossiers[index] ?? dossiers[0], proposal))).toEqual([
    null,
    null,
  ])
})

test('a step that fails leaves what waits beside it as it was', async () => {
  const dossier = await withTopUp()
  const proposal = askedToReopen(dossier)
  const { id, version } = topUpOf(dossier)
  const step = { id, version: version + 1, action: 'release' as const, person: as('finance') }
  expect(applyTransition(trancheDoor, { ...step, now: morning('2027-05-03') })).toMatchObject({
    refusal: 'changed_meanwhile',
  })
  expect(outcomeOf(dossier, proposal)).toBeNull()
})

const signatory = (dossier: Dossier) => as('signatory', dossier.party.leadBfsNumber)
