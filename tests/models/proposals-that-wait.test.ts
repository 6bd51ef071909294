import { describe, expect, test } from 'vitest'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { EDITABLE_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { REPORT_EDITABLE_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { declineProposal, takeBackProposal } from '#app/models/dossier/proposing.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { confirmProposal } from '#app/models/transitions.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { morning } from '../support/days.ts'
import { exOfficio, RETURN_SILENT, reportSilent, returnSilent } from '../support/ex-officio.ts'
import { moveReport, payClaim } from '../support/moves.ts'
import { anotherOfficer, as } from '../support/people.ts'
import {
  AS_IT_WAS,
  askedToReopen,
  askToReopen,
  dossierWithClaim,
  otherSecond,
  outcomeOf,
  stands,
  waitingOn,
  word,
} from '../support/proposals.ts'
import { claimOf, everything, mailsOf, mailsSince } from '../support/records.ts'
import { declare, reportOpen, yearOf } from '../support/report-scenes.ts'

const ASKED = [
  'Bestätigung verlangt: Bericht 2026 wieder öffnen und die Abrechnung ersetzen',
  as('officer').name,
]

/** What the history tells of steps that wait, the latest first; to the municipality it tells nothing of them. */
function toldOf(dossier: Dossier) {
  expect(
    historyFor(dossier, 'municipality', 'de')
      .map(({ told }) => told)
      .join(),
  ).not.toMatch(/Bestätigung/)
  return historyFor(dossier, 'canton', 'de')
    .filter(({ told }) => /Bestätigung/.test(told))
    .map(({ told, who }) => [told, who])
}

describe('a step that waits', () => {
  test('is declined with a reason, which is told to whoever asked; it can be asked for again', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const known = mailsOf(dossier)
    expect(declineProposal({ ...word(dossier, proposal), reason: 'Es fehlt der Beleg.' })).toEqual({
      ok: true,
    })
    expect(stands(dossier)).toEqual(AS_IT_WAS)
    expect(outcomeOf(dossier, proposal)).toBe('declined')
    expect(mailsSince(dossier, known)).toMatchObject([
      {
        template: 'confirmation-declined',
        toAddress: as('officer').email,
        facts: { by: as('second').name, reason: 'Es fehlt der Beleg.' },
      },
    ])
    expect(latestEvents(1)).toMatchObject([{ action: 'decline', dossierId: null }])
    expect(toldOf(dossier)).toEqual([
      ['Bestätigung abgelehnt: Bericht 2026 wieder öffnen und die Abrechnung ersetzen', as('second').name],
      ASKED,
    ])
    const again = askedToReopen(dossier)
    expect(confirmProposal(word(dossier, again))).toMatchObject({ ok: true })
    expect([outcomeOf(dossier, proposal), outcomeOf(dossier, again)]).toEqual(['declined', 'confirmed'])
  })

  test('is taken back by whoever asked, and by nobody else', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    for (const person of [as('second'), anotherOfficer(), as('admin')])
      expect(takeBackProposal(word(dossier, proposal, person))).toMatchObject({ refusal: 'wrong_role' })
    expect(takeBackProposal(word(dossier, proposal, as('officer')))).toEqual({ ok: true })
    expect(outcomeOf(dossier, proposal)).toBe('taken_back')
    expect(latestEvents(1)).toMatchObject([{ action: 'take_back', dossierId: null }])
    expect(toldOf(dossier)).toMatchObject([
      [expect.stringContaining('zurückgenommen'), as('officer').name],
      ASKED,
    ])
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ refusal: 'wrong_state' })
    expect(stands(dossier)).toEqual(AS_IT_WAS)
  })

  test('is asked for once: a colleague who asks too is told that it waits', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    for (const person of [as('officer'), anotherOfficer()])
      expect(askToReopen(dossier, person, 'Nochmals.')).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'proposal_open', data: { proposalId: proposal.id } }],
      })
    expect(waitingOn(dossier)).toEqual(proposal)
  })

  test('is overtaken by another step on its record, and confirms nothing any more', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    payClaim(claimOf(dossier), undefined, morning('2027-05-03'))
    const known = mailsOf(dossier)
    moveReport(yearOf(dossier), 'settle', as('finance'), { now: morning('2027-05-03') })
    expect(outcomeOf(dossier, proposal)).toBe('overtaken')
    const told = mailsSince(dossier, known).filter(({ template }) => template === 'confirmation-overtaken')
    expect(told).toMatchObject([{ toAddress: as('officer').email, facts: { by: as('finance').name } }])
    expect(toldOf(dossier)).toMatchObject([[expect.stringContaining('überholt'), as('finance').name], ASKED])
    expect(confirmProposal(word(dossier, proposal))).toMatchObject({ refusal: 'wrong_state' })
    expect(stands(dossier)).toEqual(['settled', 'paid'])
  })

  test('is answered once: a second word of any kind changes nothing', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    confirmProposal(word(dossier, proposal))
    const other = otherSecond()
    const before = everything()
    const officers = word(dossier, proposal, as('officer'))
    for (const answer of [
      confirmProposal(word(dossier, proposal)),
      confirmProposal(word(dossier, proposal, other)),
      declineProposal({ ...word(dossier, proposal), reason: 'Doch nicht.' }),
      takeBackProposal(officers),
    ])
      expect(answer).toMatchObject({ refusal: 'wrong_state' })
    expect(everything().proposals).toEqual(before.proposals)
    expect(everything().audit_events).toEqual(before.audit_events)
  })

  test('belongs to its dossier: in the name of another one it is not there', async () => {
    const dossier = await dossierWithClaim()
    const proposal = askedToReopen(dossier)
    const other = await dossierWithClaim()
    for (const answer of [
      confirmProposal(word(other, proposal)),
      declineProposal({ ...word(other, proposal), reason: 'Nein.' }),
      takeBackProposal(word(other, proposal, as('officer'))),
    ])
      expect(answer).toMatchObject({ refusal: 'not_found' })
    expect(outcomeOf(dossier, proposal)).toBeNull()
  })
})

