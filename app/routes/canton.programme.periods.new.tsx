import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { PeriodForm } from '#app/components/canton/period-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { nextPeriod, periodForm } from '#app/domain/programme/period.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { openPeriod } from '#app/models/programme/periods.server.ts'
import { allPeriods, lastInForce } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

const LIST = '/canton/programme/periods'

export const handle = programmeCrumbs((t) => [
  { label: t('periods.title'), to: LIST },
  { label: t('periods.open') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, ...SETTING_ROLES)
  return { from: lastInForce().name, proposed: nextPeriod(allPeriods()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)

  return answerForm(request, {
    form: periodForm,
    verb: ({ seen: _seen, ...typed }) => openPeriod(person, typed, now()),
    next: ({ id }) => `${LIST}/${id}`,
  })
}

export default function OpenPeriodPage() {
  const t = useText()
  const { from, proposed } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('periods.open')} lead={t('periods.open.lead', { name: from })} />
      <RefusalNotice />
      <PeriodForm period={proposed} label={t('periods.open')} back={LIST} />
    </div>
  )
}
