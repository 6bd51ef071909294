import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import * as reportContent from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as reportPage from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import * as home from '#app/routes/municipality.tsx'
import { db } from '#db/client.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { reportInReview, reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

clockStandsAt('2025-09-12T09:00:00Z')

type Told = Record<string, unknown> & { reference: string; requests: unknown[] }
type Shown = Record<string, unknown> & { dossier: Told; dossiers: Told[] }

function towns() {
  const [lead, member] = [scenes.freshTown(), scenes.freshTown()]
  return { lead, member, place: { lead, members: [lead, member], name: 'Verbund' } }
}

async function bodyOf(page: Parameters<typeof visit>[0], { reference }: Dossier, bfsNumber: number) {
  const params = { reference, year: String(YEAR) }
  const { body } = await visit(page, `/${reference}`, { person: as('clerk', bfsNumber), params })
  return body as Shown
}

async function toldTo(bfsNumber: number, dossier: Dossier) {
  const { dossiers } = await bodyOf(home.loader, dossier, bfsNumber)
  const { dossier: onPage } = await bodyOf(dossierPage.loader, dossier, bfsNumber)
  const atHome = dossiers.find(({ reference }) => reference === dossier.reference)
  expect(atHome?.mine).toEqual(onPage.mine)
  return onPage
}

const theirMove = (lead: string) =>
  `Am Zug ist ${lead} als Leitgemeinde. Sie selbst müssen im Moment nichts tun.`

describe('the people of a member that does not lead', () => {
  test('have the resolution of their council as next step, and after it the lead has the move', async () => {
    const { lead, member, place } = towns()
    const begun = scenes.begun(place)
    const own = {
      step: 'own_resolution',
      bfsNumber: member,
      municipality: municipalityName(member),
      title: `Beschluss von ${municipalityName(member)} erfassen`,
      text: expect.stringContaining('fehlt noch der Beschluss Ihres Gemeinderats'),
    }
    expect((await toldTo(member, begun)).mine).toEqual(own)
    expect((await toldTo(lead, begun)).mine).toMatchObject({ step: 'fill_in' })

    const handedIn = await scenes.draft(towns().place)
    const [first, second] = handedIn.members.map(({ bfsNumber }) => bfsNumber)
    const other = first === handedIn.party.leadBfsNumber ? second : first
    const leading = municipalityName(handedIn.party.leadBfsNumber)
    expect((await toldTo(other ?? 0, handedIn)).mine).toEqual({
      step: 'lead',
      lead: leading,
      matter: 'application',
      year: null,
      title: `${leading} führt das Gesuch`,
      text: theirMove(leading),
    })
  })

  test('read on every section who leads, and those of the lead do not', async () => {
    const { lead, member, place } = towns()
    const dossier = scenes.begun(place)
    for (const page of [structure, review]) {
      const shown = await bodyOf(page.loader, dossier, member)
      expect(shown.frame).toMatchObject({ editable: false, lead: municipalityName(lead) })
      expect((await bodyOf(page.loader, dossier, lead)).frame).toMatchObject({ editable: true, lead: null })
    }
  })

  test('read what the canton asks of the application, and are sent to no page to answer it', async () => {
    const { lead, member, place } = towns()
    const dossier = await scenes.returned(place)
    expect(await toldTo(member, dossier)).toMatchObject({
      mine: { step: 'lead', matter: 'application' },
      requests: [{ answerable: false }],
    })
    expect((await bodyOf(review.loader, dossier, member)).request).toMatchObject({ answerable: false })
    expect((await toldTo(lead, dossier)).requests).toMatchObject([{ answerable: true }])
  })

  test('read that the lead works on a report, whether it is new or was sent back', async () => {
    setClock('2027-03-20T09:00:00Z')
    const { lead, member, place } = towns()
    const dossier = await reportInReview({ place })
    moveReport(yearOf(dossier), 'return', as('officer'), {
      input: {
        ...scenes.RETURNED,
        dueOn: '2027-05-14',
        items: [{ section: 'accounts', text: 'Bitte begründen.' }],
      },
    })
    const leading = municipalityName(lead)
    const step = {
      step: 'lead',
      lead: leading,
      matter: 'report',
      year: YEAR,
      title: `${leading} führt den Bericht ${YEAR}`,
      text: theirMove(leading),
    }
    expect((await toldTo(member, dossier)).mine).toEqual(step)
    expect(await bodyOf(reportPage.loader, dossier, member)).toMatchObject({
      step,
      head: { lead: leading },
      request: { answerable: false },
    })
    expect((await bodyOf(reportContent.loader, dossier, lead)).head).toMatchObject({ lead: null })
  })
  test('that joins after a year is told of no report of that year', async () => {
    setClock('2027-03-20T09:00:00Z')
    const { member, place } = towns()
    const dossier = await reportOpen(place)
    expect((await toldTo(member, dossier)).mine).toMatchObject({ step: 'lead', year: YEAR })
    db.update(partyMembers)
      .set({ joinedOn: `${YEAR + 1}-01-01` })
      .where(eq(partyMembers.bfsNumber, member))
      .run()
    expect((await toldTo(member, dossier)).mine).toMatchObject({ step: 'wait' })
  })
})
