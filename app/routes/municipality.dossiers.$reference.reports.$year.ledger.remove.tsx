import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { crumbs } from '#app/components/crumbs.tsx'
import { reportWay } from '#app/components/report-parts.tsx'
import { StepFrame } from '#app/components/step-page.tsx'
import { ownReportPath } from '#app/components/ways.ts'
import { identifier } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { unlessGone } from '#app/http/found.server.ts'
import { ledgerIn } from '#app/models/report/report-record.server.ts'
import { removeLedger } from '#app/models/report/reports.server.ts'
import { useText } from '#app/text/use-text.tsx'

const RemoveForm = z.object({ documentId: identifier })

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reportWay(t, { ...step, year }),
  { label: t('report.ledger.take_out') },
])

/** An extract is taken out by a button beside it; this page stands where that was refused. */
export async function loader(args: LoaderFunctionArgs) {
  const { dossier, reportingYear } = await requireOwnReport(args)
  const { reference, party } = dossier
  return {
    step: { reference, party: party.name, possible: false, dangerous: false },
    year: reportingYear.year,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await requireOwnReport(args)
  const list = `${ownReportPath(dossier.reference, reportingYear.year)}/ledger`

  return answerForm(args.request, {
    form: RemoveForm,
    verb: ({ documentId }) => {
      const { id } = unlessGone(ledgerIn(reportingYear, documentId), list)
      return removeLedger({ reportingYearId: reportingYear.id, person, now }, id)
    },
    next: list,
  })
}

export default function LedgerRemovalPage() {
  const t = useText()
  const { step, year } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      record={t('report.title', { year })}
      title={t('report.ledger.take_out')}
      back={`${ownReportPath(step.reference, year)}/ledger`}
    />
  )
}
