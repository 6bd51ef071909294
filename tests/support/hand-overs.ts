import { expect } from 'vitest'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Person } from '#app/domain/roles.ts'
import { saveParty } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { endedHandOvers, standingHandOvers } from '#app/models/dossier/standing-hand-overs.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'

import { endTeamRole } from '#app/models/people/team.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS, YEAR } from './days.ts'
import { as, townspeople } from './people.ts'

export const APPLICATION: Matter = { kind: 'application', year: null }

export const AGREEMENT: Matter = { kind: 'agreement', year: null }

export const REPORT: Matter = { kind: 'report', year: YEAR }

/** What the clerk hands over, unless another day, version or person is named. */
export function handed(
  dossier: Dossier,
  matter: Matter,
  { at = DAYS.filed, ...given }: { to?: string | null; words?: string; version?: number; at?: Date } = {},
) {
  const { clerk } = townspeople(dossier.party.leadBfsNumber)
  const step = { dossierId: dossier.id, person: clerk, matter, now: at }
  return handOver(step, { version: versionOf(dossier, matter), to: null, words: '', ...given })
}

/** Somebody changes what was handed over. */
export function change({ id, party }: Dossier, person: Person, town = 'Anderswo') {
  const { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder } = party
  const kept = { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder }
  const now = DAYS.takenUp
  expect(saveParty({ dossierId: id, person, now }, { ...kept, name: '', town }).ok).toBe(true)
}

export function versionOf(dossier: Dossier, { year }: Matter) {
  return (reportingYearsOf(dossier.id).find((one) => one.year === year) ?? current(dossier)).version
}

export const standing = (dossier: Dossier) => standingHandOvers(dossier, DAYS.takenUp)

export const ended = (dossier: Dossier, person: Person) => endedHandOvers(dossier, person, DAYS.takenUp)

export const mailsTo = ({ email }: Person, template: string) =>
  listMails({ toAddress: email, limit: 20 }).filter((mail) => mail.template === template)

/** Takes the role of a signatory from somebody. */
export function endRoleOf({ party }: Dossier, { id }: Person) {
  const bfsNumber = party.leadBfsNumber
  const held = teamOf(bfsNumber).find(({ role, userId }) => role === 'signatory' && userId === id)
  const ending = { membershipId: held?.membershipId ?? '', bfsNumber }
  expect(endTeamRole(as('coordinator', bfsNumber), ending, DAYS.filed)).toEqual({ ok: true })
}
