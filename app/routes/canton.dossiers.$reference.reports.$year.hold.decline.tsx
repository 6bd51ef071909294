import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { TextArea } from '#app/components/text-field.tsx'
import { dossierPath, reportPath } from '#app/components/ways.ts'
import { holdForm } from '#app/domain/deadlines/deadline-forms.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { requireMissingReport } from '#app/http/missing-report.server.ts'
import { holdableTranches, letPaymentsGoOn, markOfHold } from '#app/models/money/payment-hold.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('hold.decline'))
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

  const form = parseForm(holdForm, formData)
  if (!form.ok) return unreadable(form)

  const result = letPaymentsGoOn({ ...form.data, reportingYearId: reportingYear.id, person, now })

  return result.ok ? redirect(dossierPath(dossier.reference)) : refused(result, formData)
}

export default function DeclineHold() {
  const t = useText()
  const { head, seen, possible } = useLoaderData<typeof loader>()
  const { reference, party, year } = head
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('hold.decline')}
        lead={t('hold.decline.lead')}
      />
      <RefusalNotice offered={possible} />
      {possible ? (
        <DeclineForm seen={seen} />
      ) : (
        <EmptyState title={t('hold.none')}>{t('hold.none.text')}</EmptyState>
      )}
      <div className="row">
        <ButtonLink kind="quiet" to={`${reportPath(reference, year)}/hold`}>
          {t('common.back')}
        </ButtonLink>
      </div>
    </div>
  )
}

function DeclineForm({ seen }: { seen: string }) {
  const t = useText()
  const { field, formProps, summary, busy } = useZodForm(
    () => import('#app/domain/deadlines/deadline-forms.ts').then((forms) => forms.holdForm),
    { reason: '', seen },
  )
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={() => t('hold.reason')} />
      <Mark name="seen" value={seen} />
      <TextArea field={field('reason')} label={t('hold.reason')} maxLength={2000} />
      <Button disabled={busy}>{t('hold.decline')}</Button>
    </Form>
  )
}
