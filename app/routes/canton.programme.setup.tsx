import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { SetupList } from '#app/components/canton/setup-list.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { missingSteps, setupSteps } from '#app/domain/programme/setup.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { isSetUp, periodToSetUp, setupFacts } from '#app/models/programme/setup.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = programmeCrumbs((t) => [{ label: t('setup.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const day = today(now())
  const facts = setupFacts(day)
  const period = periodToSetUp(day)
  return {
    period: period && { id: period.id, name: period.name, isDraft: period.state === 'draft' },
    steps: setupSteps(facts),
    missing: missingSteps(facts).length,
    isSetUp: isSetUp(day),
    notTaken: toldReasons(languageOf(request), facts.period?.notTaken ?? []),
    facts,
  }
}

export default function SetupPage() {
  const t = useText()
  const { period, steps, missing, isSetUp, notTaken, facts } = useLoaderData<typeof loader>()
  const standing = missing > 0 ? t('setup.lead', { count: missing }) : t('setup.lead.ready')
  return (
    <div className="stack-l">
      <PageTitle
        kicker={period?.name}
        title={t('setup.title')}
        lead={isSetUp && missing === 0 ? t('setup.lead.issued') : standing}
      />
      <SetupList {...{ steps, facts, notTaken }} draft={period?.isDraft ? period.id : null} />
    </div>
  )
}
