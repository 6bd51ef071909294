import { Link } from '@remix-run/react'
import { useText } from '#app/text/use-text.tsx'

type PeriodChoiceProps = { periods: readonly { id: string; name: string }[]; chosen: string }

/** The same page of another period; nothing while there is but one. */
export function PeriodChoice({ periods, chosen }: PeriodChoiceProps) {
  const t = useText()
  if (periods.length < 2) return null
  return (
    <nav className="row choices-row" aria-label={t('periods.choose')}>
      {periods.map(({ id, name }) => (
        <Link key={id} to={`?period=${id}`} aria-current={id === chosen ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
