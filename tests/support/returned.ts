import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as review from '#app/routes/municipality.dossiers.$reference.review.tsx'
import * as home from '#app/routes/municipality.tsx'
import type { ToldStep } from '#app/text/next-step.ts'
import type { Status } from '#app/text/status.ts'
import { DAYS } from './days.ts'
import { moveDossier } from './moves.ts'
import { as } from './people.ts'
import * as scenes from './scenes.ts'
import { type Fields, type Visited, visitReport } from './visits.ts'

export const POINTS = [
  { section: 'structure', text: 'Ab wann gilt der Auftrag?' },
  { section: 'documents', text: 'Im Konzept fehlen die Ziele.' },
] as const

type Given = { role?: Role; fields?: Fields }

/** What a page was given to show. */
type Shown = Record<string, unknown> & { dossiers: Told[]; dossier: Told; frame: { steps: unknown } }

export type Told = Record<string, unknown> & {
  status: Status
  mine: ToldStep
  requests: { points: { state: string; answer: string }[] }[]
}

export const open = (page: Visited, dossier: Dossier, { role = 'signatory', ...sent }: Given = {}) =>
  visitReport(page, dossier, { role, ...sent })

export const bodyOf = async (page: Visited, dossier: Dossier, role?: Role) =>
  (await open(page, dossier, role ? { role } : {})).body as Shown

export const homeOf = async (dossier: Dossier, role?: Role) =>
  (await bodyOf(home.loader, dossier, role)).dossiers.find((one) => one.reference === dossier.reference)

export async function returnedApplication() {
  return moveDossier(await scenes.inReview(), 'return', as('officer'), {
    now: DAYS.decided,
    input: { ...scenes.RETURNED, items: POINTS },
  })
}

export async function file(dossier: Dossier, more: Fields = {}) {
  const { version } = await bodyOf(review.loader, dossier)
  const fields = { ...scenes.declarationFor(dossier), authority: 'on', version: String(version), ...more }
  return open(review.action, dossier, { fields })
}
