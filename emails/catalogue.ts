import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { isTelling } from '#app/domain/deadlines/reminder-mails.ts'
import type { Language } from '#app/domain/language.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { longDate } from '#app/text/dates.ts'
import type { Told } from '#app/text/mail-wording.ts'
import { MAILS } from '#app/text/mails.ts'
import { inWordsOf, spokenWords } from '#app/text/programme-words.ts'
import { translator } from '#app/text/text.ts'
import { blocksOf, linkOf, textOf } from './blocks.ts'
import { writeCalendar } from './calendar.ts'
import type { MailContext, MailFacts } from './facts.ts'
import { MailPage } from './mail-page.tsx'

export type RenderedMail = { subject: string; text: string; html: string; ics: string | null }

/** Puts the facts of a mail into words. Pure: the same facts give the same mail. */
export function renderMail(
  template: MailTemplate,
  language: Language,
  facts: MailFacts,
  context: MailContext,
): RenderedMail {
  const { frame, mails } = MAILS[language]
  const wording = mails[template]
  const told = tellIn(language, facts, context)
  const asked = isToldTooLate(template, facts) ? { ...told, dueOn: '' } : told
  const spoken = spokenWords(language, context.named)
  const say = (text: string) => inWordsOf(text, spoken)
  const subject = subjectOf(say(wording.subject(asked)), facts, context)
  const blocks = blocksOf({ wording, frame, told, facts, context, language, say, tooLate: asked !== told })
  const page = createElement(MailPage, { subject, blocks, language })
  return {
    subject,
    text: textOf(blocks),
    html: `<!doctype html>${renderToStaticMarkup(page)}`,
    ics: calendarEntry({ facts, context, summary: subject }),
  }
}

/** A mail that tells of a deadline, and could not be sent before its day was over. */
function isToldTooLate(template: MailTemplate, { daysLeft }: MailFacts) {
  return isTelling(template) && daysLeft !== null && daysLeft < 0
}

/** Published, or cancelled where the obligation is met; null where the mail names no deadline. */
function calendarEntry({ facts, context, summary }: Entry): string | null {
  const { calendar, writtenAt } = facts
  const on = facts.newDueOn ?? facts.dueOn
  if (!calendar || !on) return null
  const url = linkOf({ ...facts, token: null }, context)
  const organizer = context.contact.email
  return writeCalendar([{ ...calendar, on, stampedAt: writtenAt, summary, url, organizer }], {
    method: calendar.cancelled ? 'CANCEL' : 'PUBLISH',
  })
}

type Entry = { facts: MailFacts; context: MailContext; summary: string }

function tellIn(language: Language, facts: MailFacts, { named }: MailContext): Told {
  return {
    by: oneLine(facts.by ?? ''),
    role: facts.role ? translator(language, named)(`role.${facts.role}`) : '',
    party: oneLine(facts.party),
    year: facts.year === null ? '' : String(facts.year),
    dueOn: facts.dueOn === null ? '' : longDate(language, facts.dueOn),
    newDueOn: facts.newDueOn === null ? '' : longDate(language, facts.newDueOn),
    amount: facts.amountRappen === null ? '' : formatRappen(rappen(facts.amountRappen)),
    ...offsetIn(facts),
    setOffWith: facts.setOffWith ?? null,
    instalments: (facts.instalments ?? []).map(({ dueOn, amountRappen }) => ({
      dueOn: longDate(language, dueOn),
      amount: formatRappen(rappen(amountRappen)),
    })),
    minutes: facts.minutes ?? 0,
    begun: facts.begun,
    owesYear: facts.owesYear,
    anew: facts.anew,
    planEnded: facts.planEnded,
    paper: facts.paper,
    nothingToHold: facts.nothingToHold,
    open: facts.items.length,
    // Mails written before there were reasons name none.
    blocked: (facts.reasons ?? []).length > 0,
    hasBill: facts.paymentReference !== null,
    reason: oneLine(facts.reason ?? ''),
    body: bodyIn(language, facts),
  }
}

/** Mails that were written before other bodies decided along tell of none. */
function bodyIn(language: Language, { body }: MailFacts): Told['body'] {
  const { name = '', day = null, number = '', next = '', copies = '' } = body ?? {}
  return {
    name: oneLine(name),
    day: day === null ? '' : longDate(language, day),
    number: oneLine(number),
    next: oneLine(next),
    copies: oneLine(copies),
  }
}

/** Mails that were written before there were such facts tell of none. */
function offsetIn({ amountRappen, offsetRappen = 0 }: MailFacts) {
  if (offsetRappen === 0) return { gross: '', offset: '' }
  return {
    gross: formatRappen(rappen((amountRappen ?? 0) + offsetRappen)),
    offset: formatRappen(rappen(offsetRappen)),
  }
}

/** `[TEST] Root 2026: Bericht 2026 bis 15. März 2027 einreichen (MK-2025-7F4K-2Q)` */
function subjectOf(matter: string, { party, year, reference }: MailFacts, { test }: MailContext) {
  const about = [shortened(oneLine(party)), year].filter(Boolean).join(' ')
  const parts = [about && `${about}:`, matter, reference && `(${reference})`].filter(Boolean)
  return oneLine(`${test ? '[TEST] ' : ''}${parts.join(' ')}`)
}

/** A line break in a name would open a new header line. */
function oneLine(text: string) {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function shortened(text: string) {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text
}
