import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { EvaluationFields, evaluationLabels } from '#app/components/canton/evaluation-fields.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { CheckboxField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { EVALUATION_PAPER } from '#app/domain/forms/file-slots.ts'
import { changedEvaluationForm } from '#app/domain/programme/evaluation-forms.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { changeEvaluation, evaluationBy } from '#app/models/programme/evaluations.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { evaluationPage } from '#app/views/evaluations.server.ts'

const LIST = '/canton/evaluations'

export const handle = programmeCrumbs<typeof loader>((t, { title, evaluationId, period }) => [
  { label: t('evaluation.title'), to: `${LIST}?period=${period.id}` },
  { label: title, to: `${LIST}/${evaluationId}`, named: true },
  { label: t('evaluation.change') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { history: _history, ...shown } = evaluationPage(found(evaluationBy(params.evaluation ?? '')))
  return { ...shown, today: dayOf(now()) }
}

export const action = fileAction(EVALUATION_PAPER, async ({ request, params }, upload) => {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { evaluationId } = found(evaluationBy(params.evaluation ?? ''))
  const form = await upload.read(changedEvaluationForm({ today: dayOf(at) }))
  if (!form.ok) return unreadableUpload(form)

  const { version, withoutPaper, reason, ...evaluation } = form.data
  const changing = { evaluationId, version, withoutPaper, reason }
  const result = changeEvaluation(changing, { evaluation, file: form.file }, { person, now: at })
  return answerVerb(result, { formData: form.formData, next: `${LIST}/${evaluationId}` })
})

export default function ChangeEvaluation() {
  const t = useText()
  const { evaluationId, version, title, evaluator, evaluatedOn, findings, paper, today } =
    useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () =>
      import('#app/domain/programme/evaluation-forms.ts').then((forms) =>
        forms.changedEvaluationForm({ today }),
      ),
    { title, evaluator, evaluatedOn, findings, withoutPaper: false, reason: '', version: String(version) },
    { file: EVALUATION_PAPER },
  )
  return (
    <div className="stack-l">
      <PageTitle title={t('evaluation.change')} lead={t('evaluation.change.lead')} />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        version={version}
        labels={evaluationLabels(t)}
        label={t('common.save')}
        back={`${LIST}/${evaluationId}`}
      >
        <EvaluationFields field={field} {...(paper && { replaces: paper.fileName })} />
        {paper && <CheckboxField field={field('withoutPaper')} label={t('field.withoutPaper')} />}
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </div>
  )
}
