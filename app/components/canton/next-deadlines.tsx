import { Link } from '@remix-run/react'
import { Deadline } from '#app/components/deadline.tsx'
import { List } from '#app/components/list.tsx'
import { type Obligation, useObligation } from '#app/components/obligations.tsx'
import { useText } from '#app/text/use-text.tsx'

type NextDeadlinesProps = {
  deadlines: readonly (Pick<Obligation, 'kind' | 'year' | 'dueOn' | 'termOn'> & {
    id: string
    reference: string
    party: string
  })[]
  today: string
}

/** The next days that matter, over all dossiers. */
export function NextDeadlines({ deadlines, today }: NextDeadlinesProps) {
  const t = useText()
  const words = useObligation()
  if (deadlines.length === 0) return <p className="soft">{t('cockpit.deadlines.none')}</p>
  return (
    <>
      <List className="file-list">
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            <div>
              <Link to={`/canton/dossiers/${deadline.reference}`}>{deadline.party}</Link>
              <div>{words(deadline)}</div>
              <Deadline dueOn={deadline.dueOn} termOn={deadline.termOn} today={today} />
            </div>
          </li>
        ))}
      </List>
      <p>
        <Link to="/canton/calendar">{t('cockpit.deadlines.all')}</Link>
      </p>
    </>
  )
}
