import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { SettingsFrame } from '#app/domain/programme/period.ts'
import type { CantonalRole } from '#app/domain/roles.ts'
import { type Programme, periodBy, placeOf, programmeOn } from '#app/models/programme/programme.server.ts'
import { found } from './found.server.ts'
import { requireCantonalPerson } from './session.server.ts'

/** The period that a page of the programme is about: the one its address names (`?period=kip3`), else that of the day. */
export function askedPeriod(request: Request, day: string): { programme: Programme; query: string } {
  const asked = new URL(request.url).searchParams.get('period')
  if (asked === null) return { programme: programmeOn(day), query: '' }
  return { programme: found(periodBy(asked)), query: `?${new URLSearchParams({ period: asked })}` }
}

/** Whoever opens a page of the settings, with the period that it is about. */
export async function enterSettings(request: Request, ...roles: CantonalRole[]) {
  const person = await requireCantonalPerson(request, ...roles)
  const at = now()
  const day = today(at)
  const { programme, query } = askedPeriod(request, day)
  const { id, name, endsOn, settings } = programme
  const frame: SettingsFrame = { period: { id, name, endsOn, ...placeOf(programme, day) }, query }
  return { person, at, day, programme, settings, frame }
}

type Entered = Awaited<ReturnType<typeof enterSettings>>
type Version = { seen: string; reason: string; validFrom: string | null }

/** What a form asks to be changed: its values, and by whom, why and from when. */
export function changeIn<Typed extends Version>(
  { person, at, programme }: Entered,
  { seen, reason, validFrom, ...values }: Typed,
) {
  return { change: { periodId: programme.id, person, seen, reason, validFrom, now: at }, values }
}
