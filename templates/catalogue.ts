import { LANGUAGES } from '#app/domain/language.ts'
import { activityReportDraftPdf, activityReportPdf } from './activity-report.ts'
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
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from './samples.ts'
import { PERIOD_REPORT, YEAR_REPORT } from './samples-activity.ts'
import { ENTLEBUCH_AMENDMENT, ROOT_AMENDMENT } from './samples-amendment.ts'
import { ENTLEBUCH_SHEET } from './samples-calculation.ts'
import { ENTLEBUCH_EXECUTED, ROOT_EXECUTED } from './samples-executed.ts'
import {
  APPLICATION_RECEIPT,
  FILED_REPORT,
  REPORT_RECEIPT,
  ROOT_SETTLED_ANEW,
  ROOT_SETTLEMENT,
} from './samples-filed.ts'
import {
  APPROVAL,
  CLAIM_LETTER,
  DISMISSAL,
  EX_OFFICIO_SETTLEMENT,
  FIRST_NOTICE,
  HASLE_RESOLUTION,
  REJECTION,
  REVIVED_CLAIM_LETTER,
  ROOT_RESOLUTION,
  SECOND_NOTICE,
} from './samples-letters.ts'
import { settlementPdf } from './settlement.ts'
import type { Options } from './template.ts'

/** Every document by its name, as the workers know it: data in, bytes out. */
export const TEMPLATES = {
  'activity-report': activityReportPdf,
  'activity-report-draft': activityReportDraftPdf,
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

/** Sample data of every document, for previews and tests; those that come in every language are told in the first. */
const SAMPLES: { [Name in PaperName]: Readonly<Record<string, DataOf<Name>>> } = {
  'activity-report': { period: PERIOD_REPORT, year: YEAR_REPORT },
  'activity-report-draft': { year: YEAR_REPORT },
  agreement: { root: ROOT_AGREEMENT, entlebuch: ENTLEBUCH_AGREEMENT },
  'agreement-draft': { entlebuch: ENTLEBUCH_AGREEMENT },
  amendment: { root: ROOT_AMENDMENT, entlebuch: ENTLEBUCH_AMENDMENT },
  'amendment-draft': { root: ROOT_AMENDMENT },
  calculation: { entlebuch: ENTLEBUCH_SHEET },
  'claim-letter': { root: CLAIM_LETTER, revived: REVIVED_CLAIM_LETTER },
  'council-resolution': { root: ROOT_RESOLUTION, hasle: HASLE_RESOLUTION },
  decision: { approval: APPROVAL, rejection: REJECTION, dismissal: DISMISSAL },
  'dunning-notice': { first: FIRST_NOTICE, second: SECOND_NOTICE },
  'executed-agreement': { root: ROOT_EXECUTED, entlebuch: ENTLEBUCH_EXECUTED },
  'filed-report': { root: FILED_REPORT },
  receipt: { application: APPLICATION_RECEIPT, report: REPORT_RECEIPT },
  settlement: { root: ROOT_SETTLEMENT, anew: ROOT_SETTLED_ANEW, 'ex-officio': EX_OFFICIO_SETTLEMENT },
}

export type Sample = { [Name in PaperName]: { name: Name; variant: string; data: DataOf<Name> } }[PaperName]

/** Each sample of each document, in each language it is written in. */
export function everySample(): Sample[] {
  return Object.entries(SAMPLES).flatMap(([name, variants]) =>
    Object.entries(variants).flatMap(([variant, data]) =>
      inEveryLanguage(data).map(
        ({ end, told }) => ({ name, variant: `${variant}${end}`, data: told }) as Sample,
      ),
    ),
  )
}

function inEveryLanguage(data: Sample['data']) {
  if (!('language' in data)) return [{ end: '', told: data }]
  return LANGUAGES.map((language) => ({ end: `-${language}`, told: { ...data, language } }))
}
