import { Link } from '@remix-run/react'
import { Badge } from '#app/components/status-badge.tsx'
import type { SetupFacts, SetupStep, Standing, setupSteps } from '#app/domain/programme/setup.ts'
import type { ToldReason } from '#app/text/reasons.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { Leaflet } from './setting-source.tsx'
import { SetupLack } from './setup-lack.tsx'

/** Where each step is done; what belongs to a period has a page for each period. */
const PAGES: Record<SetupStep, { to: string; ofPeriod?: true }> = {
  people: { to: '/canton/people' },
  period: { to: '/canton/programme/periods' },
  settings: { to: '/canton/settings', ofPeriod: true },
  window: { to: '/canton/settings/applications', ofPeriod: true },
  catalogue: { to: '/canton/programme/catalogue', ofPeriod: true },
  population: { to: '/canton/programme/population' },
  key: { to: '/canton/programme/keys', ofPeriod: true },
  office: { to: '/canton/programme/office' },
  credit: { to: '/canton/programme/credit', ofPeriod: true },
  municipality: { to: '/canton/people' },
  application: { to: '/canton/dossiers' },
}

type SetupListProps = {
  steps: ReturnType<typeof setupSteps>
  facts: SetupFacts
  notTaken: readonly ToldReason[]
  /** The draft that is set up, named in the addresses of its pages; null where the period of today is. */
  draft: string | null
}

/** What comes before the first agreement, in order: what the leaflet says to it, how it stands, where it is done. */
export function SetupList({ steps, facts, notTaken, draft }: SetupListProps) {
  const t = useText()
  const query = draft === null ? '' : `?${new URLSearchParams({ period: draft })}`
  return (
    <ol className="stack-l">
      {steps.map(({ step, standing }) => (
        <li key={step} id={step}>
          <div className="stack-xs">
            <h2 className="row">
              <Link to={`${PAGES[step].to}${PAGES[step].ofPeriod ? query : ''}`}>
                {t(`setup.step.${step}`)}
              </Link>
              <Badge label={t(`setup.${standing}`)} tone={TONES[standing]} />
            </h2>
            <p className="text">{t(`setup.step.${step}.text`)}</p>
            {standing !== 'done' && <SetupLack step={step} facts={facts} notTaken={notTaken} />}
            <Leaflet quote={`setup.leaflet.${step}`} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const TONES: Record<Standing, Tone> = { done: 'success', missing: 'pending', advised: 'neutral' }
