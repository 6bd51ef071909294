import type { ComponentProps } from 'react'
import type { ToldSettlement } from '#app/domain/report/told.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownReport } from '#app/views/report-view.server.ts'
import { ButtonLink } from './button.tsx'
import { ClaimEndings } from './claim-endings.tsx'
import { Documents } from './documents.tsx'
import { ReportAccounts, ReportContent } from './report-view.tsx'
import { Section } from './section.tsx'
import { SettlementView, SupersededSettlements, settlementPaper } from './settlement-view.tsx'

type OwnFiledReportProps = {
  year: number
  /** Of the report. */
  path: string
  /** Null where the canton has settled without it. */
  report: ShownReport | null
  ledgers: ComponentProps<typeof Documents>['documents']
  settlement: ToldSettlement | null
  superseded: ComponentProps<typeof SupersededSettlements>['of']
  claims: ComponentProps<typeof ClaimEndings>['claims']
}

/** A report after it was filed, and its settlement once the canton has decided on it. */
export function OwnFiledReport({
  year,
  path,
  report,
  ledgers,
  settlement,
  superseded,
  claims,
}: OwnFiledReportProps) {
  const t = useText()
  return (
    <>
      {settlement?.pinned ? (
        <Section at="settlement" title={t('settlement.title', { year })}>
          <SettlementView {...settlement} />
          <div className="row">
            <ButtonLink to={`${path}/settlement.pdf`} kind="secondary" reloadDocument>
              {t(settlementPaper(settlement))}
            </ButtonLink>
          </div>
        </Section>
      ) : (
        <p className="text">{t(superseded.length > 0 ? 'report.checkedAgain' : 'report.readOnly')}</p>
      )}
      <SupersededSettlements of={superseded} path={path} />
      <ClaimEndings claims={claims} />
      {report && <AsFiled {...{ path, report, ledgers }} />}
    </>
  )
}

function AsFiled({
  path,
  report,
  ledgers,
}: Pick<OwnFiledReportProps, 'path' | 'ledgers'> & { report: ShownReport }) {
  const t = useText()
  return (
    <>
      <div className="row">
        <a href={`${path}/receipt.pdf`}>{t('report.receipt')}</a>
        <a href={`${path}/filed.pdf`}>{t('report.filed.pdf')}</a>
      </div>
      <Section at="accounts" title={t('report.accounts')}>
        <ReportAccounts report={report} />
        <Documents documents={ledgers} />
      </Section>
      <Section title={t('report.content')}>
        <ReportContent report={report} />
      </Section>
    </>
  )
}
