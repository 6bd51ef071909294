import ICAL from 'ical.js'
import { linkOf } from './blocks.ts'
import type { MailContext, MailFacts } from './facts.ts'

/**
 * The deadline of a mail as an iCalendar object of one all-day entry (RFC 5545), or null where there is none.
 * One UID per obligation: a higher sequence replaces the entry, a cancelled one takes it out of the calendar.
 */
export function calendarEntry({ facts, context, summary }: Entry): string | null {
  const { calendar, dueOn } = facts
  if (!calendar || !dueOn) return null
  const due = ICAL.Time.fromDateString(dueOn)
  const entry = component('vevent', {
    uid: calendar.uid,
    sequence: calendar.sequence,
    status: calendar.cancelled ? 'CANCELLED' : 'CONFIRMED',
    dtstamp: ICAL.Time.fromDateTimeString(`${daysAfter(due, -(facts.daysLeft ?? 0))}T00:00:00Z`),
    dtstart: due,
    dtend: daysAfter(due, 1),
    transp: 'TRANSPARENT',
    organizer: `mailto:${context.contact.email.replace(/[^\w.+@-]/g, '')}`,
    summary,
    url: linkOf({ ...facts, token: null }, context),
  })
  const wrapped = component('vcalendar', {
    version: '2.0',
    prodid: '-//Mini-KIP//Portal//DE',
    method: calendar.cancelled ? 'CANCEL' : 'PUBLISH',
  })
  wrapped.addSubcomponent(entry)
  return `${wrapped}\r\n`
}

type Entry = { facts: MailFacts; context: MailContext; summary: string }

function component(name: string, properties: Record<string, string | number | ICAL.Time>) {
  const made = new ICAL.Component(name)
  for (const [property, value] of Object.entries(properties)) made.updatePropertyWithValue(property, value)
  return made
}

function daysAfter(day: ICAL.Time, days: number) {
  const moved = day.clone()
  moved.adjust(days, 0, 0, 0)
  return moved
}
