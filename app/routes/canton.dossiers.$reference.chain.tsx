import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChainProgress } from '#app/components/chain-progress.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { FileField, TextArea, TextField } from '#app/components/text-field.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { BODY_PAPER } from '#app/domain/forms/file-slots.ts'
import { recordStepFormOf } from '#app/domain/lifecycle/decision-forms.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { dossierSteps } from '#app/http/step.server.ts'
import { recordStep } from '#app/models/dossier/chain-steps.server.ts'
import { stepAwaitedOn } from '#app/models/dossier/dossier-chain.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { chainShown } from '#app/views/dossier-chain.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.record_step.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, person, step } = await dossierSteps.enter(args, 'record_step')
  return { ...step, chain: chainShown({ dossier, person }) }
}

export const action = fileAction(BODY_PAPER, async (args, upload) => {
  const { person, dossier, now } = await dossierSteps.enter(args, 'record_step')
  const asked = stepAwaitedOn(dossier) ?? { asksNumber: false, asksPaper: false }
  const form = await upload.read(recordStepFormOf(asked), { ...BODY_PAPER, required: asked.asksPaper })
  if (!form.ok) return unreadableUpload(form)
  const { version, ...typed } = form.data
  const result = recordStep({ dossier, person, version, now }, typed, form.file)
  return answerVerb(result, { formData: form.formData, next: dossierPath(dossier.reference) })
})

type Chain = ReturnType<typeof chainShown>

export default function RecordStep() {
  const t = useText()
  const { chain, ...step } = useLoaderData<typeof loader>()
  const awaited = chain.steps.find(({ code }) => code === chain.awaited)
  return (
    <StepFrame
      step={step}
      title={awaited?.name ?? t('decision.record_step.title')}
      lead={t('decision.record_step.lead')}
      back={dossierPath(step.reference)}
      basis={
        <section className="stack">
          <h2>{t('chain.progress')}</h2>
          <ChainProgress chain={chain} />
        </section>
      }
    >
      {awaited && <RecordForm step={step} awaited={awaited} />}
    </StepFrame>
  )
}

function RecordForm({ step, awaited }: { step: ShownStep; awaited: Chain['steps'][number] }) {
  const t = useText()
  const slot = { ...BODY_PAPER, required: awaited.asksPaper }
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.recordStepFormOf(awaited)),
    { version: String(step.version), decidedOn: '', businessNumber: '', reason: '' },
    { file: slot, name: 'record' },
  )
  const labels: Record<string, string> = {
    decidedOn: t('chain.record.day'),
    businessNumber: t('field.businessNumber'),
    reason: t('chain.record.words'),
    [BODY_PAPER.field]: t('chain.record.paper'),
  }
  return (
    <CheckedForm
      {...checked}
      labels={labels}
      version={step.version}
      label={t('decision.record_step.do')}
      back={dossierPath(step.reference)}
    >
      <TextField
        field={field('decidedOn')}
        label={t('chain.record.day')}
        hint={t('chain.record.day.hint')}
        short
      />
      <TextField
        field={field('businessNumber')}
        label={t('field.businessNumber')}
        hint={t('chain.record.number.hint')}
        maxLength={80}
        optional={!awaited.asksNumber}
      />
      <TextArea
        field={field('reason')}
        label={t('chain.record.words')}
        hint={t('chain.record.words.hint')}
        rows={4}
        maxLength={4000}
        optional
      />
      <FileField field={field(BODY_PAPER.field)} slot={slot} label={t('chain.record.paper')} />
    </CheckedForm>
  )
}
