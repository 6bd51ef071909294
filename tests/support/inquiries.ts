import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import type { AtInquiry } from '#app/models/inquiries/inquiry-changes.server.ts'
import { findInquiry, markOfInquiry } from '#app/models/inquiries/inquiry-records.server.ts'
import { ask, type NewInquiry, write } from '#app/models/inquiries/writing.server.ts'
import { db } from '#db/client.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { outbox } from '#db/schema/process.ts'
import { as, ROOT } from './people.ts'

export const ASKED = new Date('2027-02-15T08:00:00Z')
export const later = (days: number) => new Date(ASKED.getTime() + days * 86_400_000)

/** A question of Root about no dossier, unless something else is said. */
export function asked(changed: Partial<NewInquiry> = {}): string {
  const result = ask({
    person: as('clerk'),
    bfsNumber: ROOT,
    dossier: null,
    section: null,
    year: null,
    kind: 'networking',
    subject: 'Austausch',
    text: 'Wer macht das schon?',
    files: [],
    now: ASKED,
    ...changed,
  })
  if (!result.ok) throw new Error(`The question was refused: ${result.refusal}`)
  return result.id
}

export function seenBy(person: Person, id: string, now = ASKED) {
  return findInquiry(person, id, today(now))
}

/** Somebody at a thread, who has read it. */
export function at(person: Person, id: string, now: Date): AtInquiry {
  const inquiry = seenBy(person, id, now)
  return { inquiryId: id, person, seen: inquiry ? markOfInquiry(inquiry) : '', now }
}

export function say(
  person: Person,
  id: string,
  now: Date,
  { text = 'Gerne.', files = [] }: Partial<Pick<NewInquiry, 'text' | 'files'>> = {},
) {
  return write({ ...at(person, id, now), text, files })
}

export const fileNamed = (fileName: string) =>
  paper({ fileName, title: fileName, from: 'Root', reference: '', lines: [fileName], at: ASKED })

/** To whom which mails about a thread went, in their order. */
export function mailsAbout(id: string) {
  return db
    .select()
    .from(outbox)
    .all()
    .filter(({ facts }) => facts.path.endsWith(`/requests/${id}`))
    .map(({ template, toAddress, facts }) => ({ template, to: toAddress, facts }))
}
