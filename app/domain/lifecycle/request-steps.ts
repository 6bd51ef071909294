import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import type { MailTemplate } from './mails.ts'
import { ASKS_FOR_A_PAPER } from './points.ts'
import { SAME } from './table.ts'

/**
 * What the canton asks for to complete what was filed, the same of an application and of a report. The guards stand in
 * this order: what no typing mends; what is typed, as the form asks for it; what it comes to beside what stands already.
 */
export function requestSteps<const DayGuard extends string, const Returned extends MailTemplate>({
  day,
  returned,
}: {
  /** What must hold of the day by which the municipality answers. */
  day: readonly DayGuard[]
  /** The mail by which the whole comes back to the municipality. */
  returned: Returned
}) {
  const said = ['reasonIsGiven', 'itemsAreNamed'] as const
  return {
    return: {
      from: ['in_review'],
      to: 'returned',
      by: ['officer'],
      guards: ['noOpenCompletionRequest', ...said, ...day],
      effects: ['openCompletionRequest'],
      mails: [{ template: returned, to: 'municipality' }],
    },
    /** One paper or one answer, while all else stays as it was filed. */
    ask_paper: {
      from: [ASKS_FOR_A_PAPER],
      to: ASKS_FOR_A_PAPER,
      by: ['officer'],
      guards: ['noOpenCompletionRequest', ...said, 'onePaperIsNamed', ...day],
      effects: ['openCompletionRequest'],
      mails: [{ template: 'paper-asked', to: 'municipality' }],
    },
    hand_in_paper: {
      from: [ASKS_FOR_A_PAPER],
      to: ASKS_FOR_A_PAPER,
      by: MUNICIPAL_ROLES,
      guards: ['requestIsOpen', 'answerIsGiven'],
      offeredWhile: 'requestIsOpen',
      effects: ['answerCompletionRequest'],
      mails: [{ template: 'paper-handed-in', to: 'officers' }],
    },
    /** Points, words and day of what was asked were wrong: what is asked takes its place. */
    change_request: {
      from: [ASKS_FOR_A_PAPER, 'returned'],
      to: SAME,
      by: ['officer'],
      guards: ['requestIsOpen', ...said, 'onePaperIsNamed', ...day, 'requestIsChanged'],
      offeredWhile: 'requestIsOpen',
      effects: ['changeCompletionRequest'],
      mails: [{ template: 'request-changed', to: 'municipality' }],
    },
    cancel_request: {
      from: [ASKS_FOR_A_PAPER, 'returned'],
      to: 'in_review',
      by: ['officer'],
      guards: ['requestIsOpen', 'nothingIsRevised', 'reasonIsGiven'],
      offeredWhile: 'requestIsOpen',
      effects: ['cancelCompletionRequests'],
      mails: [{ template: 'request-cancelled', to: 'municipality' }],
    },
  } as const
}
