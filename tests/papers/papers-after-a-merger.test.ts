import { beforeAll, describe, expect, test } from 'vitest'
import { lastInstantOf } from '#app/domain/deadlines/calendar.ts'
import { accountOf, inheritedAccountOf } from '#app/models/agreement/account-records.server.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { factsOf, letterOf } from '#app/models/deadlines/reminder-facts.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { counterpartyAt, partyNamed, successionAt } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { markOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { issuedClaimLetters } from '#app/papers/claim-letter.server.ts'
import { issuedSettlements } from '#app/papers/settlement.server.ts'
import { sqlite } from '#db/client.server.ts'
import { rowOf } from '#db/demo/reports.server.ts'
import { current, moveReport } from '#db/demo/road.server.ts'
import { askForAccount, latestAccountChange, moveAccountChange } from '../support/account-changes.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { reportSilent, settleExOfficio } from '../support/ex-officio.ts'
import { as } from '../support/people.ts'
import { rehearsal, rehearsed } from '../support/rehearsed.ts'
import { reportInReview } from '../support/report-scenes.ts'
import { WHY } from '../support/settings.ts'

const [HOCHDORF, ROTHENBURG, EMMEN, HORW] = [1031, 1040, 1024, 1058]
const MERGED_ON = '2027-01-01'
const REGISTERED = new Date('2026-12-10T08:00:00Z')
const BEFORE = DAYS.paid.toISOString()
const AFTER = lastInstantOf('2027-03-12')

let claimed: Dossier
let beside: Dossier

const read = (dossier: Dossier) => ({ dossier: { ...current(dossier), roles: [] }, language: 'de' as const })

beforeAll(async () => {
  const change = { person: as('officer'), reason: WHY.reason, validFrom: null, now: DAYS.begun }
  const account = { iban: 'CH9300762011623852957', holder: 'Kanton Luzern' }
  saveOfficeAccount({ periodId: 'kip3', ...change, seen: markOfRecord(programmeOf('kip3').account) }, account)
  claimed = await reportInReview({ percent: 80, place: { lead: HOCHDORF } })
  beside = await reportSilent({ lead: EMMEN })
  for (const bfsNumber of [ROTHENBURG, HORW]) as('coordinator', bfsNumber)
  for (const [from, into] of [
    [HOCHDORF, ROTHENBURG],
    [EMMEN, HORW],
  ] as const)
    expect(registerMerger(as('officer'), { from, into, mergedOn: MERGED_ON }, REGISTERED)).toEqual({
      ok: true,
    })
})

const approved = () => {
  moveReport(rowOf(claimed, YEAR), 'approve', as('officer'), { at: DAYS.approved })
  const [letter] = issuedClaimLetters(read(claimed))
  if (!letter) throw new Error('There is no claim')
  return letter.says
}

/** Whom the portal calls so first, of the people of the successor. */
const THERE = 'Gabriela Gut'

