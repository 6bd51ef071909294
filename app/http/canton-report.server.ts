import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ReportingYearAction, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { requireReport } from './dossier.server.ts'
import { stepNamed, stepsFrom } from './step.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>
type Entered = Awaited<ReturnType<typeof requireReport>>

/** The head of the canton's pages of a report, and the steps this person may take. */
export function reviewHeadOf({ dossier, reportingYear }: Pick<Entered, 'dossier' | 'reportingYear'>) {
  const { year, state, version } = reportingYear
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    year,
    state,
    version,
    steps: stepsFrom(reportingYearMachine, state, dossier.roles),
  }
}

/** The door of a step: for the cantonal roles that its transition names, and for nobody else. */
export async function enterReportStep<Known extends ReportingYearAction = ReportingYearAction>(
  args: Args,
  { name = args.params.action, among }: { name?: string; among?: Known[] } = {},
) {
  const { action, roles, asksReason } = stepNamed(reportingYearMachine, name, among)
  const entered = await requireReport(args, ...roles)
  const head = reviewHeadOf(entered)
  const step = { version: head.version, asksReason, possible: head.steps.includes(action) }
  return { ...entered, action, asksReason, head, step }
}
