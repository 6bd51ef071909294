import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { extensionForm } from '#app/domain/report/extension-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireReport } from '#app/http/dossier.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reviewHeadOf } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('review.extension.title', { year: head.year }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireReport(args, 'officer')
  const deadline = deadlineOf(entered.reportingYear.id, 'annual_report')
  if (!deadline) throw new Response(null, { status: 404 })
  const { effectiveOn: dueOn, termOn, metAt } = deadline
  return {
    isMet: metAt !== null,
    head: reviewHeadOf(entered),
    running: { dueOn, termOn },
    day: today(entered.now),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireReport(args, 'officer')

  return answerForm(args.request, {
    form: extensionForm,
    verb: (typed) => grantExtension({ reportingYearId: reportingYear.id, person, now, ...typed }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function ExtensionPage() {
  const t = useText()
  const { head, isMet, running, day } = useLoaderData<typeof loader>()
  const { reference, party, year } = head
  const seen = countingDay(running)
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/report/extension-form.ts').then((forms) => forms.extensionForm),
    {
      dueOn: '',
      reason: '',
      seen,
    },
  )
  const labels: Record<string, string> = {
    dueOn: t('review.extension.dueOn'),
    reason: t('field.reason'),
  }
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('review.extension.title', { year })}
        lead={t('review.extension.lead')}
      />
      <RefusalNotice />
      {isMet ? (
        <Notice kind="info" title={t('refusal.deadline_met')} />
      ) : (
        <p>
          {t('review.extension.now')} <Deadline {...running} today={day} />
        </p>
      )}
      <CheckedForm
        {...checked}
        labels={labels}
        seen={seen}
        label={t('review.extension.do')}
        back={reportPath(reference, year)}
      >
        <DateField field={field('dueOn')} label={t('review.extension.dueOn')} />
        <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
      </CheckedForm>
    </div>
  )
}
