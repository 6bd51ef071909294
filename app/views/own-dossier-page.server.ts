import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { mayChangeContact } from '#app/models/dossier/contact-changes.server.ts'
import { listedDecisions } from '#app/models/dossier/decisions.server.ts'
import type { AtDossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { ownTime } from '#app/models/dossier/own-time.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { renewalOf } from '#app/models/dossier/renewal.server.ts'
import { ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { accountPartOf, mayRequestAccount, withAccounts } from './account-change.server.ts'
import { versionsOpenTo } from './agreement-versions.server.ts'
import { claimsWithLetters } from './claims.server.ts'
import { contactPartOf } from './contact-part.server.ts'
import { documentsFor } from './documents.server.ts'
import { chainShown } from './dossier-chain.server.ts'
import { reportsFor, timelineOf } from './dossier-years.server.ts'
import { endedFor, handedOverFor, handOverOffer } from './hand-over.server.ts'
import { historyFor } from './history.server.ts'
import { inquiriesOfDossier } from './inquiry-list.server.ts'
import { duesInTime, mayEdit, signatoriesOf, standingOf } from './own-dossier.server.ts'
import { ownResolutionsIn } from './own-resolution.server.ts'
import { proposalsFor } from './proposal.server.ts'
import { sectionsFor } from './sections.server.ts'

export type OwnDossier = ReturnType<typeof ownDossierPage>

/** Everything a municipality sees of its dossier: where it stands, what is to be done, what there is. */
export function ownDossierPage(entered: AtDossier<VisibleDossier> & { language: Language }) {
  const { person, dossier, language, now } = entered
  const inTime = ownTime(person, dossier)
  const isInTime = ({ year }: { year: number | null }) => year === null || inTime(year)
  return {
    today: today(now),
    dossier: standingOf(entered),
    offered: stepsFrom(dossierMachine, dossier.state, dossier.roles),
    beside: stepsAtHand(dossierDoor, dossier, entered).steps,
    signatories: signatoriesOf(dossier, now),
    proposals: proposalsFor(dossier, { person, side: 'municipality' }),
    handed: handedOverFor(entered),
    ended: endedFor(entered),
    own: ownResolutionsIn(dossier, person),
    handOn: {
      file: handOverOffer(dossier, { kind: 'application', year: null }, now),
      sign: handOverOffer(dossier, { kind: 'agreement', year: null }, now),
    },
    sections: mayEdit(dossier, person) ? sectionsFor(dossier, now) : [],
    steps: timelineOf(dossier).filter(isInTime),
    deadlines: duesInTime(dossier, person, today(now)),
    rejection: rejectionOf(dossier.id) ?? null,
    reports: reportsFor(dossier).filter(isInTime),
    agreements: versionsOpenTo(person, dossier),
    tranches: withAccounts(dossier, tranchesOf(dossier.id)).filter(isInTime),
    ledger: ledgerFor(dossier.id, inTime),
    claims: claimsWithLetters(dossier).filter(isInTime),
    documents: documentsFor(dossier, person),
    inquiries: inquiriesOfDossier(entered, 'municipality'),
    history: historyFor(dossier, 'municipality', language).filter(isInTime),
    filed: filingsOf(dossier.id, null).length > 0,
    chain: chainShown({ dossier, person }),
    decisions: listedDecisions(dossier.id),
    mayTakeAway: dossier.roles.length > 0,
    contact: contactPartOf(dossier, now),
    mayChangeContact: dossier.roles.length > 0 && mayChangeContact(dossier),
    account: accountPartOf(dossier, now),
    mayRequestAccount: mayRequestAccount(dossier),
    mayRenew: dossier.roles.length > 0 && renewalOf(dossier, now) !== undefined,
  }
}
