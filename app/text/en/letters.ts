import type { letters as source } from '#app/text/de/letters.ts'

export const letters: Record<keyof typeof source, string> = {
  'resolution.draft': 'Draft of the resolution (PDF)',
  'resolution.draft.title': 'A draft to use',
  'resolution.draft.text':
    'A proposal in German with the calculated amounts of your application. Change it where your municipality does it differently.',
  'resolution.draft.copy': 'Text to copy',

  'paper.activityReportDraft': 'Draft activity report {time}',
  'paper.activityReport': 'Activity report {time} {reference}',
  'paper.agreement': '{agreement} {party} {reference}',
  'paper.agreement.version': '{agreement} version {version} {party} {reference}',
  'paper.agreementDraft': 'Draft agreement {party}',
  'paper.agreementDraft.version': 'Draft version {version} {party}',
  'paper.amendment': 'Amendment {number} {party} {reference}',
  'paper.amendmentDraft': 'Draft amendment {number} {party}',
  'paper.calculation': '{programme} contribution {members}',
  'paper.claimLetter': 'Claim {year} {reference}',
  'paper.councilResolution': 'Draft resolution {municipality}',
  'paper.decision': 'Decision {reference}',
  'paper.dunningNotice': 'Notice report {year} {party}',
  'paper.executedAgreement': '{agreement} {party} {reference} signed',
  'paper.filedReport': 'Report {year} {reference}',
  'paper.receipt': 'Receipt {reference}',
  'paper.receipt.report': 'Receipt {year} {reference}',
  'paper.settlement': 'Settlement {year} {reference}',
}
