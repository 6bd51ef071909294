import { eq } from 'drizzle-orm'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { DOCUMENT_SLOTS } from '#app/domain/application/document-slots.ts'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { REMINDER_TEMPLATES } from '#app/domain/deadlines/reminder-mails.ts'
import { transitionRows } from '#app/domain/lifecycle/machines.ts'
import { CATALOGUE_PARTS } from '#app/domain/programme/catalogue-parts.ts'
import { OPEN_POINTS } from '#app/domain/programme/programme.ts'
import { renewFeed } from '#app/models/deadlines/calendar-feeds.server.ts'
import { bouncedPeople } from '#app/models/mail/bounces.server.ts'
import { findPersonByRole } from '#app/models/people/people.server.ts'
import { activityReportsOf } from '#app/models/programme/activity-reports.server.ts'
import { evaluationsOf } from '#app/models/programme/evaluations.server.ts'
import { grantImportsSent } from '#app/models/programme/grant-imports.server.ts'
import { allGrants } from '#app/models/programme/grants.server.ts'
import { listedOpenings } from '#app/models/programme/late-openings.server.ts'
import { populationImportsSent } from '#app/models/programme/population-imports.server.ts'
import { allKeys, allPeriods } from '#app/models/programme/programme.server.ts'
import { allVersions } from '#app/models/programme/settings-versions.server.ts'
import { db } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { amendments } from '#db/schema/agreement.ts'
import { measures } from '#db/schema/application.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { chains } from '#db/schema/chain.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, parties, partyMembers } from '#db/schema/dossier.ts'
import { inquiries, inquiryMessages } from '#db/schema/inquiries.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { memberships } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'
import { proposals } from '#db/schema/review.ts'

/** A record of the demo story that an address can name, with the municipalities it belongs to. */
export type RouteRecord = { params: Record<string, string>; owners: readonly number[]; query?: string }

/** Joined Root at the beginning of 2025. */
const HONAU = '1057'

/** What the preview of an amendment is asked for. */
const AMENDING = `${new URLSearchParams({
  fromYear: '2027',
  amountRappen: '3000',
  reason: 'Neu vereinbart',
  measure: 'new',
  title: 'Deutsch am Abend',
  description: 'Ein Kurs.',
  fundingArea: '1',
  targetGroups: 'immigrants',
  goals: 'welcome',
  'rows.0.label': 'Kursleitung',
  'rows.0.category': 'projects',
  'rows.0.amounts.2027': '4000',
})}`

/** Which letter is asked for. */
const POSTED = 'step=notice_1&sequence=0'

const NOBODYS: RouteRecord = { params: {}, owners: [] }

/** Enough municipalities to tell one's own from the others. */
const TOWNS = [1065, 1024]

const stepsOf = (path: string) => {
  const at = {
    ':number/:step': 'amendment',
    ':year/:step': 'reportingYear',
    'tranches/:id/:step': 'tranche',
    'claims/:id/:step': 'claim',
    'accounts/:id/:step': 'accountChange',
  }
  const machine = Object.entries(at).find(([end]) => path.endsWith(end))?.[1] ?? 'dossier'
  const actions = transitionRows().flatMap((row) => (row.machine === machine ? [row.action] : []))
  return [...new Set(actions)].map((action) => action.replaceAll('_', '-'))
}

/** Every record of the story that fits the gaps of an address, such as `municipality/dossiers/:reference/reports/:year`. */
export function recordsFor(path: string): RouteRecord[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const start = names.includes('reference') ? dossierRecords(path) : baseRecords(path)
  const rows = names.includes('step') ? each(start, 'step', stepsOf(path)) : start
  const found = rows.filter(({ params }) => names.every((name) => params[name] !== undefined))
  return path.endsWith('posted.pdf') ? found.map((one) => ({ ...one, query: POSTED })) : found
}

