import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { extensionForm } from '#app/domain/report/extension-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireReport } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { deadlineFor } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reviewWay(t, { ...step, year }),
  { label: t('review.extension.title', { year }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireReport(args, 'officer')
  const deadline = found(deadlineOf(entered.reportingYear.id, 'annual_report'))
  const { effectiveOn: dueOn, termOn, metAt } = deadline
  const { reference, party } = entered.dossier
  const { reportingYear, now } = entered
  return {
    step: { reference, party: party.name, possible: metAt === null, dangerous: false },
    year: reportingYear.year,
    running: { dueOn, termOn },
    completionDueOn: deadlineFor(reportingYear, now)?.completionDueOn ?? null,
    day: today(now),
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
  const { step, year, running, day } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('review.extension.title', { year })}
      lead={step.possible ? t('review.extension.lead') : undefined}
      back={reportPath(step.reference, year)}
      closed={<Met />}
    >
      <p>
        {t('review.extension.now')} <Deadline {...running} today={day} />
      </p>
      <ExtensionForm />
    </StepFrame>
  )
}

/** A report that was filed has met its deadline, also one that was sent back, which is completed by a day of its own. */
function Met() {
  const t = useText()
  const { completionDueOn } = useLoaderData<typeof loader>()
  return (
    <Notice kind="info" title={t('refusal.deadline_met')}>
      {completionDueOn && <p>{t('review.extension.returned', { day: shortDate(completionDueOn) })}</p>}
    </Notice>
  )
}

function ExtensionForm() {
  const t = useText()
  const { step, year, running } = useLoaderData<typeof loader>()
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
    <CheckedForm
      {...checked}
      labels={labels}
      seen={seen}
      label={t('review.extension.do')}
      back={reportPath(step.reference, year)}
    >
      <DateField field={field('dueOn')} label={t('review.extension.dueOn')} />
      <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
    </CheckedForm>
  )
}
