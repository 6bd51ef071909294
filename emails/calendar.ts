import ICAL from 'ical.js'

// A line has at most 75 bytes; ical.js does not count the blank that continues one.
ICAL.foldLength = 74

/** The deadline of one obligation as an all-day entry. A higher sequence replaces the entry of the same UID. */
export type CalendarItem = {
  uid: string
  sequence: number
  cancelled: boolean
  on: string
  /** When this state of the entry was written, an instant. */
  stampedAt: string
  summary: string
  url: string
  organizer: string
}

/** An iCalendar object (RFC 5545): of one entry in a mail, of many in a feed; entries block nobody's day. */
export function writeCalendar(items: readonly CalendarItem[], head: Record<string, string>): string {
  const calendar = component('vcalendar', { version: '2.0', prodid: '-//Mini-KIP//Portal//DE', ...head })
  for (const item of items) calendar.addSubcomponent(entryOf(item))
  return `${calendar}\r\n`
}

function entryOf({ uid, sequence, cancelled, on, stampedAt, summary, url, organizer }: CalendarItem) {
  const day = ICAL.Time.fromDateString(on)
  const stamp = ICAL.Time.fromDateTimeString(stampedAt.replace(/\.\d+Z$/, 'Z'))
  return component('vevent', {
    uid,
    sequence,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    dtstamp: stamp,
    'last-modified': stamp,
    dtstart: day,
    dtend: dayAfter(day),
    transp: 'TRANSPARENT',
    organizer: `mailto:${organizer.replace(/[^\w.+@-]/g, '')}`,
    summary,
    url,
  })
}

function component(name: string, properties: Record<string, string | number | ICAL.Time>) {
  const made = new ICAL.Component(name)
  for (const [property, value] of Object.entries(properties)) made.updatePropertyWithValue(property, value)
  return made
}

function dayAfter(day: ICAL.Time) {
  const next = day.clone()
  next.adjust(1, 0, 0, 0)
  return next
}
