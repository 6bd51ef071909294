import { z } from 'zod'
import { LANGUAGES } from '#app/domain/language.ts'
import { balance, formatAmount } from '#app/domain/money.ts'
import { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { declaredOnly } from '#app/domain/report/preview.ts'
import { type Agreed, type AnnualReport, countedFunds } from '#app/domain/report/report.ts'
import { PAPERS } from '#app/text/papers.ts'
import { type Block, column, facts, figures, heading, paragraph, table, total } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { FiledFile, filesBlocks } from './filed-files.ts'
import { FirstFiledAt, filingRows } from './filing-rows.ts'
import { reportBlocks } from './receipt-report.ts'
import { FiledBy, line, madeOf, Office, year } from './shapes.ts'
import { aboutDossier, template } from './template.ts'

/** Content report and accounts of a year, as the party filed them: no correction of the canton is in it. */
export const FiledReportData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  year,
  filedAt: z.iso.datetime(),
  firstFiledAt: FirstFiledAt,
  filedBy: FiledBy,
  late: z.boolean(),
  office: Office,
  /** What the agreement entitles to in this year. */
  entitlementRappen: Rappen,
  report: madeOf<AnnualReport>(),
  agreed: madeOf<Agreed>(),
  catalogue: NamedCatalogue,
  files: z.array(FiledFile),
  checkUrl: CheckUrl,
})
export type FiledReportData = z.infer<typeof FiledReportData>

export const filedReportPdf = template(FiledReportData, (frozen) => {
  const { language, party, reference, year } = frozen
  const words = PAPERS[language].reportFiled
  const title = words.title(year)
  return {
    ...aboutDossier(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${title}, ${party}`,
    createdAt: frozen.filedAt,
    reference: `${reference}  ·  ${year}`,
    attachment: { name: words.attachment, description: words.description },
    blocks: [heading(1, title), paragraph(party, 'lead'), ...filedBlocks(frozen)],
  }
})

function filedBlocks(data: FiledReportData): Block[] {
  const { language, reference, filedBy, files } = data
  const words = PAPERS[language].reportFiled
  return [
    facts([
      [words.reference, reference],
      ...filingRows(data),
      [words.filedBy, `${filedBy.name}, ${filedBy.function}`],
      [words.onBehalfOf, filedBy.onBehalfOf],
    ]),
    heading(2, words.content),
    ...reportBlocks(language, data),
    heading(2, words.funding),
    fundingTable(data),
    paragraph(words.asFiled, 'small'),
    heading(2, words.files),
    ...filesBlocks(language, files),
  ]
}

/** What the party spent itself: eligible costs less contribution and third-party funds (Merkblatt 5). */
function fundingTable({ language, report, agreed, entitlementRappen }: FiledReportData): Block {
  const words = PAPERS[language].reportFiled
  const { eligible, thirdParty } = countedFunds(declaredOnly(report), agreed)
  const own = balance(eligible - thirdParty - entitlementRappen)
  return table(
    [column(words.item, 65), figures(words.amount, 35)],
    [
      [words.eligible, formatAmount(eligible)],
      [words.thirdParty, formatAmount(thirdParty)],
      [words.entitlement, formatAmount(entitlementRappen)],
      total(words.own, formatAmount(own)),
    ],
    words.inFrancs,
  )
}
