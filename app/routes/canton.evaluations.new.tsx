import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { EvaluationFields, evaluationLabels } from '#app/components/canton/evaluation-fields.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { EVALUATION_PAPER } from '#app/domain/forms/file-slots.ts'
import { evaluationForm } from '#app/domain/programme/evaluation-forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { recordEvaluation } from '#app/models/programme/evaluations.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/evaluations'

export const handle = programmeCrumbs<typeof loader>((t, { period }) => [
  { label: t('evaluation.title'), to: `${LIST}?period=${period.id}` },
  { label: t('evaluation.new') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const today = dayOf(now())
  const { id, name } = askedPeriod(request, today).programme
  return { period: { id, name }, today }
}

export const action = fileAction(EVALUATION_PAPER, async ({ request }, upload) => {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { id: periodId } = askedPeriod(request, dayOf(at)).programme
  const form = await upload.read(evaluationForm({ today: dayOf(at) }))
  if (!form.ok) return unreadableUpload(form)

  const { data: evaluation, file, formData } = form
  const result = recordEvaluation(periodId, { evaluation, file }, { person, now: at })
  return answerVerb(result, { formData, next: ({ evaluationId }) => `${LIST}/${evaluationId}` })
})

export default function NewEvaluation() {
  const t = useText()
  const { period, today } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/programme/evaluation-forms.ts').then((forms) => forms.evaluationForm({ today })),
    { title: '', evaluator: '', evaluatedOn: '', findings: '' },
    { file: EVALUATION_PAPER },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={period.name} title={t('evaluation.new')} lead={t('evaluation.new.lead')} />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        labels={evaluationLabels(t)}
        label={t('evaluation.new')}
        back={`${LIST}?period=${period.id}`}
      >
        <EvaluationFields field={field} />
      </CheckedForm>
    </div>
  )
}
