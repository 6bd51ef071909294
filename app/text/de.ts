import { access } from './de/access.ts'
import { amendment } from './de/amendment.ts'
import { calculator } from './de/calculator.ts'
import { canton } from './de/canton.ts'
import { deadlines } from './de/deadlines.ts'
import { decisions } from './de/decisions.ts'
import { dossier } from './de/dossier.ts'
import { everywhere } from './de/everywhere.ts'
import { form } from './de/form.ts'
import { frame } from './de/frame.ts'
import { history } from './de/history.ts'
import { letters } from './de/letters.ts'
import { lifecycle } from './de/lifecycle.ts'
import { living } from './de/living.ts'
import { members } from './de/members.ts'
import { money } from './de/money.ts'
import { municipality } from './de/municipality.ts'
import { office } from './de/office.ts'
import { packageTexts } from './de/package.ts'
import { people } from './de/people.ts'
import { publicPages } from './de/public.ts'
import { reasons } from './de/reasons.ts'
import { report } from './de/report.ts'
import { signing } from './de/signing.ts'
import { verify } from './de/verify.ts'
import { joined } from './joined.ts'

/** Every word on screen in German, the source. One file per area; a further area is one line here and in `en.ts`. */
export const de = joined([
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
