import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { ActivityBody } from '#app/components/canton/activity-body.tsx'
import { REPORTS, ReportFacts } from '#app/components/canton/activity-report-parts.tsx'
import { ConfirmForm } from '#app/components/confirm-form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { activityReportBy } from '#app/models/programme/activity-reports.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportPage } from '#app/views/activity-reports.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { reference, period }) => [
  { label: t('activity.title'), to: `/canton/activity?period=${period.id}` },
  { label: reference, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const stored = found(activityReportBy(params.report ?? ''))
  const reader = { language: languageOf(request), today: today(now()) }
  return { ...reportPage(stored, reader), mayWrite: hasRole(person, ...SETTING_ROLES) }
}

export default function ActivityReport() {
  const t = useText()
  const report = useLoaderData<typeof loader>()
  const { period, year, standing, told, words } = report
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={period.name}
        title={`${t('activityReport.one')} ${year ?? period.name}`}
        lead={t(standing === 'draft' ? 'activityReport.draft.lead' : 'activityReport.issued.lead')}
      />
      <ReportFacts report={report} />
      <Buttons />
      <ActivityBody told={told} words={words} periodId={standing === 'draft' ? period.id : null} />
    </div>
  )
}

/** In a draft: what is said, and to issue it; of the one that counts: another one in its place, or to withdraw it. */
function Buttons() {
  const t = useText()
  const { id, year, period, standing, mayWrite } = useLoaderData<typeof loader>()
  if (!mayWrite || standing === 'replaced') return null
  const at = `${REPORTS}/${id}`
  if (standing === 'draft')
    return (
      <div className="row">
        <ButtonLink to={`${at}/issue`}>{t('activityReport.issue')}</ButtonLink>
        <ButtonLink kind="secondary" to={`${at}/preview.pdf`} reloadDocument>
          {t('activityReport.preview')}
        </ButtonLink>
        <ButtonLink kind="secondary" to={`${at}/edit`}>
          {t('activityReport.edit')}
        </ButtonLink>
        <ButtonLink kind="quiet" to={`${at}/drop`}>
          {t('activityReport.drop')}
        </ButtonLink>
      </div>
    )
  const time = `period=${period.id}${year === null ? '' : `&year=${year}`}`
  return (
    <div className="row">
      <ConfirmForm
        action={`/canton/activity?${time}`}
        fields={[]}
        label={t(standing === 'issued' ? 'activityReport.replace' : 'activityReport.begin')}
        kind="secondary"
      />
      {standing === 'issued' && (
        <ButtonLink kind="quiet" to={`${at}/withdraw`}>
          {t('activityReport.withdraw')}
        </ButtonLink>
      )}
    </div>
  )
}
