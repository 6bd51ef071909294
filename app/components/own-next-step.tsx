import type { ComponentProps } from 'react'
import { useText } from '#app/text/use-text.tsx'
import type { standingOf } from '#app/views/own-dossier.server.ts'
import { ActionPanel } from './action-panel.tsx'
import { ButtonLink } from './button.tsx'
import { WithColleague } from './handed-over.tsx'
import { nextStepPath } from './next-step.ts'
import { Obligations } from './obligations.tsx'
import { stepPath } from './ways.ts'

/** The one next step, or in a sentence who has the ball. */
export function OwnNextStep({ dossier, offered, signatories, handed, handOn, today: day }: OwnNextStepProps) {
  const t = useText()
  const { mine: next, reference, deadline, status } = dossier
  const { title, text } = next
  const path = nextStepPath(reference, next)
  if (next.step === 'lapsed')
    return (
      <ActionPanel title={title} action={<LapsedLinks reference={reference} offered={offered} />}>
        <p>{text}</p>
      </ActionPanel>
    )
  if (next.step === 'handed') return <WithColleague next={next} handed={handed} />
  const needsSignatory =
    (next.step === 'file' && !offered.includes('submit')) ||
    (next.step === 'sign' && !offered.includes('sign'))
  return (
    <ActionPanel
      title={title}
      deadline={deadline && path ? <Obligations obligations={[deadline]} today={day} /> : undefined}
      action={
        path ? (
          <>
            <ButtonLink to={path}>{title}</ButtonLink>
            {needsSignatory && <HandOnLink step={next.step} handOn={handOn} />}
          </>
        ) : undefined
      }
    >
      <p>{text ?? status.explanation}</p>
      {needsSignatory && <p>{whoMay(t, next.step, signatories)}</p>}
    </ActionPanel>
  )
}

/** What leads on once nothing more is taken for the term: out of it for who may, and to the next one. */
function LapsedLinks({ reference, offered }: { reference: string; offered: readonly string[] }) {
  const t = useText()
  return (
    <>
      {offered.includes('withdraw') && (
        <ButtonLink to={stepPath('dossier', 'withdraw', { reference }, 'municipality')}>
          {t('ownStep.withdraw.title')}
        </ButtonLink>
      )}
      <ButtonLink to="/municipality/dossiers/new" kind="secondary">
        {t('next.lapsed.new')}
      </ButtonLink>
    </>
  )
}

type OwnNextStepProps = {
  dossier: ReturnType<typeof standingOf>
  offered: readonly string[]
  signatories: readonly string[]
  handed: ComponentProps<typeof WithColleague>['handed']
  handOn: HandOn
  today: string
}

type HandOn = { file: string | null; sign: string | null }

function HandOnLink({ step, handOn }: { step: string; handOn: HandOn }) {
  const t = useText()
  const path = step === 'sign' ? handOn.sign : handOn.file
  if (!path) return null
  return (
    <ButtonLink to={path} kind="secondary">
      {t(step === 'sign' ? 'handOver.title.agreement' : 'handOver.title.application')}
    </ButtonLink>
  )
}

function whoMay(t: ReturnType<typeof useText>, step: string, people: readonly string[]) {
  const names = people.join(', ')
  if (step === 'sign') return names ? t('next.sign.who', { names }) : t('signing.nobody')
  return names ? t('next.file.who', { names }) : t('next.file.nobody')
}
