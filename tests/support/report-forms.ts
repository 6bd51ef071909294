import { measuresOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'

import { YEAR } from './days.ts'
import { paperOf } from './papers.ts'
import { yearOf } from './report-scenes.ts'
import type { Fields } from './visits.ts'

export const settlement = paperOf('municipality', 'reports/:year/settlement.pdf')

export const seen = (dossier: Dossier, part: 'content' | 'accounts') => markOfReport(yearOf(dossier), part)

export const pathOf = ({ reference }: Dossier) => `/municipality/dossiers/${reference}/reports/${YEAR}`

export function contentOf(dossier: Dossier): Fields {
  const measures = measuresOf(dossier.id).flatMap(({ id, goals, keyFigures }, index) => [
    [`measures.${index}.measureId`, id],
    [`measures.${index}.outcome`, 'done'],
    [`measures.${index}.text`, ''],
    [`measures.${index}.goals`, goals[0] ?? ''],
    [`measures.${index}.contribution`, 'Man kennt sich jetzt.'],
    ...keyFigures.map((_, at) => [`measures.${index}.actuals.${at}.count`, "1'200"]),
  ])
  return { summary: 'Ein gutes Jahr.', seen: seen(dossier, 'content'), ...Object.fromEntries(measures) }
}
