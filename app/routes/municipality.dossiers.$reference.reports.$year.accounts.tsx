import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountsFields } from '#app/components/accounts-fields.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { ReportPage, reportWay } from '#app/components/report-parts.tsx'
import { ownReportPath } from '#app/components/ways.ts'
import { offeredCodes } from '#app/domain/programme/catalogue.ts'
import { accountsForm } from '#app/domain/report/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { catalogueOf, namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { settlementTerms } from '#app/models/report/report-figures.server.ts'
import { saveAccounts } from '#app/models/report/reports.server.ts'
import { reportFor } from '#app/models/report/told-report.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { ownReportFor } from '#app/views/own-report.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reportWay(t, head),
  { label: t('report.accounts') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { reportingYear, dossier, language } = entered
  const { head, report, agreed } = ownReportFor(entered)
  const { lines, thirdParty, addedMeasures } = reportFor(entered, report)
  return {
    head,
    seen: markOfReport(reportingYear, 'accounts'),
    lines: lines.filter(({ added }) => !added),
    addedCosts: report.addedCosts ?? [],
    measures: [...agreed.measures, ...addedMeasures].map(({ id, title }) => ({ id, title })),
    thirdParty,
    catalogue: namedCatalogue(dossier, language),
    tolerance: agreed.tolerance,
    terms: settlementTerms(reportingYear, dossier),
    asked: head.points.some(({ section }) => section === 'accounts'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, reportingYear, person, now } = entered
  const { agreed, report } = ownReportFor(entered)
  const categories = offeredCodes(catalogueOf(dossier).costCategories)
  const budgetLineIds = agreed.budgetLines.map(({ id }) => id)
  const measureIds = [...agreed.measures, ...(report.addedMeasures ?? [])].map(({ id }) => id)

  return answerForm(args.request, {
    form: accountsForm({ budgetLineIds, measureIds, categories }),
    verb: (typed, seen) => saveAccounts({ reportingYearId: reportingYear.id, person, seen, now }, typed),
    next: `${ownReportPath(dossier.reference, reportingYear.year)}`,
  })
}

export default function ReportAccountsPage() {
  const t = useText()
  const { head, ...accounts } = useLoaderData<typeof loader>()
  return (
    <ReportPage head={head} title={t('report.accounts')} lead={t('report.accounts.lead')} current="accounts">
      <RefusalNotice />
      <AccountsFields {...accounts} back={ownReportPath(head.reference, head.year)} />
    </ReportPage>
  )
}
