import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Amount } from '#app/components/amount.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { ReasonedForm } from '#app/components/canton/reasoned-form.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { NothingToHold, UnfiledClosed } from '#app/components/canton/unfiled-closed.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Notices } from '#app/components/notices.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireUnfiledReport } from '#app/http/dossier.server.ts'
import { everyNoticeOf } from '#app/models/deadlines/notices.server.ts'
import { holdableTranches, holdPayments, isHeld, markOfHold } from '#app/models/money/payment-hold.server.ts'
import { longDate } from '#app/text/dates.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('hold.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, head, deadline, closed } = await requireUnfiledReport(args, 'hold')
  const tranches = holdableTranches(dossier.id).map(({ version: _version, ...tranche }) => tranche)
  return {
    head,
    closed,
    seen: markOfHold(deadline),
    dueOn: deadline.effectiveOn,
    notices: everyNoticeOf(deadline),
    tranches,
    isHeld: isHeld(dossier.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireUnfiledReport(args, 'hold')

  return answerForm(args.request, {
    form: reasonedForm,
    verb: (typed) => holdPayments({ ...typed, reportingYearId: reportingYear.id, person, now }),
    next: dossierPath(dossier.reference),
  })
}

export default function HoldPayments() {
  const t = useText()
  const language = useLanguage()
  const { head, closed, seen, dueOn, tranches, isHeld } = useLoaderData<typeof loader>()
  const { reference, year } = head
  const step = { ...head, possible: !closed && tranches.length > 0, dangerous: true }
  return (
    <StepFrame
      step={step}
      title={t('hold.title')}
      lead={closed ? undefined : t('hold.lead', { year, day: longDate(language, dueOn) })}
      back={dossierPath(reference)}
      basis={!closed && <Basis />}
      closed={closed ? <UnfiledClosed {...closed} /> : <NothingToHold isHeld={isHeld} />}
    >
      <ReasonedForm
        step={step}
        seen={seen}
        label={t('hold.do')}
        hint={t('hold.reason.hint')}
        back={dossierPath(reference)}
      >
        <ButtonLink kind="secondary" to={`${reportPath(reference, year)}/hold/decline`}>
          {t('hold.decline')}
        </ButtonLink>
      </ReasonedForm>
    </StepFrame>
  )
}

function Basis() {
  const t = useText()
  const { notices, tranches } = useLoaderData<typeof loader>()
  return (
    <>
      <section className="stack-xs" aria-label={t('hold.notices')}>
        <Notices notices={notices} />
      </section>
      {tranches.length > 0 && <Tranches />}
    </>
  )
}

function Tranches() {
  const t = useText()
  const { tranches } = useLoaderData<typeof loader>()
  return (
    <DataTable
      caption={t('hold.tranches')}
      rows={tranches}
      rowKey={({ id }) => id}
      columns={[
        { key: 'year', label: t('hold.year'), cell: ({ year, number }) => `${year} / ${number}` },
        { key: 'dueOn', label: t('hold.dueOn'), cell: ({ dueOn }) => <DateText day={dueOn} short /> },
        {
          key: 'amount',
          label: t('hold.amount'),
          align: 'end',
          cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
        },
      ]}
    />
  )
}
