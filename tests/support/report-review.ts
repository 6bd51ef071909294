import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { YEAR } from './days.ts'
import { yearOf } from './report-scenes.ts'
import { type Visited, visitReport } from './visits.ts'

export const go = (page: Visited, dossier: Dossier, given: Parameters<typeof visitReport>[2] = {}) =>
  visitReport(page, dossier, { role: 'officer', at: `/${given.params?.step ?? ''}`, ...given })

export const seen = (dossier: Dossier) => ({ version: String(yearOf(dossier).version) })

export const stateOf = (dossier: Dossier) => yearOf(dossier).state

export const pathOf = ({ reference }: Dossier) => `/canton/dossiers/${reference}/reports/${YEAR}`
