import { isDeepStrictEqual } from 'node:util'
import type { Application, FiledFile } from '#app/domain/application/application.ts'
import { type DocumentSlot, sectionOfPaper } from '#app/domain/application/catalogue.ts'
import type { ApplicationSection, ReportSection, Section } from '#app/domain/application/sections.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { filedFiles, filingsOf } from '#app/models/report/filings.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import type { filings } from '#db/schema/documents.ts'
import { applicationOf } from './application.server.ts'
import { dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Stretch = { dossierId: string; year: number | null; createdAt: string; closedAt: string | null }

/** What was filed, or would be now. */
type Filed = Pick<typeof filings.$inferSelect, 'content' | 'files'>

/**
 * The sections that say something else than what was filed before the request, by the hand of the municipality: what
 * was changed and put back again answers nothing.
 */
export function revisedSections(request: Stretch): ReadonlySet<string> {
  const edited = editedSections(request)
  if (edited.length === 0) return new Set()
  const { asked, answer } = filedAround(request)
  if (!asked || !answer) return new Set(edited)
  const then = partsOf(asked)
  const now = partsOf(answer)
  return new Set(edited.filter((section) => !isDeepStrictEqual(then[section], now[section])))
}

type About = Pick<Stretch, 'dossierId' | 'year'>

/** The filing that the canton asked about, and what answers it: the next filing, until then what stands there. */
function filedAround({ createdAt, closedAt, ...about }: Stretch) {
  const filed = filingsUntil(about, closedAt ?? createdAt)
  const [answer] = filed.filter(({ filedAt }) => filedAt === closedAt)
  const [asked] = filed.filter(({ id, filedAt }) => id !== answer?.id && filedAt <= createdAt)
  return { asked, answer: answer ?? asItStands(about) }
}

/** The latest first. */
function filingsUntil({ dossierId, year }: About, until: string) {
  return filingsOf(dossierId, year).filter(({ filedAt }) => filedAt <= until)
}

function asItStands({ dossierId, year }: About): Filed | undefined {
  const content = year === null ? applicationNow(dossierId) : reportNow({ dossierId, year })
  return content && { content, files: filedFiles(dossierId, year) }
}

function applicationNow(dossierId: string) {
  const dossier = dossierById(dossierId)
  return dossier && applicationOf(dossier)
}

function reportNow({ dossierId, year }: { dossierId: string; year: number }) {
  const row = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  return row && reportOf(row)
}

/**
 * What the municipality says in a section, as a record keeps it: its words, figures and papers, never what the canton
 * adds. One entry for each section that a point can name.
 */
type Says<Content> = (content: Content, files: readonly FiledFile[]) => unknown

const IN_APPLICATION: Record<ApplicationSection, Says<Application>> = {
  party: ({ party }) => party,
  structure: ({ structure }, files) => [structure, papersOf(files, 'structure')],
  measures: ({ measures }) => measures,
  budget: ({ budgetLines, thirdParty }) => [budgetLines.map(({ id: _new, ...line }) => line), thirdParty],
  documents: ({ resolutions }, files) => [resolutions, papersOf(files, 'documents')],
  review: nothingOfItsOwn,
}

const IN_REPORT: Record<ReportSection, Says<AnnualReport>> = {
  content: ({ summary, measures }) => [summary, measures],
  accounts: ({ accounts, thirdPartyRappen }) => [accounts.map(asDeclared), thirdPartyRappen],
  ledger: (_, files) => papersIn(files, (slot) => slot === 'ledger'),
  declaration: nothingOfItsOwn,
}

/** A measure that is taken out takes its lines in the budget along. */
const ALSO_CHANGED: Partial<Record<string, readonly Section[]>> = { measures: ['budget'] }

function partsOf({ content, files }: Filed): Record<string, unknown> {
  return 'summary' in content ? said(IN_REPORT, content, files) : said(IN_APPLICATION, content, files)
}

function said<Content>(
  sections: Record<string, Says<Content>>,
  content: Content,
  files: readonly FiledFile[],
) {
  const entries = Object.entries(sections).map(([section, says]) => [section, says(content, files)])
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}

/** A section in which nothing stands of its own: its points are answered in words. */
function nothingOfItsOwn() {
  return null
}

function asDeclared({ budgetLineId, declaredRappen, deviationReason }: AnnualReport['accounts'][number]) {
  return { budgetLineId, declaredRappen, deviationReason }
}

function papersOf(files: readonly FiledFile[], section: ApplicationSection) {
  return papersIn(files, (slot) => sectionOfPaper(slot) === section)
}

function papersIn(files: readonly FiledFile[], isMeant: (slot: DocumentSlot) => boolean) {
  return files
    .filter(({ slot }) => isMeant(slot))
    .map(({ slot, sha256 }) => `${slot} ${sha256}`)
    .sort()
}

/** Where the municipality changed anything while the request was open: only then does the record stand returned. */
function editedSections({ dossierId, year, createdAt, closedAt }: Stretch): string[] {
  const machine = year === null ? 'dossier' : 'reportingYear'
  const edits = recordsIn(dossierId, 'events').filter(
    (event) =>
      event.machine === machine &&
      event.action === 'edit' &&
      event.fromState === 'returned' &&
      event.at >= createdAt &&
      (closedAt === null || event.at <= closedAt),
  )
  return edits.flatMap(({ data }) =>
    (year === null || data.year === year) && typeof data.section === 'string'
      ? [data.section, ...(ALSO_CHANGED[data.section] ?? [])]
      : [],
  )
}
