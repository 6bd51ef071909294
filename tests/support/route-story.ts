import { eq } from 'drizzle-orm'
import { settle } from '#app/domain/contribution/settlement.ts'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { rappen } from '#app/domain/money.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { letterOn } from '#app/models/deadlines/posted-notices.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { type ReportingYear, settlementFor } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { agreements, amendments } from '#db/schema/agreement.ts'
import { documents, drawnPapers } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, settlements } from '#db/schema/money.ts'
import { memberships, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlineNotices, deadlines, reportingYears } from '#db/schema/report.ts'
import { proposals } from '#db/schema/review.ts'
import { asIfDecided } from './as-if-decided.ts'
import { moveDossier, moveReport } from './moves.ts'
import { tellOfTheProgramme } from './route-story-programme.ts'
import { dossierLedBy } from './story.ts'

const ROOT = 1065
const EMMEN = 1024
const HOCHDORF = 1031
const ROTHENBURG = 1040

/** The demo story, and the records it lacks, so that every address of the portal names something. */
export async function tellRouteStory(day: string) {
  addLetter()
  db.update(outbox).set({ state: 'kept' }).run()
  addDigest()
  addPostedNotice(day)
  addRefusedAddress(day)
  addFormerRole(day)
  addClaim(day)
  lockFiles()
  tellOfTheProgramme(day)
  askForPapers(day)
  addProposal(ROOT, day)
  addProposal(EMMEN, day)
  addAccountChange(day)
  addAmendment(ROOT, { state: 'proposed', day })
  addAmendment(EMMEN, { state: 'accepted', day })
  db.update(dossiers)
    .set({ state: asIfDecided('completed') })
    .where(eq(dossiers.id, dossierLedBy(HOCHDORF, { state: 'active' }).id))
    .run()
}

/** Emmen has asked for another account; the paper is one that lies there. */
function addAccountChange(day: string) {
  const { id: dossierId } = dossierLedBy(EMMEN, { state: 'active' })
  const paper = db.select().from(documents).where(eq(documents.dossierId, dossierId)).get()
  const signatory = db.select().from(memberships).where(eq(memberships.role, 'signatory')).get()
  const account = { iban: 'CH9300762011623852957', holder: 'Gemeindekasse' }
  db.insert(accountChanges)
    .values({
      id: 'account-change-of-emmen',
      dossierId,
      before: account,
      after: { ...account, iban: 'CH5604835012345678009' },
      reason: 'Die Gemeindekasse wechselt die Bank.',
      documentId: paper?.id ?? '',
      requestedBy: signatory?.userId ?? '',
      requestedAt: `${day.slice(0, 10)}T08:00:00.000Z`,
    })
    .run()
}

function addDigest() {
  const mail = db.select().from(outbox).limit(1).get()
  if (!mail) throw new Error('The story has no mail')
  db.insert(outbox)
    .values({ ...mail, id: 'digest', key: 'digest', template: 'digest' })
    .run()
}

function addLetter() {
  const mail = db.select().from(outbox).where(eq(outbox.template, 'report-opened')).get()
  if (!mail) throw new Error('The story has no mail about a report')
  const recipient = { attention: '', street: '', postalCode: '', town: '' }
  const letter = { notice: 1, firstNoticeOn: null, recipient } as const
  db.update(outbox)
    .set({ facts: { ...mail.facts, newDueOn: '2027-03-30', letter } })
    .where(eq(outbox.id, mail.id))
    .run()
}

/** One paper is asked for of an application in review, and of a report. */
function askForPapers(day: string) {
  const officer = findPersonByRole('officer', null) ?? null
  const items = [{ section: 'documents', text: 'Seite 2 des Beschlusses.' }]
  const input = { reason: 'Eine Seite fehlt.', ground: 'incomplete', items, dueOn: '2026-12-11' } as const
  const step = { input, now: new Date(day) }
  moveDossier(dossierLedBy(ROTHENBURG, { state: 'in_review' }), 'ask_paper', officer, step)
  const report = reportingYearsOf(dossierLedBy(EMMEN, { state: 'active' }).id).find(
    ({ state }) => state === 'in_review',
  )
  if (!report) throw new Error('The story has no report in review')
  moveReport(report, 'ask_paper', officer, step)
}

/** The first notice of Root was posted; the letter of the second was drawn and waits to be recorded. */
function addPostedNotice(day: string) {
  const postedOn = day.slice(0, 10)
  const open = openObligations().find(({ logged }) => logged.has('notice_2'))
  if (!open || open.deadline.year === null) throw new Error('The story has no second notice')
  const { dossierId, year } = open.deadline
  const letter = (step: NoticeStep) => letterOn({ open, step, since: postedOn, year }, postedOn)
  db.update(deadlineNotices)
    .set({ postedOn, postedBy: db.select().from(users).limit(1).get()?.id, letter: letter('notice_1') })
    .where(eq(deadlineNotices.step, 'notice_1'))
    .run()
  const drawn = { sha256: 'b'.repeat(64), size: 1, fingerprint: '0000 0000 0000', firstDrawnAt: day }
  db.insert(drawnPapers)
    .values({ ...drawn, kind: 'dunning-notice', dossierId, year, letter: letter('notice_2') })
    .run()
}

