import type { MeasureForm } from '#app/domain/application/forms.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { paper } from '#db/demo/papers.server.ts'
import { as } from './people.ts'

const NOW = new Date('2025-09-09T08:00:00Z')

export const MEASURE: MeasureForm = {
  title: 'Sprachcafé',
  description: 'Jeden Dienstag.',
  fundingArea: 5,
  targetGroups: ['immigrants'],
  goals: ['exchange'],
  keyFigures: [{ label: 'Abende', planned: 40 }],
}

export const byClerk = (dossier: Dossier) => ({
  dossierId: dossier.id,
  person: as('clerk', dossier.party.leadBfsNumber),
  now: NOW,
})

export const letter = (title: string) =>
  paper({ fileName: `${title}.pdf`, title, from: 'Root', reference: 'MK', lines: [title], at: NOW })
