import type { ReactNode } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { DateText } from './date-text.tsx'
import { List } from './list.tsx'

export type TimelineEntry = {
  id: string
  title: ReactNode
  state: 'done' | 'current' | 'todo'
  /** A plain date; for what is still to come, the deadline. */
  day?: string
  who?: string
  note?: ReactNode
}

/** The whole way, from the first step to the last, with days and who acted. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <List ordered className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-state={entry.state}
          aria-current={entry.state === 'current' ? 'step' : undefined}
        >
          <div className="timeline-title">{entry.title}</div>
          <Facts entry={entry} />
          {entry.note && <div>{entry.note}</div>}
        </li>
      ))}
    </List>
  )
}

function Facts({ entry: { state, day, who } }: { entry: TimelineEntry }) {
  const t = useText()
  return (
    <div className="timeline-facts">
      {t(`timeline.${state}`)}
      {day && (
        <>
          , <DateText day={day} />
        </>
      )}
      {who && <>, {t('timeline.by', { name: who })}</>}
    </div>
  )
}
