import { agreementPdf } from './agreement.ts'
import type { AgreementData } from './agreement-data.ts'
import { type AmendmentData, amendmentPdf } from './amendment.ts'
import { calculationPdf } from './calculation.ts'
import { claimLetterPdf } from './claim-letter.ts'
import { councilResolutionPdf } from './council-resolution.ts'
import { decisionPdf } from './decision.ts'
import { renderDocument } from './document.ts'
import { dunningNoticePdf } from './dunning-notice.ts'
import { executedAgreementPdf } from './executed-agreement.ts'
import { receiptPdf } from './receipt.ts'
import { filedReportPdf } from './report-filed.ts'
import { settlementPdf } from './settlement.ts'

type Options = { compress?: boolean }

/** Every document by its name, as the workers know it: data in, bytes out. */
export const TEMPLATES = {
  agreement: agreementPdf,
  'agreement-draft': (data: AgreementData, options?: Options) =>
    agreementPdf(data, { ...options, draft: true }),
  amendment: amendmentPdf,
  'amendment-draft': (data: AmendmentData, options?: Options) =>
    amendmentPdf(data, { ...options, draft: true }),
  calculation: calculationPdf,
  'claim-letter': claimLetterPdf,
  'council-resolution': councilResolutionPdf,
  decision: decisionPdf,
  'dunning-notice': dunningNoticePdf,
  'executed-agreement': executedAgreementPdf,
  'filed-report': filedReportPdf,
  receipt: receiptPdf,
  settlement: settlementPdf,
  /** A paper in blocks, for the demo. */
  paper: renderDocument,
} as const

export type TemplateName = keyof typeof TEMPLATES
export type DataOf<Name extends TemplateName> = Parameters<(typeof TEMPLATES)[Name]>[0]
/** The documents of the portal itself. */
export type PaperName = Exclude<TemplateName, 'paper'>

/** Which document to draw, from what. */
export type Order = { [Name in TemplateName]: { name: Name; data: DataOf<Name> } }[TemplateName]

export function draw({ name, data }: Order, options?: Options): Promise<Uint8Array> {
  const template: (data: never, options?: Options) => Promise<Uint8Array> = TEMPLATES[name]
  return template(data as never, options)
}
