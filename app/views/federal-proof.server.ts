import { type Rappen, sumRappen } from '#app/domain/money.ts'
import { counting } from '#app/domain/programme/credit.ts'
import { federalProof, type ProofYear } from '#app/domain/programme/federal-proof.ts'
import { enteredCredits } from '#app/models/programme/credits.server.ts'
import type { Programme } from '#app/models/programme/programme.server.ts'
import { allRolledYears, yearsOf } from '#app/models/programme/roll-up.server.ts'

/** Every year of a period, and all of them together; of what is entered for no year there is no sum either. */
export function proofOf(programme: Programme) {
  const { id, name } = programme
  const years = federalProof(yearsOf(programme), {
    credits: counting(enteredCredits(id)),
    rolled: allRolledYears(id),
  })
  const sumOf = (figure: (year: ProofYear) => Rappen | null) => {
    const known = years.flatMap((year) => figure(year) ?? [])
    return known.length > 0 ? sumRappen(known) : null
  }
  return {
    period: { id, name },
    years,
    total: {
      federal: sumOf(({ federal }) => federal),
      lumpSum: sumOf(({ lumpSum }) => lumpSum),
      cantonal: sumOf(({ cantonal }) => cantonal),
      municipal: sumOf(({ municipal }) => municipal),
      own: sumOf(({ own }) => own),
      missing: sumOf(({ missing }) => missing),
    },
  }
}
