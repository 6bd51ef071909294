import { joined } from '#app/text/joined.ts'
import { access } from './access.ts'
import { activity } from './activity.ts'
import { activityReport } from './activity-report.ts'
import { amendment } from './amendment.ts'
import { application } from './application.ts'
import { applicationSections } from './application-sections.ts'
import { calculator } from './calculator.ts'
import { calendar } from './calendar.ts'
import { canton } from './canton.ts'
import { catalogue } from './catalogue.ts'
import { chain } from './chain.ts'
import { checklist } from './checklist.ts'
import { choices } from './choices.ts'
import { contactAndAccount } from './contact-and-account.ts'
import { credit } from './credit.ts'
import { deadlines } from './deadlines.ts'
import { decisions } from './decisions.ts'
import { dossier } from './dossier.ts'
import { errors } from './errors.ts'
import { evaluations } from './evaluations.ts'
import { everywhere } from './everywhere.ts'
import { federalProof } from './federal-proof.ts'
import { fields } from './fields.ts'
import { filing } from './filing.ts'
import { form } from './form.ts'
import { frame } from './frame.ts'
import { grants } from './grants.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { inquiries } from './inquiries.ts'
import { keyAgreements } from './key-agreements.ts'
import { keys } from './keys.ts'
import { legal } from './legal.ts'
import { letters } from './letters.ts'
import { living } from './living.ts'
import { members } from './members.ts'
import { money } from './money.ts'
import { newDossier } from './new-dossier.ts'
import { notices } from './notices.ts'
import { office } from './office.ts'
import { ownDossiers } from './own-dossiers.ts'
import { packageTexts } from './package.ts'
import { people } from './people.ts'
import { periods } from './periods.ts'
import { programme } from './programme.ts'
import { proof } from './proof.ts'
import { proposals } from './proposals.ts'
import { reasons } from './reasons.ts'
import { refusals } from './refusals.ts'
import { reminders } from './reminders.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { rollUp } from './roll-up.ts'
import { settingWords } from './setting-words.ts'
import { settings } from './settings.ts'
import { settlement } from './settlement.ts'
import { setup } from './setup.ts'
import { sheets } from './sheets.ts'
import { signing } from './signing.ts'
import { simulator } from './simulator.ts'
import { states } from './states.ts'
import { statistics } from './statistics.ts'
import { team } from './team.ts'
import { trace } from './trace.ts'
import { verify } from './verify.ts'

/** Every word on screen in German, the source. One file per area; a further area is one line here and in each other language. */
export const screens = joined([
  access,
  activity,
  activityReport,
  amendment,
  application,
  applicationSections,
  calculator,
  calendar,
  canton,
  catalogue,
  chain,
  checklist,
  choices,
  contactAndAccount,
  credit,
  deadlines,
  decisions,
  dossier,
  errors,
  evaluations,
  everywhere,
  federalProof,
  fields,
  filing,
  form,
  frame,
  grants,
  history,
  home,
  imports,
  statistics,
  keyAgreements,
  keys,
  inquiries,
  legal,
  letters,
  living,
  members,
  money,
  newDossier,
  notices,
  office,
  ownDossiers,
  packageTexts,
  periods,
  programme,
  proof,
  people,
  proposals,
  reasons,
  refusals,
  reminders,
  report,
  review,
  rollUp,
  settingWords,
  settings,
  setup,
  settlement,
  simulator,
  sheets,
  signing,
  states,
  team,
  trace,
  verify,
])
