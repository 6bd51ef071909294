import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { ChartParts } from '#app/components/living/chart-parts.tsx'
import { FactPart, PanelPart, TablePart } from '#app/components/living/content-parts.tsx'
import { ButtonPart, FaultyFieldsPart, FoundationParts } from '#app/components/living/control-parts.tsx'
import { FormPart } from '#app/components/living/form-part.tsx'
import { Part } from '#app/components/living/part.tsx'
import { SampleForm } from '#app/components/living/sample-form.ts'
import { NoticePart, ProgressPart, StatusPart } from '#app/components/living/status-parts.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireDemo } from '#app/http/session.server.ts'
import type { loader as frameLoader } from '#app/root.tsx'
import { useText } from '#app/text/use-text.tsx'
import { sampleCharts } from '#app/views/sample-charts.server.ts'

export const handle = crumbs((t) => [{ label: t('living.title') }])

export function loader({ request }: LoaderFunctionArgs) {
  requireDemo()
  return {
    today: today(now()),
    saved: new URL(request.url).searchParams.has('saved'),
    charts: sampleCharts(languageOf(request)),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  requireDemo()
  return answerForm(request, { form: SampleForm, verb: () => ({ ok: true }), next: '/components?saved' })
}

export default function ComponentsPage() {
  const t = useText()
  const { today: day, saved, charts } = useLoaderData<typeof loader>()
  const frame = useRouteLoaderData<typeof frameLoader>('root')
  return (
    <div className="stack-xl">
      <PageTitle title={t('living.title')} lead={t('living.lead')} />
      {saved && (
        <Notice kind="success" live>
          <p>{t('living.saved')}</p>
        </Notice>
      )}
      <FoundationParts />
      <ButtonPart />
      <StatusPart />
      <NoticePart />
      <ProgressPart />
      <TablePart />
      <PanelPart today={day} contact={frame?.contact} />
      <FactPart />
      <ChartParts {...charts} />
      <FaultyFieldsPart />
      <Part name={t('living.form')}>
        <FormPart />
      </Part>
    </div>
  )
}
