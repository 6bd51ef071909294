import { afterAll, beforeAll } from 'vitest'
import { setClock } from '#app/clock.server.ts'

/** What the clock of the portal says during all tests of a file. */
export function clockStandsAt(instant: Date | string) {
  beforeAll(() => setClock(instant))
  afterAll(() => setClock())
}
