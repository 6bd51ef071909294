import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { EvaluationTable } from '#app/components/canton/evaluation-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { evaluationList } from '#app/views/evaluations.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('evaluation.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const { programme } = askedPeriod(request, today(now()))
  return { ...evaluationList(programme), mayRecord: hasRole(person, ...SETTING_ROLES) }
}

export default function Evaluations() {
  const t = useText()
  const { period, periods, evaluations, mayRecord } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period.name} title={t('evaluation.title')} lead={t('evaluation.lead')} />
      <PeriodChoice periods={periods} chosen={period.id} />
      {mayRecord && (
        <div className="row">
          <ButtonLink to={`/canton/evaluations/new?period=${period.id}`}>{t('evaluation.new')}</ButtonLink>
        </div>
      )}
      <EvaluationTable rows={evaluations} />
    </div>
  )
}
