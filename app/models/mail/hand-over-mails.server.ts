import { today } from '#app/domain/deadlines/calendar.ts'
import { handOverTask, type Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Person } from '#app/domain/roles.ts'
import { dueFactsOf, openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { partyNamed } from '#app/models/dossier/counterparty.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { stillAsked } from '#app/models/dossier/points.server.ts'
import type { Recipient } from '#app/models/people/role-holders.server.ts'
import type { Tx } from '#db/client.server.ts'
import { enqueueForEach } from './outbox.server.ts'
import { reached } from './recipients.server.ts'

type HandedMail = {
  id: string
  dossier: Dossier
  matter: Matter
  person: Person
  to: readonly Recipient[]
  now: Date
}

const TEMPLATES: Record<Matter['kind'], MailTemplate> = {
  application: 'application-handed-over',
  agreement: 'agreement-handed-over',
  report: 'report-handed-over',
}
/** About how long it takes to read what a colleague has prepared. */
const MINUTES = 10

/** One mail for each who can file or sign, and for who stands in for them. */
export function mailHandOver(
  tx: Tx,
  { id, dossier, matter, person, to, words, now }: HandedMail & { words: string },
) {
  const day = today(now)
  const deadline = deadlineOf(dossier, matter)
  enqueueForEach(tx, reached(tx, to, day), {
    key: `hand-over:${id}`,
    template: TEMPLATES[matter.kind],
    dossierId: dossier.id,
    facts: {
      ...factsOf({ dossier, matter, person, now }),
      reason: words === '' ? null : words,
      items: stillAsked({ dossierId: dossier.id, year: matter.year }),
      minutes: MINUTES,
      ...(deadline && dueFactsOf(deadline, day)),
    },
    now,
  })
}

/** For each who was told to file or sign it. */
export function mailTakenBack(tx: Tx, { id, dossier, matter, person, to, now }: HandedMail) {
  enqueueForEach(tx, reached(tx, to, today(now)), {
    key: `hand-over-taken-back:${id}`,
    template: 'hand-over-taken-back',
    dossierId: dossier.id,
    facts: factsOf({ dossier, matter, person, now }),
    now,
  })
}

/** What was handed on, and by whom. */
function factsOf({
  dossier,
  matter,
  person,
  now,
}: Pick<HandedMail, 'dossier' | 'matter' | 'person' | 'now'>) {
  return {
    path: handOverTask(dossier.reference, matter),
    party: partyNamed(dossier, now.toISOString()),
    reference: dossier.reference,
    year: matter.year,
    by: person.name,
  }
}

function deadlineOf({ id }: Dossier, { kind, year }: Matter) {
  return openDeadlinesOf(id).find((deadline) => {
    if (kind === 'agreement') return deadline.kind === 'signature'
    const isFiling = deadline.kind === 'completion_request' || deadline.kind === 'annual_report'
    return isFiling && deadline.year === year
  })
}
