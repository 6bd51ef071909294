import { replacementPath } from '#app/domain/application/document-slots.ts'
import { handOverTask } from '#app/domain/lifecycle/hand-over.ts'
import type { NextStep } from '#app/domain/lifecycle/next-step.ts'
import {
  answersPath,
  ownDossierPath,
  ownReportPath,
  paperPath,
  proposalPath,
  sectionPath,
  stepPath,
} from './ways.ts'

/** Where the next step is taken; null where there is nothing to do. */
export function nextStepPath(reference: string, next: NextStep): string | null {
  const dossier = ownDossierPath(reference)
  switch (next.step) {
    case 'fill_in':
      return sectionPath(reference, next.section)
    case 'answer':
      return answersPath(reference, next.year)
    case 'hand_in':
      return paperPath(reference, next.year)
    case 'file':
      return stepPath('dossier', 'submit', { reference }, 'municipality')
    case 'sign':
      return stepPath('dossier', 'sign', { reference }, 'municipality')
    case 'report':
      return next.again
        ? stepPath('reportingYear', 'submit', { reference, year: next.year }, 'municipality')
        : ownReportPath(reference, next.year)
    case 'handed':
      return handOverTask(reference, next.matter)
    case 'amendment':
      return `${dossier}/amendments/${next.number}`
    case 'own_resolution':
      return `${dossier}/documents/resolutions/${next.bfsNumber}`
    case 'replace_file':
      return replacementPath('municipality', reference, next.documentId)
    case 'confirm':
      return proposalPath('municipality', reference, next.proposal)
    case 'pay_claim':
      return `${dossier}#payments`
    case 'account':
      return `${dossier}/accounts/new`
    default:
      return null
  }
}