describe('what is saved in a draft beside a step that waits', () => {
  const LONG = { dueOn: '2027-10-29', reason: 'Krankheit.' }
  const extended = async () => {
    const dossier = await reportOpen()
    const input = { ...LONG, dueOn: '2027-04-16' }
    moveReport(yearOf(dossier), 'extend', as('officer'), { input, now: morning('2027-02-01') })
    return dossier
  }
  const SCENES = {
    'extend from open': { scene: reportOpen, input: LONG, to: 'open' },
    'correct_extension from open': { scene: extended, input: LONG, to: 'open' },
    'settle_ex_officio from open': { scene: reportSilent, input: exOfficio(), to: 'ex_officio' },
    'settle_ex_officio from returned': { scene: returnSilent, input: exOfficio(), to: 'ex_officio' },
  } as const

  test('is looked at wherever a draft is written in a state that such a step starts from', () => {
    const written = { reportingYear: [...REPORT_EDITABLE_STATES, 'in_review'], dossier: EDITABLE_STATES }
    const waiting = [dossierMachine, reportingYearMachine].flatMap((machine) =>
      Object.entries(machine.transitions as Record<string, { from: readonly string[]; confirmed?: object }>)
        .filter(([, { confirmed }]) => confirmed)
        .flatMap(([action, { from }]) =>
          from
            .filter((state) => isOneOf<string>(written[machine.name as keyof typeof written], state))
            .map((state) => `${action} from ${state}`),
        ),
    )
    expect(waiting.sort()).toEqual(Object.keys(SCENES).sort())
  })

  test.each(Object.entries(SCENES))('lets it be confirmed: %s', async (name, { scene, input, to }) => {
    const dossier = await scene()
    const [action] = name.split(' ') as ['extend' | 'correct_extension' | 'settle_ex_officio']
    const asked = action === 'settle_ex_officio' ? morning(RETURN_SILENT) : morning('2027-03-01')
    moveReport(yearOf(dossier), action, as('officer'), { input, now: asked })
    const proposal = waitingOn(dossier)
    declare(dossier, { percent: 40, at: asked })
    expect(yearOf(dossier).version).toBeGreaterThan(proposal.version)
    const answered = { ...word(dossier, proposal), now: asked }
    expect(confirmProposal(answered)).toMatchObject({ ok: true, state: to })
  })
})
