import { Link } from '@remix-run/react'
import { Badge } from '#app/components/status-badge.tsx'
import type { SetupFacts, SetupStep, setupSteps } from '#app/domain/programme/setup.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

const PAGES: Record<SetupStep, string> = {
  people: '/canton/people',
  period: '/canton/programme/periods',
  settings: '/canton/settings',
  key: '/canton/programme/keys',
  office: '/canton/programme/office',
  credit: '/canton/programme/credit',
  municipality: '/canton/people',
  application: '/canton/dossiers',
}

type SetupListProps = { steps: ReturnType<typeof setupSteps>; facts: SetupFacts }

/** What comes before the first agreement, in order: what the leaflet says to it, how it stands, where it is done. */
export function SetupList({ steps, facts }: SetupListProps) {
  const t = useText()
  return (
    <ol className="stack-l">
      {steps.map(({ step, isNeeded, isDone }) => (
        <li key={step} id={step}>
          <div className="stack-xs">
            <h2 className="row">
              <Link to={PAGES[step]}>{t(`setup.step.${step}`)}</Link>
              <Standing isNeeded={isNeeded} isDone={isDone} />
            </h2>
            <p className="text">{t(`setup.step.${step}.text`)}</p>
            {!isDone && <Missing words={whatIsMissing(t, step, facts)} />}
            <p className="text soft">{t('settings.leaflet', { words: t(`setup.leaflet.${step}`) })}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Standing({ isNeeded, isDone }: { isNeeded: boolean; isDone: boolean }) {
  const t = useText()
  if (isDone) return <Badge label={t('setup.done')} tone="success" />
  return isNeeded ? (
    <Badge label={t('setup.missing')} tone="pending" />
  ) : (
    <Badge label={t('setup.advised')} tone="neutral" />
  )
}

function Missing({ words }: { words: string | null }) {
  return words === null ? null : (
    <p className="text">
      <strong>{words}</strong>
    </p>
  )
}

/** What of a step is missing, where there is more to say than that it is. */
function whatIsMissing(t: Translate, step: SetupStep, facts: SetupFacts): string | null {
  if (step === 'settings') return t('settings.lead', { count: facts.unconfirmed })
  if (step === 'credit') return t('setup.credit.missing', { years: facts.yearsWithoutCredit.join(', ') })
  if (step === 'people')
    return t('setup.people.missing', { roles: facts.vacant.map((role) => t(`role.${role}`)).join(', ') })
  return null
}
