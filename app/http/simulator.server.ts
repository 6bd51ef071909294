import { z } from 'zod'
import { today } from '#app/domain/deadlines/calendar.ts'
import { MOST_SIMULATED_KEYS, SIMULATED_OVER, simulatedDay } from '#app/domain/programme/simulation.ts'
import { askedKeys, type Comparison } from '#app/models/programme/comparison.server.ts'
import { found } from './found.server.ts'
import { askedPeriod } from './period.server.ts'

const Over = z.enum(SIMULATED_OVER).catch('alone')

/** The comparison that an address asks for; page and sheets read the same. */
export function askedComparison(request: Request, now: Date) {
  const { programme } = askedPeriod(request, today(now))
  const { searchParams } = new URL(request.url)
  const day = simulatedDay(programme, today(now))
  const ticked = searchParams.getAll('key')
  const { versions, keys } = found(askedKeys(programme, ticked, day))
  const comparison: Comparison = {
    programme,
    day,
    over: Over.parse(searchParams.get('over')),
    keys: keys.slice(0, MOST_SIMULATED_KEYS),
  }
  return {
    comparison,
    versions,
    searchParams,
    tooMany: ticked.length > 0 && keys.length > MOST_SIMULATED_KEYS,
  }
}
