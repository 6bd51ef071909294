import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { joined } from '#app/text/joined.ts'
import type { Wording } from '#app/text/mail-wording.ts'
import { access } from './mails/access.ts'
import { agreement } from './mails/agreement.ts'
import { application } from './mails/application.ts'
import { deadlines } from './mails/deadlines.ts'
import { frame } from './mails/frame.ts'
import { money } from './mails/money.ts'
import { report } from './mails/report.ts'

const mails: Record<MailTemplate, Wording> = joined([
  access,
  application,
  agreement,
  report,
  money,
  deadlines,
])

/** Every mail in English; one that is missing or stands twice does not compile. */
export const mailTexts = { frame, mails }
