import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { useText } from '#app/text/use-text.tsx'
import { Deadline } from './deadline.tsx'

export type Obligation = {
  kind: DeadlineKind
  year: number | null
  dueOn: string
  termOn: string | null
}

/** What is due by a day, next first. */
export function Obligations({ obligations, today }: { obligations: readonly Obligation[]; today: string }) {
  const t = useText()
  const words = useObligation()
  if (obligations.length === 0) return <p className="soft">{t('dossier.deadlines.none')}</p>
  return (
    <ul className="stack-s">
      {obligations.map((obligation) => (
        <li key={`${obligation.kind}-${obligation.dueOn}`}>
          {words(obligation)}
          <br />
          <Deadline dueOn={obligation.dueOn} termOn={obligation.termOn} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** «Bericht 2026 einreichen» */
export function useObligation() {
  const t = useText()
  return ({ kind, year }: Pick<Obligation, 'kind' | 'year'>) => {
    if (kind === 'annual_report') return t('obligation.annual_report', { year: year ?? '' })
    if (kind === 'completion_request' && year !== null)
      return t('obligation.completion_request.year', { year })
    return t(`obligation.${kind}`)
  }
}
