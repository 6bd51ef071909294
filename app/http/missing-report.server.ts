import type { LoaderFunctionArgs } from '@remix-run/node'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { requireReport } from './dossier.server.ts'

/** The officer's door to a report that was not filed; once it is in, there is nothing to decide. */
export async function requireMissingReport(args: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const entered = await requireReport(args, 'officer')
  const deadline = deadlineOf(entered.reportingYear.id, 'annual_report')
  if (!deadline || deadline.metAt !== null) throw new Response(null, { status: 404 })
  const { reference, party } = entered.dossier
  return { ...entered, deadline, head: { reference, party: party.name, year: entered.reportingYear.year } }
}
