import { describe, expect, test } from 'vitest'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Person } from '#app/domain/roles.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { factsOf } from '#app/models/deadlines/reminder-facts.server.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import { savedStructure } from '#app/models/dossier/application.server.ts'
import { saveStructure } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { answerPoints, openRequestOf, requestsOf } from '#app/models/dossier/points.server.ts'
import { handInPaper } from '#app/models/dossier/requested-papers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { proposalFor } from '#app/views/step-proposal.server.ts'
import { current } from '#db/demo/road.server.ts'
import { YEAR } from '../support/days.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { eventsOf, mailsOf } from '../support/records.ts'
import { declare, reportInReview, reportReturned, yearOf } from '../support/report-scenes.ts'
import { returnedApplication } from '../support/returned.ts'
import * as scenes from '../support/scenes.ts'

const NOW = new Date('2027-03-20T09:00:00Z')
const MISTAKE = 'Die Punkte betrafen ein anderes Dossier.'

type Action = 'change_request' | 'cancel_request' | 'ask_paper'
type Given = { person?: Person; version?: number; input?: TransitionInput }

/** What is returned: an application, or a report. */
type Returned = {
  scene: () => Promise<Dossier>
  inReview: () => Promise<Dossier>
  approve: (dossier: Dossier) => TransitionResult
  year: number | null
  section: string
  row: (dossier: Dossier) => { id: string; version: number; state: string }
  revise: (dossier: Dossier) => unknown
  attempt: (dossier: Dossier, action: Action, given?: Given) => TransitionResult
}

const asked = (text: string) => ({
  ...scenes.RETURNED,
  reason: 'Es fehlt nur noch ein Punkt.',
  items: [{ section: 'documents', text }],
  dueOn: '2027-05-14',
})

const OFFICER = { person: as('officer'), now: NOW }

const step = (action: Action, { person = as('officer'), input }: Given) => ({
  action,
  person,
  now: NOW,
  input: input ?? (action === 'cancel_request' ? { reason: MISTAKE } : asked('Bitte unterschreiben.')),
})

const APPLICATION: Returned = {
  scene: () => returnedApplication(),
  inReview: () => scenes.checked(),
  approve: (dossier) => applyTransition(dossierDoor, { ...current(dossier), action: 'approve', ...OFFICER }),
  year: null,
  section: 'structure',
  row: current,
  revise: (dossier) => setContactPoint(dossier, 'Fachstelle im Gemeindehaus'),
  attempt: (dossier, action, given = {}) => {
    const { id, version } = current(dossier)
    return applyTransition(dossierDoor, { id, version: given.version ?? version, ...step(action, given) })
  },
}

const REPORT: Returned = {
  scene: () => reportReturned(),
  inReview: () => reportInReview(),
  approve: (dossier) =>
    applyTransition(reportingYearDoor, { ...yearOf(dossier), action: 'approve', ...OFFICER }),
  year: YEAR,
  section: 'accounts',
  row: (dossier) => yearOf(dossier),
  revise: (dossier) => declare(dossier, { percent: 70, at: NOW }),
  attempt: (dossier, action, given = {}) => {
    const { id, version } = yearOf(dossier)
    return applyTransition(reportingYearDoor, {
      id,
      version: given.version ?? version,
      ...step(action, given),
    })
  },
}

function setContactPoint(dossier: Dossier, contactPoint: string) {
  const form = savedStructure(dossier.id)
  if (!form) throw new Error('The structure was not filled in')
  const person = as('clerk', dossier.party.leadBfsNumber)
  saveStructure({ dossierId: dossier.id, person, now: NOW }, { ...form, contactPoint })
  return form.contactPoint
}

const dueDays = (dossier: Dossier) =>
  openDeadlinesOf(dossier.id)
    .filter(({ kind }) => kind === 'completion_request')
    .map(({ effectiveOn }) => effectiveOn)

/** What its reminders and notices tell. */
const reminderOf = ({ id }: Dossier) =>
  openObligations()
    .filter(({ deadline }) => deadline.dossierId === id && deadline.kind === 'completion_request')
    .map((open) => factsOf(open, '2027-05-20'))
    .at(-1)

const mailAbout = (dossier: Dossier, template: string) =>
  mailsOf(dossier).find((mail) => mail.template === template)?.facts

