import PostalMime from 'postal-mime'
import { afterAll, describe, expect, test } from 'vitest'
import { startMailServer } from '../support/mail-server.ts'

const smtp = await startMailServer()
process.env.SMTP_URL = smtp.url
const { run } = await import('#app/jobs/deliver-outbox.server.ts')
const { recordBounce } = await import('#app/models/mail/bounces.server.ts')
const { latestEvents } = await import('#app/models/records/audit.server.ts')
const { deadlineOf } = await import('#app/models/deadlines/deadlines.server.ts')
const { grantExtension } = await import('#app/models/report/extensions.server.ts')
const { holdProposals } = await import('#app/models/money/hold-proposals.server.ts')
const { missingReports, remindByHand } = await import('#app/models/deadlines/manual-reminders.server.ts')
const { listMails } = await import('#app/models/mail/outbox.server.ts')
const { holdPayments, letPaymentsGoOn, markOfHold } = await import('#app/models/money/payment-hold.server.ts')
const { remind } = await import('#app/models/deadlines/reminders.server.ts')
const { deliver, dropQueue } = await import('../support/deliveries.ts')
const { as } = await import('../support/people.ts')
const scene = await import('../support/scenes.ts')

afterAll(() => smtp.close())

const dossier = await scene.reportOpen()
const morning = (day: string) => new Date(`${day}T06:00:00Z`)
const pass = (day: string) => remind({ today: day, now: morning(day) })
const delivered = (day: string) => {
  pass(day)
  deliver(morning(day))
}
const statesOf = () => scene.tranchesFor(dossier).map(({ year, state }) => `${year} ${state}`)

/** The mark of what the page of the decision shows. */
function shown() {
  const deadline = deadlineOf(scene.yearOf(dossier).id)
  return deadline ? markOfHold(deadline) : ''
}

/** A year after the deadline: both notices are out, the officer is asked. */
const decision = (changed = {}) => ({
  reportingYearId: scene.yearOf(dossier).id,
  person: as('officer'),
  reason: 'Der Bericht fehlt trotz zwei Mahnungen.',
  seen: shown(),
  now: morning('2027-04-20'),
  ...changed,
})

const escalated = (name: string, work: () => void) =>
  test(name, () =>
    scene.rehearsed(() => {
      for (const day of ['2027-03-16', '2027-03-31', '2027-04-15']) delivered(day)
      work()
    }),
  )

test('an extension is later than the day a notice has given, and is granted by the page that names it', () => {
  scene.rehearsed(() => {
    for (const day of ['2027-03-16', '2027-03-31']) delivered(day)
    const reportingYearId = scene.yearOf(dossier).id
    const termOn = deadlineOf(reportingYearId)?.termOn ?? ''
    expect(termOn).toBe('2027-04-14')
    const extension = { reportingYearId, person: as('officer'), reason: 'Krankheit', seen: termOn }
    const grant = (dueOn: string, changed = {}) =>
      grantExtension({ ...extension, dueOn, now: morning('2027-04-01'), ...changed })
    expect(grant('2027-04-12')).toMatchObject({ refusal: 'not_later' })
    expect(grant('2027-04-30', { seen: '2027-03-15' })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(grant('2027-04-30')).toEqual({ ok: true })
    expect(latestEvents(1)).toMatchObject([{ data: { from: termOn, dueOn: '2027-04-30' } }])
  })
})

describe('the proposal to hold payments', () => {
  escalated('stands until the officer decides, and holds nothing by itself', () => {
    expect(holdProposals()).toMatchObject([{ reference: dossier.reference, year: 2026, dueOn: '2027-03-15' }])
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })

  escalated('falls away where a notice turns out to have reached nobody', () => {
    const first = listMails({ limit: 500 }).filter(({ template }) => template === 'report-notice-first')
    for (const { id, toAddress } of first)
      recordBounce(
        { recipients: [toAddress], outboxId: id, status: '5.1.1', diagnosis: '', addressRefused: true },
        morning('2027-04-16'),
      )
    expect(holdProposals()).toEqual([])
  })

  escalated('carried out, holds every tranche that is not under way, through the door', () => {
    expect(holdPayments(decision())).toEqual({ ok: true })
    expect(statesOf()).toEqual(['2026 paid', '2027 held'])
    expect(holdProposals()).toEqual([])
    const held = listMails({ limit: 500 }).filter(({ template }) => template === 'tranche-held')
    expect(new Set(held.map(({ facts }) => facts.reason))).toEqual(new Set([decision().reason]))
  })

  escalated('declined, is settled with its reason on record, until a new day has passed too', () => {
    expect(letPaymentsGoOn(decision())).toEqual({ ok: true })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
    expect(holdProposals()).toEqual([])
    expect(latestEvents(1)).toMatchObject([{ action: 'decline_hold', reason: decision().reason }])
    grantExtension({
      reportingYearId: scene.yearOf(dossier).id,
      person: as('officer'),
      seen: deadlineOf(scene.yearOf(dossier).id)?.termOn ?? '',
      dueOn: '2027-05-31',
      reason: 'Krankheit',
      now: morning('2027-04-21'),
    })
    expect(holdProposals()).toEqual([])
    for (const day of ['2027-06-01', '2027-06-16', '2027-07-01']) delivered(day)
    expect(holdProposals()).toHaveLength(1)
  })

  escalated('is decided once: a page from before the decision is told of it', () => {
    const older = decision()
    expect(holdPayments(older)).toEqual({ ok: true })
    for (const again of [letPaymentsGoOn, holdPayments])
      expect(again(older)).toMatchObject({
        refusal: 'changed_meanwhile',
        meanwhile: { machine: 'tranche', action: 'hold' },
      })
    expect(letPaymentsGoOn(decision())).toMatchObject({ refusal: 'wrong_state' })
    expect(statesOf()).toEqual(['2026 paid', '2027 held'])
  })

  escalated('is not carried out by a page from before the payments were let go on', () => {
    const older = decision()
    expect(letPaymentsGoOn(older)).toEqual({ ok: true })
    expect(holdPayments(older)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { machine: 'reportingYear', action: 'decline_hold' },
    })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })

  escalated('is the officer’s to decide, on what the page showed', () => {
    expect(holdPayments(decision({ person: as('finance') }))).toEqual({ ok: false, refusal: 'wrong_role' })
    expect(holdPayments(decision({ seen: 'another-day' }))).toMatchObject({
      ok: false,
      refusal: 'changed_meanwhile',
    })
    expect(holdPayments(decision({ reportingYearId: 'none' }))).toEqual({ ok: false, refusal: 'not_found' })
    expect(holdPayments(decision({ reason: '' }))).toEqual({ ok: false, refusal: 'not_fulfilled' })
    expect(statesOf()).toEqual(['2026 paid', '2027 planned'])
  })
})

