import { expect } from 'vitest'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import type { MAILS } from '#app/text/mails.ts'
import { renderMail } from '#emails/catalogue.ts'
import { SAMPLE_CONTEXT } from '#emails/samples.ts'
import { YEAR } from '../support/days.ts'
import { dossier } from '../support/escalation.ts'
import { at } from '../support/money-lives.ts'
import { moveTranche } from '../support/moves.ts'
import { delivered } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { trancheOf } from '../support/records.ts'
import { rehearsal } from '../support/rehearsed.ts'

const textOf = (template: keyof (typeof MAILS)['de']['mails']) => {
  const mail = listMails({ limit: 500 }).find((one) => one.template === template)
  if (!mail) throw new Error(`No mail ${template} was written`)
  return { ...renderMail(template, 'de', mail.facts, SAMPLE_CONTEXT), path: mail.facts.path }
}

const escalate = () => {
  for (const day of ['2027-03-16', '2027-03-31', '2027-04-15']) delivered(day)
}

rehearsal(
  'while payments are left, the second notice speaks of them, and the officer decides on them',
  () => {
    escalate()
    expect(textOf('report-notice-second').text).toContain('Auszahlungen bis zum Eingang stoppen')
    expect(textOf('payment-hold-proposed').path).toMatch(/\/hold$/)
  },
)

rehearsal(
  'where none are left, both speak of the settlement ex officio, and the officer is led there',
  () => {
    moveTranche(trancheOf(dossier, YEAR + 1), 'cancel', as('officer'), { now: at('2027-03-15') })
    escalate()
    const second = textOf('report-notice-second').text
    expect(second).toContain('von Amtes wegen ab')
    expect(second).not.toContain('stoppen')
    const proposed = textOf('payment-hold-proposed')
    expect(proposed.subject).not.toContain('Zahlungsstopp')
    expect(proposed.path).toMatch(/\/settle-ex-officio$/)
    const tasks = waitingFor(as('officer'), '2027-04-15').map(({ action, year }) => [action, year])
    expect(tasks).toContainEqual(['settle_ex_officio', YEAR])
    expect(tasks).not.toContainEqual(['hold', YEAR])
  },
)
