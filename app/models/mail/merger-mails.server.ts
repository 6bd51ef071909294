import { and, asc, gte, lt } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { isRenumbering, type Union } from '#app/domain/programme/merger.ts'
import type { Renaming } from '#app/domain/programme/renaming.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { enqueueForEach } from './outbox.server.ts'
import { reached } from './recipients.server.ts'

type Registered = Union & { isNew: boolean }
type MergerMail = {
  told: 'registered' | 'undone'
  /** The number of the event that it tells of. */
  event: number
  union: Registered
  reason?: string
  /** What stays of what was done meanwhile. */
  left?: readonly Reason[]
  now: Date
}

/** What a union is called in mails: a municipality under another number has merged with nobody. */
const templateOf = (told: MergerMail['told'], union: Registered) =>
  isRenumbering(union)
    ? ({ registered: 'municipality-renumbered', undone: 'renumbering-undone' } as const)[told]
    : (`merger-${told}` as const)

/**
 * To the people of each municipality that ends, and of the one they go into; where something stays of what was done
 * meanwhile, to the office as well, which waits for what they say to it.
 */
export function mailMerger(tx: Tx, { told, event, union, reason = '', left = [], now }: MergerMail) {
  const { from, into, mergedOn } = union
  const day = today(now)
  const concerned = [...from, into].flatMap((bfsNumber) =>
    recipientsOf('municipality', { bfsNumber, day }, tx),
  )
  const office = left.length === 0 ? [] : (['officers', 'finance'] as const)
  const names = from.map(municipalityName).join(', ')
  const template = templateOf(told, union)
  const numbered = (bfsNumber: number) => `${municipalityName(bfsNumber)} (${bfsNumber})`
  const change = isRenumbering(union)
    ? `${from.map(numbered).join(', ')} → ${numbered(into)}`
    : `${names} → ${municipalityName(into)}`
  const facts = {
    party: names,
    dueOn: mergedOn,
    reason: reason || null,
    items: [{ section: '', text: change }],
    reasons: left,
  }
  const mail = { key: keyOf(template, event), template, now }
  const people = office.flatMap((audience) => recipientsOf(audience, null, tx))
  enqueueForEach(tx, reached(tx, concerned, day), { ...mail, facts: { ...facts, path: '/municipality' } })
  enqueueForEach(tx, reached(tx, people, day), { ...mail, facts: { ...facts, path: '/canton/mergers' } })
}

type RenamingMail = Renaming & { event: number; formerName: string; now: Date }

/** To the people of a municipality that bears another name. */
export function mailRenaming(
  tx: Tx,
  { event, bfsNumber, formerName, name, validFrom, reason, now }: RenamingMail,
) {
  const day = today(now)
  enqueueForEach(tx, reached(tx, recipientsOf('municipality', { bfsNumber, day }, tx), day), {
    key: keyOf('municipality-renamed', event),
    template: 'municipality-renamed',
    facts: {
      party: name,
      dueOn: validFrom,
      reason,
      items: [{ section: '', text: `${formerName} → ${name}` }],
      path: '/municipality',
    },
    now,
  })
}

/** Whom the mails of a union were written to. */
export function toldOfMerger(
  told: MergerMail['told'],
  { union, event }: { union: Registered; event: number },
) {
  return toldBy(templateOf(told, union), event)
}

/** Whom the mails of an event were written to, by their template. */
export function toldBy(template: MailTemplate, event: number) {
  const key = keyOf(template, event)
  return db
    .select({ id: outbox.id, toAddress: outbox.toAddress, state: outbox.state })
    .from(outbox)
    .where(and(gte(outbox.key, `${key}:`), lt(outbox.key, `${key};`)))
    .orderBy(asc(outbox.toAddress))
    .all()
}

const keyOf = (template: MailTemplate, event: number) => `${template}:${event}`
