import { beforeAll, describe, expect, test } from 'vitest'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Chain } from '#app/domain/programme/chain-content.ts'
import { agreementData } from '#app/models/agreement/issued-agreement.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { recordStep } from '#app/models/dossier/chain-steps.server.ts'
import { chainOf } from '#app/models/dossier/dossier-chain.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import * as chainPage from '#app/routes/canton.dossiers.$reference.chain.tsx'
import { timelineOf } from '#app/views/dossier-years.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { countersign, current, issue, sign } from '#db/demo/road.server.ts'
import { chainCounts } from '../support/chains.ts'
import { clockStandsAt } from '../support/clock.ts'
import { moveDossier } from '../support/moves.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { eventsOf, mailsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { send } from '../support/visit.ts'

clockStandsAt('2025-12-15T09:00:00Z')

const STEP = { asksNumber: false, asksPaper: false, recordedBy: 'either', sendsBack: true } as const
const CHAIN: Chain = {
  delegate: 'Integrationsdelegierte',
  distribution: ['Departement des Innern', 'Finanzkontrolle'],
  steps: [
    {
      ...STEP,
      code: 'advice',
      body: 'committee',
      kind: 'recommendation',
      place: 'before',
      name: 'Empfehlung',
    },
    {
      ...{ code: 'decision', body: 'government', kind: 'decision', place: 'before', name: 'Beschluss' },
      ...{ ...STEP, asksNumber: true, asksPaper: true, recordedBy: 'officer' },
    },
    { ...STEP, code: 'approval', body: 'government', kind: 'decision', place: 'after', name: 'Genehmigung' },
  ],
}

const NOW = new Date('2025-12-15T09:00:00Z')
const DAY = '2025-12-15'
const officer = () => as('officer')

beforeAll(() => {
  chainCounts(CHAIN, '2025-01-06')
})

function take(
  dossier: Dossier,
  action: 'record_step' | 'refer_back' | 'take_step_back',
  input: TransitionInput,
  person = officer(),
) {
  const { version } = current(dossier)
  return applyTransition(dossierDoor, { id: dossier.id, action, person, version, input, now: NOW })
}

const advised = (dossier: Dossier, decidedOn = '2025-11-20') => take(dossier, 'record_step', { decidedOn })

async function decide(dossier: Dossier, typed: { decidedOn?: string; businessNumber?: string } = {}) {
  const file = await storeDocument(pdf({ objects: `5 0 obj\n(${dossier.reference})\nendobj` }), {
    fileName: 'RRB.pdf',
    mediaType: 'application/pdf',
  })
  const step = { dossier, person: officer(), version: current(dossier).version, now: NOW }
  const words = {
    decidedOn: '2025-12-02',
    businessNumber: 'RRB Nr. 2025/1522',
    reason: 'Genehmigt',
    ...typed,
  }
  return recordStep(step, words, file)
}

const keys = (result: { ok: boolean; reasons?: readonly { key: string }[] }) =>
  result.ok ? [] : (result.reasons ?? []).map(({ key }) => key)

const recorded = (dossier: Dossier) =>
  chainOf(current(dossier)).map(({ step, record }) => [step.code, record !== null])

const mayBeTaken = (dossier: Dossier, person = officer()) =>
  waitingFor(person, DAY, { dossier: current(dossier) }).map(({ action }) => action)

const templates = (dossier: Dossier) => mailsOf(dossier).map(({ template }) => template)

