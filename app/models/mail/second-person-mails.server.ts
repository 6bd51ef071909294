import { today } from '#app/domain/deadlines/calendar.ts'
import type { HeldBy } from '#app/domain/lifecycle/mails.ts'
import { SECOND_ROLES, type SecondRole } from '#app/domain/programme/two-persons.ts'
import type { Person } from '#app/domain/roles.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import type { Tx } from '#db/client.server.ts'
import { enqueueForEach } from './outbox.server.ts'
import { reached } from './recipients.server.ts'

/** What of the programme can wait for a second person. */
type Waiting = {
  of: 'key' | 'settings'
  /** The version; the same one can be proposed anew once it was declined. */
  id: string
  proposedBy: string | null
  proposedAt: string
  /** By which its readers know the period, and the version where it has a name. */
  period: string
  name?: string
  path: string
}
type Told = { person: Person; reason: string; now: Date }

const AUDIENCE = {
  officer: 'officers',
  admin: 'admins',
  second: 'secondPersons',
} as const satisfies Record<SecondRole, HeldBy>

/** Whoever can give the second word hears that it is waited for. */
export function tellSecondPersons(tx: Tx, waiting: Waiting, told: Told) {
  const holders = SECOND_ROLES.flatMap((role) => recipientsOf(AUDIENCE[role], null, tx))
  tell(
    tx,
    holders.filter(({ id }) => id !== waiting.proposedBy),
    waiting,
    { ...told, word: 'proposed' },
  )
}

/** Whoever had proposed it hears that the second person has declined it, and why. */
export function tellDeclined(tx: Tx, waiting: Waiting, told: Told) {
  const proposer = waiting.proposedBy === null ? undefined : findPerson(waiting.proposedBy)
  if (proposer) tell(tx, [proposer], waiting, { ...told, word: 'declined' })
}

function tell(
  tx: Tx,
  people: Parameters<typeof reached>[1],
  { of, id, proposedAt, period, name, path }: Waiting,
  { word, person, reason, now }: Told & { word: 'proposed' | 'declined' },
) {
  enqueueForEach(tx, reached(tx, people, today(now)), {
    key: `${of}-${word}:${id}:${proposedAt}`,
    template: `${of}-${word}`,
    facts: {
      ...{ party: period, by: person.name, reason, path },
      ...(name && { items: [{ section: '', text: name }] }),
    },
    now,
  })
}
