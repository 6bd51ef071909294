import { z } from 'zod'
import type { Application } from '#app/domain/application/application.ts'
import { LANGUAGES } from '#app/domain/language.ts'
import { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { Agreed, AnnualReport } from '#app/domain/report/report.ts'
import { PAPERS } from '#app/text/papers.ts'
import { spokenWords } from '#app/text/programme-words.ts'
import { type Block, facts, heading, paragraph } from './blocks.ts'
import { CheckUrl } from './check-code.ts'
import { FiledFile, filesBlocks } from './filed-files.ts'
import { FirstFiledAt, filingRows } from './filing-rows.ts'
import { applicationBlocks } from './receipt-application.ts'
import { reportBlocks } from './receipt-report.ts'
import { FiledBy, line, madeOf, Office } from './shapes.ts'
import { aboutDossier, template } from './template.ts'

/** What was filed, by whom and when: the proof that the portal gives back. */
export const ReceiptData = z.strictObject({
  language: z.enum(LANGUAGES),
  reference: line,
  party: line,
  filedAt: z.iso.datetime(),
  firstFiledAt: FirstFiledAt,
  filedBy: FiledBy,
  /** A report filed after its deadline says so; null for an application. */
  late: z.boolean().nullable(),
  office: Office,
  checkUrl: CheckUrl,
  files: z.array(FiledFile),
  filed: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('application'),
      application: madeOf<Application>(),
      catalogue: NamedCatalogue,
    }),
    z.strictObject({
      kind: z.literal('report'),
      year: z.int(),
      report: madeOf<AnnualReport>(),
      agreed: madeOf<Agreed>(),
      catalogue: NamedCatalogue,
    }),
  ]),
})
export type ReceiptData = z.infer<typeof ReceiptData>

export const receiptPdf = template(ReceiptData, (frozen) => {
  const { language, office, filed, party, reference } = frozen
  const words = PAPERS[language].receipt
  const title =
    filed.kind === 'application'
      ? words.application(spokenWords(language, office).agreement)
      : words.report(filed.year)
  return {
    ...aboutDossier(frozen),
    title: `${title}, ${party} (${reference})`,
    subject: `${title}, ${party}`,
    createdAt: frozen.filedAt,
    attachment: { name: words.attachment, description: words.description },
    blocks: [heading(1, words.title), paragraph(title, 'lead'), ...receiptBlocks(frozen)],
  }
})

function receiptBlocks(data: ReceiptData): Block[] {
  const { language, party, reference, filedBy, filed } = data
  const words = PAPERS[language].receipt
  return [
    facts([
      [words.party, party],
      [words.reference, reference],
      ...filingRows(data),
      [words.filedBy, `${filedBy.name}, ${filedBy.function}`],
      [words.onBehalfOf, filedBy.onBehalfOf],
    ]),
    paragraph(filed.kind === 'application' ? words.nextOfApplication : words.nextOfReport),
    heading(2, words.files),
    ...filesBlocks(language, data.files),
    heading(2, words.content),
    ...(filed.kind === 'application' ? applicationBlocks(language, filed) : reportBlocks(language, filed)),
  ]
}
