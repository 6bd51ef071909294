import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { dropPeriod, enactPeriod, markOfPeriod, suspendPeriod } from '#app/models/programme/periods.server.ts'
import { periodBy } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/periods'
const ACTS = ['enact', 'suspend', 'drop'] as const
const VERBS = { enact: enactPeriod, suspend: suspendPeriod, drop: dropPeriod }

export const handle = programmeCrumbs<typeof loader>((t, { id, name, act }) => [
  { label: t('periods.title'), to: LIST },
  { label: name, to: `${LIST}/${id}`, named: true },
  { label: t(`periods.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, period } = named(params)
  return { act, id: period.id, name: period.name, seen: markOfPeriod(period) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { act, period } = named(params)
  const { id } = period

  return answerForm(request, {
    form: reasonedForm,
    verb: (typed) => VERBS[act]({ id, person, ...typed, now: now() }),
    next: act === 'drop' ? LIST : `${LIST}/${id}`,
  })
}

export default function PeriodActPage() {
  const t = useText()
  const { act, id, name, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.reasonedForm),
    { reason: '', seen },
  )
  return (
    <div className="stack-l">
      <PageTitle kicker={name} title={t(`periods.${act}`)} lead={t(`periods.${act}.lead`)} />
      <RefusalNotice />
      <CheckedForm
        {...checked}
        seen={seen}
        label={t(`periods.${act}`)}
        kind={act === 'drop' ? 'danger' : 'primary'}
        back={`${LIST}/${id}`}
      >
        <TextArea
          field={field('reason')}
          label={t('field.reason')}
          hint={t('periods.reason.hint')}
          maxLength={2000}
        />
      </CheckedForm>
    </div>
  )
}

function named({ act = '', period = '' }: { act?: string; period?: string }) {
  return { act: found(isOneOf(ACTS, act) && act), period: found(periodBy(period)) }
}