function baseRecords(path: string): RouteRecord[] {
  if (path.endsWith('letter.pdf')) return each([NOBODYS], 'id', ids(mailsWithLetter()))
  if (path === 'canton/contacts/:id') return each([NOBODYS], 'id', ids(bouncedPeople()))
  if (path.includes(':inquiry')) return inquiryRecords(path)
  if (path === 'canton/requests/new')
    return storyDossiers().map(({ reference }) => ({ ...NOBODYS, query: `dossier=${reference}` }))
  if (path.includes(':opening')) return each([NOBODYS], 'opening', ids(listedOpenings()))
  if (path.includes(':import')) {
    const sent = path.includes('population') ? populationImportsSent() : grantImportsSent()
    return each([NOBODYS], 'import', ids(sent))
  }
  if (path.includes(':evaluation')) {
    const told = allPeriods().flatMap(({ id }) => evaluationsOf(id).map(({ evaluationId }) => evaluationId))
    return each(each([NOBODYS], 'evaluation', told), 'act', ['withdraw', 'restore'])
  }
  if (path.includes(':report')) {
    const reports = allPeriods().flatMap(({ id }) => ids(activityReportsOf(id)))
    return each(each([NOBODYS], 'report', reports), 'act', ['drop', 'withdraw'])
  }
  if (path.includes(':grant')) {
    const grants = each([NOBODYS], 'grant', ids(allGrants()))
    return path.endsWith(':act') ? each(grants, 'act', ['end', 'take-back', 'restore']) : grants
  }
  if (path === 'canton/settings/reminders/:kind') return each([NOBODYS], 'kind', DEADLINE_KINDS)
  if (path.endsWith('confirm/:point')) return each([NOBODYS], 'point', Object.keys(OPEN_POINTS))
  if (path === 'canton/settings/versions/:version/:act')
    return each(each([NOBODYS], 'version', ids(allVersions())), 'act', ['confirm', 'decline', 'withdraw'])
  if (path.includes(':catalogue')) {
    const versions = each([NOBODYS], 'catalogue', ids(db.select().from(catalogues).all()))
    return path.endsWith(':part') ? each(versions, 'part', CATALOGUE_PARTS) : versions
  }
  if (path.includes(':chain')) return each([NOBODYS], 'chain', ids(db.select().from(chains).all()))
  if (path.includes(':key'))
    return each(each([NOBODYS], 'key', ids(allKeys())), 'act', ['drop', 'decline', 'withdraw', 'suspend'])
  if (path.includes(':period'))
    return each(each([NOBODYS], 'period', ids(allPeriods())), 'act', ['enact', 'suspend', 'drop'])
  if (path === 'canton/settings/mails/:template') return each([NOBODYS], 'template', REMINDER_TEMPLATES)
  if (/mails?\/:id/.test(path))
    return db
      .select()
      .from(outbox)
      .where(eq(outbox.state, 'kept'))
      .limit(1)
      .all()
      .map(({ id }) => ({ params: { id }, owners: [] }))
  if (path.includes(':membership'))
    return db
      .select()
      .from(memberships)
      .all()
      .filter(({ bfsNumber }) => bfsNumber === null || TOWNS.includes(bfsNumber))
      .map(({ id, bfsNumber }) => ({
        params: { membership: id, membershipId: id },
        owners: bfsNumber === null ? [] : [bfsNumber],
      }))
  if (path === 'unsubscribe/:mail') return digestRecords()
  if (path === 'canton/programme/credit/:year') return each([NOBODYS], 'year', ['2026'])
  if (path === 'canton/rollup/:area') return each([NOBODYS], 'area', ['1', 'none'])
  if (path.startsWith('canton/mergers/:bfsNumber')) return [{ params: { bfsNumber: HONAU }, owners: [] }]
  if (path === 'documents/:id') return documentRecords()
  if (path === 'calendar/:file') return [{ params: { file: `${feedToken()}.ics` }, owners: [] }]
  return [{ params: {}, owners: [] }]
}

/** The threads of the story, each with what somebody could take back in it. */
function inquiryRecords(path: string): RouteRecord[] {
  const side = path.split('/')[0]
  return db
    .select()
    .from(inquiries)
    .all()
    .flatMap(({ id, bfsNumber }) => {
      const owners = side === 'canton' ? [] : [bfsNumber]
      const said = db.select().from(inquiryMessages).where(eq(inquiryMessages.inquiryId, id)).all()
      return each([{ params: { inquiry: id }, owners }], 'what', ids(said))
    })
}

