import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { answerPoints, pointsAskedOf } from '#app/models/dossier/points.server.ts'
import * as handing from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.tsx'
import { submit } from '#db/demo/road.server.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT } from '#emails/samples.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { change, handed, mailsTo } from '../support/hand-overs.ts'
import { as, townspeople } from '../support/people.ts'
import { reportReturned } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

describe('handing on from a page that is out of date', () => {
  const send = (dossier: Dossier, version: number) =>
    visit(handing.action, '/hand-over', {
      person: as('clerk', dossier.party.leadBfsNumber),
      params: { reference: dossier.reference, matter: 'application' },
      fields: { version: String(version), to: '', words: 'Bitte lesen.' },
    })

  test('names who changed it and when, and keeps the words', async () => {
    const dossier = await scenes.draft()
    const { coordinator } = townspeople(dossier.party.leadBfsNumber)
    change(dossier, coordinator)
    expect(await send(dossier, dossier.version)).toMatchObject({
      status: 409,
      body: {
        refusal: 'changed_meanwhile',
        values: { words: 'Bitte lesen.' },
        meanwhile: { who: coordinator.name, at: DAYS.takenUp.toISOString(), action: 'edit' },
      },
    })
  })

  test('names who filed it first, keeps the words and leads back', async () => {
    const dossier = await scenes.draft()
    const { signatory } = townspeople(dossier.party.leadBfsNumber)
    submit(dossier, DAYS.filed)
    expect(await send(dossier, dossier.version)).toMatchObject({
      status: 409,
      body: {
        refusal: 'wrong_state',
        values: { words: 'Bitte lesen.' },
        meanwhile: { who: signatory.name, action: 'submit' },
      },
    })
  })
})

describe('the page that hands over', () => {
  test.each([
    ['an application', 'application', scenes.returned, { kind: 'application', year: null }],
    ['a report', String(YEAR), reportReturned, { kind: 'report', year: YEAR }],
  ] as const)('names the points of %s that are open, and so does the mail', async (...row) => {
    const [, segment, scene, about] = row
    const dossier = await scene()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    const asked = pointsAskedOf({ dossierId: dossier.id, year: about.year })
    expect(asked.length).toBeGreaterThan(0)
    const html = await pageFor(dossier, 'clerk', segment)
    expect(html).not.toContain('ist vollständig')
    for (const { text } of asked) expect(html).toContain(text)

    expect(handed(dossier, about)).toEqual({ ok: true })
    const [mail] = mailsTo(signatory, `${about.kind}-handed-over`)
    if (!mail) throw new Error(`No mail went to ${signatory.name}`)
    const { text } = renderMail(`${about.kind}-handed-over`, 'de', mail.facts, SAMPLE_CONTEXT)
    expect(text).not.toContain('vollständig')
    for (const point of asked) expect(text).toContain(point.text)

    const answers = asked.map(() => ({ text: 'Steht im Budget.' }))
    answerPoints({ dossierId: dossier.id, year: about.year, person: clerk, now: DAYS.takenUp }, { answers })
    expect(await pageFor(dossier, 'clerk', segment)).toContain('ist vollständig')
  })

  const pageFor = async (dossier: Dossier, role: Role, matter: string) => {
    const given = {
      person: as(role, dossier.party.leadBfsNumber),
      params: { reference: dossier.reference, matter },
    }
    const { body } = await visit(handing.loader, '/hand-over', given)
    return drawn(handing.default, body, '/hand-over')
  }

  test('tells the only signatory that nobody else can take it over, and leads to filing', async () => {
    const dossier = await scenes.draft()
    townspeople(dossier.party.leadBfsNumber)
    const html = await pageFor(dossier, 'signatory', 'application')
    expect(html).toContain('Ausser Ihnen kann niemand einreichen')
    expect(html).not.toContain('Ihre Gemeinde hat noch niemanden')
    expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}/review"`)
  })

  test('says of an application that a change ends it, and of an agreement, which nobody changes, nothing', async () => {
    const ends = 'Wird etwas geändert'
    const dossier = await scenes.draft()
    townspeople(dossier.party.leadBfsNumber)
    expect(await pageFor(dossier, 'clerk', 'application')).toContain(ends)
    const issued = await scenes.issued()
    expect(await pageFor(issued, 'clerk', 'agreement')).not.toContain(ends)
  })
})
