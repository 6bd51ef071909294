import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { FilingDeclaration } from '#app/components/filing-declaration.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { ReportDeadline } from '#app/components/report-deadline.tsx'
import { FiledParts } from '#app/components/report-filing.tsx'
import { ReportPage, reportWay } from '#app/components/report-parts.tsx'
import { Section } from '#app/components/section.tsx'
import { SettlementView } from '#app/components/settlement-view.tsx'
import { mendingPath, ownReportPath } from '#app/components/ways.ts'
import { WhoMay } from '#app/components/who-may.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { filingForm } from '#app/domain/lifecycle/decision-forms.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import { settlementOf } from '#app/models/report/told-report.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { ledgersFor } from '#app/views/documents.server.ts'
import { endedFor, handOverOffer } from '#app/views/hand-over.server.ts'
import { signatoriesOf } from '#app/views/own-dossier.server.ts'
import { ownReportFor } from '#app/views/own-report.server.ts'
import { deadlineFor, shownReport } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reportWay(t, head),
  { label: t('report.submit') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, reportingYear, person, now } = entered
  const { head, report, request } = ownReportFor(entered)
  const matter = { kind: 'report', year: reportingYear.year } as const
  return {
    head,
    version: reportingYear.version,
    name: person.name,
    mine: stepsFrom(reportingYearMachine, reportingYear.state, dossier.roles).includes('submit'),
    signatories: signatoriesOf(dossier, now),
    handOn: handOverOffer(dossier, matter, now),
    ended: endedFor(entered, matter),
    report: shownReport(entered, report),
    settlement: settlementOf(entered, report),
    ledgers: ledgersFor(dossier, person, reportingYear.year),
    deadline: deadlineFor(reportingYear, now),
    request,
    today: today(now),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireOwnReport(args)

  return answerForm(args.request, {
    form: filingForm,
    verb: ({ version, pointsLeftOpen, ...typed }) => {
      const input = { declaration: declaredBy(person, typed), pointsLeftOpen }
      const submission = { id: reportingYear.id, action: 'submit' as const, person, version, now }
      return applyTransition(reportingYearDoor, { ...submission, input })
    },
    next: `${ownReportPath(dossier.reference, reportingYear.year)}/submitted`,
  })
}

export default function SubmitReportPage() {
  const t = useText()
  const {
    head,
    report,
    ledgers,
    settlement,
    deadline,
    request,
    ended,
    today: day,
  } = useLoaderData<typeof loader>()
  const { missing } = head
  const linkTo = mendingPath(head.reference, head.year)
  return (
    <ReportPage head={head} title={t('report.submit')} lead={t('report.submit.lead')} current="declaration">
      <RefusalNotice linkTo={linkTo} />
      <HandedOver handed={head.handed} atTask />
      <EndedHandOvers ended={ended} />
      {deadline && (
        <ReportDeadline
          deadline={deadline}
          letters={{ path: `${ownReportPath(head.reference, head.year)}/notice` }}
        />
      )}
      {deadline?.late && !deadline.filedAt && (
        <Notice kind="warning">
          <p>{t('report.submit.late')}</p>
        </Notice>
      )}
      {request && <RequestBox request={request} reference={head.reference} today={day} />}
      {missing.length > 0 && (
        <Notice kind="warning" title={t('report.missing')}>
          <Reasons reasons={missing} linkTo={linkTo} />
        </Notice>
      )}
      <FiledParts head={head} report={report} ledgers={ledgers} />
      <Section title={t('report.submit.match')}>
        <SettlementView {...settlement} />
        <p className="text soft">{t('report.submit.neverBlocks')}</p>
      </Section>
      <Declaration />
    </ReportPage>
  )
}

/** Only for who may file, and only once everything is there. */
function Declaration() {
  const t = useText()
  const { head, mine, signatories, handOn, version, name } = useLoaderData<typeof loader>()
  if (!mine)
    return (
      <WhoMay title={t('report.submit.who')} people={signatories} nobody={t('report.submit.nobody')}>
        {handOn && <Link to={handOn}>{t('handOver.title.report')}</Link>}
      </WhoMay>
    )
  if (head.missing.length > 0) return <p className="text">{t('report.submit.notYet')}</p>
  const { party, points } = head
  return (
    <Section title={t('report.submit.declaration')}>
      <FilingDeclaration
        {...{ version, name, party, points }}
        authority={t('report.submit.authority')}
        label={t('report.submit.do')}
      />
    </Section>
  )
}
