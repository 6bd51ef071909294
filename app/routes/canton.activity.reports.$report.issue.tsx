import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { REPORTS } from '#app/components/canton/activity-report-parts.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { issueActivityForm } from '#app/domain/programme/activity-report-forms.ts'
import { requireReport } from '#app/http/activity-report.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { issueActivityReport } from '#app/papers/activity-report.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportToIssue } from '#app/views/activity-reports.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, { id, reference, period }) => [
  { label: t('activity.title'), to: `/canton/activity?period=${period.id}` },
  { label: reference, to: `${REPORTS}/${id}`, named: true },
  { label: t('activityReport.issue') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored } = await requireReport(request, params)
  return reportToIssue(stored, today(now()))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, stored } = await requireReport(request, params)
  return answerForm(request, {
    form: issueActivityForm,
    verb: (typed) => issueActivityReport(stored, { ...typed, person, now: now() }),
    next: `${REPORTS}/${stored.id}`,
  })
}

export default function IssueActivityReport() {
  const t = useText()
  const { id, reference, seen, standing, replaces } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/activity-report-forms.ts').then((forms) => forms.issueActivityForm),
    { reason: '', seen },
  )
  const isDraft = standing === 'draft'
  return (
    <div className="stack-l">
      <PageTitle
        kicker={`${t('activityReport.one')} ${reference}`}
        title={t('activityReport.issue')}
        lead={t('activityReport.issue.lead')}
      />
      <RefusalNotice offered={isDraft} />
      {isDraft && (
        <CheckedForm
          {...checked}
          labels={{ reason: t('activityReport.whyReplaced') }}
          seen={seen}
          label={t('activityReport.issue')}
          back={`${REPORTS}/${id}`}
        >
          {replaces !== null && (
            <TextArea
              field={field('reason')}
              label={t('activityReport.whyReplaced')}
              hint={t('activityReport.replaces', { reference: replaces })}
              rows={3}
              maxLength={2000}
            />
          )}
        </CheckedForm>
      )}
    </div>
  )
}
