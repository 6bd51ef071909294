import type { Application, FiledFile } from '#app/domain/application/application.ts'
import { type DocumentSlot, sectionOfPaper } from '#app/domain/application/document-slots.ts'
import type { ApplicationSection, ReportSection } from '#app/domain/application/sections.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'

type Filed = { content: Application | AnnualReport; files: readonly FiledFile[] }

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
  content: ({ summary, measures, addedMeasures = [] }) => [summary, measures, addedMeasures],
  accounts: ({ accounts, addedCosts = [], thirdPartyRappen }) => [
    accounts.map(asDeclared),
    addedCosts.map(withoutCorrection),
    thirdPartyRappen,
  ],
  ledger: (_, files) => papersIn(files, (slot) => slot === 'ledger'),
  declaration: nothingOfItsOwn,
}

/** What was filed, or would be now, section by section. */
export function saidIn({ content, files }: Filed): Record<string, unknown> {
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

function withoutCorrection({
  correctedRappen: _theirs,
  correctionReason: _why,
  correctedFromRappen: _of,
  outdated: _once,
  ...declared
}: NonNullable<AnnualReport['addedCosts']>[number]) {
  return declared
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
