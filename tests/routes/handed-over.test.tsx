import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Role } from '#app/domain/roles.ts'
import { saveParty } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { handOver, takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { standingHandOvers } from '#app/models/dossier/standing-hand-overs.server.ts'
import * as agreement from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import * as answers from '#app/routes/municipality.dossiers.$reference.answers.tsx'
import * as budget from '#app/routes/municipality.dossiers.$reference.budget.tsx'
import * as documents from '#app/routes/municipality.dossiers.$reference.documents.tsx'
import * as takingBack from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.back.tsx'
import * as handing from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.tsx'
import * as measures from '#app/routes/municipality.dossiers.$reference.measures.tsx'
import * as party from '#app/routes/municipality.dossiers.$reference.party.tsx'
import * as accounts from '#app/routes/municipality.dossiers.$reference.reports.$year.accounts.tsx'
import * as content from '#app/routes/municipality.dossiers.$reference.reports.$year.content.tsx'
import * as ledger from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import * as submitReport from '#app/routes/municipality.dossiers.$reference.reports.$year.submit.tsx'
import * as report from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as structure from '#app/routes/municipality.dossiers.$reference.structure.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import * as home from '#app/routes/municipality.tsx'
import { db } from '#db/client.server.ts'
import { submit } from '#db/demo/road.server.ts'
import { memberships } from '#db/schema/people.ts'
import { drawn } from '../support/drawn-page.tsx'
import { lock } from '../support/locked.ts'
import { as, someone, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

type Page = { loader: Parameters<typeof visit>[0]; default: unknown }
type Handing = {
  matter: Matter
  scene: () => Promise<Dossier>
  pages: Record<string, Page>
  /** On which it is changed. */
  desks: readonly Page[]
  own: object
}

const APPLICATION = { kind: 'application', year: null } as const
const ALWAYS = { 'the home page': home, 'the dossier': dossierPage }
const MATTERS: Record<string, Handing> = {
  'an application': {
    matter: APPLICATION,
    scene: () => scenes.draft(),
    pages: { ...ALWAYS, 'the check page': review },
    desks: [party, structure, measures, budget, documents],
    own: { step: 'file' },
  },
  'an agreement': {
    matter: { kind: 'agreement', year: null },
    scene: () => scenes.issued(),
    pages: { ...ALWAYS, 'the agreement': agreement },
    desks: [],
    own: { step: 'sign' },
  },
  'a report': {
    matter: { kind: 'report', year: scenes.YEAR },
    scene: () => scenes.reportWritten(),
    pages: { ...ALWAYS, 'the report': report, 'the page that files it': submitReport },
    desks: [content, accounts, ledger],
    own: { step: 'report', year: scenes.YEAR },
  },
}

const versionOf = (dossier: Dossier, { year }: Matter) =>
  year === null ? scenes.current(dossier).version : scenes.yearOf(dossier).version

async function pageOf(page: Page, dossier: Dossier, role: Role) {
  const { reference, party } = dossier
  const params = { reference, year: String(scenes.YEAR) }
  const person = as(role, party.leadBfsNumber)
  const { body } = await visit(page.loader, `/municipality/${reference}`, { person, params })
  return { body, html: await drawn(page.default, body, `/municipality/${reference}`) }
}

/** The next step of the dossier as the reader meets it. */
async function nextOf(dossier: Dossier, role: Role) {
  const { body } = await pageOf(dossierPage, dossier, role)
  return (body as { dossier: { mine: unknown } }).dossier.mine
}

describe.each(Object.entries(MATTERS))(
  '%s that a clerk has handed on',
  (_, { matter, scene, pages, desks, own }) => {
    test('is named on every page it is worked on, to who gave it with taking back, and to who has it', async () => {
      const dossier = await scene()
      const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
      const now = scenes.DAYS.written
      const given = { version: versionOf(dossier, matter), to: signatory.id, words: 'Bitte bis Freitag.' }
      expect(handOver({ dossierId: dossier.id, person: clerk, matter, now }, given)).toEqual({ ok: true })

      const withColleague = { step: 'handed', matter, to: signatory.name }
      expect(await nextOf(dossier, 'clerk')).toEqual(withColleague)
      expect(await nextOf(dossier, 'coordinator')).toEqual(withColleague)
      expect(await nextOf(dossier, 'signatory')).toMatchObject(own)
      for (const page of Object.values(pages)) {
        const ofClerk = (await pageOf(page, dossier, 'clerk')).html
        expect(ofClerk.split('«Bitte bis Freitag.»')).toHaveLength(2)
        expect(ofClerk.split('Zurücknehmen')).toHaveLength(2)
        expect(ofClerk).not.toMatch(/<a [^>]*>Zur (Einreichung|Unterschrift) weitergeben/)
        const ofSignatory = (await pageOf(page, dossier, 'signatory')).html
        expect(ofSignatory).toContain(`${clerk.name} hat Ihnen`)
        expect(ofSignatory).not.toContain('Zurücknehmen')
      }

      for (const desk of desks)
        for (const role of ['clerk', 'signatory'] as const)
          expect((await pageOf(desk, dossier, role)).html).toContain('ist die Weitergabe zu Ende')

      const seen = standingHandOvers(scenes.current(dossier), now)[0]?.id ?? ''
      takeBack({ dossierId: dossier.id, person: clerk, matter, now }, { seen })
      expect(await nextOf(dossier, 'clerk')).toMatchObject(own)
      for (const page of [...Object.values(pages), ...desks])
        expect((await pageOf(page, dossier, 'signatory')).html).not.toContain('hat Ihnen')
    })
  },
)

describe('a hand-over that is over', () => {
  const pages = [...Object.values(MATTERS['an application']?.pages ?? {})]
  const again = /<a [^>]*>Nochmals weitergeben/

  test('is told on every page its matter is worked on, and is given once more where somebody can take it', async () => {
    const dossier = await scenes.draft()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    const about = { dossierId: dossier.id, person: clerk, matter: APPLICATION, now: scenes.DAYS.filed }
    handOver(about, { version: dossier.version, to: signatory.id, words: '' })
    const isTold = async (isPossible: boolean) => {
      for (const page of pages) {
        const { html } = await pageOf(page, dossier, 'clerk')
        expect(html).toContain('ist zu Ende')
        expect(again.test(html)).toBe(isPossible)
      }
    }
    const endedAt = scenes.DAYS.filed.toISOString()
    db.update(memberships).set({ endedAt }).where(eq(memberships.userId, signatory.id)).run()
    await isTold(false)
    someone('Zita Zemp', { role: 'signatory', bfsNumber: dossier.party.leadBfsNumber })
    await isTold(true)
  })

  test.each([
    ['an application', APPLICATION, () => scenes.draft(), 'resolution'],
    ['a report', { kind: 'report', year: scenes.YEAR }, () => scenes.reportWritten(), 'ledger'],
  ] as const)(
    'because of a locked file in %s leads to where the file is replaced, and cannot be given',
    async (...row) => {
      const [, matter, scene, slot] = row
      const dossier = await scene()
      const { clerk } = townspeople(dossier.party.leadBfsNumber)
      const about = { dossierId: dossier.id, person: clerk, matter, now: scenes.DAYS.written }
      handOver(about, { version: versionOf(dossier, matter), to: null, words: '' })
      const { id } = lock(dossier, slot)
      for (const page of Object.values(MATTERS[row[0]]?.pages ?? {})) {
        const { html } = await pageOf(page, dossier, 'clerk')
        expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}/documents/${id}/replace"`)
        expect(html).not.toMatch(again)
      }
    },
  )
})

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
    const { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder } = dossier.party
    const kept = { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder }
    const now = scenes.DAYS.takenUp
    saveParty({ dossierId: dossier.id, person: coordinator, now }, { ...kept, name: '', town: 'Anderswo' })
    expect(await send(dossier, dossier.version)).toMatchObject({
      status: 409,
      body: {
        refusal: 'changed_meanwhile',
        values: { words: 'Bitte lesen.' },
        meanwhile: { who: coordinator.name, at: now.toISOString(), action: 'edit' },
      },
    })
  })

  test('names who filed it first, keeps the words and leads back', async () => {
    const dossier = await scenes.draft()
    const { signatory } = townspeople(dossier.party.leadBfsNumber)
    submit(dossier, scenes.DAYS.filed)
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

describe('taking back', () => {
  async function given() {
    const dossier = await scenes.draft()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    const step = {
      dossierId: dossier.id,
      person: clerk,
      matter: { kind: 'application', year: null } as const,
    }
    handOver({ ...step, now: scenes.DAYS.filed }, { version: dossier.version, to: null, words: '' })
    return { dossier, seen: standingHandOvers(dossier, scenes.DAYS.filed)[0]?.id ?? '' }
  }
  const at = (dossier: Dossier, role: Role) => ({
    person: as(role, dossier.party.leadBfsNumber),
    params: { reference: dossier.reference, matter: 'application' },
  })
  const press = (dossier: Dossier, seen: string, role: Role = 'clerk') =>
    visit(takingBack.action, '/back', { ...at(dossier, role), fields: { seen } })

  test('leads back to the dossier, and shows beforehand what is taken back', async () => {
    const { dossier, seen } = await given()
    const { body } = await visit(takingBack.loader, '/back', at(dossier, 'clerk'))
    expect(await drawn(takingBack.default, body, '/back')).toContain('Zurücknehmen</span></button>')
    expect(await press(dossier, seen)).toMatchObject({
      status: 303,
      location: `/municipality/dossiers/${dossier.reference}`,
    })
  })

  test('what a signatory has filed meanwhile names who did so, and leads back without a button', async () => {
    const { dossier, seen } = await given()
    const { signatory } = townspeople(dossier.party.leadBfsNumber)
    submit(dossier, scenes.DAYS.takenUp)
    const meanwhile = { who: signatory.name, action: 'submit', at: scenes.DAYS.takenUp.toISOString() }
    expect(await press(dossier, seen)).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', meanwhile },
    })
    const { body } = await visit(takingBack.loader, '/back', at(dossier, 'clerk'))
    const html = await drawn(takingBack.default, body, '/back')
    expect(html).not.toContain('<form')
    expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}"`)
  })

  test('what a colleague has given is refused, and what nobody has given is not there', async () => {
    const { dossier, seen } = await given()
    expect(await press(dossier, seen, 'coordinator')).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
    expect(await press(await scenes.draft(), seen)).toMatchObject({ status: 404 })
    expect(standingHandOvers(scenes.current(dossier), scenes.DAYS.filed)).toHaveLength(1)
  })
})

test('answering a point of the canton says that it ends the hand-over', async () => {
  const dossier = await scenes.returned()
  const { clerk } = townspeople(dossier.party.leadBfsNumber)
  const matter: Matter = { kind: 'application', year: null }
  const given = { version: versionOf(dossier, matter), to: null, words: '' }
  handOver({ dossierId: dossier.id, person: clerk, matter, now: scenes.DAYS.written }, given)
  expect((await pageOf(answers, dossier, 'clerk')).html).toContain('ist die Weitergabe zu Ende')
})

describe('the page that hands over', () => {
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
