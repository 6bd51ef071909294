import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { ownReportPath } from '#app/components/ways.ts'
import { identifier } from '#app/domain/forms/fields.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { removeLedger } from '#app/models/report/reports.server.ts'
import { ownReportFor } from '#app/views/own-report.server.ts'

const RemoveForm = z.object({ documentId: identifier })

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { head } = ownReportFor(entered)
  return redirect(`${ownReportPath(head.reference, head.year)}/ledger`)
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { reportingYear, person, now } = entered
  const { head } = ownReportFor(entered)

  return answerForm(args.request, {
    form: RemoveForm,
    verb: (typed) => {
      const change = { reportingYearId: reportingYear.id, person, now }
      return removeLedger(change, typed.documentId)
    },
    next: `${ownReportPath(head.reference, head.year)}/ledger`,
  })
}
