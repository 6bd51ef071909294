import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { yearOf } from './report-scenes.ts'

export const at = (day: string) => new Date(`${day}T09:00:00Z`)

export const finalOf = (dossier: Dossier, year: number) =>
  settlementFor(yearOf(dossier, year))?.finalRappen ?? -1