describe('a dossier on which other bodies decide along', () => {
  test('waits for each in order; the agreement is refused until the last before it has acted', async () => {
    const dossier = await scenes.approved()
    expect(mayBeTaken(dossier)).toEqual(['record_step'])
    expect(mayBeTaken(dossier, as('second'))).toEqual(['record_step'])
    await expect(issue(dossier, NOW)).rejects.toThrow(
      /chain_step_missing.*Empfehlung.*chain_step_missing.*Beschluss/,
    )

    expect(advised(dossier).ok).toBe(true)
    expect(mayBeTaken(dossier, as('second'))).toEqual([])
    expect(keys(take(dossier, 'record_step', { decidedOn: DAY }, as('second')))).toContain('step_recorded_by')
    expect((await decide(dossier)).ok).toBe(true)
    expect(mayBeTaken(dossier)).toEqual(['issue_agreement'])
    expect(recorded(dossier)).toEqual([
      ['advice', true],
      ['decision', true],
      ['approval', false],
    ])

    const issued = await issue(current(dossier), NOW)
    const data = agreementData(issued, NOW)
    expect(data.legalBasis.at(-1)).toBe('Beschluss vom 2. Dezember 2025 (RRB Nr. 2025/1522)')
    expect([data.delegate, data.distribution]).toEqual([CHAIN.delegate, CHAIN.distribution])
    const signed = sign(issued, NOW)
    await expect(countersign(signed, NOW)).rejects.toThrow(/chain_step_missing.*Genehmigung/)
    expect(take(signed, 'record_step', { decidedOn: DAY }).ok).toBe(true)
    expect((await countersign(current(signed), NOW)).state).toBe('active')
    expect(recorded(dossier).every(([, isRecorded]) => isRecorded)).toBe(true)
    expect(templates(dossier).filter((one) => one === 'step-recorded').length).toBeGreaterThan(3)
    expect(
      timelineOf(current(dossier)).flatMap(({ step, name, state }) =>
        step === 'chain' ? [[name, state]] : [],
      ),
    ).toEqual([
      ['Empfehlung', 'done'],
      ['Beschluss', 'done'],
      ['Genehmigung', 'done'],
    ])
  })

  test('refuses a day ahead, before the filing or before the step before it, and what a step asks for', async () => {
    const dossier = await scenes.approved()
    expect(keys(advised(dossier, '2025-12-16'))).toEqual(['step_day_ahead'])
    expect(keys(advised(dossier, '2024-01-01'))).toEqual(['step_day_before_filing'])
    expect(keys(advised(dossier, 'bald'))).toEqual(['step_day_missing'])
    expect(advised(dossier).ok).toBe(true)
    expect(keys(await decide(dossier, { decidedOn: '2025-11-19' }))).toEqual(['step_day_too_early'])
    expect(keys(await decide(dossier, { businessNumber: ' \t' }))).toEqual(['step_number_missing'])
    expect(keys(take(dossier, 'record_step', { decidedOn: DAY, businessNumber: '1' }))).toEqual([
      'step_paper_missing',
    ])
  })

  test('takes the last record back with a reason while nothing rests on it, and keeps it', async () => {
    const dossier = await scenes.approved()
    expect(keys(take(dossier, 'take_step_back', { reason: 'Falsch' }))).toEqual(['no_step_recorded'])
    advised(dossier)
    await decide(dossier)
    expect(keys(take(dossier, 'take_step_back', { reason: ' ' }))).toEqual(['reason_missing'])
    expect(take(dossier, 'take_step_back', { reason: 'Falsche Nummer' }).ok).toBe(true)
    expect(recorded(dossier)[1]).toEqual(['decision', false])
    expect(templates(dossier)).toContain('step-taken-back')
    expect((await decide(dossier)).ok).toBe(true)
    const issued = await issue(current(dossier), NOW)
    expect(take(issued, 'take_step_back', { reason: 'Falsch' })).toMatchObject({ refusal: 'wrong_state' })
    expect(eventsOf(dossier).map(({ action }) => action)).toContain('take_step_back')
  })

  test('goes back to review where the body sends it back: fixed anew, all steps begin anew', async () => {
    const dossier = await scenes.approved()
    advised(dossier)
    expect(keys(take(dossier, 'refer_back', { reason: '' }))).toEqual(['reason_missing'])
    expect(take(dossier, 'refer_back', { reason: 'Die Wirkung ist nicht belegt.' })).toMatchObject({
      state: 'in_review',
    })
    expect(templates(dossier)).toEqual(expect.arrayContaining(['dossier-reopened', 'step-referred-back']))
    moveDossier(current(dossier), 'approve', officer(), { now: NOW })
    expect(recorded(dossier).some(([, isRecorded]) => isRecorded)).toBe(false)
  })

  test('goes back with the agreement that was signed, which counts no more', async () => {
    const dossier = await scenes.approved()
    advised(dossier)
    await decide(dossier)
    const signed = sign(await issue(current(dossier), NOW), NOW)
    expect(take(signed, 'refer_back', { reason: 'Nicht genehmigt' })).toMatchObject({ state: 'in_review' })
    moveDossier(current(dossier), 'approve', officer(), { now: NOW })
    advised(dossier)
    await decide(dossier)
    const again = sign(await issue(current(dossier), NOW), NOW)
    expect(recorded(again).at(-1)).toEqual(['approval', false])
  })

  test('says in the history which step was taken, and at the field what a step lacks', async () => {
    const dossier = await scenes.approved()
    advised(dossier)
    const told = historyFor(current(dossier), 'municipality', 'de').map((entry) => entry.told)
    expect(told[0]).toBe('Schritt einer weiteren Stelle festgehalten: Empfehlung')
    const typed = {
      ...{ version: String(current(dossier).version), decidedOn: '2.12.2025' },
      ...{ businessNumber: ' ', reason: '' },
    }
    const answer = await chainPage.action(
      send(officer(), typed, { params: { reference: dossier.reference } }),
    )
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { errors: { businessNumber: 'required', file: 'file_required' } },
    })
    const own = standingOf({
      ...{ dossier: current(dossier), person: as('signatory', dossier.party.leadBfsNumber) },
      ...{ language: 'de', now: NOW },
    })
    expect(own.status.explanation).toContain('Es fehlt: Beschluss.')
  })

  test('shows the municipality who decides, and keeps the chain of its day', async () => {
    const dossier = await scenes.approved()
    const own = findDossier(as('signatory', dossier.party.leadBfsNumber), dossier.reference, DAY)
    expect(own && chainOf(own).map(({ step }) => step.name)).toEqual([
      'Empfehlung',
      'Beschluss',
      'Genehmigung',
    ])
    chainCounts({ steps: [], delegate: '', distribution: [] }, '2025-12-20')
    expect(chainOf(current(dossier))).toHaveLength(3)
  })
})
