import type { Crumb } from '#app/components/breadcrumb.tsx'
import { cantonalWay, reportPath } from '#app/components/ways.ts'
import type { Translate } from '#app/text/text.ts'

type Head = { reference: string; party: string; year: number }

/** The way to a page of a report: list, dossier, report. */
export function reviewWay(t: Translate, head: Head): Crumb[] {
  const { reference, year } = head
  return [...cantonalWay(t, head), { label: t('report.title', { year }), to: reportPath(reference, year) }]
}
