import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { type Fields, type Visited, visitDossier } from './visits.ts'

type Given = { fields?: Fields; role?: 'clerk' | 'signatory'; multipart?: boolean }

export function go(page: Visited, dossier: Dossier, { role = 'signatory', ...given }: Given = {}) {
  return visitDossier(page, dossier, { role, at: '/agreement', ...given })
}

export const seen = ({ version }: Dossier) => ({ version: String(version) })

export const signaturesFor = (dossier: Dossier) => agreementsOf(dossier.id).slice(0, 1).flatMap(signaturesOf)
