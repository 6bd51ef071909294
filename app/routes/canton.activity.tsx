import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ActivityBody } from '#app/components/canton/activity-body.tsx'
import { REPORTS, ReportTable } from '#app/components/canton/activity-report-parts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PeriodChoice } from '#app/components/period-choice.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { NO_FIELDS } from '#app/domain/forms/fields.ts'
import { hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { beginReport } from '#app/models/programme/activity-report-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { activityView, askedTime } from '#app/views/activity.server.ts'
import { reportsShown } from '#app/views/activity-reports.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('activity.title') }])

/** `?period=kip3&year=2025`: of a whole period, or of one year of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const today = dayOf(now())
  const { programme } = askedPeriod(request, today)
  const shown = activityView(programme, { address: request.url, language: languageOf(request), today })
  const reports = reportsShown(programme.id)
  const isBegun = reports.some(({ year, standing }) => year === shown.year && standing === 'draft')
  return { ...shown, reports, mayBegin: hasRole(person, ...SETTING_ROLES) && !isBegun }
}

/** Begins a draft of a report on the time of the address. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, ...SETTING_ROLES)
  const at = now()
  const { programme } = askedPeriod(request, dayOf(at))
  const { year } = askedTime(programme, request.url)
  return answerForm(request, {
    form: NO_FIELDS,
    verb: () => beginReport(person, { periodId: programme.id, year }, at),
    next: ({ id }) => `${REPORTS}/${id}`,
  })
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
      <Reports />
      <RefusalNotice />
      <ActivityBody told={told} periodId={period.id} />
      <p>
        <Link to={`/canton/evaluations?period=${period.id}`}>{t('activity.evaluations.all')}</Link>
      </p>
    </div>
  )
}

/** The reports of the period, and the way to one on the time that is shown. */
function Reports() {
  const t = useText()
  const { period, reports, mayBegin } = useLoaderData<typeof loader>()
  return (
    <Section title={t('activityReport.all')}>
      <p className="text">{t('activityReport.lead')}</p>
      <ReportTable reports={reports} period={period.name} />
      {mayBegin && <ConfirmForm fields={[]} label={t('activityReport.begin')} />}
    </Section>
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
