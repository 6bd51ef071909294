import { expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import * as claimPage from '#app/routes/canton.dossiers.$reference.claims.$id.tsx'
import * as dossierPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as payments from '#app/routes/canton.payments.tsx'
import * as step from '#app/routes/step.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { drawn } from '../support/drawn-page.tsx'
import { settledExOfficio } from '../support/ex-officio.ts'
import { approve, at, callBack, reopen } from '../support/money-lives.ts'
import { moveClaim, moveTranche, payClaim } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import { visit, visitDossier } from '../support/visits.ts'

clockStandsAt('2027-03-20T09:00:00Z')

test('money waits in the list of payments with the steps of the role', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { tranches, claims } = (await visit(payments.loader, '/canton/payments', { person: as('finance') }))
    .body as {
    tranches: { reference: string; part: string; steps: string[] }[]
    claims: { reference: string; id: string }[]
  }
  const own = ({ reference }: { reference: string }) => reference === dossier.reference
  expect(tranches.find(own)).toMatchObject({ part: 'releasable', steps: ['release', 'hold'] })
  const { id } = claimOf(dossier)
  expect(claims.find(own)).toMatchObject({ id, openRappen: claimOf(dossier).amountRappen })
  const page = { role: 'finance', at: `/claims/${id}`, params: { id } } as const
  const offered = async () => (await visitDossier(claimPage.loader, dossier, page)).body
  const steps = ['book_payment', 'offset', 'plan_instalments']
  expect(await offered()).toMatchObject({ steps })
  payClaim(claimOf(dossier), rappen(1))
  expect(await offered()).toMatchObject({
    steps: ['book_payment', 'offset', 'reverse_booking', 'plan_instalments'],
  })
})

test('a tranche that can only be refused is not listed as one to release, and the list says what comes first', async () => {
  const dossier = await reportApproved({ percent: 80 })
  moveClaim(claimOf(dossier), 'offset', as('finance'))
  reopen(dossier)
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-05-04') },
    { accounts: [], thirdPartyCorrectedRappen: rappen(0), thirdPartyCorrectionReason: 'Laut Beleg.' },
  )
  approve(dossier)
  callBack(dossier)
  const { body } = await visit(payments.loader, '/canton/payments', { person: as('finance') })
  const { tranches } = body as { tranches: { reference: string; year: number; steps: string[] }[] }
  const ofYear = tranches.filter(({ reference, year }) => reference === dossier.reference && year === 2026)
  expect(ofYear).toMatchObject([{ part: 'refused', reasons: [{ key: 'final_exceeded' }], steps: ['hold'] }])
  expect(await drawn(payments.default, body, '/canton/payments')).toContain('wird sie zuerst beglichen')
})

test('a claim that is closed is reached from its dossier, so that a wrong booking can be reversed', async () => {
  const dossier = await reportApproved({ percent: 80 })
  payClaim(claimOf(dossier))
  const path = `/canton/dossiers/${dossier.reference}`
  const { body } = await visitDossier(dossierPage.loader, dossier, { role: 'finance' })
  expect(await drawn(dossierPage.default, body, path)).toContain(
    `href="${path}/claims/${claimOf(dossier).id}"`,
  )
})

test('a tranche is stopped with a reason, and released by finance only', async () => {
  const dossier = await reportApproved()
  const { id, version } = trancheOf(dossier, 2027)
  const hold = { role: 'officer', at: `/tranches/${id}/hold`, params: { id, step: 'hold' } } as const
  const fields = { version: String(version) }
  expect((await visitDossier(step.action, dossier, { ...hold, fields })).status).toBe(422)
  const release = { ...hold, at: `/tranches/${id}/release`, params: { id, step: 'release' }, fields }
  expect((await visitDossier(step.action, dossier, release)).status).toBe(404)
  const reason = { ...fields, reason: 'Klärung im Gang.' }
  const answer = await visitDossier(step.action, dossier, { ...hold, fields: reason })
  expect(answer.location).toBe('/canton/payments')
  expect(trancheOf(dossier, 2027).state).toBe('held')
})

test('whoever orders a tranche is asked why only where its report comes no more', async () => {
  const fieldsOf = async (dossier: Dossier) => {
    const { id } = trancheOf(dossier, 2027)
    const page = { role: 'finance', at: `/tranches/${id}/order`, params: { id, step: 'order' } } as const
    const { body } = await visitDossier(step.loader, dossier, page)
    return (await drawn(step.default, body, '/')).includes('<textarea')
  }
  const silent = await settledExOfficio()
  const input = { reason: 'Die Massnahmen laufen weiter.' }
  moveTranche(trancheOf(silent, 2027), 'release', as('finance'), {
    input,
    now: new Date('2027-04-21T09:00:00Z'),
  })
  expect(await fieldsOf(silent)).toBe(true)
  const filed = await reportApproved()
  moveTranche(trancheOf(filed, 2027), 'release', as('finance'))
  expect(await fieldsOf(filed)).toBe(false)
})

test('among several tranches to set off against none is chosen beforehand, and the only one is', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { id } = claimOf(dossier)
  const page = { role: 'finance', at: `/claims/${id}/offset`, params: { id, step: 'offset' } } as const
  type Body = { proposed: { offsets: { tranche: { id: string } }[] } }
  const { proposed, ...body } = (await visitDossier(step.loader, dossier, page)).body as Body
  const chosenAmong = async (offsets: Body['proposed']['offsets']) =>
    (await drawn(step.default, { ...body, proposed: { ...proposed, offsets } }, '/')).match(/ checked=""/g)
  const [only] = proposed.offsets
  const other = only && { ...only, tranche: { ...only.tranche, id: 'another' } }
  expect(await chosenAmong(only ? [only] : [])).toHaveLength(1)
  expect(await chosenAmong(only && other ? [only, other] : [])).toBeNull()
})

test('a claim is set off, and nobody reinstates one by hand', async () => {
  const dossier = await reportApproved({ percent: 80 })
  const { id, version } = claimOf(dossier)
  const fields = { version: String(version), trancheId: trancheOf(dossier, 2027).id }
  const by = (action: string) =>
    ({ role: 'finance', at: `/claims/${id}/${action}`, params: { id, step: action }, fields }) as const
  expect((await visitDossier(step.action, dossier, by('reinstate'))).status).toBe(404)
  expect((await visitDossier(step.action, dossier, by('offset'))).status).toBe(303)
  expect(claimOf(dossier).state).toBe('offset')
})

test('a claim of another dossier does not exist here', async () => {
  const [one, other] = [await reportApproved({ percent: 80 }), await reportApproved()]
  const { id, version } = claimOf(one)
  const given = {
    role: 'finance',
    at: `/claims/${id}/book-payment`,
    params: { id, step: 'book-payment' },
  } as const
  expect((await visitDossier(step.loader, other, given)).status).toBe(404)
  const fields = { version: String(version), amountRappen: '100', paidOn: '20.3.2027' }
  expect((await visitDossier(step.action, other, { ...given, fields })).status).toBe(404)
})