/** The documents of each dossier; those of a member municipality are not shown to the others. */
function documentRecords(): RouteRecord[] {
  return storyDossiers().flatMap(({ id, lead }) =>
    db
      .select()
      .from(documents)
      .where(eq(documents.dossierId, id))
      .all()
      .slice(0, 3)
      .map((document) => ({ params: { id: document.id }, owners: [lead] })),
  )
}

function dossierRecords(path: string): RouteRecord[] {
  return storyDossiers().flatMap(({ id, reference, lead, members }) => {
    const base = [{ params: { reference }, owners: [lead, ...members] }]
    if (path.includes(':year'))
      return each(
        base,
        'year',
        rows(reportingYears, id).map(({ year }) => String(year)),
      )
    if (path.includes('tranches/:id')) return each(base, 'id', ids(rows(tranches, id)))
    if (path.includes('accounts/:id')) return each(base, 'id', ids(rows(accountChanges, id)))
    if (path.includes('claims/:id')) return each(base, 'id', ids(rows(claims, id)))
    if (path.includes(':section/:id'))
      return [
        ...each(each(base, 'section', ['documents']), 'id', ids(rows(documents, id))),
        ...each(each(base, 'section', ['measures']), 'id', ids(rows(measures, id))),
      ]
    if (path.includes(':proposalId')) return each(base, 'proposalId', proposalsOf(id))
    if (path.includes(':measureId')) return each(base, 'measureId', ids(rows(measures, id)))
    if (path.includes(':documentId')) return each(base, 'documentId', ids(rows(documents, id)))
    if (path.includes(':number')) return each(base, 'number', numbersOf(id))
    if (path.includes(':kind'))
      return each(base, 'kind', AMENDMENT_KINDS).map((one) => ({ ...one, query: AMENDING }))
    if (path.includes(':matter')) return each(base, 'matter', ['application', 'agreement', '2026'])
    if (path.includes(':slot')) return each(base, 'slot', DOCUMENT_SLOTS)
    if (path.includes(':bfsNumber')) return each(base, 'bfsNumber', members.map(String))
    return base
  })
}

function storyDossiers() {
  return db
    .select({
      id: dossiers.id,
      reference: dossiers.reference,
      partyId: parties.id,
      lead: parties.leadBfsNumber,
    })
    .from(dossiers)
    .innerJoin(parties, eq(parties.id, dossiers.partyId))
    .all()
    .map((dossier) => ({
      ...dossier,
      members: db
        .select({ bfsNumber: partyMembers.bfsNumber })
        .from(partyMembers)
        .where(eq(partyMembers.partyId, dossier.partyId))
        .all()
        .map(({ bfsNumber }) => bfsNumber),
    }))
}

/** Those that both sides may see: what waits among the canton does not exist for a municipality. */
const proposalsOf = (dossierId: string) =>
  ids(rows(proposals, dossierId).filter(({ asked }) => asked === 'signatory'))

type OfDossier =
  | typeof proposals
  | typeof accountChanges
  | typeof amendments
  | typeof reportingYears
  | typeof tranches
  | typeof claims
  | typeof measures
  | typeof documents

function rows<Table extends OfDossier>(table: Table, dossierId: string): Table['$inferSelect'][] {
  return db.select().from(table).where(eq(table.dossierId, dossierId)).all() as Table['$inferSelect'][]
}

const mailsWithLetter = () =>
  db
    .select()
    .from(outbox)
    .all()
    .filter(({ facts }) => facts.letter)

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

function each(records: readonly RouteRecord[], name: string, values: readonly string[]): RouteRecord[] {
  return records.flatMap(({ params, owners }) =>
    values.map((value) => ({ params: { ...params, [name]: value }, owners })),
  )
}

function digestRecords(): RouteRecord[] {
  const digests = db.select().from(outbox).where(eq(outbox.template, 'digest')).all()
  return digests.map(({ id }) => ({ params: { mail: id }, owners: [] }))
}

const numbersOf = (dossierId: string) => rows(amendments, dossierId).map(({ number }) => String(number))

function feedToken() {
  const officer = findPersonByRole('officer', null)
  return officer ? renewFeed(officer.id, new Date('2026-11-21T09:00:00Z')).token : ''
}
