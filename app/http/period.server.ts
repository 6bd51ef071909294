import { type Programme, periodBy, programmeOn } from '#app/models/programme/programme.server.ts'
import { found } from './found.server.ts'

/** The period that a page of the programme is about: the one its address names (`?period=kip3`), else that of the day. */
export function askedPeriod(request: Request, day: string): { programme: Programme; query: string } {
  const asked = new URL(request.url).searchParams.get('period')
  if (asked === null) return { programme: programmeOn(day), query: '' }
  return { programme: found(periodBy(asked)), query: `?${new URLSearchParams({ period: asked })}` }
}
