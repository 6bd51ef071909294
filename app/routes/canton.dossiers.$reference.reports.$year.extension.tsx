import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { UnfiledClosed } from '#app/components/canton/unfiled-closed.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import { extensionForm } from '#app/domain/report/extension-form.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireUnfiledReport } from '#app/http/dossier.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('review.extension.title', head) },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, running, closed, day } = await requireUnfiledReport(args, 'extend')
  return { head, running, closed, day }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'extend')

  return answerForm(args.request, {
    form: extensionForm,
    verb: (typed) => grantExtension({ reportingYearId: reportingYear.id, person, now, ...typed }),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function ExtensionPage() {
  const t = useText()
  const { head, running, closed, day } = useLoaderData<typeof loader>()
  const { reference, year } = head
  return (
    <StepFrame
      step={{ ...head, possible: !closed, dangerous: false }}
      title={t('review.extension.title', { year })}
      lead={closed ? undefined : t('review.extension.lead')}
      back={reportPath(reference, year)}
      closed={closed && <UnfiledClosed {...closed} />}
    >
      <p>
        {t('review.extension.now')} <Deadline {...running} today={day} />
      </p>
      <ExtensionForm />
    </StepFrame>
  )
}

function ExtensionForm() {
  const t = useText()
  const { head, running } = useLoaderData<typeof loader>()
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
      back={reportPath(head.reference, head.year)}
    >
      <DateField field={field('dueOn')} label={t('review.extension.dueOn')} />
      <TextArea field={field('reason')} label={t('field.reason')} maxLength={2000} />
    </CheckedForm>
  )
}
