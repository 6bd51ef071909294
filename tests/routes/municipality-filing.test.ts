import { describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as thanks from '#app/routes/municipality.dossiers.$reference.submitted.tsx'
import { current } from '#db/demo/road.server.ts'
import { DECLARED } from '../support/declared.ts'
import { paperOf } from '../support/papers.ts'
import { begun, draft, freshTown, submitted } from '../support/scenes.ts'
import { type Fields, type Visited, visitDossier } from '../support/visits.ts'

const receipt = paperOf('municipality', 'receipt.pdf')

type Sent = { fields?: Fields; role?: 'clerk' | 'signatory'; step?: string }

function go(page: Visited, dossier: Dossier, given: Sent = {}) {
  const { role = 'signatory', step: named = 'review', fields } = given
  return visitDossier(page, dossier, { role, at: `/${named}`, params: { step: named }, fields })
}

const seen = ({ version }: Dossier) => ({ version: String(version) })

describe('filing', () => {
  test('leads to the page of thanks, with the receipt of what was filed', async () => {
    const dossier = await draft()
    const answer = await go(review.action, dossier, { fields: { ...DECLARED, ...seen(dossier) } })
    expect(answer.location).toBe(`/municipality/dossiers/${dossier.reference}/submitted`)
    expect(current(dossier).state).toBe('submitted')
    expect(filingsOf(dossier.id, null)).toHaveLength(1)

    const page = await go(thanks.loader, dossier)
    expect(page.body).toMatchObject({ reference: dossier.reference, declaration: { name: 'David Duss' } })
    const pdf = (await go(receipt.loader, dossier)).body as Uint8Array
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
  })

  test('thanks with the day of the beginning to come, or as one that is over', async () => {
    const dossier = await submitted()
    const begun = async (today: string) => {
      setClock(`${today}T08:00:00Z`)
      return ((await go(thanks.loader, dossier)).body as { begun: boolean }).begun
    }
    expect([await begun('2025-12-31'), await begun('2026-01-01')]).toEqual([false, true])
    setClock()
  })

  test('is for those who may represent the municipality', async () => {
    const dossier = await draft()
    const sent = { fields: { ...DECLARED, ...seen(dossier) }, role: 'clerk' } as const
    expect(await go(review.action, dossier, sent)).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
  })

  test('needs the declaration of authority, and keeps what was typed', async () => {
    const dossier = await draft()
    const { authority: _left, ...fields } = { ...DECLARED, ...seen(dossier) }
    expect(await go(review.action, dossier, { fields })).toMatchObject({
      status: 422,
      body: { errors: { authority: 'must_be_ticked' }, values: { name: 'David Duss' } },
    })
  })

  test('on a page that is out of date is refused', async () => {
    const dossier = await draft()
    const fields = { ...DECLARED, version: String(dossier.version - 1) }
    expect(await go(review.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile' },
    })
  })

  test('names what is missing', async () => {
    const dossier = begun({ lead: freshTown() })
    const answer = await go(review.action, dossier, { fields: { ...DECLARED, ...seen(dossier) } })
    const { refusal, reasons } = answer.body as { refusal: string; reasons: { key: string }[] }
    expect(answer.status).toBe(409)
    expect(refusal).toBe('not_fulfilled')
    expect(reasons.map(({ key }) => key)).toContain('measures_missing')
  })

  test('has no page of thanks and no receipt before it', async () => {
    const dossier = await draft()
    expect((await go(thanks.loader, dossier)).status).toBe(404)
    expect((await go(receipt.loader, dossier)).status).toBe(404)
  })
})
