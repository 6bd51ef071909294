import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { filterIn } from '#app/domain/inquiries/list-filter.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { candidates } from '#app/models/dossier/waiting-candidates.server.ts'
import {
  askingMunicipalities,
  INQUIRIES_ON_A_PAGE,
  inquiriesFor,
  inquiriesIn,
  inquiryTallies,
  type ListedInquiry,
  type Reader,
  type Tally,
} from '#app/models/inquiries/inquiry-list.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import { possibleAssignees } from '#app/models/inquiries/inquiry-steps.server.ts'

export type InquiryRow = ReturnType<typeof rowOf>

/** A list as its address asks for it, page by page. */
export function inquiryList(url: string, reader: Reader, side: Side) {
  const filter = filterIn(url)
  const { inquiries, total } = inquiriesFor(reader, filter)
  const rows = inquiries.map((inquiry) => rowOf(inquiry, side))
  return { filter, rows, total, pageSize: INQUIRIES_ON_A_PAGE }
}

/** All that a list shows with the same address, whatever the page. */
export function allInquiries(url: string, reader: Reader, side: Side): InquiryRow[] {
  const { inquiries } = inquiriesFor(reader, { ...filterIn(url), page: null })
  return inquiries.map((inquiry) => rowOf(inquiry, side))
}

/** For `<InquiryPart>`: the threads of one dossier, and whether the reader may begin one. */
export function inquiriesOfDossier({ dossier, person }: { dossier: Dossier; person: Person }, side: Side) {
  return {
    rows: inquiriesIn(dossier, person).map((inquiry) => rowOf(inquiry, side)),
    mayAsk: mayAskAbout(dossier, person),
  }
}

/** A draft has no reference for the canton yet. */
function rowOf(inquiry: ListedInquiry, side: Side) {
  const { id, subject, kind, side: asks, state, waitsSince, askedAt, changedAt, section, year } = inquiry
  const isKnown = side === 'municipality' || inquiry.dossierState !== 'draft'
  return {
    ...{ id, subject, kind, side: asks, state, waitsSince, section, year },
    askedOn: dayInZurich(askedAt),
    changedOn: dayInZurich(changedAt),
    municipality: inquiry.municipality,
    dossier: isKnown ? inquiry.reference : null,
    assignee: inquiry.assignee,
  }
}

/** What the canton can filter by beside state and kind. */
export function filterChoices() {
  return {
    assignees: possibleAssignees(),
    municipalities: askingMunicipalities().sort((one, other) => inGermanOrder(one.name, other.name)),
  }
}

/** For the first page of a municipality: what waits for the canton, for the municipality, and what is answered. */
export function talliesFor(reader: Reader) {
  const all = inquiryTallies(reader)
  const of = (side: Tally['side'], state: Tally['state']) =>
    all.find((one) => one.side === side && one.state === state) ?? null
  return {
    open: of('municipality', 'open'),
    owed: of('canton', 'open'),
    answered: of('municipality', 'answered'),
  }
}

/** For the cockpit of the canton: what municipalities have asked and nobody has answered yet. */
export function openFigure(today: string): { count: number; oldest: string | null } {
  const open = candidates(today).flatMap(({ machine, since }) => (machine === 'inquiry' ? (since ?? []) : []))
  return { count: open.length, oldest: open.sort()[0] ?? null }
}