describe('once a municipality has gone into another one', () => {
  rehearsal(
    'the letter of a claim and its QR-bill go to the successor, to somebody who has a role there',
    () => {
      const { party, recipient, debtor } = approved()
      expect(party).toBe('Rothenburg (Hochdorf)')
      expect(recipient).toMatchObject({ name: 'Rothenburg', attention: THERE })
      expect(debtor.name).toBe('Rothenburg')
    },
  )

  rehearsal('its settlement names both', () => {
    approved()
    expect(issuedSettlements(read(claimed)).map(({ says }) => says.party)).toEqual(['Rothenburg (Hochdorf)'])
  })

  rehearsal('a decision ex officio is addressed to the successor', () => {
    settleExOfficio(beside)
    const [decided] = issuedSettlements(read(beside))
    expect(decided?.says.decision?.recipient).toMatchObject({ name: 'Horw', attention: THERE })
  })

  rehearsal('so are its notices, and every mail names both', () => {
    const open = openObligations().find(({ reference }) => reference === beside.reference)
    if (!open) throw new Error('The report is not owed')
    expect(letterOf(open, 'notice_1', '2027-03-16').recipient).toMatchObject({
      name: 'Horw',
      attention: THERE,
    })
    expect(factsOf(open, '2027-03-16').party).toBe('Horw (Emmen)')
    expect(factsOf(open, '2026-12-31').party).toBe('Emmen')
  })

  rehearsal(
    'what was written before goes on saying what it said, whatever is entered or undone later',
    () => {
      const before = counterpartyAt(claimed, BEFORE)
      expect(before).toMatchObject({ name: 'Hochdorf', named: 'Hochdorf' })
      expect(counterpartyAt(claimed, '2026-12-09T08:00:00.000Z')).toEqual(before)
      const after = counterpartyAt(claimed, AFTER)
      const undone = undoMerger({
        bfsNumber: HOCHDORF,
        person: as('officer'),
        reason: 'Die Fusion wurde abgelehnt.',
        seen: markOfMerger(HOCHDORF),
        now: new Date('2027-03-20T08:00:00Z'),
      })
      expect(undone).toEqual({ ok: true })
      expect(counterpartyAt(current(claimed), AFTER)).toEqual(after)
      expect(partyNamed(current(claimed), '2027-03-21T08:00:00.000Z')).toBe('Hochdorf')
    },
  )

  rehearsal('a contact that the successor names is the one that is written to', () => {
    const contact = {
      ...contactOf(claimed),
      contactName: 'Rita Roth',
      street: 'Gemeindeplatz 1',
      town: 'Rothenburg',
    }
    const person = actingOn(as('clerk', ROTHENBURG), '2027-03-01')
    const act = {
      dossierId: claimed.id,
      person,
      seen: markOfContact(claimed),
      now: new Date('2027-03-01T09:00:00Z'),
    }
    expect(changeContact(act, contact)).toEqual({ ok: true })
    expect(approved().recipient).toMatchObject({
      name: 'Rothenburg',
      attention: 'Rita Roth',
      street: 'Gemeindeplatz 1',
    })
  })

  test('the account is the successor’s to confirm or to change, and it may stay the same', async () => {
    const succession = { from: 'Hochdorf', into: 'Rothenburg', since: MERGED_ON }
    expect(successionAt(claimed, AFTER)).toEqual(succession)
    expect(inheritedAccountOf(claimed, BEFORE)).toBeNull()
    expect(inheritedAccountOf(claimed, AFTER)).toEqual({ how: 'merger', ...succession })
    expect(standingFacts(claimed, { today: '2027-03-12' }).accountToConfirm).toBe(true)
    rehearsed(() => {
      sqlite.exec(`UPDATE reporting_years SET state = 'settled' WHERE dossier_id = '${claimed.id}'`)
      const unpaid = `dossier_id = '${claimed.id}' AND state IN ('planned', 'held', 'released', 'ordered')`
      sqlite.exec(`UPDATE tranches SET state = 'cancelled' WHERE ${unpaid}`)
      expect(standingFacts(claimed, { today: '2027-03-12' }).accountToConfirm).toBe(false)
    })
    const account = accountOf(claimed)
    const asked = await askForAccount(claimed, { now: new Date(AFTER), account })
    expect(asked).toMatchObject({ ok: true })
    expect(standingFacts(claimed, { today: '2027-03-13' }).accountToConfirm).toBe(false)
    moveAccountChange(claimed, 'confirm')
    moveAccountChange(claimed, 'put_in_force')
    expect(latestAccountChange(claimed).state).toBe('in_force')
    expect(inheritedAccountOf(current(claimed), lastInstantOf('2027-04-20'))).toBeNull()
    const again = await askForAccount(current(claimed), { now: new Date('2027-05-20T09:00:00Z'), account })
    expect(again).toMatchObject({ ok: false, refusal: 'not_fulfilled' })
  })
})
