import type { ComponentProps, ReactNode } from 'react'
import type { Asks, ShownStep, StandingStep } from '#app/domain/lifecycle/steps.ts'
import type { StepWords } from '#app/text/step-words.ts'
import { useText } from '#app/text/use-text.tsx'
import type { Proposal } from '#app/views/step-proposal.server.ts'
import { DossierName } from './dossier-name.tsx'
import { FormButtons } from './form-buttons.tsx'
import { Form, Mark } from './form-element.tsx'
import { HeldUp } from './held-up.tsx'
import { Notice } from './notice.tsx'
import { PageTitle } from './page-title.tsx'
import type { LinkTo } from './reason-list.tsx'
import { RefusalNotice } from './reasons.tsx'
import { StepFields } from './step-fields.tsx'
import { WayBack } from './way-back.tsx'

type Frame = {
  step: StandingStep
  /** Which record of the dossier. */
  record?: string
  title: string
  lead?: string | undefined
  back: string
  /** Where the reader mends what holds the step up. */
  linkTo?: LinkTo
  children?: ReactNode
}

type FrameProps = Frame & {
  /** What the decision rests on. */
  basis?: ReactNode
  /** Says why there is no form; the way back stands below. */
  closed?: ReactNode
}

/** One step on one record on one page: what it does, why the last attempt was refused, and the form, while it is open. */
export function StepFrame({ step, record, title, lead, back, basis, closed, linkTo, children }: FrameProps) {
  const t = useText()
  const { reference, party, possible, held = [] } = step
  const isOpen = possible && held.length === 0
  return (
    <div className="stack-l">
      <PageTitle kicker={<DossierName {...{ reference, party, record }} />} title={title} lead={lead} />
      <RefusalNotice offered={isOpen} linkTo={linkTo} />
      {basis}
      {isOpen ? (
        <>
          {step.awaits && <Notice kind="info" title={t(`proposal.lead.${step.awaits}`)} />}
          {children}
        </>
      ) : (
        <>
          {held.length > 0 ? (
            <HeldUp reasons={held} linkTo={linkTo} />
          ) : (
            (closed ?? <Notice kind="info" title={t('action.notNow')} />)
          )}
          <WayBack to={back} />
        </>
      )}
    </div>
  )
}

type StepPageProps = Frame & {
  step: ShownStep & { asks: Asks }
  /** Its words for its fields and hints. */
  own: StepWords['own']
  label: string
  proposed?: Proposal
}

/** The page of every step that asks for one of the known things; `children`: what the decision rests on. */
export function StepPage({ own, label, proposed = {}, children, ...frame }: StepPageProps) {
  const { step, back } = frame
  const buttons = { step, label, back }
  return (
    <StepFrame {...frame} basis={children}>
      {step.asks === 'nothing' ? (
        <Form method="post" className="stack">
          <Version of={step} />
          <StepButtons {...buttons} />
        </Form>
      ) : (
        <StepFields asks={step.asks} of={step} own={own} proposed={proposed}>
          {(busy) => <StepButtons {...buttons} busy={busy} />}
        </StepFields>
      )}
    </StepFrame>
  )
}

/** The version of the record and the figures that the page shows: a stale page is refused. */
export function Version({ of: { version, figures } }: { of: Pick<ShownStep, 'version' | 'figures'> }) {
  return (
    <>
      <Mark name="version" value={version} />
      {figures !== undefined && <Mark name="figures" value={figures} />}
    </>
  )
}

type ButtonsProps = ComponentProps<typeof FormButtons> & { step: Pick<StandingStep, 'dangerous'> }

/** The button that takes the step, and the way back without having taken it. */
export function StepButtons({ step, ...buttons }: ButtonsProps) {
  return <FormButtons {...buttons} kind={stepKind(step)} />
}

/** What cannot be taken back looks dangerous. */
export function stepKind({ dangerous }: Pick<StandingStep, 'dangerous'>) {
  return dangerous ? ('danger' as const) : undefined
}
