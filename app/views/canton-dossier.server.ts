import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { CANTONAL_WRITERS, hasRole } from '#app/domain/roles.ts'
import { hasPreview } from '#app/models/agreement/countersigning.server.ts'
import { duesOf } from '#app/models/deadlines/owed.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import { fundingBesideAgreements } from '#app/models/dossier/coverage.server.ts'
import { listedDecisions } from '#app/models/dossier/decisions.server.ts'
import type { AtDossier, VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { takeOut } from '#app/models/dossier/folder.server.ts'
import { notesOf } from '#app/models/dossier/notes.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { endingOf, termOf } from '#app/models/dossier/terminations.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { turnStatus } from '#app/text/next-step.ts'
import { accountPartOf, withAccounts } from './account-change.server.ts'
import { agreementVersionsFor } from './agreement-versions.server.ts'
import { applicationFor } from './application-view.server.ts'
import { keySince } from './approved.server.ts'
import { calculationFor, matchFor } from './calculation.server.ts'
import { claimsWithLetters } from './claims.server.ts'
import { contactPartOf } from './contact-part.server.ts'
import { documentsFor } from './documents.server.ts'
import { chainShown, explainedBy } from './dossier-chain.server.ts'
import { reportsFor, timelineOf } from './dossier-years.server.ts'
import { historyFor } from './history.server.ts'
import { inquiriesOfDossier } from './inquiry-list.server.ts'
import { proposalsFor } from './proposal.server.ts'

export type CantonDossier = ReturnType<typeof cantonDossier>
export type FiledRequest = ReturnType<typeof filedRequests>[number]

/** Everything the officer sees of a dossier on its page, but the steps. */
export function cantonDossier({
  dossier,
  person,
  language,
  now,
}: AtDossier<VisibleDossier> & { language: Language }) {
  const { id, reference, state, party, members } = dossier
  takeOut([id], 'documents', 'agreements', 'events', 'filings')
  const standing = standingFacts(dossier, { today: today(now) })
  const ending = endingOf(dossier, today(now))
  const chain = chainShown({ dossier, person })
  return {
    reference,
    state,
    ...termOf(dossier),
    isOver: ending.isOver,
    party: party.name,
    members: party.kind === 'association' ? members.map(({ name }) => name) : [],
    today: today(now),
    ...stepsAtHand(dossierDoor, dossier, { dossier, person, language, now }),
    waiting: waitingFor(person, today(now), { dossier }),
    funding: fundingBesideAgreements().flatMap(({ grant, ...at }) =>
      at.reference === reference ? [grant] : [],
    ),
    proposals: proposalsFor(dossier, { person, side: 'canton' }),
    status: {
      ...turnStatus(language, { state, ...ending, ...turnOf(standing) }),
      ...(standing.lapsedOn === null && explainedBy(language, dossier)),
    },
    deadlines: duesOf(dossier, today(now)),
    rules: rulesOf(id),
    application: applicationFor({ dossier, person, language }),
    calculation: calculationFor(dossier),
    keySince: keySince(dossier),
    match: matchFor(dossier),
    agreements: agreementVersionsFor(dossier),
    hasPreview: hasPreview(dossier),
    reports: reportsFor(dossier),
    tranches: withAccounts(dossier, tranchesOf(id)),
    claims: claimsWithLetters(dossier),
    decisions: listedDecisions(id),
    ledger: ledgerFor(id),
    contact: contactPartOf(dossier, now),
    account: accountPartOf(dossier, now),
    ...recordsOf(id),
    documents: documentsFor(dossier, person),
    inquiries: inquiriesOfDossier({ dossier, person }, 'canton'),
    chain,
    way: timelineOf(dossier),
    history: historyFor(dossier, 'canton', language),
    notes: notesOf(id),
    mayWriteNotes: hasRole(person, ...CANTONAL_WRITERS),
  }
}

function rulesOf(dossierId: string) {
  const entries = checklistOf(dossierId).filter((entry) => !entry.isOutdated)
  return CHECKLIST_RULES.map((rule) => ({
    rule,
    verdict: entries.find((entry) => entry.rule === rule)?.verdict ?? null,
  }))
}

function recordsOf(dossierId: string) {
  return {
    rejection: rejectionOf(dossierId) ?? null,
    requests: filedRequests({ dossierId, year: null }),
    filings: filingsOf(dossierId, null).map(({ id, filedAt, declaration, files }) => ({
      id,
      filedAt,
      declaration,
      files,
    })),
  }
}

/** For `<Requests>`: every request on the application or on a report, as the canton may see it. */
export function filedRequests(about: Parameters<typeof requestsOf>[0]) {
  return requestsOf(about, 'canton').map(
    ({ id, ground, reason, points, dueOn, termOn, createdAt, closedAt, end }) => ({
      id,
      ground,
      reason,
      points,
      dueOn,
      termOn,
      createdAt,
      closedAt,
      end,
    }),
  )
}
