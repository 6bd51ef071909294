import type { activity as german } from '#app/text/de/papers/activity.ts'

export const activity: typeof german = {
  activityReport: {
    title: 'Activity report',
    subject: 'Municipal promotion of integration: agreed, settled and reported',
    sample:
      'Sample values: the canton has not confirmed the distribution key yet. The contributions in this report are examples.',
    replaces: (reference: string, day: string) => `This report replaces ${reference} of ${day}.`,
    period: 'Period',
    reference: 'Reference',
    issued: 'Issued',
    agreements: 'Agreements',
    foreword: 'Foreword',
    planned: 'What is agreed',
    actual: 'What is settled',
    timings: (day: string) => `How many annual reports came by their day; as of ${day}.`,
    conclusions: 'Findings',
    outlook: 'Outlook',
    attachment: 'activity-report.json',
    description: 'Words and figures of the report as data, the basis of this document',
  },
}
