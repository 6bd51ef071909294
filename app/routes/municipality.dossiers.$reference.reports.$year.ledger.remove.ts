import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { ownReportPath } from '#app/components/ways.ts'
import { identifier } from '#app/domain/forms/fields.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { enterOwnReport } from '#app/http/own-report.server.ts'
import { removeLedger } from '#app/models/report/reports.server.ts'

const RemoveForm = z.object({ documentId: identifier })

export async function loader(args: LoaderFunctionArgs) {
  const { head } = await enterOwnReport(args)
  return redirect(`${ownReportPath(head.reference, head.year)}/ledger`)
}

export async function action(args: ActionFunctionArgs) {
  const { head, reportingYear, person, now } = await enterOwnReport(args)
  const formData = await args.request.formData()

  const form = parseForm(RemoveForm, formData)
  if (!form.ok) return unreadable(form)

  const change = { reportingYearId: reportingYear.id, person, now }
  const result = removeLedger(change, form.data.documentId)

  return result.ok
    ? redirect(`${ownReportPath(head.reference, head.year)}/ledger`)
    : refused(result, formData)
}