describe.each([
  ['an application', APPLICATION],
  ['a report', REPORT],
])(
  'what the canton asks to complete in %s',
  (_name, { scene, inReview, approve, year, section, row, revise, attempt }) => {
    const about = (dossier: Dossier) => ({ dossierId: dossier.id, year })
    const sectionsFor = (dossier: Dossier, action: string) =>
      proposalFor({
        dossier: current(dossier),
        ...(year !== null && { reportingYear: yearOf(dossier) }),
        now: NOW,
        step: { asks: 'points', action },
      }).sections

    test('is called off: it is in review as it was filed, the words stay, the day falls away', async () => {
      const dossier = await scene()
      const before = openRequestOf(about(dossier))
      expect(attempt(dossier, 'cancel_request')).toMatchObject({ ok: true, state: 'in_review' })
      expect(openRequestOf(about(dossier))).toBeUndefined()
      expect(requestsOf(about(dossier), 'canton')).toMatchObject([
        { id: before?.id, reason: before?.reason, end: 'cancel_request' },
      ])
      expect(dueDays(dossier)).toEqual([])
      expect(mailAbout(dossier, 'request-cancelled')).toMatchObject({
        reason: MISTAKE,
        calendar: { cancelled: true },
      })
      expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'cancel_request', reason: MISTAKE })
      expect(attempt(dossier, 'cancel_request')).toMatchObject({ reasons: [{ key: 'request_not_open' }] })
    })

    test('is not called off over what is revised and not filed: the refusal names the section', async () => {
      const dossier = await scene()
      revise(dossier)
      expect(attempt(dossier, 'cancel_request')).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'revised_meanwhile', data: { sections: expect.stringContaining(section) } }],
      })
      expect(row(dossier).state).toBe('returned')
    })

    test('is changed, in points and day: the request before it stays readable as replaced', async () => {
      const dossier = await scene()
      expect(attempt(dossier, 'change_request')).toMatchObject({ ok: true, state: 'returned' })
      expect(requestsOf(about(dossier), 'municipality')).toMatchObject([
        { points: [{ text: 'Bitte unterschreiben.', state: 'open' }], end: null },
        { end: 'change_request' },
      ])
      expect(dueDays(dossier)).toEqual(['2027-05-14'])
      expect(mailAbout(dossier, 'request-changed')).toMatchObject({
        dueOn: '2027-05-14',
        items: [{ text: 'Bitte unterschreiben.' }],
      })
    })

    test('keeps the answers to points that stay, and what was revised under the request before it', async () => {
      const dossier = await scene()
      const request = openRequestOf(about(dossier))
      const [kept] = request?.points ?? []
      const person = as('clerk', dossier.party.leadBfsNumber)
      const answers = [{ text: 'Seit dem 1. Januar.' }]
      expect(answerPoints({ ...about(dossier), person, now: NOW }, { answers })).toEqual({ ok: true })
      revise(dossier)
      const items = [
        { section, text: 'Noch ein Punkt.' },
        { section: kept?.section ?? '', text: kept?.text ?? '' },
      ]
      expect(attempt(dossier, 'change_request', { input: { ...asked(''), items } }).ok).toBe(true)
      expect(openRequestOf(about(dossier))?.points).toMatchObject([
        { answer: '', state: 'revised' },
        { answer: 'Seit dem 1. Januar.' },
      ])
      const drafts = requestsOf(about(dossier), 'canton').flatMap(({ points }) => points)
      expect(drafts.map(({ answer }) => answer).filter(Boolean)).toEqual([])
    })

    test('is changed and called off by an officer only, with a reason, and not from a stale page', async () => {
      const dossier = await scene()
      const { version } = row(dossier)
      for (const action of ['change_request', 'cancel_request'] as const) {
        const signatory = as('signatory', dossier.party.leadBfsNumber)
        for (const person of [signatory, as('second'), as('finance')])
          expect(attempt(dossier, action, { person })).toMatchObject({ refusal: 'wrong_role' })
        expect(attempt(dossier, action, { input: { ...asked('x'), reason: ' \t ' } })).toMatchObject({
          refusal: 'not_fulfilled',
          reasons: [{ key: 'reason_missing' }],
        })
      }
      const past = { ...asked('Zu spät.'), dueOn: '2027-03-20' }
      expect(attempt(dossier, 'change_request', { input: past })).toMatchObject({
        reasons: [{ key: 'due_date_lies_in_the_past' }],
      })
      expect(attempt(dossier, 'change_request').ok).toBe(true)
      expect(attempt(dossier, 'cancel_request', { version })).toMatchObject({
        refusal: 'changed_meanwhile',
        meanwhile: { action: 'change_request' },
      })
    })

    test('is one paper while all else stays in review: nothing is approved before it is there', async () => {
      const dossier = await inReview()
      const whole = year === null ? 'review' : 'declaration'
      expect(sectionsFor(dossier, 'return')).toContain(whole)
      expect(sectionsFor(dossier, 'ask_paper')).not.toContain(whole)
      const lead = dossier.party.leadBfsNumber
      expect(attempt(dossier, 'ask_paper')).toMatchObject({ ok: true, state: 'in_review' })
      expect(mailAbout(dossier, 'paper-asked')).toMatchObject({ dueOn: '2027-05-14' })
      expect(dueDays(dossier)).toEqual(['2027-05-14'])
      expect(reminderOf(dossier)).toMatchObject({ paper: true, minutes: 10 })
      expect(approve(dossier)).toMatchObject({ reasons: [{ key: 'completion_request_open' }] })
      expect(attempt(dossier, 'ask_paper')).toMatchObject({ reasons: [{ key: 'completion_request_open' }] })
      const tasks = () =>
        waitingFor(as('officer'), '2027-03-20', { dossier }).filter(({ action }) => action === 'approve')
      expect(tasks()).toEqual([])
      const listed = () => overviewRows('2027-03-20').find(({ reference }) => reference === dossier.reference)
      // Under an agreement the tranche of the next year can be released meanwhile.
      expect(listed()).toMatchObject({ ball: year === null ? 'municipality' : 'both' })

      const { id, version } = row(dossier)
      const record = { id, dossierId: dossier.id, year, version }
      const file = await storeDocument(pdf(), { fileName: 'Seite 2.pdf', mediaType: 'application/pdf' })
      const given = { record, reason: 'Liegt bei.', file, now: NOW }
      const elsewhere = as('clerk', lead === 1024 ? 1059 : 1024)
      expect(handInPaper({ ...given, person: elsewhere })).toMatchObject({ refusal: 'wrong_role' })
      const nothing = { ...given, person: as('clerk', lead), reason: ' ', file: undefined }
      expect(handInPaper(nothing)).toMatchObject({ reasons: [{ key: 'answer_missing' }] })
      expect(handInPaper({ ...given, person: as('clerk', lead) })).toMatchObject({
        ok: true,
        state: 'in_review',
      })
      expect(requestsOf(about(dossier), 'canton')).toMatchObject([
        {
          end: 'hand_in_paper',
          points: [{ answer: 'Liegt bei.', paper: { fileName: 'Seite 2.pdf' }, state: 'handed_in' }],
        },
      ])
      expect(dueDays(dossier)).toEqual([])
      expect(mailAbout(dossier, 'paper-handed-in')).toMatchObject({ reason: 'Liegt bei.' })
      expect(tasks()).toMatchObject([{ action: 'approve' }])
      expect(listed()).toMatchObject({ ball: 'canton' })
      expect(handInPaper({ ...given, person: as('clerk', lead) })).toMatchObject({
        refusal: 'changed_meanwhile',
      })
    })

    test('may be changed to another paper, not to several, and called off while the review goes on', async () => {
      const dossier = await inReview()
      expect(attempt(dossier, 'ask_paper').ok).toBe(true)
      const items = ['Eins.', 'Zwei.'].map((text) => ({ section, text }))
      expect(attempt(dossier, 'change_request', { input: { ...asked(''), items } })).toMatchObject({
        reasons: [{ key: 'one_paper_only' }],
      })
      expect(attempt(dossier, 'change_request', { input: asked('Eine andere Seite.') })).toMatchObject({
        ok: true,
        state: 'in_review',
      })
      expect(attempt(dossier, 'cancel_request')).toMatchObject({ ok: true, state: 'in_review' })
      expect(openRequestOf(about(dossier))).toBeUndefined()
      for (const template of ['request-changed', 'request-cancelled'])
        expect(mailAbout(dossier, template)).toMatchObject({ paper: true })
    })

    test('is not changed by what stands already: nothing is written', async () => {
      const dossier = await scene()
      expect(attempt(dossier, 'change_request').ok).toBe(true)
      expect(mailAbout(dossier, 'request-changed')).toMatchObject({ paper: false })
      expect(reminderOf(dossier)).toMatchObject({ paper: false, minutes: 30 })
      const standing = requestsOf(about(dossier), 'canton')
      expect(attempt(dossier, 'change_request')).toMatchObject({
        refusal: 'not_fulfilled',
        reasons: [{ key: 'request_not_changed' }],
      })
      expect(requestsOf(about(dossier), 'canton')).toEqual(standing)
      const input = { ...asked('Bitte unterschreiben.'), dueOn: '2027-05-18' }
      expect(attempt(dossier, 'change_request', { input }).ok).toBe(true)
    })
  },
)

test('what was changed and put back does not stand in the way of calling a return off', async () => {
  const dossier = await APPLICATION.scene()
  const before = setContactPoint(dossier, 'Fachstelle im Gemeindehaus')
  setContactPoint(dossier, before)
  expect(APPLICATION.attempt(dossier, 'cancel_request').ok).toBe(true)
})
