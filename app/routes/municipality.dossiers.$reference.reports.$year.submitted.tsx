import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ReportDeadline } from '#app/components/report-deadline.tsx'
import { reportWay } from '#app/components/report-parts.tsx'
import { ownDossierPath, ownReportPath } from '#app/components/ways.ts'
import { requireFiledReport } from '#app/http/dossier.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { deadlineFor } from '#app/views/report-view.server.ts'

export const handle = {
  confirms: true,
  ...crumbs<typeof loader>((t, data) => [...reportWay(t, data), { label: t('report.thanks') }]),
}

export async function loader(args: LoaderFunctionArgs) {
  const { dossier, reportingYear, now } = await requireFiledReport(args)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    year: reportingYear.year,
    deadline: deadlineFor(reportingYear, now),
  }
}

export default function ReportSubmittedPage() {
  const t = useText()
  const { reference, party, year, deadline } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('report.thanks')}
        lead={t('report.thanks.lead', { year })}
      />
      {deadline && (
        <ReportDeadline deadline={deadline} letters={{ path: `${ownReportPath(reference, year)}/notice` }} />
      )}
      <p className="text">{t('report.thanks.next')}</p>
      <div className="row">
        <ButtonLink to={`${ownReportPath(reference, year)}/receipt.pdf`} reloadDocument>
          {t('report.receipt')}
        </ButtonLink>
        <ButtonLink to={ownDossierPath(reference)} kind="secondary">
          {t('report.backToDossier')}
        </ButtonLink>
      </div>
      <p className="soft">{t('report.receipt.text')}</p>
    </div>
  )
}
