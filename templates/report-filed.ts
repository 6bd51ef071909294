import { z } from 'zod'
import { LANGUAGES } from '#app/domain/language.ts'
import { type Balance, balance, formatAmount } from '#app/domain/money.ts'
import { Rappen } from '#app/domain/rappen.ts'
import { type Agreed, type AnnualReport, countedFunds } from '#app/domain/report/report.ts'
import { PAPERS } from '#app/text/papers.ts'
import { Office } from './agreement-data.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { renderDocument } from './document.ts'
import { FiledFile, filesBlocks } from './filed-files.ts'
import { FirstFiledAt, filingRows } from './filing-rows.ts'
import { reportBlocks } from './receipt-report.ts'

const line = z.string().max(1_000)
const known = (value: unknown) => typeof value === 'object' && value !== null

/** Content report and accounts of a year, as the party filed them: no correction of the canton is in it. */
export const FiledReportData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  year: z.int().min(2000).max(2100),
  filedAt: z.iso.datetime(),
  firstFiledAt: FirstFiledAt,
  filedBy: z.strictObject({ name: line, function: line, onBehalfOf: line }),
  late: z.boolean(),
  office: Office,
  /** What the agreement entitles to in this year. */
  entitlementRappen: Rappen,
  report: z.custom<AnnualReport>(known),
  agreed: z.custom<Agreed>(known),
  files: z.array(FiledFile),
  checkUrl: CheckUrl,
})
export type FiledReportData = z.infer<typeof FiledReportData>

export function filedReportPdf(data: FiledReportData, { compress = true } = {}): Promise<Uint8Array> {
  const frozen = FiledReportData.parse(data)
  const { language, party, reference, year, office, checkUrl } = frozen
  const words = PAPERS[language].reportFiled
  return renderDocument({
    title: `${words.title(year)}, ${party} (${reference})`,
    subject: `${words.title(year)}, ${party}`,
    createdAt: frozen.filedAt,
    furniture: {
      language,
      office: [office.canton, office.name],
      reference: `${reference}  ·  ${year}`,
      draft: false,
      sample: false,
    },
    check: { url: checkUrl, reference },
    data: { name: words.attachment, description: words.description, json: frozen },
    blocks: [heading(1, words.title(year)), paragraph(party, 'lead'), ...filedBlocks(frozen)],
    compress,
  })
}

function filedBlocks(data: FiledReportData): Block[] {
  const { language, reference, filedBy, files } = data
  const words = PAPERS[language].reportFiled
  return [
    {
      kind: 'facts',
      caption: '',
      rows: [
        [words.reference, reference],
        ...filingRows(data),
        [words.filedBy, `${filedBy.name}, ${filedBy.function}`],
        [words.onBehalfOf, filedBy.onBehalfOf],
      ],
    },
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
  const declared = report.accounts.map((line) => ({ ...line, correctedRappen: null }))
  const { eligible, thirdParty } = countedFunds(
    { ...report, accounts: declared, thirdPartyCorrectedRappen: null },
    agreed,
  )
  const own = balance(eligible - thirdParty - entitlementRappen)
  const row = (label: string, amount: Rappen | Balance) => [label, formatAmount(amount)]
  return {
    kind: 'table',
    caption: words.inFrancs,
    columns: [
      { label: words.item, share: 65 },
      { label: words.amount, share: 35, align: 'right' },
    ],
    rows: [
      { cells: row(words.eligible, eligible) },
      { cells: row(words.thirdParty, thirdParty) },
      { cells: row(words.entitlement, entitlementRappen) },
      { cells: row(words.own, own), tone: 'total' },
    ],
  }
}
