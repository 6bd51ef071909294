import { today } from '#app/domain/deadlines/calendar.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { AtInquiry } from '#app/models/inquiries/inquiry-changes.server.ts'
import { findInquiry, type Inquiry, markOfInquiry } from '#app/models/inquiries/inquiry-records.server.ts'
import { noteOn } from '#app/models/inquiries/inquiry-steps.server.ts'
import { withdraw } from '#app/models/inquiries/withdrawals.server.ts'
import { ask, type NewInquiry, write } from '#app/models/inquiries/writing.server.ts'
import { paper } from './papers.server.ts'
import { officer, personAs } from './people.server.ts'
import { done } from './road.server.ts'

type Asked = Partial<NewInquiry> &
  Pick<NewInquiry, 'person' | 'bfsNumber' | 'kind' | 'subject' | 'text' | 'now'>

const begin = (asked: Asked) =>
  done(ask({ dossier: null, section: null, year: null, files: [], ...asked })).id

/** Root looks for others who do the same: answered, after a slip of the officer that she took back. */
export function networking(moment: (daysAgo: number) => Date) {
  const id = begin({
    person: personAs('clerk', 1065),
    bfsNumber: 1065,
    kind: 'networking',
    subject: 'Austausch zu Sprachtreffs',
    text: 'Wir bauen einen Sprachtreff mit Freiwilligen auf. Welche Gemeinden machen das schon, und wer wäre bereit, uns ihre Erfahrungen zu zeigen?',
    now: moment(16),
  })
  answer(id, { text: 'Der Kurs in Hochdorf ist ausgebucht.', now: moment(14) })
  const slip = seenBy(id, moment(14)).messages.at(-1)?.id ?? ''
  done(withdraw({ ...at(id, moment(14)), what: slip, reason: 'Gehört in eine andere Anfrage.' }))
  answer(id, {
    text: 'Emmen und Hochdorf führen seit zwei Jahren Sprachtreffs. Beide zeigen sie gerne: Wir haben Ihre Anfrage weitergegeben, Sie werden angerufen.',
    now: moment(13),
  })
  done(noteOn({ id, person: officer(), text: 'Mit Hochdorf telefoniert, sie melden sich.', now: moment(13) }))
}

/** Emmen is not sure about its accounts: the canton owes an answer. */
export async function questionOnReport(dossier: Dossier, year: number, now: Date) {
  const file = await paper({
    fileName: 'Rechnung Dolmetschdienst.pdf',
    title: 'Rechnung Dolmetschdienst',
    from: dossier.party.name,
    reference: dossier.reference,
    lines: ['Dolmetscheinsätze im Oktober und November, zwölf Stunden.'],
    at: now,
  })
  begin({
    person: personAs('clerk', dossier.party.leadBfsNumber),
    bfsNumber: dossier.party.leadBfsNumber,
    dossier,
    section: 'accounts',
    year,
    kind: 'report',
    subject: 'Dolmetschen am Elternabend',
    text: 'Die Schule hat für einen Elternabend Dolmetschende bestellt, die Rechnung kam an uns. Gehört sie zu den Kosten der Anlaufstelle, oder zählt sie nicht?',
    files: [file],
    now,
  })
}

/** The officer asks before she goes on: the municipality owes an answer. */
export function questionToMunicipality(dossier: Dossier, now: Date) {
  begin({
    person: officer(),
    bfsNumber: dossier.party.leadBfsNumber,
    dossier,
    kind: 'question',
    subject: 'Beginn des Treffpunkts',
    text: 'Im Gesuch steht einmal Januar und einmal März. Ab wann soll der Treffpunkt offen sein?',
    now,
  })
}

function answer(id: string, { text, now }: { text: string; now: Date }) {
  done(write({ ...at(id, now), text, files: [] }))
}

/** The officer at a thread, as she sees it on that day. */
function at(id: string, now: Date): AtInquiry {
  return { inquiryId: id, person: officer(), seen: markOfInquiry(seenBy(id, now)), now }
}

function seenBy(id: string, now: Date): Inquiry {
  const found = findInquiry(officer(), id, today(now))
  if (!found) throw new Error('An inquiry of the demo was not found by its officer')
  return found
}
