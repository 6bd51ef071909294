import type { activityReport as german } from '#app/text/de/activity-report.ts'

export const activityReport: Record<keyof typeof german, string> = {
  'activityReport.one': 'Activity report',
  'activityReport.all': 'Activity reports',
  'activityReport.lead':
    'The figures with your own words between them, as a page and as a PDF. A draft shows the figures of today; once issued they stay as they are.',
  'activityReport.none': 'No report has been begun in this period yet.',
  'activityReport.begin': 'Begin an activity report',
  'activityReport.time': 'On',
  'activityReport.reference': 'Reference',
  'activityReport.standing': 'Status',
  'activityReport.standing.draft': 'Draft',
  'activityReport.standing.issued': 'issued',
  'activityReport.standing.replaced': 'replaced',
  'activityReport.standing.withdrawn': 'withdrawn',
  'activityReport.paper': 'Document',
  'activityReport.code': 'Check code',
  'activityReport.issued': 'Issued',
  'activityReport.whyReplaced': 'Why it replaces the earlier one',
  'activityReport.replaces': 'This report replaces {reference}. The reason stands in the document.',
  'activityReport.replacedBy': 'Replaced by',
  'activityReport.withdrawn': 'Withdrawn',
  'activityReport.whyWithdrawn': 'Why',
  'activityReport.draft.lead':
    'A draft: the figures of today with your words between them. Everybody at the canton can read it.',
  'activityReport.issued.lead':
    'Words and figures as they were issued. What has come since then stands under «Activity».',
  'activityReport.edit': 'Write the words',
  'activityReport.edit.lead':
    'What stays empty does not stand in the report. An empty line begins a new paragraph.',
  'activityReport.preview': 'View the draft as a PDF',
  'activityReport.issue': 'Issue the report',
  'activityReport.issue.lead':
    'Words and figures are frozen and the PDF with its check code is drawn. The report cannot be changed after that; a later one can replace it.',
  'activityReport.replace': 'Replace by a new one',
  'activityReport.drop': 'Drop the draft',
  'activityReport.drop.lead': 'The words stay in the audit log. You can begin a new draft at any time.',
  'activityReport.withdraw': 'Withdraw the report',
  'activityReport.withdraw.lead':
    'It does not count any more, and whoever checks its document reads so. It stays readable; a new report can take its place.',
}
