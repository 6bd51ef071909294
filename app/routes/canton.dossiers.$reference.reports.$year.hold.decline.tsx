import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReasonedForm } from '#app/components/canton/reasoned-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { requireMissingReport } from '#app/http/missing-report.server.ts'
import { holdableTranches, letPaymentsGoOn, markOfHold } from '#app/models/money/payment-hold.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('hold.decline') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { head, deadline } = await requireMissingReport(args)
  return { head, seen: markOfHold(deadline), possible: holdableTranches(deadline.dossierId).length > 0 }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireMissingReport(args)
  const formData = await args.request.formData()

  const form = parseForm(reasonedForm, formData)
  if (!form.ok) return unreadable(form)

  const result = letPaymentsGoOn({ ...form.data, reportingYearId: reportingYear.id, person, now })

  return result.ok ? redirect(dossierPath(dossier.reference)) : refused(result, formData)
}

export default function DeclineHold() {
  const t = useText()
  const { head, seen, possible } = useLoaderData<typeof loader>()
  const step = { ...head, possible, dangerous: false }
  const back = `${reportPath(head.reference, head.year)}/hold`
  return (
    <StepFrame
      step={step}
      title={t('hold.decline')}
      lead={t('hold.decline.lead')}
      closed={<EmptyState title={t('hold.none')}>{t('hold.none.text')}</EmptyState>}
      back={back}
    >
      <ReasonedForm step={step} seen={seen} label={t('hold.decline')} back={back} />
    </StepFrame>
  )
}
