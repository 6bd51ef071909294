import { expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as approve from '#app/routes/canton.dossiers.$reference.approve.tsx'
import * as corrections from '#app/routes/canton.dossiers.$reference.reports.$year.corrections.tsx'
import * as correctPosting from '#app/routes/canton.dossiers.$reference.reports.$year.notice.correct.tsx'
import * as takeBack from '#app/routes/canton.dossiers.$reference.reports.$year.notice.take-back.tsx'
import * as notice from '#app/routes/canton.dossiers.$reference.reports.$year.notice.tsx'
import * as handOver from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.tsx'
import * as removeLedger from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.remove.tsx'
import * as step from '#app/routes/step.tsx'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { reportFiled, reportOpen } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

type Page = { loader: Parameters<typeof visit>[0]; default: unknown }
type Closed = { page: Page; scene: () => Dossier | Promise<Dossier>; role: Role; at: string; params?: object }

const year = String(YEAR)

/** Pages whose form is not shown, because the record does not stand there. */
const CLOSED: Readonly<Record<string, Closed>> = {
  'a hand-over of what is not complete': {
    page: handOver,
    scene: () => scenes.begun({ lead: scenes.freshTown() }),
    role: 'clerk',
    at: '/municipality/dossiers/:reference',
    params: { matter: 'application' },
  },
  'a hand-over of what is filed': {
    page: handOver,
    scene: () => scenes.submitted(),
    role: 'clerk',
    at: '/municipality/dossiers/:reference',
    params: { matter: 'application' },
  },
  'a step of the municipality': {
    page: step,
    scene: () => scenes.draft(),
    role: 'signatory',
    at: '/municipality/dossiers/:reference',
    params: { step: 'terminate' },
  },
  'a step of the canton': {
    page: step,
    scene: () => scenes.submitted(),
    role: 'officer',
    at: '/canton/dossiers/:reference',
    params: { step: 'return' },
  },
  'a step with a page of its own': {
    page: approve,
    scene: () => scenes.submitted(),
    role: 'officer',
    at: '/canton/dossiers/:reference',
  },
  'a step on a report': {
    page: step,
    scene: () => reportOpen(),
    role: 'officer',
    at: `/canton/dossiers/:reference/reports/${year}`,
    params: { step: 'return', year },
  },
  'taking an extract out of a report': {
    page: removeLedger,
    scene: () => reportFiled(),
    role: 'clerk',
    at: `/municipality/dossiers/:reference/reports/${year}/ledger`,
    params: { year },
  },
  'a notice by post': {
    page: notice,
    scene: () => reportOpen(),
    role: 'officer',
    at: `/canton/dossiers/:reference/reports/${year}`,
    params: { year },
  },
  'the taking back of a posted notice': {
    page: takeBack,
    scene: () => reportOpen(),
    role: 'officer',
    at: `/canton/dossiers/:reference/reports/${year}`,
    params: { year },
  },
  'the correction of a posted notice': {
    page: correctPosting,
    scene: () => reportOpen(),
    role: 'officer',
    at: `/canton/dossiers/:reference/reports/${year}`,
    params: { year },
  },
  'the corrections of a report': {
    page: corrections,
    scene: () => reportOpen(),
    role: 'officer',
    at: `/canton/dossiers/:reference/reports/${year}`,
    params: { year },
  },
}

test.each(Object.entries(CLOSED))(
  '%s that is not open shows no form and leads back',
  async (_name, closed) => {
    const { page, scene, role, at, params } = closed
    const dossier = await scene()
    const { reference, party } = dossier
    const person = as(role, party.leadBfsNumber)
    const back = at.replace(':reference', reference)
    const path = params && 'step' in params ? `${back}/${params.step}` : back
    const { status, body } = await visit(page.loader, path, { person, params: { reference, ...params } })
    expect(status).toBe(200)
    const html = await drawn(page.default, body, back)
    expect(html).not.toContain('<form')
    expect(html).toMatch(new RegExp(`<a [^>]*class="button[^>]*href="${back}"`))
  },
)
