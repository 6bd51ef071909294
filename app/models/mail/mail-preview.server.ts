import type { Language } from '#app/domain/language.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { renderMail } from '#emails/catalogue.ts'
import { completeFacts, type MailFacts } from '#emails/facts.ts'
import { SAMPLE_FACTS } from '#emails/samples.ts'
import { mailContext } from './mail-context.server.ts'

type Where = { baseUrl: string; today: string; test: boolean }

/** A mail as its reader would see it, with these facts. */
export function previewOf(
  template: MailTemplate,
  { language, facts }: { language: Language; facts: Partial<MailFacts> & Pick<MailFacts, 'path'> },
  where: Where,
) {
  const whole = completeFacts({ recipientName: '', writtenAt: `${where.today}T06:00:00.000Z`, ...facts })
  const { subject, text, html } = renderMail(template, language, whole, mailContext(where))
  return { subject, text, html }
}

/** A mail with sample data and the office's own words. */
export function samplePreview(
  template: MailTemplate,
  { language, addition }: { language: Language; addition: string | null },
  where: Where,
) {
  return previewOf(template, { language, facts: { ...SAMPLE_FACTS[template], addition } }, where)
}
