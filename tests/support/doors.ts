import { expect } from 'vitest'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { rappen } from '#app/domain/money.ts'
import { type ActingRole, isCantonal, ROLES } from '#app/domain/roles.ts'
import type { Door, TransitionRequest, TransitionResult } from '#app/models/door.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { offsettableOf } from '#app/models/money/money-facts.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { YEAR } from './days.ts'
import { as, EMMEN } from './people.ts'
import { rehearsed } from './rehearsed.ts'
import * as scenes from './scenes.ts'

const ACTORS: readonly ActingRole[] = [...ROLES, 'system']

const TODAY = new Date('2027-03-20T09:00:00Z')

type Scene = () => Promise<Dossier>

type Found = { id: string; state: string; version: number }

export type Case = [
  state: string,
  scene: Scene,
  find: (dossier: Dossier) => Found,
  not?: string[],
  /** Another day than that of the reports. */
  on?: string,
]

// biome-ignore lint/suspicious/noExplicitAny: six doors of six types go through one table test
type AnyDoor = Door<any, any, any, any>

export async function expectTable(door: AnyDoor, [state, scene, find, exceptions = [], on]: Case) {
  const now = on ? new Date(`${on}T09:00:00Z`) : TODAY
  const dossier = await scene()
  const record = find(dossier)
  expect(record.state).toBe(state)
  const wrong = Object.entries(door.machine.transitions).flatMap(([action, { by, from }]) =>
    ACTORS.flatMap((role) => {
      const expected = !by.includes(role) ? 'wrong_role' : from.includes(state) ? 'ok' : 'wrong_state'
      const said = attempted(door, { action, role, record, dossier, now })
      return said === expected ? [] : [`${action} as ${role}: ${said}`]
    }),
  )
  expect(wrong).toEqual(exceptions)
  expect(strangers(door, { record, dossier, now })).toEqual(['wrong_role'])
}

type Attempt = { action: string; role: ActingRole; record: Found; dossier: Dossier; now: Date }

function attempted(door: AnyDoor, { action, role, record, dossier, now }: Attempt) {
  const lead = isCantonalOrSystem(role) ? undefined : dossier.party.leadBfsNumber
  const person = role === 'system' ? null : as(role, lead)
  return tried(door, { ...record, action, person, input: fullInput(dossier), now })
}

/** Every action, tried by the people of another municipality. */
function strangers(door: AnyDoor, { record, dossier, now }: Pick<Attempt, 'record' | 'dossier' | 'now'>) {
  const foreign = dossier.party.leadBfsNumber === EMMEN ? 1031 : EMMEN
  const people = [as('signatory', foreign), as('clerk', foreign), as('coordinator', foreign)]
  const input = fullInput(dossier)
  const said = Object.keys(door.machine.transitions).flatMap((action) =>
    people.map((person) => tried(door, { ...record, action, person, input, now })),
  )
  return [...new Set(said)]
}

function tried(door: AnyDoor, request: TransitionRequest<string>) {
  const result: TransitionResult = rehearsed(() => applyTransition(door, request))
  if (result.ok) return 'ok'
  return result.refusal === 'not_fulfilled' ? result.reasons.map(({ key }) => key).join(' ') : result.refusal
}

const isCantonalOrSystem = (role: ActingRole) => role === 'system' || isCantonal(role)

/** Everything that any guard asks of a person. */
export function fullInput(dossier: Dossier): TransitionInput {
  return {
    ...scenes.RETURNED,
    dueOn: '2027-04-20',
    legalRemedies: 'Einsprache innert 20 Tagen.',
    effectiveOn: '2026-12-31',
    declaration: scenes.declarationFor(dossier),
    signatureKind: 'acceptance',
    documentId: documentsOf(dossier.id)[0]?.id ?? '',
    pointsLeftOpen: true,
    amountRappen: rappen(1),
    paidOn: '2027-03-20',
    accountCompared: true,
    phoned: true,
    trancheId: offsettableOf(dossier.id, YEAR)[0]?.trancheId ?? '',
  }
}
