import { beforeAll, describe, expect, test } from 'vitest'
import { activityReportBy, activityReportsOf } from '#app/models/programme/activity-reports.server.ts'
import { storagePath } from '#app/models/records/document-store.server.ts'
import { pagesOf } from '#app/papers/paper-code.server.ts'
import * as act from '#app/routes/canton.activity.reports.$report.$act.tsx'
import * as edit from '#app/routes/canton.activity.reports.$report.edit.tsx'
import * as issue from '#app/routes/canton.activity.reports.$report.issue.tsx'
import * as preview from '#app/routes/canton.activity.reports.$report.preview.pdf.ts'
import * as page from '#app/routes/canton.activity.reports.$report.tsx'
import * as activity from '#app/routes/canton.activity.tsx'
import { loader as check } from '#app/routes/verify.tsx'
import { db, sqlite } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { auditEvents } from '#db/schema/process.ts'
import { activityReportDraftPdf, activityReportPdf } from '#templates/activity-report.ts'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportApproved } from '../support/report-scenes.ts'
import { active } from '../support/scenes.ts'
import { COMMANDS, tampered } from '../support/tampering.ts'
import { send, statusThrown, visit } from '../support/visit.ts'
import { readPdf, spoken } from '../templates/pdf-reader.ts'

const WORDS = {
  foreword: 'Ein gutes Jahr.',
  'rows.0.id': '1',
  'rows.0.words': 'Die Gespräche erreichen viele.',
  conclusions: 'Ein festes Pensum hilft.',
  outlook: '',
}

const PERIOD = { path: '/canton/activity?period=kip3' }
const OF_YEAR = { path: `/canton/activity?period=kip3&year=${YEAR}` }
const at = (report: string, more = {}) => ({ params: { report, ...more } })

async function begun(on = OF_YEAR) {
  const answer = (await activity.action(send(as('officer'), {}, on))) as Response
  return answer.headers.get('Location')?.split('/').at(-1)?.split('?')[0] ?? ''
}

async function written(report: string, words: Record<string, string> = WORDS) {
  const { seen } = await edit.loader(visit(as('officer'), at(report)))
  return edit.action(send(as('officer'), { ...words, seen }, at(report)))
}

async function issued(report: string, reason = '') {
  const { seen } = await issue.loader(visit(as('officer'), at(report)))
  return issue.action(send(as('officer'), { seen, reason }, at(report)))
}

async function done(report: string, name: 'drop' | 'withdraw') {
  const place = at(report, { act: name })
  const { seen } = await act.loader(visit(as('officer'), place))
  return act.action(send(as('officer'), { seen, reason: 'Weil.' }, place))
}

const seenBy = (report: string) => page.loader(visit(as('auditor'), at(report)))

async function checked(code: string) {
  const { asked: answer } = (await check(
    visit(null, { path: `/verify?code=${encodeURIComponent(code)}` }),
  )) as {
    asked: { found: { slot: string; reference: string; overtaken?: string } | null }
  }
  return answer.found
}

const eventsOf = (report: string) =>
  db
    .select()
    .from(auditEvents)
    .all()
    .filter(({ recordId }) => recordId === report)

beforeAll(async () => {
  await active({ lead: 1024 })
  await reportApproved()
}, 60_000)