describe('an extension', () => {
  test('tells the municipality the new day with its reason and a new state of the calendar entry', () => {
    scene.rehearsed(() => {
      grantExtension({
        reportingYearId: scene.yearOf(dossier).id,
        person: as('officer'),
        seen: '2027-03-15',
        dueOn: '2027-04-30',
        reason: 'Die Rechnung liegt erst im April vor.',
        now: morning('2027-03-01'),
      })
      const mails = listMails({ limit: 500 }).filter(({ template }) => template === 'deadline-extended')
      expect(mails).toHaveLength(3)
      expect(mails[0]?.facts).toMatchObject({
        dueOn: '2027-04-30',
        daysLeft: 60,
        reason: 'Die Rechnung liegt erst im April vor.',
        calendar: { sequence: 1, cancelled: false },
      })
    })
  })
})

describe('reminding by hand', () => {
  const ids = () => missingReports('2027-03-01').map(({ deadlineId }) => deadlineId)

  test('shows who is missing, and sends to the chosen ones only, once a day', () => {
    scene.rehearsed(() => {
      expect(missingReports('2027-03-01')).toMatchObject([
        { reference: dossier.reference, dueOn: '2027-03-15', begun: false, lastToldOn: null },
      ])
      const by = { person: as('officer'), today: '2027-03-01', now: morning('2027-03-01') }
      expect(remindByHand({ ...by, deadlineIds: [] })).toEqual({ reports: 0, mails: 0 })
      expect(remindByHand({ ...by, deadlineIds: ids() })).toEqual({ reports: 1, mails: 3 })
      expect(latestEvents(1)).toMatchObject([{ action: 'remind', dossierId: dossier.id }])
      expect(remindByHand({ ...by, deadlineIds: ids() })).toEqual({ reports: 0, mails: 0 })
      expect(remindByHand({ ...by, person: as('auditor'), deadlineIds: ids() })).toEqual({
        reports: 0,
        mails: 0,
      })
      expect(pass('2027-03-01').find(({ deadlineId }) => ids().includes(deadlineId))?.send).toHaveLength(1)
    })
  })

  escalated(
    'tells when the municipality was reminded last, by mail or by hand, and not when the officer was asked',
    () => {
      const told = (day: string) =>
        missingReports(day).map(({ lastToldOn, toldLately }) => ({ lastToldOn, toldLately }))
      expect(told('2027-04-15')).toEqual([{ lastToldOn: '2027-03-31', toldLately: false }])
      const by = { person: as('officer'), today: '2027-04-20', now: morning('2027-04-20') }
      remindByHand({ ...by, deadlineIds: ids() })
      expect(told('2027-04-20')).toEqual([{ lastToldOn: '2027-04-20', toldLately: true }])
      expect(told('2027-04-26')).toEqual([{ lastToldOn: '2027-04-20', toldLately: true }])
      expect(told('2027-04-27')).toEqual([{ lastToldOn: '2027-04-20', toldLately: false }])
    },
  )

  test('says after the deadline that it has passed', () => {
    expect(missingReports('2027-03-16')[0]?.mail?.template).toBe('report-notice-first')
    expect(missingReports('2026-12-31')).toEqual([])
  })
})

test('a notice arrives with its letter as PDF, and other mails without', async () => {
  dropQueue()
  for (const day of ['2027-03-13', '2027-03-16']) {
    pass(day)
    await run(morning(day))
  }
  const mails = await Promise.all(smtp.received.map(({ raw }) => PostalMime.parse(raw)))
  const letters = mails.flatMap(({ subject, attachments }) =>
    attachments
      .filter(({ mimeType }) => mimeType === 'application/pdf')
      .map(({ filename, content }) => ({ subject, filename, head: headOf(content) })),
  )
  expect(letters).toHaveLength(3)
  expect(letters[0]).toMatchObject({ filename: expect.stringMatching(/^Mahnung .+\.pdf$/), head: '%PDF-1.7' })
  expect(letters.every(({ subject }) => subject?.includes('überfällig'))).toBe(true)
  expect(mails.length).toBeGreaterThan(3)
})

function headOf(content: ArrayBuffer | Uint8Array | string) {
  return typeof content === 'string'
    ? content.slice(0, 8)
    : Buffer.from(new Uint8Array(content)).toString('latin1', 0, 8)
}