function addRefusedAddress(day: string) {
  db.insert(users)
    .values({ id: 'refused', email: 'refused@example.ch', name: 'Rita Roos', createdAt: day, bouncedAt: day })
    .run()
}

/** The scanner finds malware in one paper of each side, after both have counted. */
function lockFiles() {
  const papers = db
    .select()
    .from(documents)
    .where(eq(documents.dossierId, dossierLedBy(ROOT, { state: 'active' }).id))
    .all()
  for (const slot of ['foundation_paper', 'agreement_countersigned'] as const) {
    const paper = papers.find((one) => one.slot === slot)
    if (!paper) throw new Error(`The story has no ${slot} of Root`)
    db.update(documents)
      .set({ scan: 'infected', scanFinding: 'Win.Test.Eicar' })
      .where(eq(documents.id, paper.id))
      .run()
  }
}

/** Somebody who clerked for Root until this day, so that the role can be given again. */
function addFormerRole(day: string) {
  db.insert(memberships)
    .values({ id: 'former', userId: 'refused', role: 'clerk', bfsNumber: ROOT, createdAt: day, endedAt: day })
    .run()
}

/** On a year to come: a settlement, once made, is never edited. */
function addClaim(day: string) {
  const settled = db.select().from(reportingYears).where(eq(reportingYears.state, 'settled')).get()
  const years = settled ? reportingYearsOf(settled.dossierId) : []
  const year = years.find(({ state }) => state === 'scheduled')
  if (!settled || !year) throw new Error('The story has no settled year with another one after it')
  const { id: reportingYearId, dossierId } = year
  const amountRappen = rappen(100_000)
  const legalOn = day.slice(0, 10)
  const first = { askedAt: day, dueOn: legalOn, closedAt: day }
  const dueAgain = { dueAgainAt: day, earlierAskings: [first] }
  db.insert(claims)
    .values({ id: 'claim', dossierId, reportingYearId, amountRappen, issuedAt: day, ...dueAgain })
    .run()
  db.insert(deadlines)
    .values({ id: 'claim', dossierId, kind: 'claim', subjectId: 'claim', legalOn, effectiveOn: legalOn })
    .run()
  overpay(settled, { id: 'claim', reportingYearId, by: amountRappen })
}

/** A claim stands on a settlement below what was paid. */
function overpay(
  year: ReportingYear,
  { id, reportingYearId, by }: { id: string; reportingYearId: string; by: number },
) {
  const settled = settlementFor(year)
  if (!settled) throw new Error('The settled year has no settlement')
  const { input, result } = settled.settlement
  const overpaid = { ...input, paid: rappen(result.final + by) }
  const settlement = { input: overpaid, result: settle(overpaid) }
  db.insert(settlements)
    .values({ ...settled, id, claimId: id, reportingYearId, settlement })
    .run()
}

/** The officer would end an agreement with the consent of the municipality; the day is not named yet. */
function addProposal(lead: number, day: string) {
  const dossier = dossierLedBy(lead, { state: 'active' })
  const officer = findPersonByRole('officer', null)
  if (!officer) throw new Error('The story has no officer')
  db.insert(proposals)
    .values({
      id: `proposal-${lead}`,
      dossierId: dossier.id,
      machine: 'dossier',
      recordId: dossier.id,
      action: 'terminate',
      version: dossier.version,
      input: { reason: 'Ein Versehen.' },
      asked: 'signatory',
      proposedBy: officer.id,
      proposedAt: day,
    })
    .run()
}

function addAmendment(lead: number, { state, day }: { state: 'proposed' | 'accepted'; day: string }) {
  const dossierId = dossierLedBy(lead, { state: 'active' }).id
  const agreement = db.select().from(agreements).where(eq(agreements.dossierId, dossierId)).get()
  if (!agreement) throw new Error(`The story has no agreement of ${lead}`)
  db.insert(amendments)
    .values({
      id: `amendment-${lead}`,
      dossierId,
      number: 1,
      kind: 'amount',
      state: asIfDecided(state),
      reason: 'Der Kanton passt den Beitrag an.',
      effectiveOn: '2027-01-01',
      change: { kind: 'amount', fromYear: 2027, amountRappen: rappen(2_500_000) },
      data: { ...agreement.data, version: agreement.version + 1 },
      documentId: agreement.documentId,
      agreementDocumentId: agreement.documentId,
      proposedBy: agreement.issuedBy,
      proposedAt: day,
    })
    .run()
}
