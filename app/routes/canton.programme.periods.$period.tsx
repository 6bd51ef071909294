import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { PeriodFacts, PeriodPages } from '#app/components/canton/period-parts.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isEnteredAfterwards } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { isInUse, lackOf } from '#app/models/programme/periods.server.ts'
import { periodBy } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { periodShown } from '#app/views/periods.server.ts'

const LIST = '/canton/programme/periods'

export const handle = programmeCrumbs<typeof loader>((t, { period }) => [
  { label: t('periods.title'), to: LIST },
  { label: period.name, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const period = found(periodBy(params.period ?? ''))
  const day = today(now())
  return {
    period: periodShown(period, day),
    isPast: isEnteredAfterwards(period, day),
    lack: period.state === 'draft' ? lackOf(period, day) : null,
    isFree: !isInUse(period.id),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

export default function PeriodPage() {
  const t = useText()
  const { period, isPast, lack, isFree, mayChange } = useLoaderData<typeof loader>()
  const { id, name, standing } = period
  return (
    <div className="stack-l">
      <PageTitle title={name} lead={leadOf(standing)} />
      {isPast && <Notice kind="info" title={t('periods.past')} />}
      {lack && <Notice kind="info" title={t(`refusal.${lack}`)} />}
      <PeriodFacts period={period} />
      <PeriodPages id={id} />
      {mayChange && standing === 'draft' && (
        <div className="row">
          {!lack && <ButtonLink to={`${LIST}/${id}/enact`}>{t('periods.enact')}</ButtonLink>}
          <ButtonLink kind="secondary" to={`${LIST}/${id}/edit`}>
            {t('periods.edit')}
          </ButtonLink>
          <ButtonLink kind="quiet" to={`${LIST}/${id}/drop`}>
            {t('periods.drop')}
          </ButtonLink>
        </div>
      )}
      {mayChange && standing !== 'draft' && isFree && (
        <div>
          <ButtonLink kind="quiet" to={`${LIST}/${id}/suspend`}>
            {t('periods.suspend')}
          </ButtonLink>
        </div>
      )}
    </div>
  )

  function leadOf(at: typeof standing) {
    if (at === 'draft') return t('periods.draft')
    return at === 'over' ? t('periods.over') : t('periods.lead')
  }
}
