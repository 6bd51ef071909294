import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ActionPanel } from '#app/components/action-panel.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EndedHandOvers, HandedOver, WithColleague } from '#app/components/handed-over.tsx'
import { nextStepPath } from '#app/components/next-step.ts'
import { Notice } from '#app/components/notice.tsx'
import { OwnFiledReport } from '#app/components/own-filed-report.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { ReportDeadline } from '#app/components/report-deadline.tsx'
import { ReportPage, ReportSteps, reportWay } from '#app/components/report-parts.tsx'
import { Section } from '#app/components/section.tsx'
import { SettlementView } from '#app/components/settlement-view.tsx'
import { mendingPath, ownDossierPath, ownReportPath, reportPartPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { isAbout } from '#app/domain/lifecycle/hand-over.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import { nextSection } from '#app/domain/report/sections.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { filedReport, settlementOf } from '#app/models/report/told-report.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { claimsOfYear } from '#app/views/claims.server.ts'
import { ledgersFor } from '#app/views/documents.server.ts'
import { endedFor } from '#app/views/hand-over.server.ts'
import { ownReportFor } from '#app/views/own-report.server.ts'
import { deadlineFor, shownReport, supersededSettlements } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => reportWay(t, head))

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, person, reportingYear, now } = entered
  const { head, report, request } = ownReportFor(entered)
  const { phase } = head
  const filed = filedReport(entered)
  return {
    head,
    step: head.step,
    ended: endedFor(entered, { kind: 'report', year: reportingYear.year }),
    next: nextSection(head.sections),
    complete: head.missing.length === 0 && openPoints(head.points).length === 0,
    deadline: deadlineFor(reportingYear, now),
    request,
    today: today(now),
    report: phase === 'readable' && filed ? shownReport(entered, filed) : null,
    superseded: supersededSettlements(reportingYear),
    claims: claimsOfYear(reportingYear),
    ledgers: ledgersFor(dossier, person, reportingYear.year),
    settlement: phase === 'scheduled' ? null : settlementOf(entered, phase === 'readable' ? filed : report),
  }
}

export default function ReportOverviewPage() {
  const t = useText()
  const { head, deadline, request, today: day } = useLoaderData<typeof loader>()
  const { year, party } = head
  return (
    <ReportPage head={head} title={t('report.title', { year })} lead={t('report.lead', { year, party })}>
      {deadline && (
        <ReportDeadline
          deadline={deadline}
          letters={{ path: `${ownReportPath(head.reference, head.year)}/notice` }}
        />
      )}
      {request && <RequestBox request={request} reference={head.reference} today={day} />}
      <Phase />
    </ReportPage>
  )
}

/** Before it opens, while it is written, and after it was filed. */
function Phase() {
  const { head, report, ledgers, settlement, superseded, claims } = useLoaderData<typeof loader>()
  if (head.phase === 'scheduled') return <Scheduled />
  if (head.phase === 'editable') return <Writing />
  const path = ownReportPath(head.reference, head.year)
  return <OwnFiledReport {...{ year: head.year, path, report, ledgers, settlement, superseded, claims }} />
}

function Scheduled() {
  const t = useText()
  const { reference, year } = useLoaderData<typeof loader>().head
  return (
    <>
      <Notice kind="info" title={t('report.scheduled.title')}>
        <p>{t('report.scheduled', { year, next: year + 1 })}</p>
      </Notice>
      <div className="row">
        <ButtonLink kind="secondary" to={ownDossierPath(reference)}>
          {t('report.backToDossier')}
        </ButtonLink>
      </div>
    </>
  )
}

function Writing() {
  const t = useText()
  const { head, complete, settlement, step, ended } = useLoaderData<typeof loader>()
  const { missing } = head
  return (
    <>
      <HandedOver handed={head.handed.filter((one) => !isAbout(step)(one))} />
      <EndedHandOvers ended={ended} />
      <NextOfReport />
      <ReportSteps head={head} />
      {complete && <p className="text">{t('report.nothingMissing')}</p>}
      {missing.length > 0 && (
        <Section title={t('report.missing')}>
          <Reasons reasons={missing} linkTo={mendingPath(head.reference, head.year)} />
        </Section>
      )}
      {settlement?.declared && (
        <Section title={t('report.preview')}>
          <p className="text soft">{t('report.preview.text')}</p>
          <SettlementView settlement={settlement.settlement} />
        </Section>
      )}
    </>
  )
}

/** The next step as the dossier says it, and of a report to be written the part to go on with. */
function NextOfReport() {
  const t = useText()
  const { head, step, next } = useLoaderData<typeof loader>()
  if (step.step === 'handed') return <WithColleague next={step} handed={head.handed} />
  const { title, text } = step
  if (step.step === 'report')
    return (
      <ActionPanel
        title={title}
        action={<ButtonLink to={reportPartPath(head, next)}>{t('report.open')}</ButtonLink>}
      >
        <p>{text}</p>
        <p>
          {t(`report.next.${next}`)} {t('report.next.text')}
        </p>
      </ActionPanel>
    )
  const path = nextStepPath(head.reference, step)
  return (
    <ActionPanel title={title} action={path && <ButtonLink to={path}>{title}</ButtonLink>}>
      <p>{text}</p>
    </ActionPanel>
  )
}
