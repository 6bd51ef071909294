import type { FileFacts, RequestFacts } from '#app/domain/lifecycle/asked.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { FULL_INPUT, LOCKED_FILES, TODAY } from './facts.ts'
import type { GuardCases } from './guards.ts'

/** The facts that the guards look at which every machine can ask for. */
export type AskedFacts = FileFacts &
  RequestFacts & {
    state: 'in_review'
    openRequests: number
    openPoints: number
    revised: readonly string[]
    decidedBy: string | null
  }

/** What the guards refuse over what was typed, who acts and what it rests on: the same in each table that names one. */
export const ASKED_CASES: GuardCases<AskedFacts> = {
  reasonIsGiven: [
    ['no reason is given', { input: { reason: undefined } }, 'reason_missing'],
    ['the reason is blank', { input: { reason: ' \n' } }, 'reason_missing'],
  ],
  legalRemediesAreGiven: [
    ['nobody says how to appeal', { input: { legalRemedies: ' ' } }, 'legal_remedies_missing'],
  ],
  authorityIsDeclared: [
    ['nobody declares to be authorised', { input: { declaration: undefined } }, 'authority_not_declared'],
    [
      'the function is blank',
      { input: { declaration: { ...FULL_INPUT.declaration, function: ' ' } } },
      'authority_not_declared',
    ],
  ],
  reviewerIsSomeoneElse: [
    ['the approving person confirms', { actorId: 'officer-1' }, 'same_person'],
    ['nobody is on record as approving', { facts: { decidedBy: null } }, 'same_person'],
    ['nobody in person confirms', { actorId: null }, 'same_person'],
  ],
  approvalIsOwn: [
    ['another person approved', { unless: { decidedBy: 'second-1' } }, 'approval_of_another'],
    [
      'nobody is on record as approving',
      { facts: { decidedBy: null }, unless: { decidedBy: 'second-1' } },
      'approval_of_another',
    ],
  ],
  itemsAreNamed: [
    ['no item is named', { input: { items: [] } }, 'items_missing'],
    ['nothing is said of items', { input: { items: undefined } }, 'items_missing'],
    ['an item says nothing', { input: { items: [{ section: 'budget', text: ' ' }] } }, 'items_missing'],
    ['the ground is missing', { input: { ground: undefined } }, 'items_missing'],
  ],
  onePaperIsNamed: [
    [
      'two points are named while the review goes on',
      {
        facts: { state: 'in_review' },
        input: { items: ['Konto', 'Beleg'].map((text) => ({ section: 'ledger', text })) },
      },
      'one_paper_only',
    ],
  ],
  dueDateLiesAhead: [
    ['there is no due date', { input: { dueOn: undefined } }, 'due_date_missing'],
    ['it is due today', { input: { dueOn: TODAY } }, 'due_date_lies_in_the_past'],
    [
      'it is due in a lifetime',
      { input: { dueOn: '2099-02-10' } },
      reason('day_outside', { from: '2026-02-11', until: '2027-02-11' }),
    ],
  ],
  requestIsOpen: [
    ['nothing is asked', { facts: { openRequests: 0 }, unless: { openRequests: 1 } }, 'request_not_open'],
  ],
  requestIsChanged: [
    ['it says what stands already', { facts: { asked: FULL_INPUT } }, 'request_not_changed'],
  ],
  answerIsGiven: [
    [
      'there is neither a paper nor a word',
      { input: { documentId: undefined, reason: ' ' } },
      'answer_missing',
    ],
  ],
  noOpenCompletionRequest: [
    [
      'two completion requests are open',
      { facts: { openRequests: 2 } },
      reason('completion_request_open', { count: 2 }),
    ],
  ],
  nothingIsRevised: [
    [
      'sections are changed and not filed',
      { facts: { revised: ['budget', 'measures'] } },
      reason('revised_meanwhile', { sections: 'budget measures' }),
    ],
  ],
  openPointsAreMeant: [
    [
      'two points are open and nobody said that they stay so',
      { facts: { openPoints: 2 }, input: { pointsLeftOpen: false } },
      reason('points_open', { count: 2 }),
    ],
  ],
  noFileIsLocked: [
    [
      'some are',
      { facts: { lockedFiles: LOCKED_FILES } },
      reason('file_locked', { fileName: 'Beschluss.pdf', documentId: 'paper' }, 'documents'),
      reason('file_locked', { fileName: 'Unterzeichnet.pdf', documentId: 'copy' }),
      reason('file_locked', { fileName: 'Konto.xlsx', documentId: 'extract' }, 'ledger'),
    ],
  ],
  everyFileIsScanned: [
    [
      'one waits that does not come with the step itself',
      {
        facts: {
          unscannedFiles: [
            { id: 'own', fileName: 'Beide.pdf', slot: 'agreement_countersigned' },
            { id: 'scan', fileName: 'Scan.pdf', slot: 'agreement_signed' },
          ],
        },
        input: { documentId: 'own' },
      },
      reason('file_not_scanned', { fileName: 'Scan.pdf' }),
    ],
  ],
}
