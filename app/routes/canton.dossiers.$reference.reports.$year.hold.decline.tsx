import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReasonedForm } from '#app/components/canton/reasoned-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireMissingReport } from '#app/http/dossier.server.ts'
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

  return answerForm(args.request, {
    form: reasonedForm,
    verb: (typed) => letPaymentsGoOn({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: dossierPath(dossier.reference),
  })
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
