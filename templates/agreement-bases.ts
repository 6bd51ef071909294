import { type Basis, basesOf } from '#app/domain/agreement/agreement-bases.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { yearsText } from '#app/text/term.ts'
import { translator } from '#app/text/text.ts'
import type { AgreementData } from './agreement-data.ts'

/** What the years rest on, with those years in words: `2024 bis 2026`. */
export function datedBases(data: AgreementData): (Basis & { years: string })[] {
  const lastYear = yearOf(data.term.endsOn)
  return basesOf(data).map((basis, index, all) => ({
    ...basis,
    years: yearsText(translator('de'), basis.fromYear, (all[index + 1]?.fromYear ?? lastYear + 1) - 1),
  }))
}

/** Every municipality that is a member in some year; with its years where it is not one in all of them: `Romoos (bis 2026)`. */
export function membersOverTime(data: AgreementData): string[] {
  const bases = basesOf(data)
  const names = new Map(
    bases.flatMap(({ members }) => members).map(({ bfsNumber, name }) => [bfsNumber, name]),
  )
  return [...names].map(([bfsNumber, name]) => {
    const isIn = ({ members }: Basis) => members.some((one) => one.bfsNumber === bfsNumber)
    const from = bases.findIndex(isIn)
    const after = bases.findLastIndex(isIn) + 1
    const span = [
      ...(from > 0 ? [`ab ${bases[from]?.fromYear}`] : []),
      ...(after < bases.length ? [`bis ${(bases[after]?.fromYear ?? 0) - 1}`] : []),
    ]
    return span.length > 0 ? `${name} (${span.join(' ')})` : name
  })
}