describe('a report on the activity', () => {
  test('stands between its figures as a draft, is issued once with its paper, and is proven', async () => {
    const report = await begun()
    await written(report)
    const draft = await seenBy(report)
    expect([draft.standing, draft.words.foreword, draft.told.parties]).toEqual([
      'draft',
      'Ein gutes Jahr.',
      2,
    ])

    const papers = db.select().from(documents).all().length
    const looked = await preview.loader(visit(as('officer'), at(report)))
    expect([looked.status, looked.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await looked.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(db.select().from(documents).all()).toHaveLength(papers)

    expect(await issued(report)).toMatchObject({ status: 303 })
    expect(await statusThrown(preview.loader(visit(as('officer'), at(report))))).toBe(404)
    const { standing, told, paper, code } = await seenBy(report)
    expect([standing, told.total]).toEqual(['issued', draft.told.total])
    const stored = db
      .select()
      .from(documents)
      .all()
      .find(({ id }) => id === paper?.id)
    expect(stored).toMatchObject({ slot: 'programme', scan: 'made_here', fingerprint: code })
    const kept = activityReportBy(report)?.said
    if (!kept || !stored) throw new Error('It was not kept')
    const { elements, pages } = readPdf(await activityReportPdf(kept, { compress: false }))
    expect(await pagesOf({ path: storagePath(stored.storageName), mediaType: 'application/pdf' })).toBe(pages)
    const draftPaper = readPdf(await activityReportDraftPdf(kept, { compress: false }))
    const isMark = ({ text }: { text: string }) => text === 'Entwurf'
    expect(draftPaper.pieces.filter(isMark)).toHaveLength(draftPaper.pages)
    expect(draftPaper.pieces.some(({ text }) => text.includes(code ?? 'no code'))).toBe(false)
    expect(spoken(draftPaper.elements)).toContain('Ein gutes Jahr.')
    expect(spoken(elements)).toContain('Ein gutes Jahr.')
    expect(spoken(elements)).toContain('Die Gespräche erreichen viele.')
    expect(spoken(elements)).not.toContain('Ausblick')

    expect(await checked(stored.sha256)).toMatchObject({ slot: 'activity-report', reference: kept.reference })
    expect(await checked(code ?? '')).not.toHaveProperty('overtaken')
    expect(eventsOf(report).map(({ action }) => action)).toEqual([
      'draft_activity_report',
      'edit_activity_report',
      'issue_activity_report',
    ])
    expect(eventsOf(report).at(-1)?.data).toMatchObject({ sha256: stored.sha256, year: YEAR })
    const { code: exit, stdout } = await COMMANDS.replay()
    expect([exit, stdout]).toEqual([0, expect.stringContaining('1 activity reports')])
  })

  test('is replaced by a later one with its reason, and the check page of the earlier one says so', async () => {
    const [first] = activityReportsOf('kip3')
    const second = await begun()
    expect((await seenBy(second)).words).toEqual((await seenBy(first?.id ?? '')).words)
    expect(await issued(second)).toMatchObject({
      init: { status: 422 },
      data: { errors: { reason: 'required' } },
    })
    expect(await issued(second, 'Eine Abrechnung ist dazugekommen.')).toMatchObject({ status: 303 })
    const before = await seenBy(first?.id ?? '')
    expect([before.standing, before.replacedBy?.id]).toEqual(['replaced', second])
    expect(await checked(before.code ?? '')).toMatchObject({ overtaken: 'report_replaced' })
    expect(activityReportBy(second)?.said?.replaces).toMatchObject({ reference: before.reference })
    expect(await done(first?.id ?? '', 'withdraw')).toMatchObject({ init: { status: 409 } })

    await done(second, 'withdraw')
    const withdrawn = await seenBy(second)
    expect([withdrawn.standing, withdrawn.withdrawnReason]).toEqual(['withdrawn', 'Weil.'])
    expect(await checked(withdrawn.code ?? '')).toMatchObject({ overtaken: 'report_withdrawn' })
  })

  test('keeps what was issued when its figures go on', async () => {
    const report = await begun(PERIOD)
    const { seen } = await issue.loader(visit(as('officer'), at(report)))
    await active({ lead: 1031 })
    const stale = await issue.action(send(as('officer'), { seen, reason: '' }, at(report)))
    expect(stale).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
    expect(
      db
        .select()
        .from(documents)
        .all()
        .filter(({ slot }) => slot === 'programme'),
    ).toHaveLength(2)
    await issued(report)
    await active({ lead: 1054 })
    const { told } = await seenBy(report)
    const today = await activity.loader(visit(as('auditor'), PERIOD))
    expect([told.parties, today.told.parties]).toEqual([3, 4])
  })

  test('is refused as a second draft, as a stale copy, without agreements and to who may not', async () => {
    const report = await begun()
    expect(await activity.action(send(as('admin'), {}, OF_YEAR))).toMatchObject({
      data: { refusal: 'activity_draft' },
    })
    const { seen } = await edit.loader(visit(as('officer'), at(report)))
    await written(report, { ...WORDS, conclusions: 'Ein anderer Schluss.' })
    const stale = await edit.action(send(as('admin'), { ...WORDS, foreword: 'Anders.', seen }, at(report)))
    expect(stale).toMatchObject({
      init: { status: 409 },
      data: { refusal: 'changed_meanwhile', values: { foreword: 'Anders.' } },
    })
    for (const role of ['second', 'finance', 'auditor', 'coordinator'] as const) {
      expect(
        await statusThrown(Promise.resolve().then(() => activity.action(send(as(role), {}, OF_YEAR)))),
      ).toBe(404)
      expect(await statusThrown(edit.loader(visit(as(role), at(report))))).toBe(404)
    }
    await done(report, 'drop')
    expect(activityReportBy(report)).toBeUndefined()
    expect(eventsOf(report).at(-1)?.data).toMatchObject({ words: { foreword: 'Ein gutes Jahr.' } })

    const empty = await begun({ path: '/canton/activity?period=kip3&year=2024' })
    expect(await issued(empty)).toMatchObject({ data: { refusal: 'activity_empty' } })
  })

  test('whose words were changed behind the portal is named by the replay', async () => {
    const issuedOnes = activityReportsOf('kip3').filter(({ issuedAt }) => issuedAt !== null)
    const { code, stdout } = await tampered(
      () =>
        sqlite.exec(`UPDATE activity_reports SET said = json_set(said, '$.words.foreword', 'Ein schlechtes Jahr.')
          WHERE id = '${issuedOnes[0]?.id}'`),
      COMMANDS.replay,
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`^activity report ${issuedOnes[0]?.reference}$`, 'm'))
  })
})
