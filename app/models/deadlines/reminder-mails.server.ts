import { keptTerm } from '#app/domain/deadlines/due.ts'
import { hasTerm } from '#app/domain/deadlines/kinds.ts'
import { templateOf, termOf } from '#app/domain/deadlines/reminder-plan.ts'
import { isNotice, type NoticeStep, type Step } from '#app/domain/deadlines/reminder-steps.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { stillAsked } from '#app/models/dossier/points.server.ts'
import type { NewMail } from '#app/models/mail/outbox.server.ts'
import type { Recipient } from '#app/models/people/role-holders.server.ts'
import type { Tx } from '#db/client.server.ts'
import { setTerm } from './notices.server.ts'
import type { Obligation } from './obligations.server.ts'
import { factsOf, letterOf, pathFor, termBefore } from './reminder-facts.server.ts'

export type Addressed = { step: Step; to: Recipient[] }
/** An obligation on a day: which of its steps go out, which are over. */
export type Examined = {
  open: Obligation
  settings: ProgrammeSettings
  send: Addressed[]
  skipped: Addressed[]
  /** Steps whose mails wait since an earlier day. */
  renew: Addressed[]
  next: Step | undefined
}
type When = { today: string; now: Date }

/** What goes out of it, and what is put on record as skipped. */
export function mailsFor(tx: Tx, found: Examined, when: When): NewMail[] {
  const { send, renew, skipped } = found
  const goingOut = [...send, ...renew].filter(({ to }) => to.length > 0)
  return [
    ...goingOut.flatMap((addressed) => mailsOf(setNotice(tx, found, addressed, when), addressed, when)),
    ...skipped.flatMap((addressed) => mailsOf(found, { ...addressed, state: 'skipped' }, when)),
  ]
}

/** The notice of what was to be handed in sets a new day, which stays once it has reached somebody. */
function setNotice(tx: Tx, found: Examined, { step: { step } }: Addressed, { today, now }: When): Found {
  const { open, settings } = found
  if (!hasTerm(open.deadline.kind) || !isNotice(step)) return found
  const { reachedOn, termOn } = open.logged.get(step) ?? { reachedOn: null, termOn: null }
  const newDueOn =
    reachedOn !== null && termOn !== null
      ? termOn
      : keptTerm(termOf(step, today, settings), termBefore(open, step))
  const deadline =
    newDueOn === termOn ? open.deadline : setTerm(tx, open.deadline, { step, termOn: newDueOn, now })
  return {
    open: { ...open, deadline: { ...open.deadline, ...deadline } },
    settings,
    notice: { step, newDueOn },
  }
}

type Found = Pick<Examined, 'open' | 'settings'> & { notice?: { step: NoticeStep; newDueOn: string } }
type Wanted = Addressed & { state?: 'queued' | 'skipped' }

function mailsOf(
  { open, settings, notice }: Found,
  { step, to, state = 'queued' }: Wanted,
  { today, now }: When,
): NewMail[] {
  const { id, sequence, kind, dossierId, year } = open.deadline
  const template = templateOf(kind, step.step)
  const facts = {
    ...factsOf(open, today, notice?.newDueOn),
    path: pathFor(open, step),
    items: kind === 'completion_request' ? stillAsked({ dossierId, year }) : [],
    letter: notice && kind === 'annual_report' ? letterOf(open, notice.step, today) : null,
    ...(step.audience === 'officer' && { calendar: null }),
  }
  return to.map((recipient) => ({
    key: `reminder:${id}:${sequence}:${step.step}:${recipient.id}`,
    template,
    recipient,
    dossierId,
    deadlineId: id,
    state,
    facts: { ...facts, addition: settings.mailAdditions[template]?.[recipient.language] || null },
    now,
  }))
}
