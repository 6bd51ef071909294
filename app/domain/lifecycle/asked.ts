import { type DocumentSlot, sectionOfPaper } from '#app/domain/application/document-slots.ts'
import { parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, outside } from '#app/domain/deadlines/day-ranges.ts'
import type { TransitionInput } from './inputs.ts'
import { ASKS_FOR_A_PAPER } from './points.ts'
import { type Reason, reason } from './reasons.ts'
import type { Situation } from './table.ts'

/** Guards over what was typed, who acts and what it rests on; every machine shares them. */
type Asked = Pick<Situation<unknown>, 'input' | 'today'>

export function reasonIsGiven({ input }: Asked): Reason[] {
  return input.reason?.trim() ? [] : [reason('reason_missing')]
}

export function legalRemediesAreGiven({ input }: Asked): Reason[] {
  return input.legalRemedies?.trim() ? [] : [reason('legal_remedies_missing')]
}

export function itemsAreNamed({ input }: Asked): Reason[] {
  const named = input.items?.length && input.items.every(({ text }) => text.trim())
  return named && input.ground ? [] : [reason('items_missing')]
}

/** While all else stays as it was filed, one paper or one answer is asked for and no more. */
export function onePaperIsNamed({ facts, input }: Situation<{ state: string }>): Reason[] {
  const isOne = facts.state !== ASKS_FOR_A_PAPER || input.items?.length === 1
  return isOne ? [] : [reason('one_paper_only')]
}

/** A request waits for its answer; handed in is the paper, or what there is to say of it. */
export function requestIsOpen({ facts }: Situation<{ openRequests: number }>): Reason[] {
  return facts.openRequests > 0 ? [] : [reason('request_not_open')]
}

/** What stands already, word by word and to the same day, is no change of a request. */
export function requestIsChanged({ facts: { asked }, input }: Situation<RequestFacts>): Reason[] {
  return asked && sayingOf(asked) === sayingOf(input) ? [reason('request_not_changed')] : []
}

function sayingOf({ ground, reason: words, items = [], dueOn }: RequestWords): string {
  return JSON.stringify([ground, words, items.map(({ section, text }) => [section, text]), dueOn])
}

type RequestWords = Pick<TransitionInput, 'ground' | 'reason' | 'items' | 'dueOn'>

export type RequestFacts = {
  /** What the open request asks for, by the day that counts; null without one. */
  asked: Required<RequestWords> | null
}

export function answerIsGiven({ input }: Asked): Reason[] {
  return input.reason?.trim() || input.documentId ? [] : [reason('answer_missing')]
}

export function dueDateLiesAhead({
  input,
  today,
  beforeTyping,
}: Asked & Pick<Situation<unknown>, 'beforeTyping'>): Reason[] {
  const dueOn = parsePlainDate(input.dueOn ?? '')
  if (!dueOn) return [reason('due_date_missing')]
  if (dueOn <= today) return [reason('due_date_lies_in_the_past')]
  return beforeTyping ? [] : outside(DAY_RANGES.completion(today), dueOn)
}

export function authorityIsDeclared({ input }: Asked): Reason[] {
  const { name, function: held, onBehalfOf } = input.declaration ?? {}
  const declared = [name, held, onBehalfOf].every((part) => part?.trim())
  return declared ? [] : [reason('authority_not_declared')]
}

/** Vier-Augen-Prinzip: whoever decided first may not decide second; with one person only, nothing moves. */
export function reviewerIsSomeoneElse({ facts, actor }: Situation<{ decidedBy: string | null }>): Reason[] {
  const known = facts.decidedBy !== null && actor.id !== null
  return known && facts.decidedBy !== actor.id ? [] : [reason('same_person')]
}

/** A decision that waits for the second person is taken back by whoever made it; all others leave it to that person. */
export function approvalIsOwn({ facts, actor }: Situation<{ decidedBy: string | null }>): Reason[] {
  const isOwn = facts.decidedBy !== null && facts.decidedBy === actor.id
  return isOwn ? [] : [reason('approval_of_another')]
}

export function noOpenCompletionRequest({ facts }: Situation<{ openRequests: number }>): Reason[] {
  return facts.openRequests === 0 ? [] : [reason('completion_request_open', { count: facts.openRequests })]
}

/** Nobody decides on what was changed and not filed: while a part of it is, a return is not simply called off. */
export function nothingIsRevised({ facts }: Situation<{ revised: readonly string[] }>): Reason[] {
  const sections = facts.revised.join(' ')
  return sections ? [reason('revised_meanwhile', { sections })] : []
}

/** Points of the canton may stay without an answer, but not by oversight. */
export function openPointsAreMeant({ facts, input }: Situation<{ openPoints: number }>): Reason[] {
  const meant = facts.openPoints === 0 || input.pointsLeftOpen
  return meant ? [] : [reason('points_open', { count: facts.openPoints })]
}

type WithheldFile = { id: string; fileName: string; slot: DocumentSlot }

/** The files that a record rests on and that nobody can open. */
export type FileFacts = {
  /** In which the scanner found malware, and which nothing has taken the place of. */
  lockedFiles: readonly WithheldFile[]
  /** Which the scanner has not looked at yet. */
  unscannedFiles: readonly WithheldFile[]
}

/** Nothing rests on a file that nobody can open: it is replaced, or taken out, first. */
export function noFileIsLocked({
  facts: { lockedFiles },
}: Pick<Situation<Pick<FileFacts, 'lockedFiles'>>, 'facts'>): Reason[] {
  return lockedFiles.map(({ id, fileName, slot }) =>
    reason('file_locked', { fileName, documentId: id }, slot === 'ledger' ? slot : sectionOfPaper(slot)),
  )
}

/** The canton decides on files that it can open; one that comes with the step itself is scanned after it. */
export function everyFileIsScanned({ facts, input }: Situation<FileFacts>): Reason[] {
  return facts.unscannedFiles
    .filter(({ id }) => id !== input.documentId)
    .map(({ fileName }) => reason('file_not_scanned', { fileName }))
}
