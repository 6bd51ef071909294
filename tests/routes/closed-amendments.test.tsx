import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { AMENDMENT_KINDS, type AmendmentKind } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import { handInLaterResolution } from '#app/models/agreement/amendment-resolutions.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { loader as resolution } from '#app/routes/amendment-resolution.tsx'
import * as list from '#app/routes/canton.dossiers.$reference.amendments.tsx'
import * as form from '#app/routes/new-amendment.tsx'
import { loader as preview } from '#app/routes/new-amendment-preview.ts'
import { db } from '#db/client.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { reportingYears } from '#db/schema/report.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { active, freshTown } from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'

beforeEach(() => setClock('2026-11-21T09:00:00Z'))
afterAll(() => setClock())

type Of = { reference: string }

async function shownForm({ reference }: Of, kind: AmendmentKind, query = '') {
  const path = `/canton/dossiers/${reference}/amendments/new/${kind}${query}`
  const answer = await form.loader(visit(as('officer'), { path, params: { reference, kind } }))
  return drawn(form.default, 'data' in answer ? answer.data : answer, path)
}

async function shownList({ reference }: Of) {
  const path = `/canton/dossiers/${reference}/amendments`
  return drawn(list.default, await list.loader(visit(as('officer'), { path, params: { reference } })), path)
}

const FIELDS = { fromYear: '2027', amountRappen: '3’000', reason: 'Der Kanton passt den Beitrag an.' }

test('while an amendment is open, the form of each kind says so as the list does, and shows no preview', async () => {
  const dossier = await active()
  const { reference } = dossier
  expect(await shownForm(dossier, 'amount')).toContain('<form')
  const path = `/canton/dossiers/${reference}/amendments/new/amount`
  await form.action(send(as('officer'), FIELDS, { path, params: { reference, kind: 'amount' } }))
  const why = 'Ein Nachtrag ist noch offen'
  expect(await shownList(dossier)).toContain(why)
  const query = `?${new URLSearchParams(FIELDS)}`
  for (const kind of AMENDMENT_KINDS) {
    const page = await shownForm(dossier, kind, query)
    expect(page).toContain(why)
    expect(page).not.toContain('<form')
    expect(page).not.toContain('preview.pdf')
  }
  const draft = visit(as('officer'), { path: `${path}${query}`, params: { reference, kind: 'amount' } })
  await expect(preview(draft)).rejects.toMatchObject({ status: 404 })
})

test('an agreement that runs to the last day already is not extended, by list or by address', async () => {
  const dossier = await active()
  const page = await shownForm(dossier, 'term')
  expect(page).toContain('läuft schon bis ans Ende der Programmperiode')
  expect(page).not.toContain('<form')
  const shown = await shownList(dossier)
  expect(shown).not.toContain('amendments/new/term"')
  expect(shown).toContain('amendments/new/amount"')
})

test('once the report of the last year is in, nothing that counts by years is amended', async () => {
  const dossier = await active()
  db.update(reportingYears)
    .set({ state: asIfDecided('submitted') })
    .where(eq(reportingYears.dossierId, dossier.id))
    .run()
  for (const kind of ['amount', 'members', 'budget'] as const) {
    const page = await shownForm(dossier, kind)
    expect(page).toContain('Für jedes Jahr ist der Bericht schon eingereicht')
    expect(page).not.toContain('<form')
  }
  expect(await shownList(dossier)).not.toContain('amendments/new/')
})

test('after a merger every form asks for the resolution of who stands, and it counts for who has gone', async () => {
  const [dossier, into] = [await active(), freshTown()]
  const { reference } = dossier
  const { leadBfsNumber: from } = dossier.party
  const person = as('officer')
  const now = new Date('2027-02-01T09:00:00Z')
  setClock(now.toISOString())
  expect(registerMerger(person, { from, into, mergedOn: '2027-01-15' }, now)).toEqual({ ok: true })
  for (const kind of ['amount', 'members'] as const) {
    const page = await shownForm(dossier, kind)
    expect(page).toContain(`/amendments/resolutions/${into}?`)
    expect(page).not.toContain(`/amendments/resolutions/${from}?`)
  }
  const path = `/canton/dossiers/${reference}/amendments/resolutions/${from}`
  const params = { reference, bfsNumber: String(from) }
  expect(await resolution(visit(person, { path, params }))).toMatchObject({
    municipality: municipalityName(into),
  })

  const query = `?${new URLSearchParams({ ...FIELDS, amountRappen: '900’000' })}`
  const tooLow = 'Erfassen Sie einen neuen Beschluss'
  expect(await shownForm(dossier, 'amount', query)).toContain(tooLow)
  const form = {
    ...{ body: 'Gemeinderat', businessNumber: '27-1', resolvedOn: '2027-01-20' },
    ...{ amount: rappen(90_000_000), fromYear: 2027, toYear: 2027, bfsNumber: into },
  }
  const file = await paper({
    ...{ fileName: 'Beschluss.pdf', title: 'Beschluss', from: 'Gemeinderat', lines: [] },
    ...{ reference, at: now },
  })
  const tooLong = { ...form, toYear: 2099 }
  expect(handInLaterResolution({ dossier, person, now }, { bfsNumber: into, form: tooLong, file })).toEqual({
    ok: false,
    errors: { toYear: 'resolution_outside_period:2024–2027' },
  })
  expect(handInLaterResolution({ dossier, person, now }, { bfsNumber: into, form, file })).toEqual({
    ok: true,
  })
  expect(await shownForm(dossier, 'amount', query)).not.toContain(tooLow)
})
