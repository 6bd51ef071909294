import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { FiledReport } from '#app/components/canton/filed-report.tsx'
import { Requests } from '#app/components/canton/filings.tsx'
import { ReviewPanel } from '#app/components/canton/review-panel.tsx'
import { Tasks } from '#app/components/canton/tasks.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { History } from '#app/components/history.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { ReportDeadline } from '#app/components/report-deadline.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { askPath, cantonalWay, dossierPath, reportPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireReport } from '#app/http/dossier.server.ts'
import { noticeToPost } from '#app/models/deadlines/posted-notices.server.ts'
import { mendablePostings } from '#app/models/deadlines/postings.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import { findingsOn } from '#app/models/report/report-findings.server.ts'
import { filedReport, settlementOf } from '#app/models/report/told-report.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { filedRequests } from '#app/views/canton-dossier.server.ts'
import { claimsOfYear } from '#app/views/claims.server.ts'
import { ledgersFor } from '#app/views/documents.server.ts'
import { historyFor } from '#app/views/history.server.ts'
import { proposalsFor } from '#app/views/proposal.server.ts'
import {
  deadlineFor,
  reviewHeadOf,
  shownReport,
  supersededSettlements,
} from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...cantonalWay(t, head),
  { label: t('report.title', { year: head.year }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireReport(args)
  const { person, dossier, reportingYear, language, now } = entered
  const head = reviewHeadOf(entered)
  const filed = filedReport(entered)
  const deadline = deadlineFor(reportingYear, now)
  const mayExtend = hasRole(person, 'officer') && deadline !== null && deadline.filedAt === null
  return {
    head,
    proposals: proposalsFor(dossier, { person, side: 'canton', recordId: reportingYear.id }),
    mayAsk: mayAskAbout(dossier, person),
    deadline,
    mendable: mayExtend ? mendablePostings(reportingYear.id).map(({ step }) => step) : [],
    postable: mayExtend ? (noticeToPost(reportingYear.id, today(now))?.step ?? null) : null,
    waiting: waitingFor(person, today(now), { dossier, year: reportingYear.year }),
    requests: filedRequests(reportingYear),
    today: today(now),
    findings: filed ? toldReasons(language, findingsOn(entered, filed)) : [],
    report: filed && shownReport(entered, filed),
    settlement: settlementOf(entered, filed),
    superseded: supersededSettlements(reportingYear),
    claims: claimsOfYear(reportingYear),
    ledgers: filed ? ledgersFor(dossier, person, reportingYear.year) : [],
    history: historyFor(dossier, 'canton', language).filter(({ year }) => year === reportingYear.year),
  }
}

export default function ReviewReportPage() {
  const t = useText()
  const {
    head,
    proposals,
    mayAsk,
    deadline,
    mendable,
    postable,
    waiting,
    requests,
    history,
    findings,
    report,
    settlement,
    superseded,
    claims,
    ledgers,
    today: day,
  } = useLoaderData<typeof loader>()
  const { reference, party, year, status } = head
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={reference}
        title={
          <>
            {t('report.title', { year })}, <Name>{party}</Name>
          </>
        }
        status={<StatusBadge status={status} />}
      />
      <Proposals proposals={proposals} path={dossierPath(reference)} />
      <ReviewPanel head={head}>
        {deadline && (
          <ReportDeadline
            deadline={deadline}
            letters={{ path: `${reportPath(reference, year)}/notice`, mendable, postable }}
          />
        )}
      </ReviewPanel>
      <Tasks waiting={waiting} here={reportPath(reference, year)} />
      {requests.length > 0 && (
        <Section title={t('requests.title')}>
          <Requests requests={requests} today={day} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={t('report.findings')}>
          <Reasons reasons={findings} />
        </Section>
      )}
      <FiledReport {...{ head, report, settlement, superseded, claims, ledgers }} />
      {mayAsk && (
        <p>
          <Link to={askPath('canton', { reference, year })}>{t('inquiry.ask.report')}</Link>
        </p>
      )}
      <Section title={t('review.history')}>
        <History entries={history} path={dossierPath(reference)} />
      </Section>
    </div>
  )
}
