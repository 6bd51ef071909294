import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReasonedForm } from '#app/components/canton/reasoned-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { NothingToHold, UnfiledClosed } from '#app/components/canton/unfiled-closed.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireUnfiledReport } from '#app/http/dossier.server.ts'
import {
  holdableTranches,
  isHeld,
  letPaymentsGoOn,
  markOfHold,
} from '#app/models/money/payment-hold.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('hold.decline') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, head, deadline, closed } = await requireUnfiledReport(args, 'hold')
  return {
    head,
    closed,
    seen: markOfHold(deadline),
    possible: !closed && holdableTranches(dossier.id).length > 0,
    isHeld: isHeld(dossier.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'hold')

  return answerForm(args.request, {
    form: reasonedForm,
    verb: (typed) => letPaymentsGoOn({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: dossierPath(dossier.reference),
  })
}

export default function DeclineHold() {
  const t = useText()
  const { head, closed, seen, possible, isHeld } = useLoaderData<typeof loader>()
  const step = { ...head, possible, dangerous: false }
  const back = `${reportPath(head.reference, head.year)}/hold`
  return (
    <StepFrame
      step={step}
      title={t('hold.decline')}
      lead={closed ? undefined : t('hold.decline.lead')}
      closed={closed ? <UnfiledClosed {...closed} /> : <NothingToHold isHeld={isHeld} />}
      back={back}
    >
      <ReasonedForm step={step} seen={seen} label={t('hold.decline')} back={back} />
    </StepFrame>
  )
}
