import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { Role } from '#app/domain/roles.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { at } from './money-lives.ts'
import { moveReport } from './moves.ts'
import { delivered } from './passes.ts'
import { as } from './people.ts'
import { reportOpen, reportReturned, yearOf } from './report-scenes.ts'
import type { Place } from './scenes.ts'
import { asOneMay } from './settings.ts'

/** The first day on which nothing more is to be waited for. */
export const SILENT = '2027-04-15'
const REMEDIES = { legalRemedies: 'Innert 30 Tagen beim Departement.' }

/** Nobody has filed, and both notices have reached somebody; the day of the second is the one before. */
export async function reportSilent(place?: Place) {
  const dossier = await reportOpen(place)
  for (const day of ['2027-03-16', '2027-03-31']) delivered(day)
  return current(dossier)
}

/** The same of what was sent back. */
export const RETURN_SILENT = '2027-04-27'

/** Sent back, reminded of, and never answered; its day was 9 April, and the notice of it went out on the 12th. */
export async function returnSilent() {
  const dossier = await reportReturned()
  for (const day of ['2027-03-15', '2027-04-02', '2027-04-06', '2027-04-08', '2027-04-12']) delivered(day)
  return current(dossier)
}

/** Settled without an answer, by one person. */
export async function settledExOfficio(place?: Place) {
  const dossier = await reportSilent(place)
  settleExOfficio(dossier)
  return current(dossier)
}

export function settleExOfficio(dossier: Dossier, { input = {}, day = SILENT }: Given = {}) {
  return asOneMay(() =>
    moveReport(yearOf(dossier), 'settle_ex_officio', as('officer'), {
      input: { ...exOfficio(), ...input },
      now: at(day),
    }),
  )
}
/** An attempt by anybody, whatever comes of it. */
export const tryExOfficio = (
  dossier: Dossier,
  input: object = {},
  { role = 'officer' as Role, day = SILENT } = {},
) => {
  const { id, version } = yearOf(dossier)
  const step = { id, version, action: 'settle_ex_officio' as const, input: { ...exOfficio(), ...input } }
  return asOneMay(() => applyTransition(reportingYearDoor, { ...step, person: as(role), now: at(day) }))
}

type Given = { input?: TransitionInput; day?: string }

/** What the officer types: nothing counted beside what was filed, but for third-party funds. */
export function exOfficio(thirdParty: Rappen | null = null, why = thirdParty === null ? '' : 'Laut Beleg.') {
  return {
    ...REMEDIES,
    reason: 'Trotz zweier Mahnungen kam keine Antwort.',
    corrections: {
      accounts: [],
      thirdPartyCorrectedRappen: thirdParty,
      thirdPartyCorrectionReason: why,
    },
  } satisfies TransitionInput
}
