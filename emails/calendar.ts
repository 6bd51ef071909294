import { linkOf } from './blocks.ts'
import type { MailContext, MailFacts } from './facts.ts'

/**
 * The deadline of a mail as an iCalendar object of one all-day entry (RFC 5545), or null where there is none.
 * One UID per obligation: a higher sequence replaces the entry, a cancelled one takes it out of the calendar.
 */
export function calendarEntry({ facts, context, summary }: Entry): string | null {
  const { calendar, dueOn } = facts
  if (!calendar || !dueOn) return null
  const sentOn = addDays(dueOn, -(facts.daysLeft ?? 0))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mini-KIP//Portal//DE',
    `METHOD:${calendar.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escaped(calendar.uid)}`,
    `SEQUENCE:${calendar.sequence}`,
    `STATUS:${calendar.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${compact(sentOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(dueOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(dueOn, 1))}`,
    'TRANSP:TRANSPARENT',
    `ORGANIZER:mailto:${context.contact.email.replace(/[^\w.+@-]/g, '')}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${linkOf({ ...facts, token: null }, context)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

type Entry = { facts: MailFacts; context: MailContext; summary: string }

function escaped(text: string) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n')
}

/** A line holds at most 75 bytes; the rest follows after a blank, and no character is cut in two. */
function folded(line: string) {
  const lines: string[] = ['']
  for (const character of line) {
    const last = lines.length - 1
    const longer = `${lines[last]}${character}`
    if (Buffer.byteLength(longer) <= 75) lines[last] = longer
    else lines.push(` ${character}`)
  }
  return lines.join('\r\n')
}

function compact(day: string) {
  return day.replaceAll('-', '')
}

function addDays(day: string, days: number) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
