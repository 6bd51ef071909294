import type { de } from './de.ts'
import { access } from './en/access.ts'
import { amendment } from './en/amendment.ts'
import { calculator } from './en/calculator.ts'
import { canton } from './en/canton.ts'
import { deadlines } from './en/deadlines.ts'
import { decisions } from './en/decisions.ts'
import { dossier } from './en/dossier.ts'
import { everywhere } from './en/everywhere.ts'
import { form } from './en/form.ts'
import { frame } from './en/frame.ts'
import { history } from './en/history.ts'
import { letters } from './en/letters.ts'
import { lifecycle } from './en/lifecycle.ts'
import { living } from './en/living.ts'
import { members } from './en/members.ts'
import { money } from './en/money.ts'
import { municipality } from './en/municipality.ts'
import { office } from './en/office.ts'
import { packageTexts } from './en/package.ts'
import { people } from './en/people.ts'
import { publicPages } from './en/public.ts'
import { reasons } from './en/reasons.ts'
import { report } from './en/report.ts'
import { signing } from './en/signing.ts'
import { verify } from './en/verify.ts'
import { joined } from './joined.ts'

export const en: Record<keyof typeof de, string> = joined([
  amendment,
  calculator,
  access,
  everywhere,
  office,
  decisions,
  canton,
  deadlines,
  dossier,
  form,
  frame,
  history,
  letters,
  lifecycle,
  living,
  members,
  people,
  money,
  municipality,
  packageTexts,
  publicPages,
  reasons,
  report,
  signing,
  verify,
])
