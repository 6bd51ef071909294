import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { PeriodForm } from '#app/components/canton/period-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { periodForm } from '#app/domain/programme/period.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { editPeriod, markOfPeriod, typedOf } from '#app/models/programme/periods.server.ts'
import { periodBy } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/periods'

export const handle = programmeCrumbs<typeof loader>((t, { id, name }) => [
  { label: t('periods.title'), to: LIST },
  { label: name, to: `${LIST}/${id}`, named: true },
  { label: t('periods.edit') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  const period = draftNamed(params.period)
  const { id, name } = period
  return { id, name, period: typedOf(period), seen: markOfPeriod(period) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const { id } = draftNamed(params.period)

  return answerForm(request, {
    form: periodForm,
    verb: ({ seen = '', ...typed }) => editPeriod({ id, person, seen, now: now() }, typed),
    next: `${LIST}/${id}`,
  })
}

export default function EditPeriodPage() {
  const t = useText()
  const { id, name, period, seen } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={name} title={t('periods.edit')} lead={t('periods.draft')} />
      <RefusalNotice />
      <PeriodForm period={period} seen={seen} label={t('common.save')} back={`${LIST}/${id}`} />
    </div>
  )
}

function draftNamed(id = '') {
  const period = found(periodBy(id))
  return found(period.state === 'draft' && period)
}
