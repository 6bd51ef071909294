import { rappen } from '#app/domain/money.ts'
import type { AgreedYears } from './amended-years.ts'

type Contribution = AgreedYears['contributions'][number]
type Agreed = Pick<AgreedYears, 'contributions'> & {
  exceptions?: readonly { year: number; missingRappen: number }[] | undefined
}

/** The own spending that the parties ask for, also where an exception from the match makes it less (lifecycle.md §5). */
export function askedOwnSpending({ contributions, exceptions = [] }: Agreed): Contribution[] {
  return contributions.map((one) => {
    const missing = exceptions.find(({ year }) => year === one.year)?.missingRappen ?? 0
    return { ...one, requiredOwnRappen: rappen(Math.max(0, one.requiredOwnRappen - missing)) }
  })
}
