import { dossierPath, type OfRecord, reportPath, stepPath } from '#app/components/ways.ts'
import { replacementPath } from '#app/domain/application/document-slots.ts'
import type { WaitingRow } from '#app/views/cockpit.server.ts'

/** The page on which the step is taken, with what it is decided on. */
export function taskPath({ machine, action, reference, year, record }: WaitingRow): string {
  const dossier = dossierPath(reference)
  switch (machine) {
    case 'reportingYear':
      return reportPath(reference, year ?? 0)
    case 'tranche':
    case 'claim':
      return stepPath(machine, action, { reference, record })
    case 'accountChange':
      return `${dossier}/accounts/${record}`
    case 'amendment':
      return `${dossier}/amendments/${record}`
    case 'office':
      return OFFICE[action]?.({ reference, year: year ?? 0, record }) ?? dossier
    default:
      return dossier
  }
}

type OfTask = OfRecord & { year: number; record: string }

const OFFICE: Record<string, (task: OfTask) => string> = {
  hold: ({ reference, year }) => `${reportPath(reference, year)}/hold`,
  settle_ex_officio: ({ reference, year }) =>
    stepPath('reportingYear', 'settle_ex_officio', { reference, year }),
  letter: ({ reference, year }) => `${reportPath(reference, year)}/notice`,
  completion_request: ({ reference, year }) =>
    year === 0 ? dossierPath(reference) : reportPath(reference, year),
  confirm: ({ reference, record }) => `${dossierPath(reference)}/proposals/${record}`,
  replace: ({ reference, record }) => replacementPath('canton', reference, record),
  merger: ({ record }) => `/canton/mergers/${record}`,
  inquiry: ({ record }) => `/canton/requests/${record}`,
  contact: () => '/canton/contacts',
  mails: () => '/canton/mails?state=failed',
}
