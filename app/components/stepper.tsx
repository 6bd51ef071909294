import { Link } from '@remix-run/react'
import type { SectionState } from '#app/domain/application/sections.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { List } from './list.tsx'
import { Badge } from './status-badge.tsx'

export type Step = { to: string; label: string; state?: SectionState; current?: boolean }

const TONES: Record<SectionState, Tone> = {
  open: 'neutral',
  incomplete: 'attention',
  complete: 'success',
  returned: 'attention',
  revised: 'info',
  answered: 'info',
}

/** The sections of a form: any order, each with its state. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const t = useText()
  return (
    <nav aria-label={label ?? t('stepper.label')}>
      <List ordered className="stepper">
        {steps.map(({ to, label: name, state, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'step' : undefined}>
              <span className="stepper-title">{name}</span>
              {state && <Badge label={t(`section.state.${state}`)} tone={TONES[state]} />}
            </Link>
          </li>
        ))}
      </List>
    </nav>
  )
}
