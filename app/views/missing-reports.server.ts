import { env } from '#app/env.server.ts'
import { missingReports } from '#app/models/deadlines/manual-reminders.server.ts'
import { previewOf } from '#app/models/mail/mail-preview.server.ts'

/** Missing reports, each with the mail that the first of its readers would receive. */
export function missingReportsView(today: string) {
  const where = { baseUrl: env.BASE_URL, today, test: env.DEMO }
  return missingReports(today).map(({ mail, to, ...report }) => ({
    ...report,
    to: to.map(({ name }) => ({ name })),
    preview: mail && wordsOf(mail, where),
  }))
}

type Mail = NonNullable<ReturnType<typeof missingReports>[number]['mail']>

function wordsOf({ template, recipient, facts }: Mail, where: Parameters<typeof previewOf>[2]) {
  const { subject, text } = previewOf(
    template,
    { language: recipient.language, facts: { recipientName: recipient.name, ...facts } },
    where,
  )
  return { subject, text }
}
