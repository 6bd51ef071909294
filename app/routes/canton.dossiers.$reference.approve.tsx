import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalculationView } from '#app/components/calculation.tsx'
import { PreviewLink } from '#app/components/canton/preview-link.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { MatchTable } from '#app/components/match-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { StepButtons, StepFrame, Version } from '#app/components/step-page.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { cantonalWay, cantonMendingPath, dossierPath } from '#app/components/ways.ts'
import { approveForm } from '#app/domain/lifecycle/decision-forms.ts'
import { formatRappen } from '#app/domain/money.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import { approveDossier } from '#app/models/dossier/second-review.server.ts'
import { isDrawn } from '#app/models/dossier/second-review-draw.server.ts'
import { besideThePool } from '#app/models/money/pool-rounds.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor, matchFor } from '#app/views/calculation.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.approve.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, step } = await dossierSteps.enter(args, 'approve')
  const { secondPersonAsked, beyondCredit } = dossierFacts(dossier)
  return {
    ...step,
    secondPersonAsked,
    beyond: Object.entries(beyondCredit).map(([year, beyondRappen]) => ({ year, beyondRappen })),
    besideThePool: besideThePool(dossier),
    mayAskByHand: programmeOf(dossier.periodId).settings.secondPerson.byHand,
    asksByHand: dossier.secondReviewAsked,
    isDrawn: isDrawn(dossier),
    calculation: calculationFor(dossier),
    match: matchFor(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await dossierSteps.enter(args, 'approve')

  return answerForm(args.request, {
    form: approveForm,
    verb: (typed) => approveDossier({ dossier, person, now, ...typed }),
    next: dossierPath(dossier.reference),
  })
}

export default function Approve() {
  const t = useText()
  const { calculation, match, besideThePool: beside, ...step } = useLoaderData<typeof loader>()
  const back = dossierPath(step.reference)
  return (
    <StepFrame
      step={step}
      title={t('decision.approve.title')}
      lead={t('decision.approve.lead')}
      back={back}
      linkTo={cantonMendingPath(step.reference)}
      basis={
        <>
          {calculation && <CalculationView calculation={calculation} open />}
          {beside > 0 && (
            <Notice kind="info" title={t('decision.approve.pool', { count: beside })}>
              <p>{t('decision.approve.pool.hint')}</p>
            </Notice>
          )}
          {match.length > 0 && <MatchTable rows={match} />}
          <PreviewLink reference={step.reference} />
        </>
      }
    >
      <ApproveForm step={step} back={back} />
    </StepFrame>
  )
}

type Shown = Awaited<ReturnType<typeof loader>>
type Step = Omit<Shown, 'calculation' | 'match' | 'besideThePool'>

function ApproveForm({ step, back }: { step: Step; back: string }) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.approveForm),
    {
      version: String(step.version),
      figures: step.figures ?? '',
      secondPerson: step.asksByHand,
      reason: '',
    },
  )
  const buttons = <StepButtons step={step} label={t('decision.approve.do')} back={back} busy={checked.busy} />
  return (
    <CheckedForm {...checked} buttons={buttons}>
      <Version of={step} />
      <SecondPerson {...step} field={field('secondPerson')} />
      <BeyondCredit {...step} field={field('reason')} />
    </CheckedForm>
  )
}

/** What goes beyond the credit asks for a reason, and for another person who confirms. */
function BeyondCredit({
  beyond,
  secondPersonAsked,
  field,
}: Pick<Shown, 'beyond' | 'secondPersonAsked'> & Asked) {
  const t = useText()
  if (beyond.length === 0) return null
  return (
    <>
      <Notice kind="warning" title={t('decision.approve.credit')}>
        <ul>
          {beyond.map(({ year, beyondRappen }) => (
            <li key={year}>
              {t('decision.approve.credit.year', { year, amount: formatRappen(beyondRappen) })}
            </li>
          ))}
        </ul>
        <p>{t(secondPersonAsked ? 'decision.approve.credit.review' : 'decision.approve.credit.second')}</p>
      </Notice>
      <TextArea field={field} label={t('field.reason')} maxLength={2000} />
    </>
  )
}

type Asked = { field: FieldBinding }
type Second = Pick<Shown, 'mayAskByHand' | 'asksByHand' | 'secondPersonAsked' | 'isDrawn'>

/** Whether a second person follows, and why, is said before the step; beside that the officer may ask for one. */
function SecondPerson({
  mayAskByHand,
  asksByHand,
  secondPersonAsked,
  isDrawn: byLot,
  field,
}: Second & Asked) {
  const t = useText()
  if (secondPersonAsked && !asksByHand)
    return (
      <Notice
        kind="info"
        title={t(byLot ? 'decision.approve.second.drawn' : 'decision.approve.second.asked')}
      >
        <p>{t('decision.approve.second.hint')}</p>
      </Notice>
    )
  if (mayAskByHand)
    return (
      <CheckboxField
        field={field}
        label={t('decision.approve.second')}
        hint={t('decision.approve.second.hint')}
      />
    )
  return secondPersonAsked ? <p>{t('decision.approve.second.asked')}</p> : null
}
