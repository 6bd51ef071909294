import type { AddressOf } from '#app/domain/agreement/drawn-papers.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import type { Translate } from '#app/text/text.ts'
import type { DataOf, PaperName } from '#templates/catalogue.ts'
import { agreementDraftFacts } from './agreement-draft.server.ts'
import type { Asked } from './asked.server.ts'
import { claimLetterFacts, firstClaimLetterFacts } from './claim-letter.server.ts'
import { councilResolutionFacts } from './council-resolution.server.ts'
import { decisionFacts } from './decision.server.ts'
import { noticeToPostFacts, postedNoticeFacts } from './dunning-notice.server.ts'
import { filedReportFacts } from './filed-report.server.ts'
import { applicationReceipt, reportReceipt } from './receipt.server.ts'
import { settlementFacts } from './settlement.server.ts'

type Paper<Name extends PaperName> = {
  /** What it is called when it is saved, in its own language. */
  fileName: (t: Translate, data: DataOf<Name>) => string
  /** From what it is drawn at each of its addresses; undefined while there is none. */
  facts: { [At in AddressOf<Name>]: (asked: Asked) => DataOf<Name> | undefined }
  /** The reporting year it is about. */
  year?: (data: DataOf<Name>) => number | undefined
}

/** Every document of the portal. Its template stands under the same name in `templates/catalogue.ts`. */
export const PAPERS: { [Name in PaperName]: Paper<Name> } = {
  'activity-report': {
    fileName: (t, { period, year, reference }) =>
      t('paper.activityReport', { time: year ?? period.name, reference }),
    facts: {},
  },
  'activity-report-draft': {
    fileName: (t, { period, year }) => t('paper.activityReportDraft', { time: year ?? period.name }),
    facts: {},
  },
  agreement: {
    fileName: (t, { version, party: { name: party }, reference, office }) => {
      const { agreement } = wordsOf(office)
      return version === 1
        ? t('paper.agreement', { agreement, party, reference })
        : t('paper.agreement.version', { agreement, version, party, reference })
    },
    facts: {},
  },
  'agreement-draft': {
    fileName: (t, { version, party: { name: party } }) =>
      version === 1
        ? t('paper.agreementDraft', { party })
        : t('paper.agreementDraft.version', { version, party }),
    facts: { 'preview.pdf': agreementDraftFacts },
  },
  amendment: {
    fileName: (t, { number, after: { party, reference } }) =>
      t('paper.amendment', { number, party: party.name, reference }),
    facts: {},
  },
  'amendment-draft': {
    fileName: (t, { number, after: { party } }) => t('paper.amendmentDraft', { number, party: party.name }),
    facts: {},
  },
  calculation: {
    fileName: (t, { members, office }) =>
      t('paper.calculation', { programme: wordsOf(office).programme, members: members.join(', ') }),
    facts: {},
  },
  'claim-letter': {
    fileName: (t, { year, reference }) => t('paper.claimLetter', { year, reference }),
    facts: {
      'claims/:id/letter.pdf': claimLetterFacts,
      'claims/:id/first-letter.pdf': firstClaimLetterFacts,
    },
    year: ({ year }) => year,
  },
  'council-resolution': {
    fileName: (t, { municipality }) => t('paper.councilResolution', { municipality }),
    facts: { 'documents/resolutions/:bfsNumber/draft.pdf': councilResolutionFacts },
  },
  decision: {
    fileName: (t, { reference }) => t('paper.decision', { reference }),
    facts: { 'decision.pdf': decisionFacts },
  },
  'dunning-notice': {
    fileName: (t, { party, year }) => t('paper.dunningNotice', { party, year }),
    facts: {
      'reports/:year/notice/letter.pdf': noticeToPostFacts,
      'reports/:year/notice/posted.pdf': postedNoticeFacts,
    },
    year: ({ year }) => year,
  },
  'executed-agreement': {
    fileName: (t, { agreement: { party, reference, office } }) =>
      t('paper.executedAgreement', { agreement: wordsOf(office).agreement, party: party.name, reference }),
    facts: {},
  },
  'filed-report': {
    fileName: (t, { year, reference }) => t('paper.filedReport', { year, reference }),
    facts: { 'reports/:year/filed.pdf': filedReportFacts },
    year: ({ year }) => year,
  },
  receipt: {
    fileName: (t, { filed, reference }) =>
      filed.kind === 'report'
        ? t('paper.receipt.report', { year: filed.year, reference })
        : t('paper.receipt', { reference }),
    facts: { 'receipt.pdf': applicationReceipt, 'reports/:year/receipt.pdf': reportReceipt },
    year: ({ filed }) => (filed.kind === 'report' ? filed.year : undefined),
  },
  settlement: {
    fileName: (t, { year, reference }) => t('paper.settlement', { year, reference }),
    facts: { 'reports/:year/settlement.pdf': settlementFacts },
    year: ({ year }) => year,
  },
}
