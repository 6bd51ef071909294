import type { Translate } from '#app/text/text.ts'
import type { Crumb } from './breadcrumb.tsx'

type OfDossier = { reference: string; party: string }

export const ownDossierPath = (reference: string) => `/municipality/dossiers/${reference}`
export const ownReportPath = (reference: string, year: number) =>
  `${ownDossierPath(reference)}/reports/${year}`
export const dossierPath = (reference: string) => `/canton/dossiers/${reference}`
export const reportPath = (reference: string, year: number) => `${dossierPath(reference)}/reports/${year}`

/** The way to a page of a dossier for its municipality. */
export function municipalWay(t: Translate, { reference, party }: OfDossier): Crumb[] {
  return [
    { label: t('nav.municipality'), to: '/municipality' },
    { label: party, to: ownDossierPath(reference) },
  ]
}

/** The way to a page of a dossier for the canton. */
export function cantonalWay(t: Translate, { reference, party }: OfDossier): Crumb[] {
  return [
    { label: t('nav.dossiers'), to: '/canton/dossiers' },
    { label: party, to: dossierPath(reference) },
  ]
}
