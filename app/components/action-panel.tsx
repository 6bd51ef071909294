import { type ReactNode, useId } from 'react'
import { useText } from '#app/text/use-text.tsx'

type ActionPanelProps = { title: string; children?: ReactNode; deadline?: ReactNode; action?: ReactNode }

/** The one next step of the page. */
export function ActionPanel({ title, children, deadline, action }: ActionPanelProps) {
  const t = useText()
  const id = useId()
  return (
    <section className="action-panel stack" aria-labelledby={id}>
      <div>
        <p className="action-panel-kicker">{t('action.next')}</p>
        <h2 id={id}>{title}</h2>
      </div>
      {children}
      {deadline && <div>{deadline}</div>}
      {action && <div className="row">{action}</div>}
    </section>
  )
}
