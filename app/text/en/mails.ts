import { joined } from '#app/text/joined.ts'
import type { MailTexts } from '#app/text/mails.ts'
import { access } from './mails/access.ts'
import { agreement } from './mails/agreement.ts'
import { application } from './mails/application.ts'
import { deadlines } from './mails/deadlines.ts'
import { frame } from './mails/frame.ts'
import { money } from './mails/money.ts'
import { report } from './mails/report.ts'

/** Every mail in English; one that is missing or stands twice does not compile. */
export const mailTexts: MailTexts = {
  frame,
  mails: joined([access, application, agreement, report, money, deadlines]),
}
