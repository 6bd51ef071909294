import { z } from 'zod'
import type { Application } from '#app/domain/application/application.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import { PAPERS } from '#app/text/papers.ts'
import { Office } from './agreement-data.ts'
import { type Block, heading, paragraph } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { renderDocument } from './document.ts'
import { FiledFile, filesBlocks } from './filed-files.ts'
import { FirstFiledAt, filingRows } from './filing-rows.ts'
import { applicationBlocks } from './receipt-application.ts'
import { reportBlocks } from './receipt-report.ts'

const line = z.string().max(1_000)

/** What was filed, by whom and when: the proof that the portal gives back. */
export const ReceiptData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  filedAt: z.iso.datetime(),
  firstFiledAt: FirstFiledAt,
  filedBy: z.strictObject({ name: line, function: line, onBehalfOf: line }),
  /** A report filed after its deadline says so; null for an application. */
  late: z.boolean().nullable(),
  office: Office,
  checkUrl: CheckUrl,
  files: z.array(FiledFile),
  filed: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('application'), application: z.custom<Application>(isObject) }),
    z.strictObject({
      kind: z.literal('report'),
      year: z.int(),
      report: z.custom<AnnualReport>(isObject),
      agreed: z.custom<Agreed>(isObject),
    }),
  ]),
})
export type ReceiptData = z.infer<typeof ReceiptData>

export function receiptPdf(data: ReceiptData, { compress = true } = {}): Promise<Uint8Array> {
  const frozen = ReceiptData.parse(data)
  const { language, filed, party, reference, office } = frozen
  const words = PAPERS[language].receipt
  const title = filed.kind === 'application' ? words.application : words.report(filed.year)
  return renderDocument({
    title: `${title}, ${party} (${reference})`,
    subject: `${title}, ${party}`,
    createdAt: frozen.filedAt,
    furniture: { language, office: [office.canton, office.name], reference, draft: false, sample: false },
    check: { url: frozen.checkUrl, reference },
    data: { name: words.attachment, description: words.description, json: frozen },
    blocks: [heading(1, words.title), paragraph(title, 'lead'), ...receiptBlocks(frozen)],
    compress,
  })
}

function receiptBlocks(data: ReceiptData): Block[] {
  const { language, party, reference, filedBy, filed } = data
  const words = PAPERS[language].receipt
  return [
    {
      kind: 'facts',
      caption: '',
      rows: [
        [words.party, party],
        [words.reference, reference],
        ...filingRows(data),
        [words.filedBy, `${filedBy.name}, ${filedBy.function}`],
        [words.onBehalfOf, filedBy.onBehalfOf],
      ],
    },
    paragraph(filed.kind === 'application' ? words.nextOfApplication : words.nextOfReport),
    heading(2, words.files),
    ...filesBlocks(language, data.files),
    heading(2, words.content),
    ...(filed.kind === 'application'
      ? applicationBlocks(language, filed.application)
      : reportBlocks(language, filed)),
  ]
}

function isObject(value: unknown) {
  return typeof value === 'object' && value !== null
}
