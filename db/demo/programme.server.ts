import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { CreditSource } from '#app/domain/programme/credit.ts'
import { enterCredit, markOfCredits } from '#app/models/programme/credits.server.ts'
import { confirmKey, draftKey, enactKey, keyBy, markOfKey } from '#app/models/programme/key-acts.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { officer, personAs } from './people.server.ts'
import { done } from './road.server.ts'

type Decided = { name: string; key: DistributionKey; legalBasis: string }

/** The canton decides on its key, for everything of the period: by two persons where it says so. */
export function decideOnKey({ name, key, legalBasis }: Decided, now: Date) {
  const { id: periodId, startsOn } = programmeOn(today(now))
  const { id } = done(draftKey(officer(), { periodId, name, key }, now))
  const deciding = (person = officer()) => {
    const stored = keyBy(id)
    if (!stored) throw new Error('The key of the demo is gone')
    return { id, person, seen: markOfKey(stored), now }
  }
  done(enactKey(deciding(), { inForceFrom: startsOn, legalBasis, reason: 'So beschlossen' }))
  if (keyBy(id)?.state === 'proposed') done(confirmKey(deciding(personAs('second', null))))
}

type Credits = { legalBasis: string; amounts: Partial<Record<CreditSource, Rappen>> }

/** What there is for the year of the day and for the one after it, source by source. */
export function enterCredits({ legalBasis, amounts }: Credits, now: Date) {
  const day = today(now)
  const { id: periodId, endsOn } = programmeOn(day)
  const years = [yearOf(day), yearOf(day) + 1].filter((year) => year <= yearOf(endsOn))
  for (const year of years)
    for (const [source, amountRappen] of Object.entries(amounts) as [CreditSource, Rappen][]) {
      const entering = { periodId, person: officer(), seen: markOfCredits(periodId), now, today: day }
      const typed = { year, source, amountRappen, legalBasis, reason: 'So beschlossen', isShort: false }
      done(enterCredit(entering, typed))
    }
}
