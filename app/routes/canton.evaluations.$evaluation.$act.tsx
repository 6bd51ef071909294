import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { Name } from '#app/components/written.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { evaluationActForm } from '#app/domain/programme/evaluation-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import {
  evaluationBy,
  restoreEvaluation,
  withdrawEvaluation,
} from '#app/models/programme/evaluations.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/evaluations'
const ACTS = ['withdraw', 'restore'] as const
const VERBS = { withdraw: withdrawEvaluation, restore: restoreEvaluation }

export const handle = programmeCrumbs<typeof loader>((t, { evaluationId, title, act, periodId }) => [
  { label: t('evaluation.title'), to: `${LIST}?period=${periodId}` },
  { label: title, to: `${LIST}/${evaluationId}`, named: true },
  { label: t(`evaluation.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, evaluation } = named(params)
  const { evaluationId, version, title, periodId } = evaluation
  return { act, evaluationId, version, title, periodId }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, evaluation } = named(params)
  const { evaluationId } = evaluation

  return answerForm(request, {
    form: evaluationActForm,
    verb: (typed) => VERBS[act]({ evaluationId, ...typed }, { person, now: now() }),
    next: `${LIST}/${evaluationId}`,
  })
}

export default function EvaluationAct() {
  const t = useText()
  const { act, evaluationId, version, title } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/evaluation-forms.ts').then((forms) => forms.evaluationActForm),
    { reason: '', version: String(version) },
  )
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<Name>{title}</Name>}
        title={t(`evaluation.${act}`)}
        lead={t(`evaluation.${act}.lead`)}
      />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        version={version}
        label={t(`evaluation.${act}`)}
        kind={act === 'withdraw' ? 'danger' : 'primary'}
        back={`${LIST}/${evaluationId}`}
      >
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </div>
  )
}

function named({ act = '', evaluation = '' }: { act?: string; evaluation?: string }) {
  return { act: found(isOneOf(ACTS, act) && act), evaluation: found(evaluationBy(evaluation)) }
}
