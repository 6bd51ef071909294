import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  min,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type InquiryState, ME, NOBODY } from '#app/domain/inquiries/inquiry.ts'
import type { InquiryFilter } from '#app/domain/inquiries/list-filter.ts'
import { by, byLatest } from '#app/domain/order.ts'
import { isOfTheCanton, municipalitiesOf, type Person, type Side } from '#app/domain/roles.ts'
import { type Dossier, dossiersById, visibleTo as findable } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db } from '#db/client.server.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { users } from '#db/schema/people.ts'
import { municipalities } from '#db/schema/reference.ts'
import { isOpenTo } from './inquiry-records.server.ts'
import { spokenIn } from './messages.server.ts'

export const INQUIRIES_ON_A_PAGE = 50

/** Who looks, and on which day. */
export type Reader = { person: Person; on: string }
export type ListedInquiry = ReturnType<typeof listed>[number]

/** A page of the threads that somebody sees, and how many there are of those wanted; all of them without a page. */
export function inquiriesFor(
  reader: Reader,
  { page, ...wanted }: InquiryFilter | (Omit<InquiryFilter, 'page'> & { page: null }),
) {
  const where = and(visibleTo(reader), matching(wanted, reader.person))
  const shown =
    page === null ? undefined : { limit: INQUIRIES_ON_A_PAGE, offset: (page - 1) * INQUIRIES_ON_A_PAGE }
  const total = db.select({ total: count() }).from(inquiries).where(where).get()?.total ?? 0
  return { inquiries: listed(where, shown), total }
}

/** The threads of one dossier that somebody sees. */
export function inquiriesIn(dossier: Dossier, person: Person): ListedInquiry[] {
  const { reference, state: dossierState, party } = dossier
  const all = recordsIn(dossier.id, 'inquiries')
    .map((row) => {
      const { askedBy: _by, ...thread } = row
      const municipality = municipalityName(row.bfsNumber)
      return { ...thread, municipality, party: party.name, reference, dossierState }
    })
    .sort(byLatest(({ changedAt }) => changedAt))
    .sort(by(({ waitsSince }) => waitsSince ?? AFTER_ALL))
  return isOfTheCanton(person) ? all : openAmong(all, person, () => dossier)
}

/** Behind every instant. */
const AFTER_ALL = '~'

type Thread = { id: string; bfsNumber: number; year: number | null; dossierId: string | null }

/** Those of which any message is open to a person. */
function openAmong<Row extends Thread>(
  rows: readonly Row[],
  person: Person,
  dossierOf: (row: Row) => Dossier | null,
): Row[] {
  if (rows.length === 0) return []
  const spoken = spokenIn(rows.map(({ id }) => id))
  return rows.filter((row) => spoken.get(row.id)?.some(isOpenTo(person, { ...row, dossier: dossierOf(row) })))
}

/** What waits comes first, the longest first; then what changed last. */
function listed(where: SQL | undefined, shown?: { limit: number; offset: number }) {
  const { askedBy: _by, ...columns } = getTableColumns(inquiries)
  return db
    .select({
      ...columns,
      municipality: municipalities.name,
      party: parties.name,
      reference: dossiers.reference,
      dossierState: dossiers.state,
      assignee: users.name,
    })
    .from(inquiries)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, inquiries.bfsNumber))
    .leftJoin(dossiers, eq(dossiers.id, inquiries.dossierId))
    .leftJoin(parties, eq(parties.id, dossiers.partyId))
    .leftJoin(users, eq(users.id, inquiries.assigneeId))
    .where(where)
    .orderBy(sql`${inquiries.waitsSince} NULLS LAST`, desc(inquiries.changedAt), asc(inquiries.id))
    .limit(shown?.limit ?? -1)
    .offset(shown?.offset ?? 0)
    .all()
}

function matching(
  { state, kind, assignee, municipality }: Omit<InquiryFilter, 'page'>,
  person: Person,
): SQL | undefined {
  return and(
    state ? eq(inquiries.state, state) : undefined,
    kind ? eq(inquiries.kind, kind) : undefined,
    municipality ? eq(inquiries.bfsNumber, municipality) : undefined,
    assignee === NOBODY ? isNull(inquiries.assigneeId) : undefined,
    assignee && assignee !== NOBODY
      ? eq(inquiries.assigneeId, assignee === ME ? person.id : assignee)
      : undefined,
  )
}

/** The same rule as for one thread: the canton all; a municipality its own, and of a dossier what any of it is open to. */
function visibleTo({ person, on }: Reader): SQL | undefined {
  if (isOfTheCanton(person)) return undefined
  const own = and(isNull(inquiries.dossierId), inArray(inquiries.bfsNumber, municipalitiesOf(person)))
  return or(own, inArray(inquiries.id, openInDossiers(person, on)))
}

function openInDossiers(person: Person, on: string): string[] {
  const rows = db
    .select({ inquiry: inquiries })
    .from(inquiries)
    .innerJoin(dossiers, eq(dossiers.id, inquiries.dossierId))
    .where(findable(person))
    .all()
  const threads = rows.map(({ inquiry }) => inquiry)
  const ids = [...new Set(threads.flatMap(({ dossierId }) => dossierId ?? []))]
  const own = new Map(dossiersById(ids, on).map((dossier) => [dossier.id, dossier]))
  return openAmong(threads, person, ({ dossierId }) => own.get(dossierId ?? '') ?? null).map(({ id }) => id)
}

export type Tally = { side: Side; state: InquiryState; count: number; oldest: string | null }

/** How many threads that somebody sees stand where, by who asks, and since when the first of them waits. */
export function inquiryTallies(reader: Reader): Tally[] {
  const { side, state } = inquiries
  return db
    .select({ side, state, count: count(), oldest: min(inquiries.waitsSince) })
    .from(inquiries)
    .where(visibleTo(reader))
    .groupBy(side, state)
    .all()
}

/** The municipalities that have ever asked or were asked, for the filter of the canton. */
export function askingMunicipalities(): { bfsNumber: number; name: string }[] {
  return db
    .selectDistinct({ bfsNumber: municipalities.bfsNumber, name: municipalities.name })
    .from(inquiries)
    .innerJoin(municipalities, eq(municipalities.bfsNumber, inquiries.bfsNumber))
    .all()
}
