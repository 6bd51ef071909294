import { env } from './env.server.ts'

const startedAt = Date.now()
let origin = env.CLOCK ? Date.parse(env.CLOCK) : startedAt
let frozen: number | undefined

/** The only clock. With CLOCK (demo) it starts at that instant and runs on from there. */
export const now = (): Date => new Date(frozen ?? origin + (Date.now() - startedAt))

/** For tests: stops the clock at an instant; without one it runs again. */
export function setClock(instant?: Date | string) {
  if (env.MODE !== 'test') throw new Error('Only tests may set the clock.')
  origin = startedAt
  frozen = instant === undefined ? undefined : new Date(instant).getTime()
}
