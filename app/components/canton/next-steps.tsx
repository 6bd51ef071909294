import { Link } from '@remix-run/react'
import { ActionPanel } from '#app/components/action-panel.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { dossierPath, stepPath } from '#app/components/ways.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'

type NextStepsProps = {
  reference: string
  steps: readonly DossierAction[]
  explanation: string
  /** Rules of the check list without a verdict. */
  openRules: number
}

const OF_THE_CANTON = { machine: 'dossier', side: 'canton' } as const

/** What this person may do now: one usual step as a button, the others beside it as links. */
export function NextSteps({ reference, steps, explanation, openRules }: NextStepsProps) {
  const t = useText()
  const [forward] = buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['forward'] })
  const aside = buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['aside', 'dangerous'] })
  if (!forward && aside.length === 0) return null
  const links = aside.map((step) => (
    <Link key={step} to={stepPath('dossier', step, { reference })}>
      {t(`decision.${step}.title`)}
    </Link>
  ))
  if (!forward) return <p className="row">{links}</p>
  const checksFirst = forward === 'approve' && openRules > 0
  return (
    <ActionPanel
      title={checksFirst ? t('checklist.answer') : t(`decision.${forward}.title`)}
      action={
        <>
          {forward === 'approve' && (
            <ButtonLink
              to={`${dossierPath(reference)}/checklist`}
              kind={checksFirst ? 'primary' : 'secondary'}
            >
              {t('checklist.go')}
            </ButtonLink>
          )}
          <ButtonLink
            to={stepPath('dossier', forward, { reference })}
            kind={checksFirst ? 'secondary' : 'primary'}
          >
            {t(`decision.${forward}.title`)}
          </ButtonLink>
          {links}
        </>
      }
    >
      <p>{checksFirst ? t('checklist.openRules', { count: openRules }) : explanation}</p>
    </ActionPanel>
  )
}
