import { describe, expect, test } from 'vitest'
import { moveDossier, moveReport } from '../support/moves.ts'
import { as, ROOT, someone } from '../support/people.ts'
import { claimOf, mailsOf, mailsSince, trancheOf } from '../support/records.ts'
import { reportFiled, reportInReview, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2025-11-20T10:00:00Z')

describe('the mails of a transition', () => {
  test('go once to each person who is concerned, with the page of that person', async () => {
    const place = { lead: ROOT }
    const dossier = await scenes.draft(place)
    const twoRoles = someone(
      'Petra Doppelrolle',
      { role: 'clerk', bfsNumber: ROOT },
      { role: 'coordinator', bfsNumber: ROOT },
    )
    const submitted = moveDossier(dossier, 'submit', as('signatory'), {
      input: { declaration: scenes.declarationFor(dossier) },
      now: NOW,
    })
    const mails = mailsOf(dossier).map(({ toAddress, template, facts }) => [toAddress, template, facts.path])
    expect(mails.sort()).toEqual(
      [
        [
          'clerk.1065@gemeinde.example',
          'application-received',
          `/municipality/dossiers/${dossier.reference}`,
        ],
        [
          'coordinator.1065@gemeinde.example',
          'application-received',
          `/municipality/dossiers/${dossier.reference}`,
        ],
        ['officer@disg.example', 'application-submitted', `/canton/dossiers/${dossier.reference}`],
        [twoRoles.email, 'application-received', `/municipality/dossiers/${dossier.reference}`],
        [
          'signatory.1065@gemeinde.example',
          'application-received',
          `/municipality/dossiers/${dossier.reference}`,
        ],
      ].sort(),
    )
    expect(mailsOf(submitted).every(({ facts }) => facts.amountRappen === null)).toBe(true)
  })

  test('of what is to be done name the day, the points and about how long it takes', async () => {
    const dossier = await scenes.returned()
    const [mail] = mailsOf(dossier).filter(({ template }) => template === 'application-returned')
    expect(mail?.facts).toMatchObject({
      dueOn: '2025-11-14',
      minutes: 30,
      reason: scenes.RETURNED.reason,
      items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele.' }],
      calendar: { sequence: 0, cancelled: false },
    })
    moveDossier(dossier, 'submit', as('signatory', dossier.party.leadBfsNumber), {
      input: { declaration: scenes.declarationFor(dossier), pointsLeftOpen: true },
      now: NOW,
    })
    const [again] = mailsOf(dossier).filter(({ facts }) => facts.calendar?.cancelled)
    expect(again?.facts.calendar).toEqual({ uid: mail?.facts.calendar?.uid, sequence: 1, cancelled: true })
  })

  test('of a report name its day when it opens, and take it out of the calendar when it is in', async () => {
    const dossier = await reportFiled()
    const facts = (wanted: string) => mailsOf(dossier).find(({ template }) => template === wanted)?.facts
    expect(facts('report-opened')).toMatchObject({
      year: 2026,
      dueOn: '2027-03-15',
      daysLeft: 73,
      path: `/municipality/dossiers/${dossier.reference}/reports/2026`,
      calendar: { sequence: 0, cancelled: false },
    })
    expect(facts('report-received')?.calendar).toMatchObject({
      uid: facts('report-opened')?.calendar?.uid,
      cancelled: true,
    })
    expect(facts('report-submitted')?.path).toBe(`/canton/dossiers/${dossier.reference}/reports/2026`)
  })

  test('of a decision name the amount it is about', async () => {
    const dossier = await reportInReview({ percent: 80 })
    const known = mailsOf(dossier)
    moveReport(yearOf(dossier), 'approve', as('officer'))
    const claim = claimOf(dossier)
    const paid = trancheOf(dossier).amountRappen
    const told = mailsSince(dossier, known).filter(({ toAddress }) => toAddress.startsWith('signatory'))
    expect(told.map(({ template, facts }) => [template, facts.amountRappen, facts.year]).sort()).toEqual([
      ['claim-issued', claim.amountRappen, 2026],
      ['report-approved', paid - claim.amountRappen, 2026],
    ])
    expect(told.find(({ template }) => template === 'claim-issued')?.facts.dueOn).toBe('2027-04-19')
  })
})
