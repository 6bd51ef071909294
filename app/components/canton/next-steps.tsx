import { Link } from '@remix-run/react'
import { ActionPanel } from '#app/components/action-panel.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { cantonMendingPath, dossierPath, stepPath } from '#app/components/ways.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import { type ButtonStep, buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import type { ToldReason } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'

type NextStepsProps = {
  reference: string
  steps: readonly DossierAction[]
  /** What the dossier waits for although it would be refused, and why. */
  held: readonly { action: DossierAction; reasons: readonly ToldReason[] }[]
  explanation: string
  /** Rules of the check list without a verdict. */
  openRules: number
}

const OF_THE_CANTON = { machine: 'dossier', side: 'canton' } as const

/** What this person may do now: one usual step as a button, the others beside it as links. */
export function NextSteps({ reference, steps, held, explanation, openRules }: NextStepsProps) {
  const t = useText()
  const [open] = buttonsAmong(steps, { ...OF_THE_CANTON, buttons: ['forward'] })
  const [refused] = buttonsAmong(
    held.map(({ action }) => action),
    { ...OF_THE_CANTON, buttons: ['forward'] },
  )
  const forward = open ?? refused
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
            <ButtonLink to={`${dossierPath(reference)}/checklist`} kind={open ? 'secondary' : 'primary'}>
              {t('checklist.go')}
            </ButtonLink>
          )}
          {open && (
            <ButtonLink to={stepPath('dossier', open, { reference })}>
              {t(`decision.${open}.title`)}
            </ButtonLink>
          )}
          {links}
        </>
      }
    >
      {!checksFirst && <p>{explanation}</p>}
      {!open && <Reasons reasons={why(held, forward)} linkTo={cantonMendingPath(reference)} />}
    </ActionPanel>
  )
}

/** Of the step that is shown in the place of its button. */
function why(held: NextStepsProps['held'], step: ButtonStep<'dossier', 'canton', 'forward'>) {
  return held.find(({ action }) => action === step)?.reasons ?? []
}
