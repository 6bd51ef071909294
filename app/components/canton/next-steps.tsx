import { Link } from '@remix-run/react'
import { ActionPanel } from '#app/components/action-panel.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { useText } from '#app/text/use-text.tsx'
import { pathOfDossier } from './decision-page.tsx'

type NextStepsProps = {
  reference: string
  steps: readonly DossierAction[]
  explanation: string
  /** Rules of the check list without a verdict. */
  openRules: number
}

/** The steps of the canton, the usual one first; each has a page of its own. */
const FORWARD = ['take_up', 'approve', 'confirm', 'issue_agreement', 'countersign'] as const
const ASIDE = ['return', 'send_back', 'reopen', 'complete', 'reject', 'terminate'] as const
const PATHS: Record<(typeof FORWARD)[number] | (typeof ASIDE)[number], string> = {
  take_up: 'take-up',
  approve: 'approve',
  confirm: 'confirm',
  issue_agreement: 'issue',
  countersign: 'countersign',
  return: 'return',
  send_back: 'send-back',
  reopen: 'reopen',
  complete: 'complete',
  reject: 'reject',
  terminate: 'terminate',
}

/** What this person may do now: one usual step as a button, the others beside it as links. */
export function NextSteps({ reference, steps, explanation, openRules }: NextStepsProps) {
  const t = useText()
  const forward = FORWARD.find((step) => steps.includes(step))
  const aside = ASIDE.filter((step) => steps.includes(step))
  const path = pathOfDossier(reference)
  if (!forward && aside.length === 0) return null
  const links = aside.map((step) => (
    <Link key={step} to={`${path}/${PATHS[step]}`}>
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
            <ButtonLink to={`${path}/checklist`} kind={checksFirst ? 'primary' : 'secondary'}>
              {t('checklist.go')}
            </ButtonLink>
          )}
          <ButtonLink to={`${path}/${PATHS[forward]}`} kind={checksFirst ? 'secondary' : 'primary'}>
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
