import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { requireReport } from '#app/http/activity-report.server.ts'
import { pdfAnswer } from '#app/http/attachment.ts'
import { found } from '#app/http/found.server.ts'
import { drawActivityDraft } from '#app/papers/activity-report.server.ts'

/** A draft of the report as a paper; once it is issued there is the report itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, stored } = await requireReport(request, params)
  const draft = found(stored.standing === 'draft' && stored)
  return pdfAnswer(await drawActivityDraft(draft, { person, now: now() }))
}
