import type { Language } from '#app/domain/language.ts'
import { formatPaymentReference } from '#app/domain/payment-reference.ts'
import { daysLeftText } from '#app/text/dates.ts'
import type { FrameWording, Told, Wording } from '#app/text/mail-wording.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { lookUp, translator } from '#app/text/text.ts'
import type { MailContext, MailFacts } from './facts.ts'

/** A mail in pieces. Text and HTML are two views of the same pieces, so they cannot say different things. */
export type Block =
  | { kind: 'banner' | 'paragraph' | 'note' | 'contact'; text: string }
  | { kind: 'row'; label: string; text: string }
  | { kind: 'quote'; label: string; text: string }
  | { kind: 'items'; items: readonly string[] }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'closing'; text: string; office: string }

type Parts = {
  wording: Wording
  frame: FrameWording
  told: Told
  facts: MailFacts
  context: MailContext
  language: Language
  /** Fills what the programme calls things into the words of the portal. */
  say: (text: string) => string
  /** The mail could not be sent before the day it tells of was over. */
  tooLate: boolean
}

export function blocksOf(parts: Parts): Block[] {
  const { wording, frame, told, facts, context, say } = parts
  return [
    ...when(context.test, { kind: 'banner', text: frame.testBanner }),
    { kind: 'paragraph', text: frame.greeting(plain(facts.recipientName)) },
    ...wording.paragraphs(told).map((text): Block => ({ kind: 'paragraph', text: say(text) })),
    ...when(facts.addition, { kind: 'paragraph', text: plain(facts.addition ?? '') }),
    ...whatItIsAbout(parts),
    ...when(told.amount, { kind: 'row', label: wording.amount ?? frame.amount, text: told.amount }),
    ...paymentOf(parts),
    ...deadlineOf(parts),
    {
      kind: 'button',
      label: say(typeof wording.button === 'string' ? wording.button : wording.button(told)),
      href: linkOf(facts, context),
    },
    ...when(wording.note, { kind: 'note', text: say(wording.note ?? '') }),
    { kind: 'contact', text: frame.contact(context.contact) },
    { kind: 'closing', text: frame.closing, office: context.contact.office },
  ]
}

export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(lineOf).join('\n\n')}\n`
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'row':
      return `${block.label}: ${block.text}`
    case 'quote':
      return `${block.label}:\n${block.text}`
    case 'items':
      return block.items.map((item) => `– ${item}`).join('\n')
    case 'button':
      return `${block.label}:\n${block.href}`
    case 'closing':
      return `${block.text}\n${block.office}`
    default:
      return block.text
  }
}

function whatItIsAbout({ wording, frame, facts, language }: Parts): Block[] {
  const reasons = toldReasons(language, facts.reasons ?? []).map(({ words }) => words)
  const items = facts.items.map(({ section, text }) => {
    const place = lookUp(language, `section.${section}`) ?? lookUp(language, section) ?? section
    return [place, plain(text)].filter(Boolean).join(': ')
  })
  return [
    ...when(facts.reason, {
      kind: 'quote',
      label: wording.reason ?? frame.reason,
      text: plain(facts.reason ?? ''),
    }),
    ...when(items.length, { kind: 'items', items }),
    ...when(reasons.length, { kind: 'items', items: reasons }),
  ]
}

/** The reference of the QR-bill; mails written before there was an account name none. */
function paymentOf({ frame, facts: { paymentReference } }: Parts): Block[] {
  if (!paymentReference) return []
  return [{ kind: 'row', label: frame.paymentReference, text: formatPaymentReference(paymentReference) }]
}

/** By when, and how long it takes; a deadline that is met goes out of the calendar without a word. */
function deadlineOf({ wording, frame, told, facts, language, tooLate }: Parts): Block[] {
  if (wording.withoutDeadline || facts.calendar?.cancelled) return []
  const t = translator(language)
  const left = facts.daysLeft === null ? '' : ` (${daysLeftText(t, facts.daysLeft)})`
  const forTheTask = facts.minutes !== null && facts.token === null
  return [
    ...when(told.dueOn, {
      kind: 'row',
      label: told.newDueOn ? frame.newDueOn : t('deadline.label'),
      text: `${told.newDueOn || told.dueOn}${left}`,
    }),
    ...when(tooLate, { kind: 'paragraph', text: frame.toldTooLate }),
    ...when(forTheTask, { kind: 'paragraph', text: frame.minutes(told.minutes) }),
  ]
}

/** Always below the address of the portal, whatever the path says. */
export function linkOf({ path, token }: MailFacts, { baseUrl }: MailContext): string {
  const { pathname, search, searchParams } = new URL(path, 'http://portal')
  if (token === null) return `${baseUrl}${pathname}${search}`
  searchParams.set('token', token)
  return `${baseUrl}${pathname}?${searchParams}`
}

/** Control characters have no place in a mail; line breaks of a longer text stay. */
function plain(text: string) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()
}

function when(holds: unknown, block: Block): Block[] {
  return holds ? [block] : []
}
