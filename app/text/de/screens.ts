import { joined } from '#app/text/joined.ts'
import { access } from './access.ts'
import { amendment } from './amendment.ts'
import { calculator } from './calculator.ts'
import { canton } from './canton.ts'
import { deadlines } from './deadlines.ts'
import { decisions } from './decisions.ts'
import { dossier } from './dossier.ts'
import { everywhere } from './everywhere.ts'
import { form } from './form.ts'
import { frame } from './frame.ts'
import { history } from './history.ts'
import { letters } from './letters.ts'
import { lifecycle } from './lifecycle.ts'
import { living } from './living.ts'
import { members } from './members.ts'
import { money } from './money.ts'
import { municipality } from './municipality.ts'
import { office } from './office.ts'
import { packageTexts } from './package.ts'
import { people } from './people.ts'
import { publicPages } from './public.ts'
import { reasons } from './reasons.ts'
import { report } from './report.ts'
import { settlement } from './settlement.ts'
import { signing } from './signing.ts'
import { trace } from './trace.ts'
import { verify } from './verify.ts'

/** Every word on screen in German, the source. One file per area; a further area is one line here and in each other language. */
export const screens = joined([
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
  settlement,
  signing,
  trace,
  verify,
])
