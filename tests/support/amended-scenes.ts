import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { newAmount, propose, stepOnAmendment } from './amendments.ts'
import { as } from './people.ts'
import * as scenes from './scenes.ts'

export const NOW = new Date('2026-11-21T09:00:00Z')

export const officer = () => as('officer')

export const signatoryOf = ({ party }: Dossier) => as('signatory', party.leadBfsNumber)

export async function proposed() {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: officer(), now: NOW })
  return dossier
}

export const accept = (dossier: Dossier) => {
  const input = { declaration: scenes.declarationFor(dossier) }
  return stepOnAmendment(dossier, 'accept', { person: signatoryOf(dossier), input, now: NOW })
}

export async function accepted() {
  const dossier = await proposed()
  accept(dossier)
  return dossier
}

export const putInForce = (dossier: Dossier) =>
  stepOnAmendment(dossier, 'put_in_force', { person: officer(), now: NOW })
