import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Audience, PlannedMail } from '#app/domain/lifecycle/mails.ts'
import type { Tx } from '#db/client.server.ts'
import { calculationOf } from './calculations.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { enqueueMail } from './outbox.server.ts'
import { recipientsOf } from './people.server.ts'

type Told = {
  mails: readonly PlannedMail[]
  machine: string
  action: string
  dossier: Dossier
  recordId: string
  version: number
  year: number | null
  amountRappen: number | null
  input: TransitionInput
  now: Date
}

/** Queues the mails of a transition: one per person and event, each with a link for its reader. */
export function queueTransitionMails(tx: Tx, told: Told) {
  const { mails, machine, dossier, recordId, version, year, input, now } = told
  for (const { template, to } of mails)
    for (const recipient of recipientsOf(to, dossier.party.leadBfsNumber, tx))
      enqueueMail(tx, {
        key: `${machine}:${recordId}:${version}:${template}:${recipient.id}`,
        template,
        recipient,
        dossierId: dossier.id,
        facts: {
          party: dossier.party.name,
          reference: dossier.reference,
          year,
          dueOn: input.dueOn ?? input.effectiveOn ?? null,
          reason: input.reason ?? null,
          items: [...(input.items ?? [])],
          amountRappen: told.amountRappen ?? contributionOf(dossier, tx),
          path: pathFor(to, dossier.reference, year),
        },
        now,
      })
}

/** Where a reader finds the dossier, or its report of a year. */
export function pathFor(to: Audience, reference: string, year: number | null) {
  const area = to === 'municipality' || to === 'signatories' ? 'municipality' : 'canton'
  return `/${area}/dossiers/${reference}${year === null ? '' : `/reports/${year}`}`
}

function contributionOf(dossier: Dossier, tx: Tx) {
  return calculationOf(dossier, tx)?.result.fullYear ?? null
}
