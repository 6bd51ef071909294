import { joined } from '#app/text/joined.ts'
import type { MailTexts } from '#app/text/mails.ts'
import { access } from './mails/access.ts'
import { agreement } from './mails/agreement.ts'
import { amendments } from './mails/amendments.ts'
import { application } from './mails/application.ts'
import { contactAndAccount } from './mails/contact-and-account.ts'
import { deadlines } from './mails/deadlines.ts'
import { decision } from './mails/decision.ts'
import { frame } from './mails/frame.ts'
import { inquiries } from './mails/inquiries.ts'
import { money } from './mails/money.ts'
import { programme } from './mails/programme.ts'
import { report } from './mails/report.ts'

/** Every mail in German; one that is missing or stands twice does not compile. */
export const mailTexts: MailTexts = {
  frame,
  mails: joined([
    access,
    application,
    decision,
    agreement,
    amendments,
    contactAndAccount,
    report,
    money,
    deadlines,
    programme,
    inquiries,
  ]),
}
