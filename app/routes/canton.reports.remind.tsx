import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { MissingReports } from '#app/components/canton/missing-reports.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { AnsweredFaults } from '#app/components/error-summary.tsx'
import { FormButtons } from '#app/components/form-buttons.tsx'
import { Form } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { WayBack } from '#app/components/way-back.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { remindForm } from '#app/domain/deadlines/deadline-forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { remindByHand } from '#app/models/deadlines/manual-reminders.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { missingReportsView } from '#app/views/missing-reports.server.ts'

export const handle = crumbs((t) => [
  { label: t('matrix.title'), to: '/canton/reports' },
  { label: t('remind.title') },
])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request, 'officer')
  const day = today(now())
  const sent = Number(new URL(request.url).searchParams.get('sent') ?? Number.NaN)
  return { today: day, sent: Number.isInteger(sent) ? sent : null, missing: missingReportsView(day) }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireCantonalPerson(request, 'officer')
  const at = now()
  return answerForm(request, {
    form: remindForm,
    verb: ({ deadlines }) => ({
      ok: true,
      ...remindByHand({ person, deadlineIds: deadlines, today: today(at), now: at }),
    }),
    next: ({ mails }) => `/canton/reports/remind?sent=${mails}`,
  })
}

export default function RemindPage() {
  const t = useText()
  const { sent, missing, today: day } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('remind.title')} lead={t('remind.lead')} />
      {sent === 0 && (
        <Notice kind="warning" live title={t('remind.sent.none')}>
          {t('remind.sent.none.text')}
        </Notice>
      )}
      {sent !== null && sent > 0 && <Notice kind="success" live title={t('remind.sent', { count: sent })} />}
      {missing.length === 0 ? (
        <>
          <EmptyState title={t('remind.none')}>{t('remind.none.text')}</EmptyState>
          <WayBack to="/canton/reports" />
        </>
      ) : (
        <Form method="post" className="stack" id="deadlines" tabIndex={-1}>
          <AnsweredFaults labelOf={() => t('remind.party')} />
          <MissingReports missing={missing} today={day} />
          <FormButtons label={t('remind.do')} back="/canton/reports" />
        </Form>
      )}
    </div>
  )
}
