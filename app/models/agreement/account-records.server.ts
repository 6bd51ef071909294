import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { type Account, type AccountNote, PAYING } from '#app/domain/agreement/account-change.ts'
import { lastInstantOf } from '#app/domain/deadlines/calendar.ts'
import { type AccountChangeFacts, OPEN_ACCOUNT_CHANGES } from '#app/domain/lifecycle/account-change.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { byLatest } from '#app/domain/order.ts'
import { signsFor } from '#app/domain/roles.ts'
import { knownContact } from '#app/models/dossier/contact-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { AFTER_ALL_MERGERS, actingFor } from '#app/models/programme/succession.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import { db } from '#db/client.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { users } from '#db/schema/people.ts'
import { type Given, givenBySignature, type OtherGiver, otherGiver } from './account-giver.server.ts'
import { openReaching } from './shared-accounts.server.ts'

export type AccountChange = typeof accountChanges.$inferSelect

/** The latest request first. */
export function accountChangesOf(dossierId: string): AccountChange[] {
  return [...recordsIn(dossierId, 'accountChanges')].sort(byLatest(({ requestedAt }) => requestedAt))
}

export function openAccountChangeOf(dossierId: string): AccountChange | undefined {
  return recordsIn(dossierId, 'accountChanges').find(({ state }) => isOneOf(OPEN_ACCOUNT_CHANGES, state))
}

/** The account to which the canton pays today. */
export function accountOf({ party }: Pick<Dossier, 'party'>): Account {
  return { iban: party.iban, holder: party.accountHolder }
}

/** The one to which it paid at an instant: an order of that time names it for ever. */
export function accountAt(dossier: Pick<Dossier, 'id' | 'party'>, at: string): Account {
  const later = accountChangesOf(dossier.id).findLast(({ inForceAt }) => inForceAt !== null && inForceAt > at)
  return later?.before ?? accountOf(dossier)
}

/** Who gave the account that counts at an instant, where that is not whoever leads by then; else null. */
export function inheritedAccountOf(dossier: Dossier, at: string): OtherGiver | null {
  const given = paysUnder(dossier) ? givenBy(dossier, at) : undefined
  return given ? otherGiver(dossier, given, at) : null
}

/** Whoever gave the account acted for the municipality by a merger that is undone: nothing is paid until it is confirmed. */
export function isAccountOfOthers(dossier: Dossier): boolean {
  return inheritedAccountOf(dossier, lastInstantOf(AFTER_ALL_MERGERS))?.how === 'undone'
}

/** Whoever asked for the account in force, however long its request has waited; else whoever signed the agreement. */
function givenBy({ id }: Dossier, at: string): Given | undefined {
  const asked = accountChangesOf(id).find(({ inForceAt }) => inForceAt !== null && inForceAt <= at)
  return asked ? { by: asked.requestedBy, at: asked.requestedAt } : givenBySignature({ id })
}

/** Whether money can go to the municipality under its agreement. */
export const paysUnder = ({ state }: Pick<Dossier, 'state'>) => isOneOf(PAYING, state)

/** What is open and will count for a dossier: asked for here, or under another agreement with the same account. */
export function accountChangeAhead({ id }: Pick<Dossier, 'id'>): AccountChange | undefined {
  return openAccountChangeOf(id) ?? recordsIn(id, 'changesElsewhere')[0]
}

/** Whether the contact that was known before the request has a telephone number. */
export function canBeCalled({ called, requestedAt }: AccountChange, dossier: Dossier): boolean {
  const { phone } = called ?? knownContact(dossier, requestedAt).called
  return phone.trim() !== ''
}

/** By the name that they bore then. */
export function nameOfAsker({
  requestedBy,
  requestedAt,
}: Pick<AccountChange, 'requestedBy' | 'requestedAt'>) {
  return namedThen(`${requestedBy} ${requestedAt}`)
}

const namedThen = oncePerRequest((personAndInstant: string) => {
  const [id = '', at = ''] = personAndInstant.split(' ')
  const found = db
    .select({ name: nameAt(sql`${at}`) })
    .from(users)
    .where(eq(users.id, id))
    .get()
  return found?.name ?? ''
})

/** Whoever asked is one today who may ask: their role has not ended, nor what it counted by. */
function stillSigns({ requestedBy }: AccountChange, { party }: Dossier): boolean {
  const person = findPerson(requestedBy)
  const acting = actingFor(party.leadBfsNumber, AFTER_ALL_MERGERS)
  return person !== undefined && signsFor(person).some((bfsNumber) => acting.includes(bfsNumber))
}

/** Everything the rules of a change look at, as it stands now. */
export function accountChangeFacts(row: AccountChange, dossier: Dossier): AccountChangeFacts {
  const { iban, holder } = accountOf(dossier)
  const { lockedFiles, unscannedFiles } = withheldFiles({ dossierId: dossier.id, year: null })
  const own = ({ id }: { id: string }) => id === row.documentId
  const open = accountChangeAhead(dossier)
  return {
    state: row.state,
    agreementPays: paysUnder(dossier),
    anotherIsOpen: open !== undefined && open.id !== row.id,
    isAnotherAccount: row.after.iban !== iban || row.after.holder !== holder,
    isInherited: inheritedAccountOf(dossier, row.requestedAt) !== null,
    needsTwoPersons: programmeOf(dossier.periodId).settings.fourEyes.accountChanges,
    asker: { name: nameOfAsker(row), signs: stillSigns(row, dossier) },
    canBeCalled: canBeCalled(row, dossier),
    inForceOn: row.inForceOn,
    lockedFiles: lockedFiles.filter(own),
    unscannedFiles: unscannedFiles.filter(own),
  }
}

/** Confirmed changes whose waiting time is over. */
export function accountChangesDue(today: string): Pick<AccountChange, 'id' | 'version'>[] {
  return db
    .select({ id: accountChanges.id, version: accountChanges.version })
    .from(accountChanges)
    .where(and(eq(accountChanges.state, 'confirmed'), lte(accountChanges.inForceOn, today)))
    .all()
}

/** For lists of payments, by the reference of the dossier: when its account was changed last, and whether a change is open. */
export function accountNotes(): Record<string, AccountNote> {
  const rows = db
    .select({
      reference: dossiers.reference,
      state: accountChanges.state,
      inForceAt: accountChanges.inForceAt,
    })
    .from(accountChanges)
    .innerJoin(dossiers, eq(dossiers.id, accountChanges.dossierId))
    .where(inArray(accountChanges.state, ['in_force', ...OPEN_ACCOUNT_CHANGES]))
    .orderBy(asc(accountChanges.requestedAt))
    .all()
  const notes: Record<string, AccountNote> = {}
  for (const { reference, state, inForceAt } of rows) {
    const known = notes[reference] ?? { changedAt: null, isOpen: false }
    notes[reference] = {
      changedAt: inForceAt ?? known.changedAt,
      isOpen: known.isOpen || isOneOf(OPEN_ACCOUNT_CHANGES, state),
    }
  }
  for (const { reference } of openReaching())
    notes[reference] = { changedAt: notes[reference]?.changedAt ?? null, isOpen: true }
  return notes
}
