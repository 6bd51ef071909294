import { nextWorkingDay, type PlainDate, today } from '#app/domain/deadlines/calendar.ts'
import { env } from '#app/env.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { mailContext } from '#app/models/mail/mail-context.server.ts'
import { mailsToSend, recordSent } from '#app/models/mail/outbox-delivery.server.ts'
import { renderMail } from '#emails/catalogue.ts'

/** What the portal has done about a missing report until now: each notice on its day, kept in the mailbox. */
export function warn(reportingYearId: string, now: Date) {
  const deadline = deadlineOf(reportingYearId)
  if (!deadline) throw new Error('A report of the demo has no deadline')
  const stepAfter = (day: PlainDate) =>
    remind({ today: day, now: morningOf(day), dryRun: true }).find(
      ({ deadlineId }) => deadlineId === deadline.id,
    )?.nextOn ?? '9999-12-31'
  for (let day = nextWorkingDay(deadline.effectiveOn); day < today(now); day = stepAfter(day)) {
    remind({ today: day, now: morningOf(day) })
    keepMails(morningOf(day))
  }
}

const morningOf = (day: PlainDate) => new Date(`${day}T06:10:00Z`)

/** Whatever the story has written until then is read in the portal; nothing of the past is sent. */
function keepMails(now: Date) {
  const context = mailContext({ today: today(now), baseUrl: env.BASE_URL, test: env.DEMO })
  for (const { id, template, language, facts } of mailsToSend(now, Number.MAX_SAFE_INTEGER)) {
    const rendered = renderMail(template, language, facts, context)
    recordSent(id, { state: 'kept', messageId: '', rendered, now })
  }
}
