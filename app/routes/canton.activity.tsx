import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ActivityBody } from '#app/components/canton/activity-body.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { activityView } from '#app/views/activity.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('activity.title') }])

/** `?period=kip3&year=2025`: of a whole period, or of one year of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const today = dayOf(now())
  const { programme } = askedPeriod(request, today)
  return activityView(programme, { address: request.url, language: languageOf(request), today })
}

export default function ActivityPage() {
  const t = useText()
  const { period, periods, year, told } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={year === null ? t('activity.title') : `${t('activity.title')} ${year}`}
        lead={t('activity.lead')}
      />
      <PeriodChoice periods={periods} chosen={period.id} />
      <YearChoice />
      <ActivityBody told={told} periodId={period.id} />
      <p>
        <Link to={`/canton/evaluations?period=${period.id}`}>{t('activity.evaluations.all')}</Link>
      </p>
    </div>
  )
}

function YearChoice() {
  const t = useText()
  const { period, all, year } = useLoaderData<typeof loader>()
  const at = `?period=${period.id}`
  return (
    <nav className="row choices-row" aria-label={t('rollUp.years')}>
      <Link to={at} aria-current={year === null ? 'page' : undefined}>
        {t('activity.whole')}
      </Link>
      {all.map((one) => (
        <Link key={one} to={`${at}&year=${one}`} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  )
}
