import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as agreement from '#app/routes/municipality.dossiers.$reference.agreement.tsx'
import * as budget from '#app/routes/municipality.dossiers.$reference.budget.tsx'
import * as documents from '#app/routes/municipality.dossiers.$reference.documents.tsx'
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
import { current } from '#db/demo/road.server.ts'
import { DAYS, YEAR } from './days.ts'
import { drawn } from './drawn-page.tsx'
import { as } from './people.ts'
import { reportWritten, yearOf } from './report-scenes.ts'
import * as scenes from './scenes.ts'
import { visit } from './visits.ts'

type Page = { loader: Parameters<typeof visit>[0]; default: unknown }

type Handing = {
  matter: Matter
  scene: () => Promise<Dossier>
  /** When it is handed on. */
  now: Date
  pages: Record<string, Page>
  /** On which it is changed. */
  desks: readonly Page[]
  own: object
}

export const APPLICATION = { kind: 'application', year: null } as const

const ALWAYS = { 'the home page': home, 'the dossier': dossierPage }

export const MATTERS: Record<string, Handing> = {
  'an application': {
    matter: APPLICATION,
    scene: () => scenes.draft(),
    now: DAYS.filed,
    pages: { ...ALWAYS, 'the check page': review },
    desks: [party, structure, measures, budget, documents],
    own: { step: 'file' },
  },
  'an agreement': {
    matter: { kind: 'agreement', year: null },
    scene: () => scenes.issued(),
    now: DAYS.issued,
    pages: { ...ALWAYS, 'the agreement': agreement },
    desks: [],
    own: { step: 'sign' },
  },
  'a report': {
    matter: { kind: 'report', year: YEAR },
    scene: () => reportWritten(),
    now: DAYS.written,
    pages: { ...ALWAYS, 'the report': report, 'the page that files it': submitReport },
    desks: [content, accounts, ledger],
    own: { step: 'report', year: YEAR },
  },
}

export const versionOf = (dossier: Dossier, { year }: Matter) =>
  year === null ? current(dossier).version : yearOf(dossier).version

export async function pageOf(page: Page, dossier: Dossier, role: Role) {
  const { reference, party } = dossier
  const params = { reference, year: String(YEAR) }
  const person = as(role, party.leadBfsNumber)
  const { body } = await visit(page.loader, `/municipality/${reference}`, { person, params })
  return { body, html: await drawn(page.default, body, `/municipality/${reference}`) }
}
