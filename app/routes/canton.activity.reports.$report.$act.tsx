import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { REPORTS } from '#app/components/canton/activity-report-parts.tsx'
import { DropVersion } from '#app/components/canton/version-forms.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { reasonedForm } from '#app/domain/deadlines/deadline-forms.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { requireReport } from '#app/http/activity-report.server.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { found } from '#app/http/found.server.ts'
import { dropReport, withdrawReport } from '#app/models/programme/activity-report-acts.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportAct } from '#app/views/activity-reports.server.ts'

/** A draft is dropped, an issued report withdrawn. */
const ACTS = ['drop', 'withdraw'] as const
const VERBS = { drop: dropReport, withdraw: withdrawReport } as const

export const handle = programmeCrumbs<typeof loader>((t, { act, id, reference, period }) => [
  { label: t('activity.title'), to: `/canton/activity?period=${period.id}` },
  { label: reference, to: `${REPORTS}/${id}`, named: true },
  { label: t(`activityReport.${act}`) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { stored } = await requireReport(request, params)
  return { ...reportAct(stored), act: asked(params.act) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { person, stored } = await requireReport(request, params)
  const act = asked(params.act)
  return answerForm(request, {
    form: reasonedForm,
    verb: (typed) => VERBS[act]({ id: stored.id, person, ...typed, now: now() }),
    next: act === 'drop' ? `/canton/activity?period=${stored.periodId}` : `${REPORTS}/${stored.id}`,
  })
}

export default function ActivityReportAct() {
  const t = useText()
  const { act, id, reference, standing, seen } = useLoaderData<typeof loader>()
  return (
    <DropVersion
      kicker={`${t('activityReport.one')} ${reference}`}
      title={t(`activityReport.${act}`)}
      lead={t(`activityReport.${act}.lead`)}
      isDraft={standing === (act === 'drop' ? 'draft' : 'issued')}
      seen={seen}
      back={`${REPORTS}/${id}`}
    />
  )
}

function asked(act = '') {
  return found(isOneOf(ACTS, act) && act)
}
