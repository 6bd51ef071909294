import { beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { deputiesOf } from '#app/models/mail/deputies.server.ts'
import { isDigestMuted, sendDigests } from '#app/models/mail/digest-mails.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'

import * as deputyEnd from '#app/routes/account.deputies.end.ts'
import * as deputies from '#app/routes/account.deputies.tsx'
import * as mail from '#app/routes/canton.settings.mails.$template.tsx'
import * as steps from '#app/routes/canton.settings.reminders.$kind.tsx'
import * as unsubscribe from '#app/routes/unsubscribe.$mail.tsx'
import { eventText } from '#app/text/events.ts'
import { db } from '#db/client.server.ts'
import { answered, clerk, dossier, NOW, visit } from '../support/deadline-pages.ts'
import { as } from '../support/people.ts'
import { programmeSettings, WHY } from '../support/settings.ts'

setClock(NOW)

beforeAll(() => {
  remind({ today: '2027-04-20', now: NOW })
})

describe('the settings of the reminders', () => {
  const saved = async (form: Record<string, string>) => {
    const { seen } = await steps.loader(visit(as('officer'), { params: { kind: 'signature' } }))
    const whole = { seen, ...WHY, to: 'signatory', days: '45', notice: 'on', ...form }
    return answered(() => steps.action(visit(as('officer'), { params: { kind: 'signature' }, form: whole })))
  }

  test('take steps in falling order only, and change nothing on a stale page', async () => {
    expect(await saved({ daysBefore: '7, 30' })).toBe(422)
    expect(await saved({ daysBefore: '30, x' })).toBe(422)
    expect(await saved({ daysBefore: '30', days: '0' })).toBe(422)
    expect(await saved({ daysBefore: '30', seen: '0' })).toBe(409)
    expect(await saved({ daysBefore: '30; 10' })).toBe(303)
    expect(programmeSettings()).toMatchObject({
      reminderPlans: { signature: { daysBefore: [30, 10], notice: true } },
      reminderRecipients: { signature: ['signatory'] },
      deadlines: { signature: 45, resolution: 60 },
    })
    expect(await answered(() => steps.loader(visit(as('auditor'), { params: { kind: 'signature' } })))).toBe(
      404,
    )
    expect(await answered(() => steps.loader(visit(as('officer'), { params: { kind: 'x' } })))).toBe(404)
  })

  test('tell whoever comes second in words what was changed', () => {
    const { id } = programmeOn('2026-01-01')
    const meanwhile = latestOn(db, { machine: 'programme', recordId: id })
    expect(meanwhile && eventText('de', meanwhile)).toBe('Erinnerungen geändert')
    expect(meanwhile && eventText('en', meanwhile)).toBe('Reminders changed')
  })

  test('show each mail with the office’s own words', async () => {
    const params = { template: 'report-reminder' }
    const { seen } = await mail.loader(visit(as('auditor'), { params }))
    const form = { seen, ...WHY, de: 'Neue Nummer <b>041</b>.', en: '' }
    expect(await answered(() => mail.action(visit(as('admin'), { params, form })))).toBe(303)
    const { previews } = await mail.loader(visit(as('auditor'), { params }))
    expect(previews.map(({ text }) => text.includes('Neue Nummer <b>041</b>.'))).toEqual([true, false])
    expect(await answered(() => mail.action(visit(as('auditor'), { params, form })))).toBe(404)
  })
})

test('a deputy is named from and to a day, and only among colleagues', async () => {
  const deputyId = as('signatory', dossier.party.leadBfsNumber).id
  const form = { deputyId, fromOn: '01.05.2027', toOn: '10.05.2027' }
  const sent = (changed: Record<string, string>) =>
    answered(() => deputies.action(visit(clerk(), { form: { ...form, ...changed } })))
  expect(await sent({ toOn: '30.04.2027' })).toBe(422)
  expect(await sent({ deputyId: as('officer').id })).toBe(409)
  expect(await sent({})).toBe(303)
  const [named] = deputiesOf(clerk().id, '2027-04-20')
  expect(named).toMatchObject({ fromOn: '2027-05-01', toOn: '2027-05-10' })
  const told = { actorId: clerk().id, data: { userId: clerk().id, deputyId, fromOn: '2027-05-01' } }
  expect(latestEvents(1)).toMatchObject([{ action: 'name_deputy', ...told }])
  const ended = { form: { deputy: named?.id ?? '' } }
  expect(await answered(() => deputyEnd.action(visit(clerk(), ended)))).toBe(303)
  expect(latestEvents(1)).toMatchObject([{ action: 'end_deputy', ...told }])
})

test('the digest is turned off by the one click of a mail program, without a session; looking changes nothing', async () => {
  sendDigests(NOW)
  const officer = as('officer')
  const digest = listMails({ limit: 500, toAddress: officer.email }).find(
    ({ template }) => template === 'digest',
  )
  const params = { mail: digest?.id ?? '' }
  unsubscribe.loader(visit(null, { params }))
  expect(isDigestMuted(officer.id)).toBe(false)
  expect(unsubscribe.action(visit(null, { params, form: { 'List-Unsubscribe': 'One-Click' } }))).toEqual({
    done: true,
  })
  expect(isDigestMuted(officer.id)).toBe(true)
  const other = listMails({ limit: 500 }).find(({ template }) => template !== 'digest')?.id ?? ''
  expect(await answered(() => unsubscribe.action(visit(null, { params: { mail: other }, form: {} })))).toBe(
    404,
  )
})
