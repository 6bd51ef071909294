import { describe, expect, test, vi } from 'vitest'
import type { AmendmentChange, ChangedMeasure } from '#app/domain/agreement/amendment.ts'
import { NEW_MEASURE } from '#app/domain/agreement/amendment-fields.ts'
import { rappen } from '#app/domain/money.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { changedMeasure } from '#app/models/agreement/changed-measures.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { mailsOf, mailsSince } from '../support/records.ts'
import { activeOf, confirm, DECLARATION, EMMEN, HOCHDORF, NOW, stepBy } from '../support/story-amendments.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const signatory = (lead: number) => personAs('signatory', lead)
const officer = () => personAs('officer', null)
const ask = (lead: number, change: AmendmentChange) =>
  propose(activeOf(lead), change, { person: signatory(lead), declaration: DECLARATION, now: NOW })

const TOLD = {
  title: 'Deutsch am Abend',
  description: 'Ein Kurs für Eltern, die tagsüber arbeiten.',
  fundingArea: 5,
  targetGroups: ['work_and_family'],
  keyFigures: [{ label: 'Teilnehmende', planned: 24 }],
} as const

function evening(lead: number): ChangedMeasure {
  const line = {
    year: 2027,
    category: 'projects',
    label: 'Kursleitung',
    amountRappen: rappen(400_000),
  } as const
  const told = {
    ...TOLD,
    targetGroups: [...TOLD.targetGroups],
    keyFigures: [...TOLD.keyFigures],
    rows: [line],
  }
  return changedMeasure({ dossier: activeOf(lead), id: NEW_MEASURE, fromYear: 2027 }, told)
}

const agreedIn = (lead: number, year: number) => {
  const dossier = activeOf(lead)
  const reporting = reportingYearsOf(dossier.id).find((one) => one.year === year)
  if (!reporting) throw new Error(`There is no ${year}`)
  return agreedFor(reporting, dossier)
}

describe('what a municipality asks for', () => {
  test('is accepted by it already: the canton puts it into force, and its reports follow from that year on', async () => {
    const known = mailsOf(activeOf(EMMEN))
    const measure = evening(EMMEN)
    expect(await ask(EMMEN, { kind: 'measures', fromYear: 2027, measure })).toMatchObject({ ok: true })
    expect(latestAmendment(activeOf(EMMEN))).toMatchObject({ state: 'accepted', side: 'municipality' })
    expect(mailsSince(activeOf(EMMEN), known).map(({ template }) => template)).toContain(
      'amendment-requested',
    )
    expect(confirm(EMMEN)).toMatchObject({ ok: true, state: 'in_force' })
    const titles = (year: number) => agreedIn(EMMEN, year).measures.map(({ title }) => title)
    expect(titles(2027)).toContain(TOLD.title)
    expect(titles(2026)).not.toContain(TOLD.title)
    const added = agreedIn(EMMEN, 2027).budgetLines.filter(({ label }) => label === 'Kursleitung')
    expect(added.map(({ amountRappen }) => amountRappen)).toContain(400_000)
    expect(agreementInForce(activeOf(EMMEN))?.data.measures.map(({ title }) => title)).toContain(TOLD.title)
  })

  test('a measure is dropped from a year on, and reports on the years before still ask for it', async () => {
    const { id } = evening(EMMEN)
    const dropped = { kind: 'measures', fromYear: 2027, measure: { id, dropped: true } } as const
    expect(await ask(EMMEN, dropped)).toMatchObject({ ok: true })
    expect(confirm(EMMEN)).toMatchObject({ ok: true })
    expect(agreedIn(EMMEN, 2027).measures.map((one) => one.title)).not.toContain(TOLD.title)
    expect(agreementInForce(activeOf(EMMEN))?.data.measures.find((one) => one.id === id)).toMatchObject({
      untilYear: 2026,
    })
  })

  test('is never the amount', async () => {
    expect(await ask(HOCHDORF, newAmount(2027))).toMatchObject({
      reasons: [{ key: 'kind_is_for_the_canton' }],
    })
  })

  test('is refused by the canton with a reason, or taken back by who asked; neither withdraws what the other began', async () => {
    const asked = { kind: 'measures', fromYear: 2027, measure: evening(HOCHDORF) } as const
    const why = { reason: 'Das gehört zur Regelstruktur.' }
    await ask(HOCHDORF, asked)
    expect(stepBy(HOCHDORF, officer(), { action: 'withdraw', input: why })).toMatchObject({
      reasons: [{ key: 'proposal_of_the_other_side' }],
    })
    expect(stepBy(HOCHDORF, officer(), { action: 'refuse', input: { reason: ' ' } })).toMatchObject({
      reasons: [{ key: 'reason_missing' }],
    })
    expect(stepBy(HOCHDORF, officer(), { action: 'refuse', input: why })).toMatchObject({ state: 'declined' })
    await ask(HOCHDORF, asked)
    expect(stepBy(HOCHDORF, signatory(HOCHDORF), { action: 'take_back', input: why })).toMatchObject({
      state: 'withdrawn',
    })
    await propose(activeOf(HOCHDORF), asked, { person: officer(), now: NOW })
    expect(stepBy(HOCHDORF, officer(), { action: 'refuse', input: why })).toMatchObject({
      reasons: [{ key: 'own_proposal' }],
    })
  })
})
